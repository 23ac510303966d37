import {
  argument,
  attack,
  because,
  claim,
  type EditableGraph,
  leadsTo,
  toDocument,
  toGraph,
} from "@argument-graph/core";
import { DirectedGraph } from "graphology";
import { connectedComponents, stronglyConnectedComponents } from "graphology-components";
import { describe, expect, it } from "vitest";

const claims = (...ids: readonly string[]) => ids.map((id) => claim(`Claim ${id}`, { id }));

// b ──▸ [i] ──▸ a ◂──▸ constructor    and beside it    7 ═▸ 2
const document = argument(
  { title: "T" },
  ...claims("a", "b", "constructor", "7", "2"),
  { ...because("a", "b"), id: "i" },
  attack("a", "constructor"),
  attack("constructor", "a"),
  leadsTo("7", "2"),
);

describe("graphology", () => {
  it("finds components with its own algorithms, whatever the nodes are called", () => {
    const graph = toGraph(document);
    expect(
      connectedComponents(graph)
        .map((ids) => ids.length)
        .sort(),
    ).toEqual([3, 6]);
    expect(
      stronglyConnectedComponents(graph)
        .filter((ids) => ids.length > 1)
        .map((ids) => ids.sort()),
    ).toEqual([["a", "a against constructor", "constructor", "constructor against a"]]);
  });

  it("exports the graph as JSON and imports it again", () => {
    const plain = argument({ title: "T" }, ...claims("9", "1", "x"), because("9", "x", "1"));
    const exported = JSON.parse(JSON.stringify(toGraph(plain).export()));
    const back: EditableGraph = new DirectedGraph();
    back.import(exported);
    expect(toDocument(back)).toEqual(plain);
  });

  it("reads a graph that was made by hand, without any order of its own", () => {
    const graph: EditableGraph = new DirectedGraph();
    for (const id of ["c", "2", "1"]) graph.addNode(id, { kind: "claim", text: id });
    graph.addNode("i", { kind: "inference" });
    graph.addEdge("2", "i", { role: "premise" });
    graph.addEdge("1", "i", { role: "premise" });
    graph.addEdge("i", "c", { role: "conclusion" });
    expect(toDocument(graph).links).toEqual([{ id: "i", kind: "inference", premises: ["2", "1"], conclusion: "c" }]);
  });
});
