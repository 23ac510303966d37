import { adjacency } from "../adjacency";
import { bytes, ints } from "../memory";
import type { RankGraph } from "./spans";

/**
 * Ranks of an acyclic graph: every node as far up as its edges allow, or where it is wished; then nodes with more edges below
 * than above are moved down to what they lead to (and the other way round), so that links become short. One with a wish has to
 * have two more.
 *
 * @returns a rank per node, 0 at the top
 *
 * @example
 * ```ts
 * import { longestPath } from "@argument-graph/layout";
 *
 * // 0 -> 1 -> 2, and 0 -> 2
 * const graph = {
 *   nodeCount: 3,
 *   upper: Int32Array.of(0, 1, 0),
 *   lower: Int32Array.of(1, 2, 2),
 *   length: Int32Array.of(1, 1, 1),
 *   sorted: Int32Array.of(0, 1, 2),
 *   least: new Int32Array(3),
 * };
 * [...longestPath(graph)]; // => [0, 1, 2]
 * ```
 */
export function longestPath({ nodeCount, upper, lower, length, sorted, least, wish }: RankGraph): Int32Array {
  const below = adjacency(upper, lower, nodeCount);
  const above = adjacency(lower, upper, nodeCount);
  const rank = ints(least);
  const idle = bytes(nodeCount); // how many edges more there have to be than one
  wish?.forEach((r, v) => {
    if (Number.isNaN(r)) return;
    rank[v] = r;
    idle[v] = 1;
  });
  for (const v of sorted) {
    for (let k = below.start[v]!; k < below.start[v + 1]!; k++) {
      const w = below.node[k]!;
      rank[w] = Math.max(rank[w]!, rank[v]! + length[below.edge[k]!]!);
    }
  }
  const rounds = 8;
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    for (let t = nodeCount - 1; t >= 0; t--) {
      const v = sorted[t]!;
      const down = below.start[v + 1]! - below.start[v]!;
      if (down <= above.start[v + 1]! - above.start[v]! + idle[v]!) continue;
      let limit = Number.MAX_SAFE_INTEGER;
      for (let k = below.start[v]!; k < below.start[v + 1]!; k++) {
        limit = Math.min(limit, rank[below.node[k]!]! - length[below.edge[k]!]!);
      }
      if (limit > rank[v]!) {
        rank[v] = limit;
        moved = true;
      }
    }
    for (let t = 0; t < nodeCount; t++) {
      const v = sorted[t]!;
      const up = above.start[v + 1]! - above.start[v]!;
      if (up <= below.start[v + 1]! - below.start[v]! + idle[v]!) continue;
      let limit = least[v]!;
      for (let k = above.start[v]!; k < above.start[v + 1]!; k++) {
        limit = Math.max(limit, rank[above.node[k]!]! + length[above.edge[k]!]!);
      }
      if (limit < rank[v]!) {
        rank[v] = limit;
        moved = true;
      }
    }
  }
  let top = Number.MAX_SAFE_INTEGER;
  for (const r of rank) top = Math.min(top, r);
  if (nodeCount > 0) for (let v = 0; v < nodeCount; v++) rank[v]! -= top;
  return rank;
}
