import type { Adjacency } from "../adjacency";
import { floats } from "../memory";
import type { Problem } from "../problem";
import type { Slots } from "../slots";

/** Where each segment meets its ends, in x; at a slot that is the slot's own x. */
export interface Ports {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
}

/** Distance of ports from the corners of a box and, if there is room, from each other, in px. */
const cornerRoom = 12;
const spacing = 24;
/** A single link is moved off the middle of its box by at most this much to run straight, in px, ... */
const slack = 40;
/** ... or else by this part of the way to its other end, and at most this much. */
const towards = { part: 0.5, most: 60 };

/**
 * Spreads the links that meet one side of a box along it, in the order of their other ends, each as close to its other end
 * as the box is wide; a single link meets it about the middle, on the side of its other end.
 */
export function ports(problem: Problem, slots: Slots, x: Float64Array): Ports {
  const { boxCount, width } = problem;
  const upper = floats(slots.upper.length);
  const lower = floats(slots.lower.length);
  for (let s = 0; s < upper.length; s++) {
    upper[s] = x[slots.upper[s]!]!;
    lower[s] = x[slots.lower[s]!]!;
  }
  const widthAt = (v: number): number => (v < boxCount ? width[v]! : 0);

  const spread = (v: number, side: Adjacency, own: Float64Array, other: Float64Array, isLower: boolean): void => {
    const from = side.start[v]!;
    const count = side.start[v + 1]! - from;
    if (count === 0) return;
    const centre = x[v]!;
    const reach = reachOf(width[v]!);
    if (count === 1) {
      const s = side.edge[from]!;
      const otherWidth = widthAt(side.node[from]!);
      const yields = width[v]! > otherWidth || (width[v] === otherWidth && isLower);
      const shift = other[s]! - centre;
      const part = Math.min(Math.abs(shift) * towards.part, towards.most, reach);
      own[s] = yields && Math.abs(shift) <= Math.min(slack, reach) ? other[s]! : centre + Math.sign(shift) * part;
      return;
    }
    const segments: number[] = [];
    for (let k = from; k < from + count; k++) segments.push(side.edge[k]!);
    segments.sort((a, b) => other[a]! - other[b]! || slots.linkOfSegment[a]! - slots.linkOfSegment[b]!);
    const step = Math.min(spacing, (2 * reach) / (count - 1));
    // Isotonic regression of the wishes less their least distances, within the box.
    const mean: number[] = [];
    const size: number[] = [];
    for (let i = 0; i < count; i++) {
      const wish = Math.min(Math.max(other[segments[i]!]!, centre - reach), centre + reach);
      mean.push(wish - i * step);
      size.push(1);
      while (mean.length > 1 && mean[mean.length - 2]! >= mean[mean.length - 1]!) {
        const k = mean.length - 2;
        const total = size[k]! + size[k + 1]!;
        mean[k] = (mean[k]! * size[k]! + mean[k + 1]! * size[k + 1]!) / total;
        size[k] = total;
        mean.pop();
        size.pop();
      }
    }
    const low = centre - reach;
    const high = centre + reach - (count - 1) * step;
    for (let b = 0, i = 0; b < mean.length; b++) {
      const value = Math.min(Math.max(mean[b]!, low), high);
      for (let k = 0; k < size[b]!; k++, i++) own[segments[i]!] = value + i * step;
    }
  };
  for (let v = 0; v < boxCount; v++) {
    spread(v, slots.down, upper, lower, false);
    spread(v, slots.up, lower, upper, true);
  }
  return { upper, lower };
}

/** How far from the middle of its side a link may meet a box of this width. */
export function reachOf(width: number): number {
  return Math.max(0, width / 2 - Math.min(cornerRoom, width / 4));
}
