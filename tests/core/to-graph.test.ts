import {
  type ArgumentGraph,
  argument,
  attack,
  attackers,
  because,
  claim,
  ends,
  evidence,
  leadsTo,
  premises,
  supporters,
  toDocument,
  toGraph,
} from "@argument-graph/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "./documents";

const claims = (...ids: readonly string[]) => ids.map((id) => claim(`Claim ${id}`, { id }));

// Names that plain objects have already, or sort.
const TROUBLE = ["2", "10", "1", "__proto__", "constructor", "hasOwnProperty", "toString", "valueOf", "isPrototypeOf"];

describe("toGraph", () => {
  // b, c ──▸ [i] ──▸ a
  it("makes nodes of statements and links and edges of their ends", () => {
    const graph = toGraph(
      argument({ title: "T" }, ...claims("a", "b", "c"), { ...because("a", "b", "c"), id: "i", weight: 0.5 }),
    );
    expect(graph.getAttributes()).toEqual({ title: "T" });
    expect(graph.getNodeAttributes("a")).toEqual({ kind: "claim", text: "Claim a" });
    expect(graph.getNodeAttributes("i")).toEqual({ kind: "inference", weight: 0.5 });
    expect(graph.mapEdges((_, { role }, source, target) => `${source} ${role} ${target}`)).toEqual([
      "b premise i",
      "c premise i",
      "i conclusion a",
    ]);
  });

  it("does not change the document when the graph changes", () => {
    const document = argument({ title: "T" }, ...claims("a"));
    const graph = toGraph(document);
    graph.setNodeAttribute("a", "weight", 1);
    graph.setAttribute("title", "U");
    expect(document).toEqual({ title: "T", statements: claims("a"), links: [] });
  });

  it("takes names that graphology's plain objects stumble over, in any place and order", () => {
    for (const [index, id] of TROUBLE.entries()) {
      const others = [...TROUBLE.slice(index + 1), ...TROUBLE.slice(0, index)];
      const document = argument(
        {},
        ...claims(...TROUBLE),
        { ...because(id, ...others), id: "why" },
        attack(others, "why"),
      );
      const graph = toGraph(document);
      expect(toDocument(graph)).toEqual(document);
      expect(premises(graph, "why")).toEqual(others);
      expect(supporters(graph, id)).toEqual(["why"]);
      expect(graph.hasEdge("why", id)).toBe(true);
      expect(graph.hasDirectedEdge("why", id)).toBe(true);
      expect(graph.hasEdge(id, "why")).toBe(false);
      expect(graph.hasEdge("nobody", id)).toBe(false);
      expect(graph.areNeighbors("why", id)).toBe(true);
      expect(graph.areNeighbors(others[0], id)).toBe(false);
    }
  });

  it("keeps those names in the copies that graphology makes, and clears them", () => {
    const document = argument({}, ...claims(...TROUBLE), because("2", ...TROUBLE.slice(1)));
    const graph = toGraph(document);
    expect(toDocument(graph.copy() as ArgumentGraph)).toEqual(document);
    const mixed = toGraph(argument({}, ...claims("a", "b"), because("a", "b"))).copy({ type: "mixed", multi: true });
    expect([mixed.type, mixed.multi, mixed.size]).toEqual(["mixed", true, 2]);
    graph.dropNode("__proto__");
    expect(graph.order).toBe(TROUBLE.length);
    const edge = graph.edge(
      "10",
      "2 because 10 and 1 and __proto__ and constructor and hasOwnProperty and toString and valueOf and isPrototypeOf",
    );
    expect(graph.hasEdge(edge)).toBe(true);
    expect(graph.hasDirectedEdge(edge)).toBe(true);
    graph.clearEdges();
    expect([graph.size, graph.inDegree("2"), graph.hasEdge(edge)]).toEqual([0, 0, false]);
    graph.addEdge("2", "constructor", { role: "premise" });
    expect(graph.hasEdge("2", "constructor")).toBe(true);
  });

  it("says which id is used twice", () => {
    const document = { statements: claims("a", "a"), links: [] };
    expect(() => toGraph(document)).toThrow(
      new RangeError("toGraph: the id “a” is used twice. Give one of the two another id."),
    );
    expect(() => toGraph({ statements: claims("a", "b"), links: [{ ...because("a", "b"), id: "a" }] })).toThrow(
      /“a” is used twice/,
    );
  });

  it("says which end is unknown, and what may have been meant", () => {
    const unknown = { statements: claims("co2", "heat"), links: [because("heat", "c02")] };
    expect(() => toGraph(unknown)).toThrow(
      "toGraph: the inference “heat because c02” names the premise “c02”, which the document does not have. Did you mean “co2”?",
    );
    expect(() => toGraph({ statements: claims("a"), links: [attack("a", "xyz")] })).toThrow(
      "names the target “xyz”, which the document does not have. Add it to the document, or call validate() to see every problem.",
    );
  });

  // Each link is wrong in one way.
  it.each([
    [{ ...because("a", "b"), premises: [] }, "has no premise. Give it at least one."],
    [{ ...because("a", "b"), premises: ["b", "b"] }, "names the same premise twice. Keep one."],
    [because("a", "why"), "has the link “why” as its premise. Name a statement; a link cannot be one."],
    [attack("why", "a"), "has the link “why” as its attacker. Name a statement; a link cannot be one."],
    [leadsTo("why", "a"), "has the link “why” as its cause. Name a statement; a link cannot be one."],
    [leadsTo("a", "why"), "has the link “why” as its effect. Name a statement; a link cannot be one."],
    [{ ...because("x", "b"), id: "x" }, "is its own conclusion. Name another statement or link."],
  ])("refuses %j", (link, message) => {
    const why = { ...because("a", "b"), id: "why" };
    expect(() => toGraph({ statements: claims("a", "b"), links: [why, link] })).toThrow(message);
  });
});

