import { existsSync } from "node:fs";
import type { Id } from "@argument-graph/core";
import {
  dfQuad,
  grounded,
  inSlices,
  mapNetwork,
  probability,
  probabilitySteps,
  strengths,
  toFramework,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { examplesFile, readExamples, sketchOf } from "./examples";
import { graphOf, groundsOf, randomMap, type Sketch } from "./maps";

describe("probability", () => {
  // p + q -> c,  o -x q
  const sketch: Sketch = { s: ["c", "p", "q", "o"], i: [["i", ["p", "q"], "c"]], x: [["x", ["o"], "q"]] };
  const probabilities = new Map([
    ["p", 0.9],
    ["q", 0.8],
    ["o", 0.25],
  ]);

  it("multiplies on a tree", () => {
    const found = probability(toFramework(graphOf(sketch)), "c", { probabilities });
    expect(found.stands).toBeCloseTo(0.9 * 0.8 * 0.75, 14);
    expect(found).toMatchObject({ unsettled: 0, margin: 0, diagnostics: [] });
  });

  it("takes the weights of the document where nothing else is said, and heeds the settings", () => {
    const graph = graphOf(sketch);
    for (const [id, weight] of [
      ["p", 0.5],
      ["i", 0.5],
      ["o", 0.5],
    ] as const)
      graph.setNodeAttribute(id, "weight", weight);
    const framework = toFramework(graph);
    expect(probability(framework, "c").stands).toBe(0.125);
    expect(probability(framework, "c", { settings: { accepted: ["p"], rejected: ["o"] } }).stands).toBe(0.5);
    expect(probability(framework, "c", { settings: { disabled: ["i"] } }).stands).toBe(0);
  });

  // a <-x-> b, each likely to half
  it("says how likely something is unsettled", () => {
    const duel: Sketch = {
      s: ["a", "b"],
      x: [
        ["x", ["a"], "b"],
        ["y", ["b"], "a"],
      ],
    };
    const half = new Map([
      ["a", 0.5],
      ["b", 0.5],
    ]);
    expect(probability(toFramework(graphOf(duel)), "a", { probabilities: half })).toMatchObject({
      stands: 0.25,
      unsettled: 0.25,
    });
  });

  // 10 leaves, every pair of neighbours a reason; q_l on the steps: 20 uncertain elements, no tree
  it("samples where there are too many scenarios, the same for the same seed, close to what is so", async () => {
    const ten = Array.from({ length: 10 }, (_, index) => `p${index}`);
    const large = toFramework(
      graphOf({
        s: ["c", ...ten],
        i: ten.map((p, index) => [`i${index}`, [p, ten[(index + 1) % 10] ?? p], "c"] as const),
      }),
    );
    const all = new Map([...ten, ...ten.map((_, index) => `i${index}`)].map((id) => [id, 0.4]));
    const found = await inSlices(probabilitySteps(large, "c", { probabilities: all }));
    const few = probability(large, "c", { probabilities: new Map([...all].slice(0, 10)) });
    expect(few.margin).toBe(0);
    expect(found.margin).toBeCloseTo(0.0098, 4);
    expect(probability(large, "c", { probabilities: all })).toEqual(found);
    expect(probability(large, "c", { probabilities: all, seed: 2 })).not.toEqual(found);
    // In each of the 2^10 scenarios of the leaves the claim falls only if every step that is left fails.
    let exact = 0;
    for (let set = 0; set < 1024; set += 1) {
      const has = (index: number): boolean => ((set >> (index % 10)) & 1) === 1;
      const steps = ten.filter((_, index) => has(index) && has(index + 1)).length;
      const chance = ten.reduce((product, _, index) => product * (has(index) ? 0.4 : 0.6), 1);
      exact += chance * (1 - 0.6 ** steps);
    }
    expect(Math.abs(found.stands - exact)).toBeLessThan(2 * found.margin);
  });

  it("answers probabilities and weights that make no sense with a diagnostic and 1", () => {
    const graph = graphOf(sketch);
    graph.setNodeAttribute("p", "weight", -3);
    const found = probability(toFramework(graph), "c", {
      probabilities: new Map([
        ["q", NaN],
        ["o", 0.5],
      ]),
    });
    expect(found.diagnostics.map(({ code }) => code)).toEqual(["bad-weight", "bad-weight"]);
    expect(found.stands).toBe(0.5);
    expect(() => probability(toFramework(graph), "c", { probabilities: new Map([["z", 1]]) })).toThrow(
      'has the id "z"',
    );
    expect(() => probability(toFramework(graph), "z")).toThrow('has the id "z"');
  });

  it("is the sum over all scenarios, on 200 seeded maps", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const framework = toFramework(graphOf(sketch));
      const uncertain = sketch.s.filter((s) => groundsOf(sketch, s).length === 0 && !settings.assumed).slice(0, 5);
      const chances = new Map(uncertain.map((id, place) => [id, (((seed + place * 5) % 7) + 1) / 8]));
      const has = (id: Id): boolean =>
        [settings.accepted, settings.rejected].some((list) => [...(list ?? [])].includes(id));
      const open = uncertain.filter((id) => !has(id));
      let [stands, unsettled] = [0, 0];
      for (let set = 0; set < 2 ** open.length; set += 1) {
        const absent = open.filter((_, bit) => !((set >> bit) & 1));
        const chance = open.reduce((product, id) => {
          const own = chances.get(id) ?? 1;
          return product * (absent.includes(id) ? 1 - own : own);
        }, 1);
        const label = grounded(framework, { ...settings, rejected: [...(settings.rejected ?? []), ...absent] }).get(
          "s0",
        );
        if (label === "in") stands += chance;
        if (label === "undecided") unsettled += chance;
      }
      const found = probability(framework, "s0", { probabilities: chances, settings });
      expect([seed, found.stands.toFixed(12), found.unsettled.toFixed(12)]).toEqual([
        seed,
        stands.toFixed(12),
        unsettled.toFixed(12),
      ]);
    }
  });

  // c <- p, q; p <-x- o: each element used once, nothing both supported and attacked
  it("is the strength under DF-QuAD on a tree where nothing is both supported and attacked", () => {
    const tree: Sketch = {
      s: ["c", "p", "q", "o"],
      i: [
        ["i", ["p"], "c"],
        ["j", ["q"], "c"],
      ],
      x: [["x", ["o"], "p"]],
    };
    const graph = graphOf(tree);
    for (const [id, weight] of [
      ["c", 0],
      ["p", 0.7],
      ["q", 0.4],
      ["o", 0.3],
      ["i", 0.9],
    ] as const)
      graph.setNodeAttribute(id, "weight", weight);
    const framework = toFramework(graph);
    const strength = strengths(mapNetwork(framework), { semantics: dfQuad }).strengths.get("c");
    expect(probability(framework, "c").stands).toBeCloseTo(strength ?? NaN, 14);
  });
});

describe.skipIf(!existsSync(examplesFile))("the worked examples", () => {
  const { maps, probability: examples } = readExamples();
  it.each(examples)("$id", ({ map, target, leafProbabilities, expected }) => {
    const input = maps.find(({ id }) => id === map)?.input;
    if (!input) throw new Error(`No map ${map}`);
    const { sketch, settings } = sketchOf(input);
    const probabilities = new Map(Object.entries(leafProbabilities));
    const { stands, unsettled, margin } = probability(toFramework(graphOf(sketch)), target, {
      probabilities,
      settings,
    });
    expect(Math.abs(stands - expected.pIn)).toBeLessThan(1e-9);
    expect(Math.abs(unsettled - expected.pUndecided)).toBeLessThan(1e-9);
    expect(margin).toBe(0);
  });
});
