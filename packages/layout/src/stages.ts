import type { Point } from "./contract";
import type { Layers } from "./order/layers";
import { order, type Wish } from "./order/order";
import type { Frame } from "./position/frame";
import { horizontal } from "./position/horizontal";
import type { Vertical } from "./position/vertical";
import type { Problem } from "./problem";
import { type Ranked, rank } from "./rank/rank";
import { polylines } from "./route/polylines";
import type { Ports } from "./route/ports";
import type { Slots } from "./slots";
import { keepOrder } from "./stable/keep-order";
import type { Stepwise } from "./steps";

/**
 * The stages that can be replaced, each by a function from what is known before it to what is known after it. What they are
 * given belongs to the layout at hand: its memory is used again when that is finished.
 */
export interface Stages {
  /** Gives every box a layer. */
  readonly rank: (problem: Problem) => Stepwise<Ranked>;
  /** Gives every layer an order from left to right; `wish` says where boxes might stand. */
  readonly order: (problem: Problem, slots: Slots, wish?: Wish) => Stepwise<Layers>;
  /** Gives every node an x that keeps the distances of the frame; `wish` is where each box should stand. */
  readonly position: (problem: Problem, slots: Slots, frame: Frame, wish?: Float64Array) => Stepwise<Float64Array>;
  /** Gives every link its corners, from its source to its target. */
  readonly route: (
    problem: Problem,
    slots: Slots,
    x: Float64Array,
    ports: Ports,
    y: Vertical,
  ) => Stepwise<readonly (readonly Point[])[]>;
}

export const defaultStages: Stages = {
  rank,
  order: (problem, slots, wish) =>
    problem.previous ? keepOrder(problem, slots, problem.previous) : order(problem, slots, wish),
  position: horizontal,
  route: polylines,
};
