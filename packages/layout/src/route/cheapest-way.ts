import { bytes, floats } from "../memory";
import type { Layers } from "../order/layers";
import type { Problem } from "../problem";
import { endsOf, isOutside, Kind, type Slots } from "../slots";
import type { Steps } from "../steps";

/** What it costs to pass the border of a foreign group, more than anything else together. */
const forbidden = 1e9;

/** What each layer on the way costs, in crossings. */
const step = 0.25;

/** So many nodes are passed between two steps. */
const stride = 40_000;

/** A place in a layer, before the node that has it now, and the group that it lies in. */
export interface Stop {
  readonly layer: number;
  readonly place: number;
  readonly group: number;
}

/**
 * Finds the way of a link on which it crosses least: down from its upper end, then up or down from layer to layer, round all
 * groups that hold neither of its ends, and into its lower end from above (from below, if both are in one layer). There is an
 * empty layer below all others to go round in. Ways are led on from all places of a layer to all of the next at once, as in
 * `newLead`, from above to below and back until none becomes cheaper.
 *
 * @param moves 1 for the links that get new ways, whose old ones do not count
 */
export function* cheapestWay(
  problem: Problem,
  slots: Slots,
  layers: Layers,
  moves: Uint8Array,
  e: number,
): Steps<readonly Stop[]> {
  const [upper, lower] = endsOf(problem, slots, e);
  const [first, last] = [slots.layer[upper]!, slots.layer[lower]!];
  const goal = first === last ? last + 1 : last - 1;
  const own = ownGroups(problem, e);
  const count = slots.layerCount + 1;
  const rowOf = (r: number): Int32Array => layers.node.subarray(layers.start[r], layers.start[r + 1] ?? 0);
  /** What a crossing with a segment costs. */
  const weight = (s: number, v: number): number => {
    const link = slots.linkOfSegment[s]!;
    if (link >= 0) return 1 - moves[link]!;
    return own[slots.groupOf[v]!] === 1 ? 1 : forbidden;
  };
  /** What a line from `at`, the place of a node of layer `r` or between two, to each place of the layer `to` crosses. */
  const costsFrom = (at: number, r: number, to: number): Float64Array => {
    const { start, edge, node } = to > r ? slots.down : slots.up;
    const result = floats(rowOf(to).length + 1);
    rowOf(r).forEach((v, p) => {
      for (let k = start[v]!; k < start[v + 1]! && p !== at; k++) {
        const w = weight(edge[k]!, v);
        if (p < at) result[0]! += w;
        result[layers.place[node[k]!]! + 1]! += p < at ? -w : w;
      }
    });
    for (let q = 1; q < result.length; q++) result[q]! += result[q - 1]!;
    return result;
  };

  /** Where each layer begins in the numbers below, which have one place more than it has nodes. */
  const start = Array.from({ length: count + 1 }, (_, r) => (layers.start[r] ?? slots.count + 1) + r);
  let widest = 0;
  for (let r = 0; r < count; r++) widest = Math.max(widest, rowOf(r).length);
  const cost = floats(start[count]!).fill(Number.POSITIVE_INFINITY);
  const from = floats(cost).fill(Number.NaN); // the layer that the way to a place comes from; NaN for the upper end
  const groups = floats(cost);
  for (let r = 0; r < count; r++) groupsOf(problem, slots, rowOf(r), own, groups.subarray(start[r], start[r + 1]));
  const rise = floats(widest + 2);
  const passed = floats(widest + 2);
  const grew = bytes(count); // 1: to be led on downwards, 2: upwards
  let work = 0;

  /** The costs of the ways over the places of layer `r` to a layer beside it. */
  const advance = (r: number, to: number): Float64Array => {
    const side = to > r ? slots.down : slots.up;
    const row = rowOf(r);
    const result = reached.subarray(0, rowOf(to).length + 1);
    let base = Number.POSITIVE_INFINITY;
    let sum = 0;
    let highest = 0;
    let total = 0;
    for (let p = 0; p <= row.length; p++) {
      const here = cost[start[r]! + p]!;
      if (base >= here) {
        rise.fill(0, 0, highest + 1);
        base = here;
        sum = 0;
        highest = 0;
      }
      while (base + sum > here) {
        const cut = Math.min(rise[highest]!, base + sum - here);
        rise[highest]! -= cut;
        sum -= cut;
        if (rise[highest] === 0) highest--;
      }
      const v = row[p];
      if (v === undefined) break;
      for (let k = side.start[v]!; k < side.start[v + 1]!; k++) {
        const w = weight(side.edge[k]!, v);
        if (w === 0) continue;
        const b = layers.place[side.node[k]!]! + 1;
        base -= w;
        rise[b]! += 2 * w;
        passed[b]! += w;
        sum += 2 * w;
        total += w;
        if (b > highest) highest = b;
      }
    }
    let value = base + total;
    for (let q = 0; q < result.length; q++) {
      value += rise[q]! - passed[q]!;
      result[q] = value;
      rise[q] = passed[q] = 0;
    }
    work += row.length + result.length;
    return result;
  };
  const reached = floats(widest + 1);
  const end = costsFrom(layers.place[lower]!, last, goal);
  let bound = forbidden; // the cost of the cheapest way to the lower end so far
  /** Leads the ways on to a layer, but those that are longer than one to the lower end would be. */
  const reach = (r: number, values: Float64Array, comesFrom: number): void => {
    const rest = step * (1 + Math.abs(r - goal));
    for (let q = 0; q < values.length; q++) {
      const i = start[r]! + q;
      if (groups[i] === closed || !(values[q]! + step < cost[i]! - 1e-6) || values[q]! + rest >= bound) continue;
      cost[i] = values[q]! + step;
      from[i] = comesFrom;
      grew[r] = 3;
      if (r === goal) bound = Math.min(bound, cost[i]! + end[q]! + 1e-3);
    }
  };

  reach(first + 1, costsFrom(layers.place[upper]!, first, first + 1), Number.NaN);
  for (let again = true; again; ) {
    again = false;
    for (const [bit, by] of [
      [1, 1],
      [2, -1],
    ] as const) {
      for (let r = by > 0 ? 0 : count - 1; r >= 0 && r < count; r += by) {
        if ((grew[r]! & bit) === 0) continue;
        grew[r]! &= ~bit;
        const to = r + by;
        if (to < 0 || to >= count) continue;
        again = true;
        reach(to, advance(r, to), r);
        if (work < stride) continue;
        work = 0;
        yield 0.5;
      }
    }
  }

  // Back from the lower end.
  const stops: Stop[] = [];
  let at = cheapest(end.map((c, p) => c + cost[start[goal]! + p]!));
  for (let r = goal; !Number.isNaN(r); ) {
    stops.push({ layer: r, place: at, group: groups[start[r]! + at]! });
    const before = from[start[r]! + at]!;
    if (!Number.isNaN(before)) {
      const ways = costsFrom(at - 0.5, r, before);
      at = cheapest(ways.map((c, p) => c + cost[start[before]! + p]!));
    }
    r = before;
  }
  return stops.reverse();
}

