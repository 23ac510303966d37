import { bytes, floats } from "../memory";
import type { Problem } from "../problem";
import { endsOf, isOutside, Kind, type Slots } from "../slots";
import type { Steps } from "../steps";
import type { LooseLayers, Stop } from "./loose-layers";

/** What it costs to pass the border of a foreign group, more than anything else together. */
const forbidden = 1e9;

/** What each layer on the way costs, in crossings. */
const step = 0.25;

/** So many nodes are passed between two steps. */
const stride = 40_000;

/**
 * Finds the way of a link, taken out of the layers, on which it crosses least: down from its upper end, then up or down from
 * layer to layer, round all groups that hold neither of its ends, and into its lower end from above (from below, if both are
 * in one layer). Ways are led on from all places of a layer to all of the next at once, as in `newLead`, from above to below
 * and back until none becomes cheaper.
 */
export function* cheapestWay(problem: Problem, slots: Slots, loose: LooseLayers, e: number): Steps<readonly Stop[]> {
  const { rows } = loose;
  const [upper, lower] = endsOf(problem, slots, e);
  const [first, last] = [slots.layer[upper]!, slots.layer[lower]!];
  const goal = first === last ? last + 1 : last - 1;
  const own = ownGroups(problem, e);
  const weight: Weight = (border) => (border < 0 || own[border] === 1 ? 1 : forbidden);

  /** Where each layer begins in the numbers below, which have one place more than it has nodes. */
  const start = [0];
  let widest = 0;
  for (const row of rows) {
    start.push(start[start.length - 1]! + row.length + 1);
    widest = Math.max(widest, row.length);
  }
  const cost = floats(start[rows.length]!).fill(Number.POSITIVE_INFINITY);
  const from = floats(cost).fill(Number.NaN); // the layer that the way to a place comes from; NaN for the upper end
  const groups = floats(cost);
  for (const [r, row] of rows.entries()) groupsOf(problem, slots, row, own, groups.subarray(start[r], start[r + 1]));
  const rise = floats(widest + 2);
  const passed = floats(widest + 2);
  const grew = bytes(rows.length); // 1: to be led on downwards, 2: upwards
  let work = 0;

  /** The costs of the ways over the places of layer `r` to a layer beside it. */
  const advance = (r: number, to: number): Float64Array => {
    const { start: first, end: ends, border } = loose.gap(r, to);
    const count = border.length;
    const result = reached.subarray(0, rows[to]!.length + 1);
    let base = Number.POSITIVE_INFINITY;
    let sum = 0;
    let highest = 0;
    let total = 0;
    for (let p = 0; p <= count; p++) {
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
      if (p === count) break;
      const w = weight(border[p]!);
      for (let k = first[p]!; k < first[p + 1]!; k++) {
        const b = ends[k]! + 1;
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
    work += count + result.length;
    return result;
  };
  const reached = floats(widest + 1);
  const end = segmentCosts(loose, weight, lower, last, goal);
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

  reach(first + 1, segmentCosts(loose, weight, upper, first, first + 1), Number.NaN);
  for (let again = true; again; ) {
    again = false;
    for (const [bit, by] of [
      [1, 1],
      [2, -1],
    ] as const) {
      for (let r = by > 0 ? 0 : rows.length - 1; r >= 0 && r < rows.length; r += by) {
        if ((grew[r]! & bit) === 0) continue;
        grew[r]! &= ~bit;
        const to = r + by;
        if (to < 0 || to >= rows.length) continue;
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
      const ways = originCosts(loose, weight, before, r, at);
      at = cheapest(ways.map((c, p) => c + cost[start[before]! + p]!));
    }
    r = before;
  }
  return stops.reverse();
}

/** What a crossing with a segment counts, by the group whose border that is, or -1. */
type Weight = (border: number) => number;

/** What a segment from a node of layer `r` crosses, for each place in a layer beside it. */
function segmentCosts(loose: LooseLayers, weight: Weight, v: number, r: number, to: number): Float64Array {
  const { start, end, border } = loose.gap(r, to);
  const at = loose.place[v]!;
  const result = floats(loose.rows[to]!.length + 1);
  for (let p = 0; p < border.length; p++) {
    if (p === at) continue;
    const w = weight(border[p]!);
    for (let k = start[p]!; k < start[p + 1]!; k++) {
      if (p < at) result[0]! += w;
      result[end[k]! + 1]! += p < at ? -w : w;
    }
  }
  for (let q = 1; q < result.length; q++) result[q]! += result[q - 1]!;
  return result;
}

/** What a segment from each place in layer `r` to the place `q` in a layer beside it crosses. */
function originCosts(loose: LooseLayers, weight: Weight, r: number, to: number, q: number): Float64Array {
  const { start, end, border } = loose.gap(r, to);
  const result = floats(border.length + 1);
  for (let p = 0; p < border.length; p++) {
    const w = weight(border[p]!);
    for (let k = start[p]!; k < start[p + 1]!; k++) {
      if (end[k]! < q) result[0]! += w;
      result[p + 1]! += end[k]! < q ? -w : w;
    }
  }
  for (let p = 1; p < result.length; p++) result[p]! += result[p - 1]!;
  return result;
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
function groupsOf(problem: Problem, slots: Slots, row: readonly number[], own: Uint8Array, result: Float64Array): void {
  const { parent } = problem.groups;
  let g = -1;
  let foreign = 0; // how many foreign groups the place is in
  let outside = false;
  result[0] = -1;
  row.forEach((v, i) => {
    if (v < slots.count && isOutside(slots, v)) outside = true;
    if (v < slots.count && slots.kind[v]! > Kind.slot) {
      const opens = slots.kind[v] === Kind.leftBorder;
      g = opens ? slots.groupOf[v]! : parent[slots.groupOf[v]!]!;
      if (own[slots.groupOf[v]!] === 0) foreign += opens ? 1 : -1;
    }
    result[i + 1] = outside || foreign > 0 ? closed : g;
  });
}
