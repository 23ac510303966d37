export { type FallSetOptions, fallSets, standSets } from "./fall-sets";
export { type Framework, toFramework } from "./framework";
export { grounded } from "./grounded";
export type { Label, Labelling } from "./labelling";
export type { Rows } from "./rows";
export type { Settings } from "./settings";
