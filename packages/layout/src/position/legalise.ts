import { type Adjacency, adjacency } from "../adjacency";
import { floats, ints } from "../memory";
import { snap } from "../simplex";
import type { Pulls } from "./springs";

/**
 * Values near the wishes that keep every distance of the strict springs. Pushing everything to the right from where it wants
 * to be keeps them, and so does pushing to the left; the middle of the two keeps them as well and moves less.
 *
 * Must hold before: the strict springs have no cycle. Changes `wish`.
 */
export function legalise({ count, strict, tail, head, length }: Pulls, wish: Float64Array): void {
  const left = tail.subarray(0, strict);
  const right = head.subarray(0, strict);
  const outgoing = adjacency(left, right, count);
  const incoming = adjacency(right, left, count);
  const sorted = topological(outgoing, incoming, count);
  const pushed = wish.map(snap);
  const pulled = floats(pushed);
  for (let i = 0; i < sorted.length; i++) {
    const v = sorted[i]!;
    for (let k = incoming.start[v]!; k < incoming.start[v + 1]!; k++) {
      pushed[v] = Math.max(pushed[v]!, pushed[incoming.node[k]!]! + length[incoming.edge[k]!]!);
    }
    const w = sorted[sorted.length - 1 - i]!;
    for (let k = outgoing.start[w]!; k < outgoing.start[w + 1]!; k++) {
      pulled[w] = Math.min(pulled[w]!, pulled[outgoing.node[k]!]! - length[outgoing.edge[k]!]!);
    }
  }
  for (let v = 0; v < count; v++) wish[v] = (pushed[v]! + pulled[v]!) / 2;
}

function topological(outgoing: Adjacency, incoming: Adjacency, count: number): Int32Array {
  const waiting = ints(count);
  const sorted = ints(count);
  let end = 0;
  for (let v = 0; v < count; v++) {
    waiting[v] = incoming.start[v + 1]! - incoming.start[v]!;
    if (waiting[v] === 0) sorted[end++] = v;
  }
  for (let i = 0; i < end; i++) {
    for (let k = outgoing.start[sorted[i]!]!; k < outgoing.start[sorted[i]! + 1]!; k++) {
      if (--waiting[outgoing.node[k]!]! === 0) sorted[end++] = outgoing.node[k]!;
    }
  }
  return sorted;
}
