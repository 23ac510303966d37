import { floats, ints } from "../memory";
import { simplex } from "../simplex";
import type { Steps } from "../steps";
import { longestPath } from "./longest-path";
import type { RankGraph } from "./spans";

/**
 * Ranks of an acyclic graph for which all edges together are as short as they can be (Gansner et al. 1993), found from
 * those of `longestPath`, which are close to them. If any node is held down or has a wish, the ranks are those of `longestPath`.
 *
 * @returns a rank per node, 0 at the top
 *
 * @example
 * ```ts
 * import { networkSimplex } from "@argument-graph/layout";
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
 * const steps = networkSimplex(graph);
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * [...step.value]; // => [0, 1, 2]
 * ```
 */
export function* networkSimplex(graph: RankGraph): Steps<Int32Array> {
  const { nodeCount, upper, lower, wish } = graph;
  const ranks = longestPath(graph);
  if (wish !== undefined || graph.least.some((r) => r > 0)) return ranks;
  const value = floats(ranks);
  const length = floats(graph.length);
  const below = floats(length.length).fill(Number.POSITIVE_INFINITY);
  yield 0;
  // Edges of length 0 only hold the ends of a group above and below it.
  const springs = { count: nodeCount, tail: upper, head: lower, length, below, above: length };
  yield* simplex(springs, value, workPerNode * nodeCount, false);
  return fromTop(value);
}

function fromTop(value: Float64Array): Int32Array {
  const top = value.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const rank = ints(value.length);
  for (let v = 0; v < rank.length; v++) rank[v] = Math.round(value[v]! - top);
  return rank;
}

/** So many nodes may be looked at per node, so that the time of large drawings stays in proportion. */
const workPerNode = 500;
