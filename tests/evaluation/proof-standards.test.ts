import { existsSync } from "node:fs";
import { type Id, toGraph } from "@argument-graph/core";
import { type ProofStandard, proofStandards, type Settings, toFramework } from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { examplesFile, readExamples, weightedDocument } from "./examples";
import { graphOf, groundsOf, randomMap, type Sketch } from "./maps";

const standards = [
  "scintilla",
  "preponderance",
  "clear-and-convincing",
  "beyond-reasonable-doubt",
  "dialectical-validity",
] as const satisfies readonly ProofStandard[];

const frameworkOf = (sketch: Sketch, weights: ReadonlyMap<Id, number> = new Map()) => {
  const graph = graphOf(sketch);
  for (const [id, weight] of weights) graph.setNodeAttribute(id, "weight", weight);
  return toFramework(graph);
};

describe("proofStandards", () => {
  // p =i=> c <-x- o
  const sketch: Sketch = { s: ["c", "p", "o"], i: [["i", ["p"], "c"]], x: [["x", ["o"], "c"]] };
  const label = (pro: number, con: number, standard: ProofStandard): string | undefined =>
    proofStandards(
      frameworkOf(
        sketch,
        new Map([
          ["i", pro],
          ["x", con],
        ]),
      ),
      {},
      { standards: new Map([["c", standard]]) },
    ).labelling.get("c");

  it.each([
    [0.6, 0.6, "in out out out out"],
    [0.6, 0.5, "in in out out out"],
    [0.95, 0.55, "in in in out out"],
    [0.9, 0.4, "in in in in out"],
  ] as const)("ask for more and more: pro %d against con %d", (pro, con, expected) => {
    expect(standards.map((standard) => label(pro, con, standard)).join(" ")).toBe(expected);
  });

  it("take the best reason on each side, and leave out what does not apply", () => {
    const two: Sketch = {
      ...sketch,
      s: ["c", "p", "q", "o", "u"],
      i: [
        ["i", ["p"], "c"],
        ["j", ["q"], "c"],
      ],
      x: [
        ["x", ["o"], "c"],
        ["y", ["u"], "j"],
      ],
    };
    const weights = new Map([
      ["i", 0.4],
      ["j", 0.9],
      ["x", 0.5],
    ]);
    const framework = frameworkOf(two, weights);
    expect(proofStandards(framework).labelling.get("c")).toBe("out");
    expect(proofStandards(framework, { rejected: ["u"] }).labelling.get("c")).toBe("in");
    expect(proofStandards(framework, { accepted: ["c"] }).labelling.get("c")).toBe("in");
    expect(proofStandards(framework, { rejected: ["u"], suspended: ["c"] }).labelling.get("c")).toBe("undecided");
  });

  // marx ==> lenin, backed by u; b -> (p => c)
  it("judge historical steps like statements, and let a link fall with its backing", () => {
    const steps: Sketch = {
      s: ["marx", "lenin", "u", "c", "p", "b"],
      i: [
        ["i", ["u"], "step"],
        ["j", ["p"], "c"],
        ["k", ["b"], "j"],
      ],
      c: [["step", "marx", "lenin"]],
    };
    const { labelling } = proofStandards(frameworkOf(steps), { rejected: ["b", "marx"] });
    expect(Object.fromEntries(labelling)).toMatchObject({ step: "in", lenin: "in", j: "out", c: "out" });
  });

  it("answer weights, parameters and standards that make no sense with diagnostics", () => {
    const framework = frameworkOf(sketch, new Map([["i", NaN]]));
    const standard = "certainty" as ProofStandard;
    const chosen = new Map<Id, ProofStandard>([
      ["c", standard],
      ["nobody", "scintilla"],
      ["i", "scintilla"],
    ]);
    const { labelling, diagnostics } = proofStandards(
      framework,
      {},
      { standard, standards: chosen, alpha: NaN, beta: 2 },
    );
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      "bad-weight",
      "bad-weight",
      "bad-weight",
      "unknown-claim",
      "unknown-claim",
      "unknown-standard",
      "unknown-standard",
    ]);
    expect(labelling.get("c")).toBe("out");
  });

  it("label in or out exactly what all completions of the undecided agree on, on 600 seeded maps", () => {
    for (let seed = 1; seed <= 600; seed += 1) {
      const { sketch, settings } = randomMap(seed);
      const weights = new Map([...ids(sketch)].map((id, place) => [id, ((seed * 3 + place * 7) % 11) / 10]));
      const standard = standards[seed % 5] ?? "preponderance";
      const { labelling } = proofStandards(frameworkOf(sketch, weights), settings, { standard });
      expect({ seed, ...Object.fromEntries(labelling) }).toEqual({
        seed,
        ...byDefinition(sketch, settings, weights, standard),
      });
    }
  }, 60_000);
});

function ids(sketch: Sketch): readonly Id[] {
  return [...sketch.s, ...[...(sketch.i ?? []), ...(sketch.x ?? []), ...(sketch.c ?? [])].map(([id]) => id)];
}

