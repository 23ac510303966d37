export { draw } from "./draw-at-once";
export type { Drawing } from "./drawing";
export type { Evaluation, HangsOn, Judgement, Question, Stance, Suppositions } from "./evaluation";
export { type DrawingMessages, english } from "./messages";
export type { Direction, DrawOptions } from "./options";
export type { LegendItem, PictureMessages, RoleWords } from "./picture-messages";
