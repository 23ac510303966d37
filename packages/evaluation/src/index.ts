export { type ExplainOptions, type Explanation, explain } from "./explain";
export { type FallSetOptions, fallSets, standSets } from "./fall-sets";
export { type Framework, toFramework } from "./framework";
export { grounded } from "./grounded";
export type { Label, Labelling } from "./labelling";
export type { Answer, FailedGround, Reason } from "./reason";
export type { Rows } from "./rows";
export { englishSentences, type Sentences } from "./sentences";
export type { Settings } from "./settings";
