import type { Problem } from "../problem";
import { Kind, type Slots } from "../slots";
import type { Frame } from "./frame";

/**
 * Makes the borders of every group straight: one x for its left side, one for its right, at least its least width apart,
 * and every node at its least distance from its neighbours. Pushing everything to the right from where it wants to be
 * keeps all distances, and so does pushing to the left; the middle of the two keeps them as well and moves less.
 *
 * Must hold before: the order of groups agrees in all layers (so that the constraints have no cycle). Changes `x`.
 */
export function legalise(problem: Problem, slots: Slots, frame: Frame, x: Float64Array): void {
  const { groups } = problem;
  const { start, node, distance } = frame;
  // One variable per box and slot, one per side of each group (those numbered from `sides`).
  const sides = slots.count;
  const variable = new Int32Array(slots.count);
  for (let v = 0; v < slots.count; v++) {
    const kind = slots.kind[v]!;
    variable[v] = kind <= Kind.slot ? v : sides + 2 * slots.groupOf[v]! + (kind === Kind.leftBorder ? 0 : 1);
  }
  const count = sides + 2 * groups.count;
  const wish = new Float64Array(count);
  const times = new Float64Array(count);
  for (let v = 0; v < slots.count; v++) {
    wish[variable[v]!]! += x[v]!;
    times[variable[v]!]!++;
  }
  for (let v = 0; v < count; v++) wish[v]! /= Math.max(1, times[v]!);

  const left: number[] = [];
  const right: number[] = [];
  const least: number[] = [];
  for (let r = 0; r < slots.layerCount; r++) {
    for (let i = start[r]! + 1; i < start[r + 1]!; i++) {
      left.push(variable[node[i - 1]!]!);
      right.push(variable[node[i]!]!);
      least.push(distance[node[i]!]!);
    }
  }
  for (let g = 0; g < groups.count; g++) {
    if (slots.groupLast[g]! < slots.groupFirst[g]!) continue;
    left.push(sides + 2 * g);
    right.push(sides + 2 * g + 1);
    least.push(groups.minWidth[g]!);
  }
  const sorted = topological(count, left, right);
  const outgoing = bundle(left, count);
  const incoming = bundle(right, count);

  const pushed = wish.slice();
  for (const v of sorted) {
    for (let k = incoming.start[v]!; k < incoming.start[v + 1]!; k++) {
      const c = incoming.item[k]!;
      pushed[v] = Math.max(pushed[v]!, pushed[left[c]!]! + least[c]!);
    }
  }
  const pulled = wish.slice();
  for (let t = sorted.length - 1; t >= 0; t--) {
    const v = sorted[t]!;
    for (let k = outgoing.start[v]!; k < outgoing.start[v + 1]!; k++) {
      const c = outgoing.item[k]!;
      pulled[v] = Math.min(pulled[v]!, pulled[right[c]!]! - least[c]!);
    }
  }
  const value = wish.map((_, v) => (pushed[v]! + pulled[v]!) / 2);

  // Borders close in on what they hold, inner groups first.
  for (let g = groups.count - 1; g >= 0; g--) {
    if (slots.groupLast[g]! < slots.groupFirst[g]!) continue;
    const l = sides + 2 * g;
    let in1 = Number.POSITIVE_INFINITY;
    for (let k = outgoing.start[l]!; k < outgoing.start[l + 1]!; k++) {
      const c = outgoing.item[k]!;
      if (right[c] !== l + 1) in1 = Math.min(in1, value[right[c]!]! - least[c]!);
    }
    let in2 = Number.NEGATIVE_INFINITY;
    for (let k = incoming.start[l + 1]!; k < incoming.start[l + 2]!; k++) {
      const c = incoming.item[k]!;
      if (left[c] !== l) in2 = Math.max(in2, value[left[c]!]! + least[c]!);
    }
    if (!Number.isFinite(in1) || !Number.isFinite(in2)) continue;
    const lack = groups.minWidth[g]! - (in2 - in1);
    if (lack <= 0) {
      value[l] = in1;
      value[l + 1] = in2;
    } else {
      // Keep the least width, around the middle of the members, between the borders as they are.
      const low = Math.max(value[l]!, in1 - lack);
      const at = Math.min(Math.max(in1 - lack / 2, low), Math.max(low, value[l + 1]! - groups.minWidth[g]!));
      value[l] = Math.min(at, in1);
      value[l + 1] = Math.max(value[l]! + groups.minWidth[g]!, in2);
    }
  }
  for (let v = 0; v < slots.count; v++) x[v] = value[variable[v]!]!;
}

function bundle(key: readonly number[], count: number): { readonly start: Int32Array; readonly item: Int32Array } {
  const start = new Int32Array(count + 2);
  for (const k of key) start[k + 1]!++;
  for (let v = 0; v <= count; v++) start[v + 1]! += start[v]!;
  const next = start.slice();
  const item = new Int32Array(key.length);
  for (let c = 0; c < key.length; c++) item[next[key[c]!]!++] = c;
  return { start, item };
}

function topological(count: number, left: readonly number[], right: readonly number[]): Int32Array {
  const outgoing = bundle(left, count);
  const waiting = new Int32Array(count);
  for (const v of right) waiting[v]!++;
  const sorted = new Int32Array(count);
  let end = 0;
  for (let v = 0; v < count; v++) if (waiting[v] === 0) sorted[end++] = v;
  for (let i = 0; i < end; i++) {
    const v = sorted[i]!;
    for (let k = outgoing.start[v]!; k < outgoing.start[v + 1]!; k++) {
      const w = right[outgoing.item[k]!]!;
      if (--waiting[w]! === 0) sorted[end++] = w;
    }
  }
  return sorted.subarray(0, end);
}
