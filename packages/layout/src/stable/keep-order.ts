import { arrange } from "../order/arrange";
import type { Layers } from "../order/layers";
import { settle } from "../order/sift";
import type { Problem } from "../problem";
import { Kind, type Slots } from "../slots";
import { type Steps, stretch } from "../steps";
import type { Previous } from "./previous";
import { whereabouts } from "./whereabouts";

/**
 * Orders the layers as they were before. Then what is new, and what is in its layers and those beside them, moves to where it
 * crosses least; what was there before only passes its like if that saves crossings enough.
 */
export function* keepOrder(problem: Problem, slots: Slots, previous: Previous): Steps<Layers> {
  const { x, fresh } = whereabouts(problem, slots, previous);
  const layers = arrange(problem, slots, x);
  yield 0.3;
  const price = (v: number, w: number): number =>
    fresh[v] || fresh[w] ? 0 : slots.kind[v] === Kind.box && slots.kind[w] === Kind.box ? ofBox : ofSlot;
  yield* stretch(settle(problem, slots, layers, price, besideFresh(slots, fresh)), 0.3, 1);
  return layers;
}

/** How many crossings more than one have to be saved for each known node that is passed. */
const ofBox = 3;
const ofSlot = 1;

/** The layers with something new, and those beside them. */
function besideFresh({ layer, layerCount }: Slots, fresh: Uint8Array): readonly number[] {
  const found = new Set<number>();
  fresh.forEach((isFresh, v) => {
    if (isFresh) for (const r of [-1, 0, 1]) found.add(layer[v]! + r);
  });
  return [...found].filter((r) => r >= 0 && r < layerCount).sort((a, b) => a - b);
}
