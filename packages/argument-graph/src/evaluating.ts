// Judges a map: what a page loads when one is to be judged.
export { type EvaluationMessages, englishEvaluation, mapSemantics, type Semantics } from "@argument-graph/evaluation";
export { type EvaluateOptions, type Evaluation, evaluate, type Judgement } from "./evaluate";
export type { Suppositions } from "./judge";
