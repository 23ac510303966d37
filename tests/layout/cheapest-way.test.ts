import { layered } from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import type { Layers } from "../../packages/layout/src/order/layers";
import { order } from "../../packages/layout/src/order/order";
import type { Problem } from "../../packages/layout/src/problem";
import { cheapestWay, type Stop } from "../../packages/layout/src/route/cheapest-way";
import { endsOf, Kind, type Slots } from "../../packages/layout/src/slots";
import { finish } from "../../packages/layout/src/steps";
import { generate } from "./generate";

interface Given {
  readonly problem: Problem;
  readonly slots: Slots;
  readonly layers: Layers;
}

/** The ordered layers of a generated map with groups. */
function given(size: number, seed: number): readonly Given[] {
  const { boxes, links, options } = generate({ size, seed, grouped: true, cyclic: seed % 2 === 0 });
  const seen: Given[] = [];
  layered(boxes, links, {
    ...options,
    order: (problem, slots) => {
      const layers = finish(order(problem, slots));
      seen.push({ problem, slots, layers });
      return layers;
    },
  });
  return seen;
}

/** The nodes of a layer from left to right; there is an empty layer below the last. */
function row({ slots, layers }: Given, r: number): readonly number[] {
  return r < 0 || r >= slots.layerCount ? [] : [...layers.node.subarray(layers.start[r], layers.start[r + 1])];
}

/** What a segment of link `e` between two places crosses; borders of groups that hold no end of the link are walls. */
function crossed(given: Given, e: number, r: number, p: number, to: number, q: number, skip: number) {
  const { problem, slots, layers } = given;
  const own = ownGroups(problem, endsOf(problem, slots, e));
  const { start, node, edge } = to > r ? slots.down : slots.up;
  let sum = 0;
  row(given, r).forEach((z, i) => {
    if (z === skip) return;
    for (let k = start[z] ?? 0; k < (start[z + 1] ?? 0); k++) {
      if (slots.linkOfSegment[edge[k] ?? -1] === e || i < p === (layers.place[node[k] ?? -1] ?? 0) < q) continue;
      const wall = (slots.kind[z] ?? 0) > Kind.slot && !own.has(slots.groupOf[z] ?? -1);
      sum += wall ? Number.POSITIVE_INFINITY : 1;
    }
  });
  return sum;
}

function ownGroups({ groups, groupOf }: Problem, ends: readonly number[]): ReadonlySet<number> {
  const own = new Set<number>();
  for (const v of ends) for (let g = groupOf[v] ?? -1; g >= 0; g = groups.parent[g] ?? -1) own.add(g);
  return own;
}

/** Whether no foreign group holds a place. */
function open(given: Given, own: ReadonlySet<number>, r: number, p: number): boolean {
  const { slots } = given;
  let depth = 0;
  for (const v of row(given, r).slice(0, p)) {
    if ((slots.kind[v] ?? 0) <= Kind.slot || own.has(slots.groupOf[v] ?? -1)) continue;
    depth += slots.kind[v] === Kind.leftBorder ? 1 : -1;
  }
  return depth === 0;
}

/** The least cost of a way to the lower end of a link: shortest paths over all places of all layers (Bellman and Ford). */
function least(given: Given, e: number): number {
  const { problem, slots, layers } = given;
  const [upper, lower] = endsOf(problem, slots, e);
  const [first, last] = [slots.layer[upper] ?? 0, slots.layer[lower] ?? 0];
  const own = ownGroups(problem, [upper, lower]);
  const goal = first === last ? last + 1 : last - 1;
  const places = Array.from({ length: slots.layerCount + 1 }, (_, r) =>
    Array.from({ length: row(given, r).length + 1 }, (_, p) => open(given, own, r, p)),
  );
  const cost = places.map((row) => row.map(() => Number.POSITIVE_INFINITY));
  const relax = (r: number, p: number, value: number): boolean => {
    const now = cost[r]?.[p] ?? 0;
    if (!places[r]?.[p] || !(value < now - 1e-9)) return false;
    (cost[r] ?? [])[p] = value;
    return true;
  };
  const at = (v: number): number => layers.place[v] ?? 0;
  for (const q of (places[first + 1] ?? []).keys())
    relax(first + 1, q, 0.25 + crossed(given, e, first, at(upper), first + 1, q, upper));
  for (let changed = true; changed; ) {
    changed = false;
    cost.forEach((row, r) => {
      row.forEach((value, p) => {
        if (!Number.isFinite(value)) return;
        for (const to of [r - 1, r + 1]) {
          for (const q of (places[to] ?? []).keys())
            changed = relax(to, q, value + 0.25 + crossed(given, e, r, p, to, q, -1)) || changed;
        }
      });
    });
  }
  const ends = (cost[goal] ?? []).map((value, p) => value + crossed(given, e, last, at(lower), goal, p, lower));
  return Math.min(...ends);
}

/** What a way costs, counted one segment after the other. */
function costOf(given: Given, e: number, stops: readonly Stop[]): number {
  const { problem, slots, layers } = given;
  const [upper, lower] = endsOf(problem, slots, e);
  const own = ownGroups(problem, [upper, lower]);
  const [u, v] = [slots.layer[upper] ?? 0, slots.layer[lower] ?? 0];
  let sum = 0.25 * stops.length;
  stops.forEach(({ layer, place }, i) => {
    const before = stops[i - 1];
    expect(open(given, own, layer, place)).toBe(true);
    sum += before
      ? crossed(given, e, before.layer, before.place, layer, place, -1)
      : crossed(given, e, u, layers.place[upper] ?? 0, layer, place, upper);
  });
  const last = stops[stops.length - 1];
  return last ? sum + crossed(given, e, v, layers.place[lower] ?? 0, last.layer, last.place, lower) : Number.NaN;
}

describe("cheapestWay", () => {
  //  u   [g]  v      u       v     the way round a group that stands between, which crosses least of all such ways
  //    \  |  /   ->   \ [g] /
  //     --+--          -----
  it("finds a way round foreign groups that costs as little as trying all of them", () => {
    let led = 0;
    for (let seed = 1; seed <= 12; seed++) {
      for (const graph of given(10 + seed, seed)) {
        const { problem, slots, layers } = graph;
        for (let e = 0; e < problem.linkCount && led < 200; e++) {
          const joined = slots.firstSlot[e] !== -1 && !slots.bypasses[e];
          if (!joined) continue;
          led++;
          const moves = new Uint8Array(problem.linkCount).fill(1, e, e + 1);
          const stops = finish(cheapestWay(problem, slots, layers, moves, e));
          const cost = least(graph, e);
          expect(costOf(graph, e, stops), `seed ${seed}, link ${e}`).toBeCloseTo(cost, 6);
          expect(Number.isFinite(cost)).toBe(true);
        }
      }
    }
    expect(led).toBeGreaterThan(100);
  });
});
