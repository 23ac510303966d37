import type { Adjacency } from "../adjacency";
import { bytes, floats } from "../memory";
import type { Problem } from "../problem";
import { endsOf, Kind, type Slots } from "../slots";
import type { Previous } from "./previous";

/** Where every node of the layers stands at about, and 1 for those that were not there before. */
export interface Whereabouts {
  readonly x: Float64Array;
  readonly fresh: Uint8Array;
}

/** What was there before stands where it did; what is new beside its siblings, in the order of the boxes, or below what it hangs on. */
export function whereabouts(problem: Problem, slots: Slots, previous: Previous): Whereabouts {
  const { boxCount, groups, groupOf } = problem;
  const { groupLeft, groupRight } = previous;
  const x = floats(slots.count).fill(Number.NaN);
  x.set(previous.x);
  previous.ways.forEach((way, e) => {
    const [upper] = endsOf(problem, slots, e);
    const shift = slots.layer[upper]! - (previous.layer?.[upper] ?? Number.NaN);
    for (let i = 0; way && i < slots.slotCount[e]!; i++) {
      const v = slots.firstSlot[e]! + i;
      const pass = way[i];
      if (pass && pass.layer + shift === slots.layer[v]) x[v] = pass.at;
    }
  });
  for (let g = 0; g < groups.count; g++) {
    const layers = slots.groupLast[g]! - slots.groupFirst[g]! + 1;
    x.fill(groupLeft[g]!, slots.leftBorder[g]!, slots.leftBorder[g]! + layers);
    x.fill(groupRight[g]!, slots.rightBorder[g]!, slots.rightBorder[g]! + layers);
  }
  const fresh = bytes(slots.count);
  const list: number[] = [];
  for (let v = 0; v < slots.count; v++) {
    if (!Number.isNaN(x[v]!)) continue;
    fresh[v] = 1;
    if (slots.kind[v]! <= Kind.slot) list.push(v);
  }
  // From above to below, so that what is new hangs on what has its place.
  list.sort((a, b) => slots.layer[a]! - slots.layer[b]! || a - b);
  for (const v of list) {
    let at = v < boxCount ? amongSiblings(slots, x, v) : between(problem, slots, x, v);
    for (let g = slots.groupOf[v]!; g >= 0; g = groups.parent[g]!) {
      if (!Number.isNaN(groupLeft[g]!)) at = Math.min(Math.max(at, groupLeft[g]!), groupRight[g]!);
    }
    x[v] = at;
  }
  // The borders of a new group stand for the mean of its boxes.
  const sum = floats(groups.count);
  const members = floats(groups.count);
  for (let v = 0; v < boxCount; v++) {
    for (let g = groupOf[v]!; g >= 0; g = groups.parent[g]!) {
      sum[g]! += x[v]!;
      members[g]!++;
    }
  }
  for (let v = boxCount; v < slots.count; v++) {
    if (Number.isNaN(x[v]!)) x[v] = sum[slots.groupOf[v]!]! / members[slots.groupOf[v]!]!;
  }
  return { x, fresh };
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
  return left >= 0 ? x[left]! + 1e-3 : right >= 0 ? x[right]! - 1e-3 : x[parent]! || 0;
}

function rootless(down: Adjacency, x: Float64Array, v: number): number {
  for (let k = down.start[v]!; k < down.start[v + 1]!; k++) {
    if (!Number.isNaN(x[down.node[k]!]!)) return x[down.node[k]!]!;
  }
  return 0;
}

/** A place for a slot of a new link: on the straight line between its ends. */
function between(problem: Problem, slots: Slots, x: Float64Array, v: number): number {
  const [s, t] = endsOf(problem, slots, slots.linkOf[v]!);
  if (Number.isNaN(x[s]!) || Number.isNaN(x[t]!)) return (Number.isNaN(x[s]!) ? x[t]! : x[s]!) || 0;
  const span = slots.layer[t]! - slots.layer[s]!;
  return x[s]! + (x[t]! - x[s]!) * (span === 0 ? 0.5 : (slots.layer[v]! - slots.layer[s]!) / span);
}
