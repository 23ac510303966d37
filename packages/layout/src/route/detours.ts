import { bytes, floats } from "../memory";
import { markCrossed } from "../order/crossed";
import { type Layers, newLayers } from "../order/layers";
import { settle } from "../order/sift";
import type { Problem } from "../problem";
import type { Ranked } from "../rank/rank";
import { isOutside, Kind, type Slots, withChains } from "../slots";
import { type Steps, stretch } from "../steps";
import { cheapestWay, type Stop } from "./cheapest-way";

/** Ordered layers, in which no link passes through a group that it has no end in. */
export interface Detoured {
  readonly slots: Slots;
  readonly layers: Layers;
}

/**
 * Leads links round the groups of strangers. Within a layer a group is one block, so that a link can only pass through one
 * where two of its nodes, in neighbouring layers, stand on different sides of a group that spans both. Such a link gets a new
 * way, round all groups, on which it crosses least. As blocks have one order in all layers, there always is one below
 * everything. Half of the links are led first, so that the others know of their ways.
 */
export function* detours(problem: Problem, ranked: Ranked, slots: Slots, layers: Layers): Steps<Detoured> {
  const moved = bytes(problem.linkCount);
  let now: Detoured = { slots, layers };
  for (const round of [0, 1]) {
    const strangers = problem.groups.count > 0 ? linksThroughGroups(problem, now.slots, now.layers) : [];
    const batch = strangers.slice(round === 0 ? strangers.length >> 1 : 0);
    if (batch.length === 0) break;
    const moves = bytes(problem.linkCount);
    for (const e of batch) moves[e] = moved[e] = 1;
    yield round / 4;
    now = yield* stretch(led(problem, ranked, now, moves, batch), round / 4, (round + 1) / 4);
  }
  if (now.slots === slots) return now;
  const { kind, linkOf } = now.slots;
  const price = (v: number): number =>
    kind[v] === Kind.slot && (!problem.previous || moved[linkOf[v]!]) ? 0 : Number.POSITIVE_INFINITY;
  yield* stretch(settle(problem, now.slots, now.layers, price), 0.5, 1);
  return now;
}

/** The layers after some links have got new ways. */
function* led(
  problem: Problem,
  ranked: Ranked,
  { slots, layers }: Detoured,
  moves: Uint8Array,
  batch: readonly number[],
): Steps<Detoured> {
  const stops = Array.from(problem.source, (_, e) => stopsOf(slots, layers, e));
  yield 0;
  for (const [i, e] of batch.entries()) {
    yield i / batch.length;
    const way = yield* stretch(cheapestWay(problem, slots, layers, moves, e), i / batch.length, (i + 1) / batch.length);
    stops[e] = way.map((stop) => ({ ...stop, place: stop.place - 0.5 }));
  }
  const ways = stops.map((way, e) => ({
    layer: way.map(({ layer }) => layer),
    group: way.map(({ group }) => group),
    bypasses: slots.bypasses[e] === 1,
  }));
  yield 1;
  const result = yield* stretch(withChains(problem, ranked, ways), 1, 1);
  yield 1;
  return { slots: result, layers: yield* stretch(reorder(problem, slots, layers, result, stops), 1, 1) };
}

/** Where a link passes layers. */
function stopsOf({ firstSlot, slotCount, layer, groupOf }: Slots, { place }: Layers, e: number): readonly Stop[] {
  const own = Array.from({ length: slotCount[e]! }, (_, i) => firstSlot[e]! + i);
  return own.map((v) => ({ layer: layer[v]!, place: place[v]!, group: groupOf[v]! }));
}

/** The order of the layers, with new slots for some links; those at one place stand as what they come from above does. */
function* reorder(
  { boxCount, groups }: Problem,
  slots: Slots,
  { place }: Layers,
  result: Slots,
  stops: readonly (readonly Stop[])[],
): Steps<Layers> {
  const at = floats(result.count);
  at.set(place.subarray(0, boxCount));
  stops.forEach((way, e) => {
    way.forEach((stop, i) => {
      at[result.firstSlot[e]! + i] = stop.place;
    });
  });
  for (let g = 0; g < groups.count; g++) {
    const span = slots.groupLast[g]! - slots.groupFirst[g]! + 1;
    for (const [from, to] of [
      [slots.leftBorder[g]!, result.leftBorder[g]!],
      [slots.rightBorder[g]!, result.rightBorder[g]!],
    ] as const)
      at.set(place.subarray(from, from + span), to);
  }
  const layers = newLayers(result);
  const { up } = result;
  const above = (v: number): number => (up.start[v] === up.start[v + 1] ? -1 : layers.place[up.node[up.start[v]!]!]!);
  for (let r = 0; r < result.layerCount; r++) {
    const row = layers.node.subarray(layers.start[r], layers.start[r + 1]);
    row.sort((v, w) => at[v]! - at[w]! || above(v) - above(w) || v - w);
    row.forEach((v, i) => {
      layers.place[v] = i;
    });
    yield 0;
  }
  return layers;
}

function linksThroughGroups(problem: Problem, slots: Slots, layers: Layers): readonly number[] {
  const { groups } = problem;
  const { place } = layers;
  const crossed = bytes(slots.count); // among others by the borders of a group that it passes through
  markCrossed(slots, layers, crossed);
  const found = new Set<number>();
  const inLayer: number[][] = Array.from({ length: slots.layerCount }, () => []);
  for (let g = 0; g < groups.count; g++) {
    for (let r = slots.groupFirst[g]!; r < slots.groupLast[g]!; r++) inLayer[r]!.push(g);
  }
  for (let s = 0; s < slots.upper.length; s++) {
    const e = slots.linkOfSegment[s]!;
    if (e < 0 || found.has(e)) continue;
    const [u, v] = [slots.upper[s]!, slots.lower[s]!];
    if (!crossed[u] || !crossed[v] || isOutside(slots, u) || isOutside(slots, v)) continue;
    for (const g of inLayer[slots.layer[u]!]!) {
      if (sideOf(slots, place, g, u) * sideOf(slots, place, g, v) < 0) {
        found.add(e);
        break;
      }
    }
  }
  return [...found];
}

/** Whether a node stands left (-1) or right (1) of a group in its layer, or in it (0). */
function sideOf(slots: Slots, place: Int32Array, g: number, v: number): number {
  const k = slots.layer[v]! - slots.groupFirst[g]!;
  if (place[v]! < place[slots.leftBorder[g]! + k]!) return -1;
  return place[v]! > place[slots.rightBorder[g]! + k]! ? 1 : 0;
}
