import type { Pass, Point } from "./contract";
import { frame } from "./position/frame";
import { vertical } from "./position/vertical";
import type { Problem } from "./problem";
import type { Ranked } from "./rank/rank";
import { detours } from "./route/detours";
import { ports } from "./route/ports";
import { type Slots, slots } from "./slots";
import type { Stages } from "./stages";
import { type Steps, stretch } from "./steps";
import type { Wrapped } from "./wrap/fill";

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** A finished part of a drawing, from `left` to `left + width` and from 0 to `height`. */
export interface Drawing {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** The y from which on there is no row any more; 0 without rows. */
  readonly belowRows: number;
  readonly boxes: readonly Rectangle[];
  readonly ranked: Ranked;
  /** Per link where it passes layers, as `Pass` says. */
  readonly ways: readonly (readonly Pass[])[];
  /** More than 0 for a box that hangs lower than its links ask for. */
  readonly lowered: Int32Array;
  readonly routes: readonly (readonly Point[])[];
  readonly groups: readonly Rectangle[];
}

/**
 * The stages for one part, one after the other.
 *
 * @param near where everything is to stand at about, if the part is wrapped
 */
export function* draw(problem: Problem, stages: Stages, near?: Wrapped): Steps<Drawing> {
  const ranked = yield* stretch(stages.rank(problem), 0, 0.05);
  const reserved = yield* stretch(slots(problem, ranked), 0.05, 0.07);
  yield 0.07;
  const order = yield* stretch(stages.order(problem, reserved, near), 0.07, 0.6);
  const { slots: layers, layers: ordered } = yield* stretch(detours(problem, ranked, reserved, order), 0.6, 0.61);
  const framed = frame(problem, layers, ordered);
  yield 0.61;
  const x = yield* stretch(stages.position(problem, layers, framed, near?.x ?? problem.previous?.x), 0.61, 0.85);
  const meet = ports(problem, layers, x);
  yield 0.88;
  const y = yield* stretch(vertical(problem, layers, framed, x, meet), 0.88, 0.93);
  yield 0.93;
  const routes = yield* stretch(stages.route(problem, layers, x, meet, y), 0.93, 0.98);

  yield 0.98;
  const boxes: Rectangle[] = [];
  for (let v = 0; v < problem.boxCount; v++) {
    const width = problem.width[v]!;
    boxes.push({ x: x[v]! - width / 2, y: y.top[v]!, width, height: problem.height[v]! });
  }
  const ways: (readonly Pass[])[] = [];
  for (let e = 0; e < problem.linkCount; e++) ways.push(waysOf(layers, x, e));
  yield 0.99;
  const groups: Rectangle[] = [];
  for (let g = 0; g < problem.groups.count; g++) {
    const left = x[layers.leftBorder[g]!]!;
    const top = y.groupTop[g]!;
    groups.push({ x: left, y: top, width: x[layers.rightBorder[g]!]! - left, height: y.groupBottom[g]! - top });
  }
  return {
    ...extent(boxes, groups, routes),
    belowRows: y.belowRows,
    boxes,
    ranked,
    ways,
    lowered: problem.least,
    routes,
    groups,
  };
}

/** Where a link passes layers; a link that goes round the drawing will do so again. */
function waysOf({ firstSlot, slotCount, bypasses, layer }: Slots, x: Float64Array, e: number): readonly Pass[] {
  const count = bypasses[e] ? 0 : slotCount[e]!;
  const ways: Pass[] = [];
  for (let i = 0, v = firstSlot[e]!; i < count; i++, v++) ways.push({ layer: layer[v]!, at: x[v]! });
  return ways;
}

/** How far a drawing reaches; it begins at y = 0. */
function extent(
  boxes: readonly Rectangle[],
  groups: readonly Rectangle[],
  routes: readonly (readonly Point[])[],
): Pick<Drawing, "left" | "width" | "height"> {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let height = 0;
  const reach = (x: number, y: number, width: number): void => {
    if (x < left) left = x;
    if (x + width > right) right = x + width;
    if (y > height) height = y;
  };
  for (const r of boxes) reach(r.x, r.y + r.height, r.width);
  for (const r of groups) reach(r.x, r.y + r.height, r.width);
  for (const route of routes) for (const p of route) reach(p.x, p.y, 0);
  return { left, width: right - left, height };
}