/**
 * The grounded interpretation of an abstract dialectical framework: from all undecided, label again and again each element
 * that comes out the same however the undecided ones are completed to true and false.
 */
function byDefinition(sketch: Sketch, settings: Settings, weights: ReadonlyMap<Id, number>, standard: ProofStandard) {
  const all = ids(sketch);
  const has = (name: keyof Settings, id: Id): boolean => [...(settings[name] ?? [])].includes(id);
  const isStep = (id: Id): boolean => sketch.steps?.includes(id) ?? false;
  const isLink = (id: Id): boolean => id.startsWith("i") || id.startsWith("x") || isStep(id);
  const weight = (id: Id): number => weights.get(id) ?? 1;
  const grounds = (id: Id): readonly Id[] => groundsOf(sketch, id);
  const objections = (id: Id): readonly Id[] => (sketch.x ?? []).filter(([, , end]) => end === id).map(([own]) => own);
  const causes = (sketch.c ?? []).filter(([id]) => isStep(id)).map(([id, cause]) => [id, [cause]] as const);
  const needs = (id: Id): readonly Id[] =>
    [...(sketch.i ?? []), ...(sketch.x ?? []), ...causes].find(([own]) => own === id)?.[1] ?? [];
  const isGiven = (id: Id): boolean =>
    settings.assumed && sketch.s.includes(id) ? has("assumed", id) : grounds(id).length === 0;
  const holds = (id: Id, truth: ReadonlyMap<Id, boolean>): boolean => {
    const isTrue = (other: Id): boolean => truth.get(other) ?? false;
    if (isLink(id)) {
      const isBacked = isGiven(id) || grounds(id).some(isTrue);
      return isBacked && needs(id).every(isTrue) && !objections(id).some(isTrue);
    }
    const pros = [...grounds(id).filter(isTrue), ...(isGiven(id) ? [id] : [])].map(weight);
    const cons = objections(id).filter(isTrue).map(weight);
    const [p, c] = [Math.max(0, ...pros), Math.max(0, ...cons)];
    if (pros.length === 0) return false;
    if (standard === "scintilla") return true;
    if (standard === "dialectical-validity") return cons.length === 0;
    if (standard === "preponderance") return p > c;
    const isClear = p > c && p > 0.4 && p - c > 0.3;
    return standard === "clear-and-convincing" ? isClear : isClear && c < 0.5;
  };
  const labels = new Map<Id, string>(all.map((id) => [id, "undecided"]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of all.filter((each) => labels.get(each) === "undecided")) {
      const relevant = [...grounds(id), ...objections(id), ...needs(id)];
      const results = completions(relevant, labels).map((truth) => holds(id, truth));
      const agreed = results.every((result) => result) ? "in" : results.some((result) => result) ? "undecided" : "out";
      const found = has("suspended", id) && agreed === "in" ? "undecided" : agreed;
      const label = has("disabled", id) ? "out" : has("accepted", id) ? "in" : has("rejected", id) ? "out" : found;
      if (label === "undecided") continue;
      labels.set(id, label);
      changed = true;
    }
  }
  return Object.fromEntries(labels);
}

function completions(ids: readonly Id[], labels: ReadonlyMap<Id, string>): readonly ReadonlyMap<Id, boolean>[] {
  return [...new Set(ids)].reduce<readonly ReadonlyMap<Id, boolean>[]>(
    (all, id) => {
      const label = labels.get(id);
      const values = label === "undecided" ? [true, false] : [label === "in"];
      return all.flatMap((truth) => values.map((value) => new Map(truth).set(id, value)));
    },
    [new Map()],
  );
}

describe.skipIf(!existsSync(examplesFile))("the worked examples", () => {
  const names: ReadonlyMap<string, ProofStandard> = new Map([
    ["SE", "scintilla"],
    ["PE", "preponderance"],
    ["CCE", "clear-and-convincing"],
    ["BRD", "beyond-reasonable-doubt"],
    ["DV", "dialectical-validity"],
  ]);

  it.each(readExamples().carneades)("$id $title", ({ input, parameters: { alpha, beta, gamma }, expected }) => {
    const { document, settings } = weightedDocument(input);
    const graph = toGraph(document);
    for (const [id, weight] of Object.entries(input.assumptionWeight ?? {}))
      graph.setNodeAttribute(id, "weight", weight);
    for (const [name, labels] of Object.entries(expected)) {
      const standard = names.get(name);
      if (!standard) throw new Error(`No standard ${name}`);
      const options = { alpha, beta, gamma, ...(graph.hasNode("c") && { standards: new Map([["c", standard]]) }) };
      const { labelling } = proofStandards(toFramework(graph), settings, options);
      const found = [...labelling].map(([id, label]) => [id, label === "undecided" ? "undec" : label]);
      expect([name, Object.fromEntries(found)]).toEqual([name, labels]);
    }
  });
});
