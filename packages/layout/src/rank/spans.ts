import { ints } from "../memory";
import { commonGroup, type Problem } from "../problem";
import type { Steps } from "../steps";
import { insertEdges } from "./insert-edges";

/** A graph to be ranked: `rank[lower] - rank[upper] >= length` must hold for every edge; edges should span little more. */
export interface RankGraph {
  readonly nodeCount: number;
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly length: Int32Array;
  /** Every node, upper ends before lower ends. */
  readonly sorted: Int32Array;
  /** The least rank of each node. */
  readonly least: Int32Array;
  /** The rank that each node should keep if it can; NaN for none. */
  readonly wish?: Float64Array | undefined;
}

/** So many joins are tried between two steps. */
const stride = 50;

/**
 * Adds the spans of groups to a graph of boxes: two nodes per group, above and below everything in it (length 0). Then, where
 * links lead from one part of a group (a box or a group directly inside) only downwards to a group in it, all of the first part
 * comes above all of the second; so a link enters groups from above, and groups that are joined do not stand side by side. A
 * box that a group leads to may stand beside the lower part of it: below all of it, its link would be as long as the group is
 * high. Joins that would close a cycle are left out, those of fewer links first: there the boxes are as free as without groups.
 *
 * @param nodeOf the node of each box in the graph
 * @param upper the node above of every link that joins two nodes, without cycles; `lower` the one below
 * @param linkOf the number of each of these links
 */
export function* withSpans(
  problem: Problem,
  nodeOf: Int32Array,
  nodeCount: number,
  upper: Int32Array,
  lower: Int32Array,
  linkOf: readonly number[],
  turned: Uint8Array,
): Steps<Omit<RankGraph, "least">> {
  const { groups, groupOf, boxCount } = problem;
  const [up, low] = [Array.from(upper), Array.from(lower)];
  const lengths: number[] = new Array(up.length).fill(1);
  const count = nodeCount + 2 * groups.count;
  const add = (u: number, v: number, length: number): void => {
    up.push(u);
    low.push(v);
    lengths.push(length);
  };
  const begin = (g: number): number => nodeCount + 2 * g;
  const end = (g: number): number => nodeCount + 2 * g + 1;
  for (let g = 0; g < groups.count; g++) {
    const parent = groups.parent[g]!;
    if (parent < 0) continue;
    add(begin(parent), begin(g), 0);
    add(end(g), end(parent), 0);
  }
  for (let v = 0; v < boxCount; v++) {
    const g = groupOf[v]!;
    if (g < 0) continue;
    add(begin(g), nodeOf[v]!, 0);
    add(nodeOf[v]!, end(g), 0);
  }
  const graph = insertEdges(count, ints(up), ints(low));
  yield 0;
  const joins = joinsOf(problem, linkOf, turned);
  for (const [i, [a, b]] of joins.entries()) {
    if (i % stride === 0) yield i / joins.length;
    const u = a < boxCount ? nodeOf[a]! : end(a - boxCount);
    const v = begin(b - boxCount);
    if (graph.add(u, v)) add(u, v, 1);
  }
  return {
    nodeCount: count,
    upper: ints(up),
    lower: ints(low),
    length: ints(lengths),
    sorted: graph.sorted,
  };
}

/** Pairs of parts that links lead between, groups numbered from `boxCount`, the lower one a group; most links first. */
function joinsOf(
  problem: Problem,
  linkOf: readonly number[],
  turned: Uint8Array,
): readonly (readonly [number, number])[] {
  const { groups, groupOf, boxCount } = problem;
  const total = boxCount + groups.count;
  const partOf = (v: number, parent: number): number => {
    let part = v;
    for (let g = groupOf[v]!; g !== parent; g = groups.parent[g]!) part = boxCount + g;
    return part;
  };
  const links = new Map<number, number>();
  for (const e of linkOf) {
    const u = turned[e] ? problem.target[e]! : problem.source[e]!;
    const v = turned[e] ? problem.source[e]! : problem.target[e]!;
    const parent = commonGroup(groups, groupOf[u]!, groupOf[v]!);
    const [a, b] = [partOf(u, parent), partOf(v, parent)];
    if (b < boxCount) continue;
    const key = a * total + b;
    links.set(key, (links.get(key) ?? 0) + 1);
  }
  const sorted = [...links].sort(([a, n], [b, m]) => m - n || a - b);
  return sorted.map(([key]) => [Math.floor(key / total), key % total]);
}
