import { ints } from "./memory";

/** The edges of each node as slices of flat arrays: those of `v` stand at `start[v]` to `start[v + 1]`. */
export interface Adjacency {
  readonly start: Int32Array;
  /** The node at the other end. */
  readonly node: Int32Array;
  /** The number of the edge. */
  readonly edge: Int32Array;
}

/** Groups edges by `key`, keeping their order (a counting sort). */
export function adjacency(key: Int32Array, other: Int32Array, nodeCount: number): Adjacency {
  const start = ints(nodeCount + 1);
  for (let e = 0; e < key.length; e++) start[key[e]! + 1]!++;
  for (let v = 0; v < nodeCount; v++) start[v + 1]! += start[v]!;
  const next = ints(start);
  const node = ints(key.length);
  const edge = ints(key.length);
  for (let e = 0; e < key.length; e++) {
    const k = next[key[e]!]!++;
    node[k] = other[e]!;
    edge[k] = e;
  }
  return { start, node, edge };
}
