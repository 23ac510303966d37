import { simplex } from "../simplex";
import { longestPath } from "./longest-path";
import type { RankGraph } from "./spans";

/**
 * Ranks of an acyclic graph for which all edges together are as short as they can be (Gansner et al. 1993), found from
 * those of `longestPath`, which are close to them. If any node is held down, the ranks are those of `longestPath`.
 *
 * @returns a function from the least rank of each node to a rank per node, 0 at the top
 */
export function networkSimplex(graph: RankGraph): (least: Int32Array) => Int32Array {
  const { nodeCount, upper, lower } = graph;
  const longest = longestPath(graph);
  const length = Float64Array.from(graph.length);
  const below = new Float64Array(length.length).fill(Number.POSITIVE_INFINITY);
  // Edges of length 0 only hold the ends of a group above and below it.
  const springs = { count: nodeCount, tail: upper, head: lower, length, below, above: length };
  return (least) => {
    const rank = longest(least);
    if (least.some((r) => r > 0)) return rank;
    const value = Float64Array.from(rank);
    simplex(springs, value, workPerNode * nodeCount, false);
    const top = value.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    return Int32Array.from(value, (y) => Math.round(y - top));
  };
}

/** So many nodes may be looked at per node, so that the time of large drawings stays in proportion. */
const workPerNode = 500;
