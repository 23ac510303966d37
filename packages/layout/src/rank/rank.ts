import { depthFirst } from "../acyclic/depth-first";
import { bytes, floats, ints } from "../memory";
import type { Problem } from "../problem";
import { type Steps, type Stepwise, stretch } from "../steps";
import { stackFloats } from "./floats";
import { networkSimplex } from "./network-simplex";
import { type RankGraph, withSpans } from "./spans";

/** Which layer each box is in, and which links run upwards because of a cycle. */
export interface Ranked {
  readonly layerCount: number;
  readonly layer: Int32Array;
  /** The rank of each box: its layer before rows got layers of their own. */
  readonly rank: Int32Array;
  /** 1 for a link whose target lies above its source. */
  readonly turned: Uint8Array;
  /** Per layer the row that has it to itself, or -1. */
  readonly rowInLayer: Int32Array;
}

/**
 * Gives every box a layer. A row is one node here, so that its boxes share a layer; then every row gets a layer of its own
 * above the other boxes of its rank, so that nothing stands between its boxes or beside them by accident.
 *
 * @param ranking how the ranks are found, such as `longestPath`, which is faster
 *
 * @example
 * ```ts
 * import { layered, longestPath, rank } from "@argument-graph/layout";
 *
 * const boxes = [{ id: "a", width: 100, height: 40 }];
 * const layout = layered(boxes, [], { rank: (problem) => rank(problem, longestPath) });
 * layout.layers?.get("a"); // => 0
 * ```
 */
export function* rank(
  problem: Problem,
  ranking: (graph: RankGraph) => Stepwise<Int32Array> = networkSimplex,
): Steps<Ranked> {
  const { boxCount, linkCount, rows, rowOf } = problem;
  const nodeOf = ints(boxCount);
  for (let v = 0; v < boxCount; v++) nodeOf[v] = rowOf[v]! < 0 ? rows.length + v : rowOf[v]!;
  const nodeCount = rows.length + boxCount;

  const upper: number[] = [];
  const lower: number[] = [];
  const linkOf: number[] = [];
  for (let e = 0; e < linkCount; e++) {
    const u = nodeOf[problem.source[e]!]!;
    const v = nodeOf[problem.target[e]!]!;
    if (u === v) continue;
    upper.push(u);
    lower.push(v);
    linkOf.push(e);
  }
  const up = ints(upper);
  const low = ints(lower);
  const { sorted, turned } = depthFirst(nodeCount, up, low, [...rows.keys()]);
  const turnedLink = bytes(linkCount);
  for (let k = 0; k < up.length; k++) {
    if (!turned[k]) continue;
    turnedLink[linkOf[k]!] = 1;
    const u = up[k]!;
    up[k] = low[k]!;
    low[k] = u;
  }
  const graph =
    problem.groups.count === 0
      ? { nodeCount, upper: up, lower: low, length: ints(up.length).fill(1), sorted }
      : yield* stretch(withSpans(problem, nodeOf, nodeCount, up, low, linkOf, turnedLink), 0, 0.2);
  yield 0.2;
  const before = problem.previous?.layer;
  const wish = before && wishOf(nodeOf, before, graph.nodeCount);
  const least = ints(graph.nodeCount);
  least.set(problem.least, rows.length); // boxes within rows are nodes without edges here, that are never read
  const known = problem.previous?.unchanged ? wish : undefined;
  const ranks = known ? ints(known) : yield* stretch(ranking({ ...graph, least, wish }), 0.2, 1);
  yield 1;
  return layersOf(problem, nodeOf, ranks, turnedLink);
}

/** The layers of boxes as wishes of nodes. */
function wishOf(nodeOf: Int32Array, layer: Float64Array, nodeCount: number): Float64Array {
  const wish = floats(nodeCount).fill(Number.NaN);
  nodeOf.forEach((n, v) => {
    wish[n] = layer[v]!;
  });
  return wish;
}

function layersOf(problem: Problem, nodeOf: Int32Array, ranks: Int32Array, turned: Uint8Array): Ranked {
  const { boxCount, rows, rowOf } = problem;

  let last = 0;
  for (let v = 0; v < boxCount; v++) last = Math.max(last, ranks[nodeOf[v]!]!);
  const rowsOfRank: number[][] = Array.from({ length: last + 1 }, () => []);
  for (let r = 0; r < rows.length; r++) rowsOfRank[ranks[r]!]!.push(r);
  const hasOthers = bytes(last + 1);
  for (let v = 0; v < boxCount; v++) if (rowOf[v]! < 0) hasOthers[ranks[nodeOf[v]!]!] = 1;
  const layerOfRow = ints(rows.length);
  const layerOfRank = ints(last + 1);
  const rowInLayer: number[] = [];
  for (let r = 0; r <= last; r++) {
    for (const row of rowsOfRank[r]!) {
      layerOfRow[row] = rowInLayer.length;
      rowInLayer.push(row);
    }
    layerOfRank[r] = rowInLayer.length;
    if (hasOthers[r]) rowInLayer.push(-1);
  }
  const layer = ints(boxCount);
  for (let v = 0; v < boxCount; v++)
    layer[v] = rowOf[v]! < 0 ? layerOfRank[ranks[nodeOf[v]!]!]! : layerOfRow[rowOf[v]!]!;
  if (problem.groups.count > 0 && problem.previous?.layer === undefined) {
    stackFloats(problem, layer, rowInLayer);
    for (const r of layer) while (rowInLayer.length <= r) rowInLayer.push(-1);
  }
  return {
    layerCount: rowInLayer.length,
    layer,
    rank: nodeOf.map((n) => ranks[n]!),
    turned,
    rowInLayer: ints(rowInLayer),
  };
}
