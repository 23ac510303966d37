export { type Drawing, draw } from "./draw";
export { type DrawingMessages, english, type LegendItem, type RoleWords } from "./messages";
export type { Direction, DrawOptions } from "./options";
