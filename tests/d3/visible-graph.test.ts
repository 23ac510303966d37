import {
  type ArgumentGraph,
  argument,
  attack,
  because,
  claim,
  evidence,
  leadsTo,
  toDocument,
  toGraph,
} from "@argument-graph/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everything, facets, matching, toggled } from "../../packages/d3/src/filter";
import { focusOn } from "../../packages/d3/src/focus-on";
import { minimisedIn } from "../../packages/d3/src/minimised";
import { type Reader, reader } from "../../packages/d3/src/reader";
import { shortcuts } from "../../packages/d3/src/shortcuts";
import { sides } from "../../packages/d3/src/sides";
import { visibleGraph } from "../../packages/d3/src/visible-graph";

const thesis = claim("The thesis.", { id: "thesis", tags: ["thesis"] });
const a = claim("A.", { id: "a", group: "inner" });
const b = claim("B.", { id: "b", tags: ["key", "key"] });
const x = claim("X.", { id: "x", implicit: true });
const y = claim("Y.", { id: "y", group: "outer" });
const e = evidence("E.", "book", { id: "e" });

// thesis <─ because ─┬─ a <─ but ─ b <─ because ─ e
//                    └─ x <─ because ─ y
const graph = toGraph(
  argument(
    {
      sources: [{ id: "book", type: "book", title: "Book" }],
      groups: [
        { id: "outer", title: "Outer" },
        { id: "inner", title: "Inner", parent: "outer" },
      ],
    },
    thesis,
    a,
    b,
    x,
    y,
    e,
    because(thesis, a, x),
    attack(b, a),
    because(b, e),
    because(x, y),
  ),
);

const seen = (map: ArgumentGraph, change: Partial<Reader>) =>
  visibleGraph(map, { ...reader(), ...change }, (hidden) => `${hidden} between`);
const only = (facet: "kind" | "side" | "tag" | "group" | "source", ...values: readonly string[]) =>
  values.reduce((filter, value) => toggled(filter, facet, value), everything);

describe("focusOn", () => {
  it("keeps what a statement rests on, what it carries, and what is linked with it on the way", () => {
    expect([...focusOn(graph, "a")].sort()).toEqual(
      ["a", "b", "b against a", "b because e", "e", "thesis", "thesis because a and x", "x"].sort(),
    );
  });

  // step: a leads to b; x <─ step; c <─ because ─┬─ x
  //                                              └─ y
  it("shows no reason that has lost one of its premises", () => {
    const step = leadsTo(a, b);
    const map = toGraph(
      argument({}, a, b, e, thesis, x, y, step, because(step, x), leadsTo(b, thesis), because(thesis, x, y)),
    );
    const near = seen(map, { focus: step.id });
    expect(near.hasNode(x.id)).toBe(true);
    expect(near.hasNode(y.id)).toBe(false);
    expect(toDocument(near).links.map(({ id }) => id)).not.toContain(because(thesis, x, y).id);
  });

  it("keeps everything for the thesis", () => {
    expect(focusOn(graph, "thesis").size).toBe(graph.order);
  });

  it("ends in a circle", () => {
    const circle = toGraph(argument({}, a, b, because(a, b), because(b, a)));
    expect(focusOn(circle, "a").size).toBe(4);
  });
});

describe("sides", () => {
  it("turns round at every conflict on the way from the thesis", () => {
    expect(Object.fromEntries(sides(graph, "thesis"))).toMatchObject({
      thesis: ["for"],
      a: ["for"],
      b: ["against"],
      e: ["against"],
      y: ["for"],
    });
  });

  it("puts on both sides what is used for and against", () => {
    const both = toGraph(argument({}, thesis, a, because(thesis, a), attack(a, thesis)));
    expect([...(sides(both, "thesis").get("a") ?? [])].sort()).toEqual(["against", "for"]);
  });
});

describe("a filter", () => {
  it("tells by kind, side, tag, group and source, and counts", () => {
    expect([...facets(graph)].map(([facet, values]) => [facet, Object.fromEntries(values)])).toEqual([
      ["kind", { claim: 5, implicit: 1, evidence: 1 }],
      ["side", { for: 4, against: 2 }],
      ["tag", { key: 1 }],
      ["group", { inner: 1, outer: 2 }],
      ["source", { book: 1 }],
    ]);
  });

  it("offers no facet of which all statements have the same", () => {
    expect(facets(toGraph(argument({}, a, y))).has("kind")).toBe(false);
  });

  it.each([
    ["kind", ["evidence"], ["e"]],
    ["kind", ["implicit", "evidence"], ["e", "x"]],
    ["side", ["against"], ["b", "e"]],
    ["tag", ["key"], ["b"]],
    ["group", ["outer"], ["a", "y"]],
    ["source", ["book"], ["e"]],
  ] as const)("by %s %j lets through %j and the thesis", (facet, values, expected) => {
    expect([...matching(graph, only(facet, ...values))].sort()).toEqual([...expected, "thesis"].sort());
  });

  it("asks for a value of each facet", () => {
    const filter = toggled(only("side", "against"), "kind", "evidence");
    expect([...matching(graph, filter)].sort()).toEqual(["e", "thesis"]);
  });

  it("is none once its last value is taken away", () => {
    expect(toggled(only("tag", "key"), "tag", "key").size).toBe(0);
  });
});

