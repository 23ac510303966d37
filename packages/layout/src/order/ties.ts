import { ints } from "../memory";
import type { Problem } from "../problem";
import { Kind, type Slots } from "../slots";
import type { Blocks } from "./blocks";

/** How much a crossing with the border of a group counts: a link is to enter no groups but those of its ends. */
export const borderWeight = 16;

/** What the crossings of whole blocks depend on, whatever their order. */
export interface Ties {
  /** The first layer that a block reaches, and the last. */
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  /** How many segments have both ends in block `b`, in the gap below layer `r`: `inside[shift[b] + r]`. */
  readonly inside: Int32Array;
  readonly shift: Int32Array;
  /** Per block the segment from the node that it hangs on, or -1. All other segments are ties. */
  readonly stem: Int32Array;
  /** The other ends of the ties of node `v` are `other[from[v]]` to `other[from[v + 1] - 1]`. */
  readonly from: Int32Array;
  readonly other: Int32Array;
  /** How many ends of ties are in each block, and how many nodes with such ends. */
  readonly ends: Int32Array;
  readonly tied: Int32Array;
}

/** More numbers than this are not kept of the segments inside blocks. */
const mostInside = 10_000_000;

/** Finds the ties of a forest; undefined if the blocks are so deep that too much would have to be kept. */
export function newTies(problem: Problem, slots: Slots, blocks: Blocks): Ties | undefined {
  const { layer, upper, lower } = slots;
  const { count, parent, size, sequence, at } = blocks;
  const { top, bottom } = reaches(slots, blocks);
  const shift = ints(count);
  let total = 0;
  for (let b = 0; b < count; b++) {
    shift[b] = total - top[b]!;
    total += Math.max(0, bottom[b]! - top[b]!);
    if (total > mostInside) return undefined;
  }
  const inside = ints(total);
  for (let g = 0; g < problem.groups.count; g++) {
    const b = slots.count + problem.groups.count + g;
    for (let r = slots.groupFirst[g]!; r < slots.groupLast[g]!; r++) inside[shift[b]! + r]! += 2 * borderWeight;
  }

  let segments = 0;
  while (segments < upper.length && slots.linkOfSegment[segments]! >= 0) segments++;
  const stem = ints(count).fill(-1);
  const from = ints(slots.count + 1);
  for (let s = 0; s < segments; s++) {
    const u = upper[s]!;
    const v = lower[s]!;
    let b = u;
    if (parent[v] === u && stem[v]! < 0) stem[v] = s;
    else {
      from[u + 1]!++;
      from[v + 1]!++;
      while (at[v]! < at[b]! || at[v]! >= at[b]! + size[b]!) b = parent[b]!;
    }
    inside[shift[b]! + layer[u]!]!++;
  }
  const ends = ints(count);
  const tied = ints(count);
  for (let v = 0; v < slots.count; v++) {
    ends[v] = from[v + 1]!;
    if (ends[v]! > 0) tied[v] = 1;
    from[v + 1]! += from[v]!;
  }
  const next = ints(from);
  const other = ints(from[slots.count]!);
  for (let s = 0; s < segments; s++) {
    const u = upper[s]!;
    const v = lower[s]!;
    if (stem[v] === s) continue;
    other[next[u]!++] = v;
    other[next[v]!++] = u;
  }
  for (let i = count - 1; i > 0; i--) {
    const b = sequence[i]!;
    const p = parent[b]!;
    ends[p]! += ends[b]!;
    tied[p]! += tied[b]!;
    const from = shift[b]!;
    const to = shift[p]!;
    for (let r = top[b]!; r < bottom[b]!; r++) inside[to + r]! += inside[from + r]!;
  }
  return { top, bottom, inside, shift, stem, from, other, ends, tied };
}

/** The layers that each block reaches. */
function reaches(slots: Slots, { count, parent, sequence }: Blocks): Pick<Ties, "top" | "bottom"> {
  const top = ints(count).fill(slots.layerCount);
  const bottom = ints(count).fill(-1);
  top.set(slots.layer);
  bottom.set(slots.layer);
  for (let i = count - 1; i > 0; i--) {
    const b = sequence[i]!;
    const p = parent[b]!;
    if (top[b]! < top[p]!) top[p] = top[b]!;
    if (bottom[b]! > bottom[p]!) bottom[p] = bottom[b]!;
  }
  return { top, bottom };
}

/** Whether a node is a border of a group. */
export function isBorder(slots: Slots, v: number): boolean {
  return slots.kind[v]! > Kind.slot;
}
