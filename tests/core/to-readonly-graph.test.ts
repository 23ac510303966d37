import {
  type ArgumentGraph,
  argument,
  because,
  claim,
  isStatement,
  toDocument,
  toGraph,
  toReadonlyGraph,
} from "@argument-graph/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "./documents";

const claims = (...ids: readonly string[]) => ids.map((id) => claim(`Claim ${id}`, { id }));

/** Everything that a graph answers, without the keys of edges, which are its own. */
function answers(graph: ArgumentGraph) {
  const told = (_edge: string, attributes: object, source: string, target: string) => [attributes, source, target];
  const ends = (keys: readonly string[]) => keys.map((key) => [graph.source(key), graph.target(key)]);
  const edges: unknown[] = [];
  graph.forEachEdge((...[, ...edge]) => edges.push(edge.slice(0, 3)));
  const visited: unknown[] = [];
  graph.forEachNode((id, attributes) => visited.push([id, attributes]));
  return {
    counts: [graph.order, graph.size],
    attributes: graph.getAttributes(),
    title: graph.getAttribute("title"),
    visited,
    mapped: graph.mapNodes((id, { kind }) => [id, kind]),
    statements: graph.filterNodes((_id, attributes) => isStatement(attributes)),
    conflict: graph.findNode((_id, { kind }) => kind === "conflict"),
    isDisputed: graph.someNode((_id, { kind }) => kind === "conflict"),
    edges,
    ends: ends(graph.edges()),
    told: graph.mapEdges(told),
    nodes: graph.nodes().map((id) => ({
      id,
      isThere: graph.hasNode(id),
      attributes: graph.getNodeAttributes(id),
      kind: graph.getNodeAttribute(id, "kind"),
      neighbours: [graph.neighbors(id), graph.inNeighbors(id), graph.outNeighbors(id)],
      around: graph.mapEdges(id, told),
      isArgued: graph.someInEdge(id, (_edge, { role }) => role === "conclusion"),
      grounds: ends(graph.filterInEdges(id, (_edge, { role }) => role !== "target")),
      uses: ends(graph.filterOutEdges(id, (_edge, { role }) => role === "premise")),
    })),
  };
}

describe("toReadonlyGraph", () => {
  it("answers as graphology does, in the same order", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        expect(answers(toReadonlyGraph(document))).toEqual(answers(toGraph(document)));
      }),
      { numRuns: 200 },
    );
  });

  // "10", "9", __proto__ ──▸ [i] ──▸ constructor
  it("takes any string for an id, and orders numbers as graphology does", () => {
    const ids = ["10", "9", "__proto__", "constructor", "toString"];
    const document = argument({}, ...claims(...ids), { ...because("constructor", "10", "9", "__proto__"), id: "i" });
    const graph = toReadonlyGraph(document);
    expect(answers(graph)).toEqual(answers(toGraph(document)));
    expect(graph.hasNode("hasOwnProperty")).toBe(false);
    expect(graph.inNeighbors("toString")).toEqual([]);
  });

  it("is read back as the document that it was made of", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        expect(toDocument(toReadonlyGraph(document))).toEqual(document);
      }),
      { numRuns: 100 },
    );
  });

  it("says in its own name what does not fit together", () => {
    const [wet] = claims("wet");
    if (!wet) throw new Error("unreachable");
    expect(() => toReadonlyGraph({ statements: [wet, wet], links: [] })).toThrow(
      "toReadonlyGraph: the id “wet” is used twice",
    );
    const graph = toReadonlyGraph(argument({}, wet));
    expect(() => graph.getNodeAttributes("dry")).toThrow("getNodeAttributes: the graph has no node “dry”");
    expect(() => graph.source("7")).toThrow("source: the graph has no edge “7”");
  });
});
