export { type Drawing, draw } from "./draw";
export type { Evaluation, HangsOn, Judgement, Question, Stance, Suppositions } from "./evaluation";
export { type DrawingMessages, english, type LegendItem, type RoleWords } from "./messages";
export type { Direction, DrawOptions } from "./options";
