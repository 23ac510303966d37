import type { Layers } from "../order/layers";
import { settle } from "../order/sift";
import type { Problem } from "../problem";
import type { Ranked } from "../rank/rank";
import { isOutside, Kind, type Slots } from "../slots";
import { type Steps, stretch } from "../steps";
import { cheapestWay } from "./cheapest-way";
import { looseLayers } from "./loose-layers";

/** Ordered layers, in which no link passes through a group that it has no end in. */
export interface Detoured {
  readonly slots: Slots;
  readonly layers: Layers;
}

/**
 * Leads links round the groups of strangers. Within a layer a group is one block, so that a link can only pass through one
 * where two of its nodes, in neighbouring layers, stand on different sides of a group that spans both. Such a link gets a new
 * way, round all groups, on which it crosses least. As blocks have one order in all layers, there always is one below
 * everything.
 */
export function* detours(problem: Problem, ranked: Ranked, slots: Slots, layers: Layers): Steps<Detoured> {
  const strangers = problem.groups.count === 0 ? [] : [...linksThroughGroups(problem, slots, layers)];
  if (strangers.length === 0) return { slots, layers };
  yield 0;
  const loose = looseLayers(problem, slots, layers);
  yield 0;
  for (const e of strangers) loose.remove(e);
  for (const [i, e] of strangers.entries()) {
    const ways = cheapestWay(problem, slots, loose, e);
    loose.insert(e, yield* stretch(ways, i / (2 * strangers.length), (i + 1) / (2 * strangers.length)));
    yield (i + 1) / (2 * strangers.length);
  }
  const result = loose.finish(ranked);
  yield 0.5;
  const { kind, linkOf } = result.slots;
  const moves = problem.previous ? new Set(strangers) : undefined;
  const price = (v: number): number =>
    kind[v] === Kind.slot && moves?.has(linkOf[v]!) !== false ? 0 : Number.POSITIVE_INFINITY;
  yield* stretch(settle(problem, result.slots, result.layers, price), 0.5, 1);
  return result;
}

function linksThroughGroups(problem: Problem, slots: Slots, { place }: Layers): Set<number> {
  const { groups } = problem;
  const found = new Set<number>();
  const inLayer: number[][] = Array.from({ length: slots.layerCount }, () => []);
  for (let g = 0; g < groups.count; g++) {
    for (let r = slots.groupFirst[g]!; r < slots.groupLast[g]!; r++) inLayer[r]!.push(g);
  }
  for (let s = 0; s < slots.upper.length; s++) {
    const e = slots.linkOfSegment[s]!;
    if (e < 0 || found.has(e)) continue;
    const [u, v] = [slots.upper[s]!, slots.lower[s]!];
    if (isOutside(slots, u) || isOutside(slots, v)) continue;
    for (const g of inLayer[slots.layer[u]!]!) {
      if (sideOf(slots, place, g, u) * sideOf(slots, place, g, v) < 0) {
        found.add(e);
        break;
      }
    }
  }
  return found;
}

/** Whether a node stands left (-1) or right (1) of a group in its layer, or in it (0). */
function sideOf(slots: Slots, place: Int32Array, g: number, v: number): number {
  const k = slots.layer[v]! - slots.groupFirst[g]!;
  if (place[v]! < place[slots.leftBorder[g]! + k]!) return -1;
  return place[v]! > place[slots.rightBorder[g]! + k]! ? 1 : 0;
}