function cheapest(costs: Float64Array): number {
  return costs.reduce((best, cost, p) => (cost < costs[best]! ? p : best), 0);
}

/** 1 for the groups that hold an end of a link. */
function ownGroups({ source, target, groups, groupOf }: Problem, e: number): Uint8Array {
  const own = bytes(groups.count);
  for (const end of [source[e]!, target[e]!]) for (let g = groupOf[end]!; g >= 0; g = groups.parent[g]!) own[g] = 1;
  return own;
}

/** No place for the link: in a foreign group, or beside everything. */
const closed = -2;

/** The innermost group that each place of a layer lies in. */
function groupsOf(problem: Problem, slots: Slots, row: Int32Array, own: Uint8Array, result: Float64Array): void {
  const { parent } = problem.groups;
  let g = -1;
  let foreign = 0; // how many foreign groups the place is in
  let outside = false;
  result[0] = -1;
  row.forEach((v, i) => {
    if (isOutside(slots, v)) outside = true;
    if (slots.kind[v]! > Kind.slot) {
      const opens = slots.kind[v] === Kind.leftBorder;
      g = opens ? slots.groupOf[v]! : parent[slots.groupOf[v]!]!;
      if (own[slots.groupOf[v]!] === 0) foreign += opens ? 1 : -1;
    }
    result[i + 1] = outside || foreign > 0 ? closed : g;
  });
}
