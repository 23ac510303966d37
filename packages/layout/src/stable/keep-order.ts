import type { Adjacency } from "../adjacency";
import { floats } from "../memory";
import { arrange } from "../order/arrange";
import type { Layers } from "../order/layers";
import { settle } from "../order/sift";
import type { Problem } from "../problem";
import { Kind, type Slots } from "../slots";
import { type Steps, stretch } from "../steps";
import type { Previous } from "./previous";

/**
 * Orders the layers as they were before. What is new stands beside its siblings, in the order of the boxes, or below what it
 * hangs on; then new boxes, and the slots of all links, move to where they cross least. A box that was there before only
 * passes another if that saves more than `price` crossings.
 */
export function* keepOrder(problem: Problem, slots: Slots, previous: Previous): Steps<Layers> {
  const layers = arrange(problem, slots, keys(problem, slots, previous));
  yield 0.3;
  const known = (v: number): boolean => v < problem.boxCount && !Number.isNaN(previous.x[v]!);
  yield* stretch(
    settle(problem, slots, layers, (v, w) => (known(v) && known(w) ? price : 0)),
    0.3,
    1,
  );
  return layers;
}

/** How many crossings more than one a known box has to save for each known box that it passes. */
const price = 3;

/** Where each node would stand in x. */
function keys(problem: Problem, slots: Slots, { x: before, y, routes }: Previous): Float64Array {
  const { boxCount } = problem;
  const x = floats(slots.count).fill(Number.NaN);
  x.set(before);
  const knownIn: number[][] = Array.from({ length: slots.layerCount }, () => []);
  for (let v = 0; v < boxCount; v++) if (!Number.isNaN(x[v]!)) knownIn[slots.layer[v]!]!.push(v);
  for (const list of knownIn) list.sort((a, b) => x[a]! - x[b]!);
  // From above to below, so that what is new hangs on what has its place.
  const sorted = Array.from({ length: slots.count }, (_, v) => v).sort(
    (a, b) => slots.layer[a]! - slots.layer[b]! || a - b,
  );
  for (const v of sorted) {
    if (slots.kind[v]! > Kind.slot || !Number.isNaN(x[v]!)) continue;
    const route = routes[slots.linkOf[v]!];
    if (v >= boxCount && route !== undefined) x[v] = beside(route, knownIn[slots.layer[v]!]!, before, y, problem.width);
    else x[v] = v < boxCount ? amongSiblings(slots, x, v) : between(problem, slots, x, v);
  }
  // The borders of a group stand for the mean of its boxes.
  const { groups, groupOf } = problem;
  const sum = floats(groups.count);
  const members = floats(groups.count);
  for (let v = 0; v < boxCount; v++) {
    for (let g = groupOf[v]!; g >= 0; g = groups.parent[g]!) {
      sum[g]! += x[v]!;
      members[g]!++;
    }
  }
  for (let v = 0; v < slots.count; v++)
    if (Number.isNaN(x[v]!)) x[v] = sum[slots.groupOf[v]!]! / members[slots.groupOf[v]!]!;
  return x;
}

/** A place for a new box: right of the known sibling before it, left of the one after it, or below what it hangs on. */
function amongSiblings({ up, down, layer }: Slots, x: Float64Array, v: number): number {
  const from = up.start[v]!;
  if (from === up.start[v + 1]!) return rootless(down, x, v);
  const parent = up.node[from]!;
  let left = -1;
  let right = -1;
  for (let k = down.start[parent]!; k < down.start[parent + 1]!; k++) {
    const s = down.node[k]!;
    if (Number.isNaN(x[s]!) || layer[s] !== layer[v]) continue;
    if (s < v && (left < 0 || x[s]! > x[left]!)) left = s;
    if (s > v && (right < 0 || x[s]! < x[right]!)) right = s;
  }
  return left >= 0 ? x[left]! + 1e-3 : right >= 0 ? x[right]! - 1e-3 : x[parent]!;
}

function rootless(down: Adjacency, x: Float64Array, v: number): number {
  for (let k = down.start[v]!; k < down.start[v + 1]!; k++) {
    if (!Number.isNaN(x[down.node[k]!]!)) return x[down.node[k]!]!;
  }
  return 0;
}

/** A place for a slot of a new link: on the straight line between its ends. */
function between(problem: Problem, slots: Slots, x: Float64Array, v: number): number {
  const [s, t] = [problem.source[slots.linkOf[v]!]!, problem.target[slots.linkOf[v]!]!];
  if (Number.isNaN(x[s]!) || Number.isNaN(x[t]!)) return Number.isNaN(x[s]!) ? x[t]! || 0 : x[s]!;
  const span = slots.layer[t]! - slots.layer[s]!;
  return x[s]! + (x[t]! - x[s]!) * (span === 0 ? 0.5 : (slots.layer[v]! - slots.layer[s]!) / span);
}

/** Where a route passes the known boxes of a layer, which stand from left to right: in the gap between two of them. */
function beside(
  route: readonly { readonly x: number; readonly y: number }[],
  boxes: readonly number[],
  x: Float64Array,
  y: Float64Array,
  width: Float64Array,
): number {
  let low = 0;
  let high = boxes.length;
  let at = route[0]!.x;
  while (low < high) {
    const middle = (low + high) >> 1;
    const v = boxes[middle]!;
    at = xAt(route, y[v]!);
    if (at > x[v]!) low = middle + 1;
    else high = middle;
  }
  const left = boxes[low - 1];
  const right = boxes[low];
  const least = left === undefined ? Number.NEGATIVE_INFINITY : x[left]! + width[left]! / 2;
  const most = right === undefined ? Number.POSITIVE_INFINITY : x[right]! - width[right]! / 2;
  return Math.max(Math.min(at, most), least);
}

/** The x of a route at some y; of its nearer end, beyond them. */
function xAt(route: readonly { readonly x: number; readonly y: number }[], y: number): number {
  for (let i = 1; i < route.length; i++) {
    const [a, b] = [route[i - 1]!, route[i]!];
    if (y < Math.min(a.y, b.y) || y > Math.max(a.y, b.y) || a.y === b.y) continue;
    return a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
  }
  const [first, last] = [route[0]!, route[route.length - 1]!];
  return Math.abs(first.y - y) < Math.abs(last.y - y) ? first.x : last.x;
}
