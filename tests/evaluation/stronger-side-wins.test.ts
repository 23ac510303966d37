import { existsSync } from "node:fs";
import { cycles, type Id, toGraph } from "@argument-graph/core";
import {
  complete,
  grounded,
  type Labelling,
  preferred,
  stable,
  strongerSideWins,
  toFramework,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { type ExampleLabels, examplesFile, readExamples, weightedDocument } from "./examples";
import { graphOf, randomMap, type Sketch } from "./maps";
import { weighedByDefinition } from "./weighted-arguments";

const frameworkOf = (sketch: Sketch, weights: Readonly<Record<Id, number>>) => {
  const graph = graphOf(sketch);
  for (const [id, weight] of Object.entries(weights)) graph.setNodeAttribute(id, "weight", weight);
  return toFramework(graph);
};

describe("strongerSideWins", () => {
  // p =i=> c <-x-> d <=j= q
  const rebut: Sketch = {
    s: ["c", "d", "p", "q"],
    i: [
      ["i", ["p"], "c"],
      ["j", ["q"], "d"],
    ],
    x: [
      ["x", ["c"], "d"],
      ["y", ["d"], "c"],
    ],
  };
  const read = (sketch: Sketch, weights: Readonly<Record<Id, number>>, settings = {}): Record<Id, string> =>
    Object.fromEntries(strongerSideWins(frameworkOf(sketch, weights), settings).labellings[0] ?? []);

  it("decides a dispute for the side whose last step is stronger, and leaves it open between equals", () => {
    expect(read(rebut, { i: 0.8, j: 0.5 })).toMatchObject({ c: "in", d: "out", i: "in", j: "in", y: "out" });
    expect(read(rebut, { i: 0.5, j: 0.5 })).toMatchObject({ c: "undecided", d: "undecided" });
    expect(read(rebut, { i: 0.8, j: 0.5, p: 0.1 })).toMatchObject({ c: "in" });
  });

  // c <= p (0.9), c <= q (0.2);  o (0.5) -x c
  it("defeats the weaker of two reasons only", () => {
    const sketch: Sketch = {
      s: ["c", "p", "q", "o"],
      i: [
        ["i", ["p"], "c"],
        ["j", ["q"], "c"],
      ],
      x: [["x", ["o"], "c"]],
    };
    expect(read(sketch, { i: 0.9, j: 0.2, o: 0.5 })).toMatchObject({ c: "in", x: "in" });
    expect(read(sketch, { i: 0.9, j: 0.2, o: 0.5 }, { disabled: ["i"] })).toMatchObject({ c: "out" });
  });

  // u (0.1) -x (p => c),  p + q -x e (0.7) together with the weight of the conflict
  it("lets every undercut through, and weighs a linked objection by its conflict", () => {
    const sketch: Sketch = {
      s: ["c", "p", "u", "q", "e"],
      i: [["i", ["p"], "c"]],
      x: [
        ["x", ["u"], "i"],
        ["y", ["p", "q"], "e"],
      ],
    };
    expect(read(sketch, { i: 0.9, u: 0.1, e: 0.7, y: 0.6 })).toMatchObject({ i: "out", c: "out", e: "in" });
    expect(read(sketch, { e: 0.7, y: 0.8 })).toMatchObject({ e: "out" });
  });

  it("takes what is accepted for stronger than everything, and leaves the suspended undecided", () => {
    expect(read(rebut, { i: 0.2, j: 0.9 }, { accepted: ["c"] })).toMatchObject({ c: "in", d: "out" });
    expect(read(rebut, { i: 0.8, j: 0.5 }, { suspended: ["c"] })).toMatchObject({ c: "undecided", d: "undecided" });
    expect(read(rebut, { i: 0.8, j: 0.5 }, { rejected: ["c"] })).toMatchObject({ c: "out", d: "in" });
  });

  it("answers weights that make no sense with a diagnostic and 1", () => {
    const found = strongerSideWins(frameworkOf(rebut, { i: NaN, j: 7 }));
    expect(found.diagnostics.map(({ code, message }) => [code, message.includes("counts as 1")])).toEqual([
      ["bad-weight", true],
      ["bad-weight", true],
    ]);
    expect(found.labellings[0]?.get("c")).toBe("undecided");
  });

  it("is each reading without weights where all weigh the same, on 300 seeded maps", () => {
    const plain = { complete, preferred, stable };
    for (let seed = 1; seed <= 300; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const framework = toFramework(graphOf(sketch));
      const options = { limit: 1_000 };
      expect([seed, rows(strongerSideWins(framework, settings).labellings)]).toEqual([
        seed,
        rows([grounded(framework, settings)]),
      ]);
      for (const semantics of ["complete", "preferred", "stable"] as const) {
        const found = strongerSideWins(framework, settings, { ...options, semantics });
        expect([seed, rows(found.labellings)]).toEqual([
          seed,
          rows(plain[semantics](framework, settings, options).labellings),
        ]);
      }
    }
  }, 60_000);

  it("equals the definition by arguments on seeded maps with random weights", () => {
    let compared = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const { sketch: whole, settings: all } = randomMap(seed);
      const sketch: Sketch = { ...whole, i: (whole.i ?? []).filter(([, , end]) => end.startsWith("s")), c: [] };
      const known = new Set([...sketch.s, ...(sketch.i ?? []).map(([id]) => id), ...(whole.x ?? []).map(([id]) => id)]);
      const map: Sketch = {
        ...sketch,
        x: (whole.x ?? []).map(([id, attackers, end]) => [id, attackers, known.has(end) ? end : "s0"] as const),
      };
      const ids = [...map.s, ...(map.i ?? []).map(([id]) => id), ...(map.x ?? []).map(([id]) => id)];
      const own = (list: Iterable<Id> | undefined): readonly Id[] => [...(list ?? [])].filter((id) => ids.includes(id));
      const settings = {
        accepted: own(all.accepted),
        rejected: own(all.rejected).filter((id) => !own(all.accepted).includes(id)),
        disabled: own(all.disabled),
        ...(all.assumed && { assumed: own(all.assumed) }),
      };
      const weights = Object.fromEntries(ids.map((id, place) => [id, ((seed * 7 + place * place * 13) % 5) / 4]));
      const expected = weighedByDefinition(map, settings, new Map(Object.entries(weights)));
      // An argument may run through a circle as often as it likes; here no conclusion comes up twice.
      if (!expected || cycles(graphOf({ s: map.s, i: map.i ?? [] })).length > 0) continue;
      compared += 1;
      const framework = frameworkOf(map, weights);
      for (const semantics of ["grounded", "complete", "preferred", "stable"] as const) {
        const { labellings } = strongerSideWins(framework, settings, { semantics, limit: 1_000 });
        const found = [
          ...new Set(labellings.map((labels) => map.s.filter((s) => labels.get(s) === "in").join(" "))),
        ].sort();
        expect({ seed, semantics, found }).toEqual({ seed, semantics, found: expected[semantics] });
      }
    }
    expect(compared).toBeGreaterThan(200);
  }, 120_000);
});

describe.skipIf(!existsSync(examplesFile))("the worked examples", () => {
  it.each(readExamples().weightedMaps)("$id $title", ({ input, expected }) => {
    const { document, settings } = weightedDocument(input);
    const framework = toFramework(toGraph(document));
    const wanted: Readonly<Record<string, readonly ExampleLabels[]>> = { ...expected, grounded: [expected.grounded] };
    for (const semantics of ["grounded", "preferred", "stable"] as const) {
      const { labellings } = strongerSideWins(framework, settings, { semantics });
      const statements = labellings.map(
        (labels) => new Map(document.statements.map(({ id }) => [id, labels.get(id) ?? ""])),
      );
      expect([semantics, rows(statements)]).toEqual([
        semantics,
        rows((wanted[semantics] ?? []).map((labels) => new Map(Object.entries(labels)))),
      ]);
    }
  });
});

function rows(labellings: readonly (Labelling | ReadonlyMap<Id, string>)[]): readonly string[] {
  return labellings
    .map((labels) =>
      [...labels]
        .map(([id, label]) => `${id}:${label.slice(0, 5)}`)
        .sort()
        .join(" "),
    )
    .sort();
}
