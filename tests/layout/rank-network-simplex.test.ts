import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestPath } from "../../packages/layout/src/rank/longest-path";
import { networkSimplex } from "../../packages/layout/src/rank/network-simplex";
import type { RankGraph } from "../../packages/layout/src/rank/spans";
import { finish } from "../../packages/layout/src/steps";

const graphs = fc.integer({ min: 2, max: 5 }).chain((nodeCount) =>
  fc
    .array(fc.uniqueArray(fc.nat(nodeCount - 1), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 9 })
    .map((pairs): RankGraph => {
      const sorted = pairs.map(([a = 0, b = 0]) => [Math.min(a, b), Math.max(a, b)] as const);
      return {
        nodeCount,
        upper: Int32Array.from(sorted, ([u]) => u),
        lower: Int32Array.from(sorted, ([, v]) => v),
        length: new Int32Array(pairs.length).fill(1),
        sorted: Int32Array.from({ length: nodeCount }, (_, v) => v),
        least: new Int32Array(nodeCount),
      };
    }),
);

/** The length of all edges together; `Infinity` if one does not lead down. */
function total({ upper, lower }: RankGraph, rank: ArrayLike<number>): number {
  const spans = Array.from(upper, (u, e) => (rank[lower[e] ?? 0] ?? 0) - (rank[u] ?? 0));
  return spans.every((span) => span > 0) ? spans.reduce((a, b) => a + b, 0) : Number.POSITIVE_INFINITY;
}

function leastTotal(graph: RankGraph): number {
  const { nodeCount } = graph;
  let least = Number.POSITIVE_INFINITY;
  for (let code = 0; code < nodeCount ** nodeCount; code++) {
    const rank = Array.from({ length: nodeCount }, (_, v) => Math.floor(code / nodeCount ** v) % nodeCount);
    least = Math.min(least, total(graph, rank));
  }
  return least;
}

describe("networkSimplex", () => {
  it("gives ranks for which the edges are as short as any ranks allow", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const rank = finish(networkSimplex(graph));
        expect(total(graph, rank)).toBe(leastTotal(graph));
        expect(Math.min(...rank)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps what is held down where longestPath has it", () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 4 }), (free, down) => {
        const graph = { ...free, least: new Int32Array(free.nodeCount).fill(down, free.nodeCount - 1) };
        expect(finish(networkSimplex(graph))).toEqual(longestPath(graph));
      }),
    );
  });
});
