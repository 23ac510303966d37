export type {
  Box,
  Direction,
  Group,
  LayeredAsyncOptions,
  LayeredOptions,
  Layout,
  Link,
  Pass,
  Point,
  Previous,
  Quality,
} from "./contract";
export { layered, layeredAsync } from "./layered";
export type { Layers } from "./order/layers";
export type { Frame } from "./position/frame";
export type { Vertical } from "./position/vertical";
export type { Problem } from "./problem";
export { longestPath } from "./rank/longest-path";
export { networkSimplex } from "./rank/network-simplex";
export { type Ranked, rank } from "./rank/rank";
export type { RankGraph } from "./rank/spans";
export type { Ports } from "./route/ports";
export type { Slots } from "./slots";
export type { Stages } from "./stages";
export type { Steps, Stepwise } from "./steps";