describe("visibleGraph", () => {
  it("is the map itself while the reader leaves nothing out", () => {
    expect(seen(graph, {})).toBe(graph);
  });

  // thesis <─ because ─┬─ a <─ but (b between) ─ e
  //                    └─ x
  it("bridges what is filtered out by a link that says how much it hides and what the path comes to", () => {
    const part = seen(graph, { filter: only("kind", "evidence") });
    const { statements, links } = toDocument(part);
    expect(statements.map(({ id }) => id)).toEqual(["thesis", "e"]);
    expect(links).toMatchObject([{ kind: "conflict", attackers: ["e"], target: "thesis", scheme: "2 between" }]);
    expect([...minimisedIn(part).values()]).toEqual([2]);
  });

  it("keeps a link without the premises that are filtered out", () => {
    const { links } = toDocument(seen(graph, { filter: only("group", "inner") }));
    expect(links).toMatchObject([{ kind: "inference", premises: ["a"], conclusion: "thesis" }]);
  });

  it("keeps of the notes those on what is shown", () => {
    const notes = [{ text: "On a and b.", about: ["a", "b"] }, { text: "On y.", about: ["y"] }, { text: "On all." }];
    const noted = toGraph({ ...toDocument(graph), notes });
    expect(seen(noted, { filter: only("group", "inner") }).getAttributes().notes).toEqual([
      { text: "On a and b.", about: ["a"] },
      { text: "On all." },
    ]);
  });

  it("filters within the part that is looked at", () => {
    const part = seen(graph, { focus: "a", filter: only("kind", "implicit") });
    expect(toDocument(part).statements.map(({ id }) => id)).toEqual(["thesis", "x"]);
  });
});

describe("shortcuts", () => {
  const step = (from: string, to: string) => leadsTo({ ...a, id: from }, { ...a, id: to });
  const states = ["1", "2", "3"].map((id) => claim(`State ${id}.`, { id }));

  it("joins historical steps to one step", () => {
    const history = argument({}, ...states, step("1", "2"), step("2", "3"));
    expect(shortcuts(history, new Set(["1", "3"]))).toEqual([{ from: "1", to: "3", kind: "causation", hidden: 1 }]);
  });

  // a ─ but ─▸ (thesis <─ because ─ b), b hidden: a speaks against the thesis
  it("leads an attack on a hidden inference to what it concludes", () => {
    const inference = because(thesis, b);
    const document = argument({}, thesis, a, b, inference, attack(a, inference));
    expect(shortcuts(document, new Set(["thesis", "a"]))).toEqual([
      { from: "a", to: "thesis", kind: "conflict", hidden: 0 },
    ]);
  });

  it("makes two of two attacks in a row a support", () => {
    const document = argument({}, thesis, a, b, attack(a, thesis), attack(b, a));
    expect(shortcuts(document, new Set(["thesis", "b"]))).toEqual([
      { from: "b", to: "thesis", kind: "inference", hidden: 1 },
    ]);
  });

  it("is where, and only where, a path runs through hidden statements alone, in any map", () => {
    const ids = ["0", "1", "2", "3", "4", "5"];
    const statements = ids.map((id) => claim(`Claim ${id}.`, { id }));
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: String, maxLength: 14 }), fc.subarray(ids), (pairs, shown) => {
        const links = pairs.map(([from, to], index) => ({ ...because(to, from), id: `link ${index}` }));
        const document = argument({}, ...statements, ...links);
        const found = new Set(shortcuts(document, new Set(shown)).map(({ from, to }) => `${from}>${to}`));
        // By definition: step by step through hidden statements, from a hidden one to a shown one at last.
        const expected = new Set<string>();
        for (const start of shown) {
          let reached = new Set(pairs.filter(([from]) => from === start).map(([, to]) => to));
          reached = new Set([...reached].filter((id) => !shown.includes(id)));
          for (let round = 0; round < ids.length; round++)
            for (const [from, to] of pairs) if (reached.has(from) && !shown.includes(to)) reached.add(to);
          for (const [from, to] of pairs)
            if (reached.has(from) && shown.includes(to) && to !== start) expected.add(`${start}>${to}`);
        }
        expect(found).toEqual(expected);
      }),
    );
  });
});