describe("toDocument", () => {
  it("gives back every document that toGraph was given", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        expect(toDocument(toGraph(document))).toStrictEqual(document);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the order of statements, links and premises", () => {
    const document = argument(
      {},
      ...claims("9", "b", "7", "a", "8"),
      because("b", "9", "7", "8"),
      because("b", "a"),
      because("b", "8"),
    );
    const back = toDocument(toGraph(document));
    expect(JSON.stringify(back.statements.map(({ id }) => id))).toBe('["9","b","7","a","8"]');
    expect(back.links).toStrictEqual(document.links);
    expect(supporters(toGraph(document), "b")).toEqual(["b because 9 and 7 and 8", "b because a", "b because 8"]);
  });

  // 3, 2 ──▸ [i] ──▸ a   becomes   3, 1, 0 ──▸ [i] ──▸ b
  it("reads what was changed through graphology, new premises last, as they were added", () => {
    const graph = toGraph(
      argument({}, ...claims("a", "b", "0", "1", "2", "3"), { ...because("a", "3", "2"), id: "i" }),
    );
    graph.dropEdge("2", "i");
    graph.addEdge("1", "i", { role: "premise" });
    graph.addEdge("0", "i", { role: "premise" });
    graph.dropEdge("i", "a");
    graph.addEdge("i", "b", { role: "conclusion" });
    graph.dropNode("2");
    graph.mergeNodeAttributes("a", { weight: 0.3 });
    graph.updateAttribute("title", () => "New");
    expect(premises(graph, "i")).toEqual(["3", "1", "0"]);
    expect(toDocument(graph)).toEqual({
      title: "New",
      statements: [{ ...claims("a")[0], weight: 0.3 }, ...claims("b", "0", "1", "3")],
      links: [{ kind: "inference", id: "i", premises: ["3", "1", "0"], conclusion: "b" }],
    });
  });

  it("puts an edge where its order says", () => {
    const graph = toGraph(argument({}, ...claims("a", "b", "c"), { ...because("a", "b"), id: "i" }));
    graph.addEdge("c", "i", { role: "premise", order: -1 });
    expect(premises(graph, "i")).toEqual(["c", "b"]);
    expect(toDocument(graph).links).toEqual([{ kind: "inference", id: "i", premises: ["c", "b"], conclusion: "a" }]);
  });

  it("says which link has lost an end, and which has one too many", () => {
    const graph = toGraph(argument({}, ...claims("a", "b", "c"), { ...leadsTo("a", "b"), id: "step" }));
    graph.addEdge("step", "c", { role: "effect" });
    expect(() => toDocument(graph)).toThrow(
      new RangeError('toDocument: the link “step” has 2 edges with the role "effect". Drop all but one.'),
    );
    graph.dropNode("b");
    graph.dropNode("c");
    expect(() => toDocument(graph)).toThrow(
      'toDocument: the link “step” has no edge with the role "effect". Add one, or drop the link.',
    );
    graph.dropNode("a");
    expect(() => toDocument(graph)).toThrow('no edge with the role "cause"');
  });
});

describe("ends", () => {
  it("names both ends of every kind of link", () => {
    const why = because("a", "b", "c");
    const graph = toGraph(argument({}, ...claims("a", "b", "c"), why, attack(["c", "b"], why), leadsTo("b", "c")));
    expect(ends(graph, "a because b and c")).toEqual({ from: ["b", "c"], to: "a" });
    expect(ends(graph, "c and b against a because b and c")).toEqual({ from: ["c", "b"], to: "a because b and c" });
    expect(ends(graph, "b leads to c")).toEqual({ from: ["b"], to: "c" });
    expect(attackers(graph, why.id)).toEqual(["c and b against a because b and c"]);
  });

  it("refuses statements and what is not there, and says what may have been meant", () => {
    const graph = toGraph(argument({}, ...claims("alpha"), evidence("Proof", [], { id: "proof" })));
    expect(() => ends(graph, "alpha")).toThrow(
      "ends: “alpha” is a statement; expected an inference, a conflict or a causation.",
    );
    expect(() => ends(graph, "alhpa")).toThrow("ends: the graph has no node “alhpa”. Did you mean “alpha”?");
    expect(() => premises(graph, "zzz")).toThrow(new RangeError("premises: the graph has no node “zzz”."));
  });
});
