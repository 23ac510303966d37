import type { Id } from "@argument-graph/core";
import { toGraph } from "@argument-graph/core";
import { grounded, type Settings, smallProof, subDocument, toFramework } from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { documentOf, groundsOf, randomMap, type Sketch } from "./maps";

const proof = (sketch: Sketch, id: Id, settings: Settings = {}): readonly Id[] =>
  [...smallProof(toFramework(toGraph(documentOf(sketch))), id, settings)].sort();

describe("smallProof", () => {
  // p -> c,  q -> c,  o -x c,  a -x o,  b -x o
  const defended: Sketch = {
    s: ["c", "p", "q", "o", "a", "b"],
    i: [
      ["i", ["p"], "c"],
      ["j", ["q"], "c"],
    ],
    x: [
      ["x", ["o"], "c"],
      ["y", ["a"], "o"],
      ["z", ["b"], "o"],
    ],
  };

  it("takes one reason, every objection and one answer to it", () => {
    expect(proof(defended, "c")).toEqual(["a", "c", "i", "o", "p", "x", "y"]);
  });

  it("takes one objection that holds", () => {
    expect(proof(defended, "o")).toEqual(["a", "o", "y"]);
  });

  it("takes all reasons of what falls for want of them", () => {
    expect(proof(defended, "c", { rejected: ["p", "q"] })).toEqual(["c", "i", "j", "p", "q"]);
  });

  // a <-> b,  b -> c,  d -> c
  it("leads to the parties of a dispute, with the links between them", () => {
    const sketch: Sketch = {
      s: ["a", "b", "c", "d"],
      i: [["i", ["b", "d"], "c"]],
      x: [
        ["x", ["a"], "b"],
        ["y", ["b"], "a"],
      ],
    };
    expect(proof(sketch, "c")).toEqual(["a", "b", "c", "i", "x", "y"]);
  });

  it("refuses an id that the map does not have", () => {
    expect(() => proof(defended, "d")).toThrow('Nothing in the map has the id "d".');
  });
});

describe("subDocument", () => {
  // marx ==> lenin,  u -> (marx ==> lenin)
  const document = {
    ...documentOf({ s: ["marx", "lenin", "u", "v"], i: [["i", ["u"], "step"]], c: [["step", "marx", "lenin"]] }),
    notes: [{ text: "on all" }, { text: "on u", about: ["u"] }, { text: "on v", about: ["v"] }],
  };

  it("brings the ends of every link along, so that it can be drawn", () => {
    const part = subDocument(document, new Set(["i"]));
    expect(part.statements.map(({ id }) => id)).toEqual(["marx", "lenin", "u"]);
    expect(part.links.map(({ id }) => id)).toEqual(["i", "step"]);
    expect(() => toGraph(part)).not.toThrow();
  });

  it("keeps the notes that are about it", () => {
    expect(subDocument(document, new Set(["u"])).notes?.map(({ text }) => text)).toEqual(["on all", "on u"]);
  });
});

describe("the small proofs of 500 seeded random maps", () => {
  const seeds = Array.from({ length: 500 }, (_, index) => index + 1);

  // A proof holds by itself: read alone, with the same settings, it gives everything in it the label of the whole map.
  it("show the label of what they prove, read alone", () => {
    let smaller = 0;
    for (const seed of seeds) {
      const { sketch, settings } = randomMap(seed);
      const document = documentOf(sketch);
      const framework = toFramework(toGraph(document));
      const labels = grounded(framework, settings);
      for (const id of framework.ids) {
        const shown = smallProof(framework, id, settings);
        if (labels.get(id) === "undecided") continue;
        const part = toFramework(toGraph(subDocument(document, shown)));
        const alone = grounded(part, within(settings, framework.ids, part.ids, sketch));
        for (const each of shown) expect(alone.get(each), `seed ${seed}, ${id}, ${each}`).toBe(labels.get(each));
        smaller += Number(part.ids.length < framework.ids.length);
      }
    }
    expect(smaller).toBeGreaterThan(2_000);
  });

  it("are connected down to what they end at", () => {
    for (const seed of seeds) {
      const { sketch, settings } = randomMap(seed);
      const document = documentOf(sketch);
      const framework = toFramework(toGraph(document));
      for (const id of framework.ids) {
        const graph = toGraph(subDocument(document, smallProof(framework, id, settings)));
        const reached = new Set([id]);
        for (const each of reached) for (const next of graph.neighbors(each)) reached.add(next);
        expect(reached.size, `seed ${seed}, ${id}`).toBe(graph.order);
      }
    }
  });

  /** The settings as far as they concern the part, in which nothing is given that is not given in the whole. */
  function within(settings: Settings, whole: readonly Id[], ids: readonly Id[], sketch: Sketch): Settings {
    const known = new Set(ids);
    const isConcluded = (id: Id): boolean => groundsOf(sketch, id).length > 0;
    const assumed = settings.assumed ?? whole.filter((id) => sketch.s.includes(id) && !isConcluded(id));
    const kept = (of: Settings["accepted"] = []): readonly Id[] => [...of].filter((id) => known.has(id));
    return {
      accepted: kept(settings.accepted),
      rejected: kept(settings.rejected),
      suspended: kept(settings.suspended),
      disabled: kept(settings.disabled),
      assumed: kept(assumed),
    };
  }
});
