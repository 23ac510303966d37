import {
  type ArgumentDocument,
  argument,
  attack,
  because,
  claim,
  type Id,
  type Json,
  type JsonObject,
  type Link,
  leadsTo,
  toGraph,
  validate,
} from "@argument-graph/core";
import {
  acceptance,
  assess,
  checks,
  compare,
  complete,
  fallSets,
  fallsWith,
  grounded,
  mapNetwork,
  preferred,
  probability,
  proofStandardNames,
  proofStandards,
  quadraticEnergy,
  stable,
  strengths,
  strongerSideWins,
  sufficientReasons,
  toFramework,
} from "@argument-graph/evaluation";
import { argdown } from "@argument-graph/formats/argdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

// shine -sign-> wet <x- gauge,  war ==> hunger
const wet = claim("The street is wet", { id: "wet", tags: ["thesis"] });
const shine = claim("It shines", { id: "shine" });
const gauge = claim("The gauge shows no rain", { id: "gauge" });
const war = claim("There was a war", { id: "war" });
const hunger = claim("There was hunger", { id: "hunger" });
const step = { ...because(wet, shine), id: "step", scheme: "sign" };
const objection = { ...attack(gauge, wet), id: "objection" };
const led = { ...leadsTo(war, hunger), id: "led" };

/** The map with something else in the data of one part. */
function mapWith(id: string, data: JsonObject): ArgumentDocument {
  const parts = [wet, shine, gauge, war, hunger, step, objection, led];
  return argument({}, ...parts.map((part) => (part.id === id ? { ...part, data } : part)));
}

const faults = (document: ArgumentDocument) =>
  checks(document)
    .filter(({ code }) => code === "bad-weight" || code === "unknown-standard" || code === "senseless-data")
    .map(({ severity, code, about, message }) => `${severity} ${code} ${about}: ${message}`);

describe("a weight that makes no sense", () => {
  it.each([Number.NaN, -0.5, 1.5, Number.POSITIVE_INFINITY])("%d is an error in what a program made", (weight) => {
    const map = argument({}, { ...wet, weight }, shine, step);
    expect(faults(map)).toEqual([
      `error bad-weight wet: “The street is wet”: the weight is ${weight}; expected a number from 0 to 1. It does not count.`,
    ]);
    const { labelling, diagnostics } = proofStandards(toFramework(toGraph(map)));
    expect(diagnostics.map(({ code }) => code)).toEqual(["bad-weight"]);
    expect(labelling.get("wet")).toBe("in");
  });

  it("is an error in JSON and in Argdown, and is left out", () => {
    const { document, diagnostics } = validate({ ...argument({}, { ...wet, weight: 2 }) });
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(["out-of-range /statements/0/weight"]);
    expect(document?.statements[0]).not.toHaveProperty("weight");
    for (const weight of ["2", "-1", ".nan", "heavy"]) {
      const read = argdown.parse(`[Wet]: The street is wet. {weight: ${weight}}\n`);
      expect(read.diagnostics.map(({ code }) => code)).toEqual(["invalid-weight"]);
      expect(read.document.statements[0]).not.toHaveProperty("weight");
    }
  });

  it("is none at the ends of the range, nor where it is absent", () => {
    expect(faults(argument({}, { ...wet, weight: 0 }, { ...shine, weight: 1 }, step))).toEqual([]);
  });
});

describe("a proof standard in a document", () => {
  it.each(proofStandardNames)("%s counts for its statement", (standard) => {
    const map = mapWith("wet", { standard });
    expect(faults(map)).toEqual([]);
    const framework = toFramework(toGraph(map));
    const { labelling, diagnostics } = proofStandards(framework, { disabled: ["objection"] });
    expect([labelling.get("wet"), diagnostics]).toEqual(["in", []]);
    const opposed = proofStandards(framework).labelling.get("wet");
    expect(opposed).toBe(standard === "scintilla" ? "in" : "out");
  });

  it("gives way to one that the program asks for", () => {
    const framework = toFramework(toGraph(mapWith("wet", { standard: "scintilla" })));
    const standards = new Map([["wet", "dialectical-validity" as const]]);
    expect(proofStandards(framework, {}, { standards }).labelling.get("wet")).toBe("out");
  });

  const unknown: readonly { readonly standard: Json }[] = ["doubt", "", 7, true, ["scintilla"]].map((standard) => ({
    standard,
  }));
  it.each(unknown)("is told of where it is unknown: %j", ({ standard }) => {
    const map = mapWith("led", { standard });
    expect(faults(map)).toHaveLength(1);
    expect(faults(map)[0]).toMatch(/^error unknown-standard led: .* is no proof standard; expected one of scintilla, /);
    const { diagnostics } = proofStandards(toFramework(toGraph(map)));
    expect(diagnostics.map(({ code }) => code)).toEqual(["unknown-standard"]);
  });

  it("is told of where it stands in a link", () => {
    expect(faults(mapWith("step", { standard: "scintilla" }))).toEqual([
      "warning senseless-data step: The step from “It shines” to “The street is wet”: the proof standard “scintilla” has no effect here; only statements and historical steps have to be proved.",
    ]);
  });
});

describe("a setting in the data of a link", () => {
  // what makes sense: the numbers of questions with or without letters, roles of the scheme, its own premises
  it.each<readonly [string, JsonObject]>([
    ["led", { argument: true }],
    ["led", { argument: false }],
    ["step", { questions: { CQ1: "It only shines when wet.", 2: true } }],
    ["step", { roles: { sign: "shine" } }],
    ["objection", { question: "CQ2" }],
    ["objection", { question: 1 }],
    ["objection", { question: "SIGN.CQ1" }],
    ["shine", { argument: "of mine", question: "?", roles: 7, questions: [] }],
    ["step", { page: 12, note: ["kept as it is"] }],
  ])("of %s makes sense: %j", (id, data) => {
    expect(faults(mapWith(id, data))).toEqual([]);
  });

  it.each<readonly [string, JsonObject, string]>([
    ["led", { argument: "yes" }, "whether the step is an argument is yes; expected one of true, false"],
    ["led", { argument: 1 }, "whether the step is an argument is 1"],
    ["step", { questions: "CQ1" }, "the answers to critical questions are CQ1; expected them by number"],
    ["step", { questions: ["yes"] }, 'the answers to critical questions are ["yes"]'],
    ["step", { questions: { CQ9: "no" } }, "the critical question CQ9, which the scheme does not ask"],
    ["step", { roles: "sign" }, "the roles of the premises are sign; expected ids by role"],
    ["step", { roles: { expertise: "shine" } }, "in the role “expertise”, which the scheme does not have"],
    ["step", { roles: { sign: "gauge" } }, "a role is given to gauge, which is none of the premises"],
    ["objection", { question: "CQ9" }, "the critical question CQ9 is not asked of what this is about"],
    ["objection", { question: "EXPERT_OPINION.CQ1" }, "EXPERT_OPINION.CQ1 is not asked"],
    ["objection", { question: { CQ1: true } }, 'the critical question {"CQ1":true} is not asked'],
  ])("of %s makes none: %j", (id, data, said) => {
    const found = faults(mapWith(id, data));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^warning senseless-data /);
    expect(found[0]).toContain(said);
  });

  it("that nothing in the catalogue asks makes none where the scheme is another one", () => {
    const own = {
      ...step,
      scheme: "a scheme of my own",
      data: { questions: { CQ1: "yes" }, roles: { sign: "shine" } },
    };
    expect(faults(argument({}, wet, shine, own))).toHaveLength(2);
  });
});

// statements and links that rest on and object to each other at random, in circles too, with whatever weights and data
const wild = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.NEGATIVE_INFINITY, -0, 1e308, 5e-324, 0.5, 1));
const anything = fc.constantFrom<Json>(
  ...[true, null, "", "CQ1", "scintilla", "no standard", 7, -1],
  ...[[], ["a"], {}, { CQ1: true }, { CQ9: "" }, { sign: "a" }, { sign: 7 }],
);
const anyData = fc.record(
  { standard: anything, argument: anything, questions: anything, roles: anything, question: anything },
  { requiredKeys: [] },
);
const ids = ["a", "b", "c", "d", "__proto__"];
const anId = fc.constantFrom(...ids);
const more = fc.record({ weight: wild, data: anyData }, { requiredKeys: [] });
interface Wild {
  readonly kind: Link["kind"];
  readonly from: Id;
  readonly to: Id;
  /** The link that it is about, if that is one before it. */
  readonly about: number;
  readonly extra: { readonly weight?: number; readonly data?: JsonObject };
}
const wildLinks = fc.array(
  fc.record<Wild>({
    kind: fc.constantFrom<Link["kind"]>("inference", "conflict", "causation"),
    from: anId,
    to: anId,
    about: fc.integer({ min: 0, max: 12 }),
    extra: more,
  }),
  { maxLength: 8 },
);

function linkOf({ kind, from, to, about, extra }: Wild, index: number): readonly Link[] {
  const id = `link ${index}`;
  const end = about < index ? `link ${about}` : to;
  switch (kind) {
    case "inference":
      return [{ ...extra, kind, id, premises: [from], conclusion: end, scheme: "sign" }];
    case "conflict":
      return [{ ...extra, kind, id, attackers: [from], target: end }];
    case "causation":
      return [{ ...extra, kind, id, cause: from, effect: to }];
  }
}

const maps = fc.tuple(fc.array(more, { minLength: ids.length, maxLength: ids.length }), wildLinks).map(
  ([own, all]): ArgumentDocument => ({
    statements: ids.map((id, place) => ({ ...own[place], kind: "claim" as const, id, text: id })),
    links: all.flatMap(linkOf),
  }),
);

describe("whatever is in a document", () => {
  it("ends every reading of it, and never gives a number that is none", () => {
    fc.assert(
      fc.property(maps, fc.array(anId), fc.array(anId), fc.map(anId, wild), (map, accepted, rejected, odds) => {
        const graph = toGraph(map);
        const framework = toFramework(graph);
        const settings = { accepted, rejected };
        const labellings = [
          grounded(framework, settings),
          ...[complete, preferred, stable].flatMap((read) => read(framework, settings).labellings),
          ...strongerSideWins(framework, settings).labellings,
          proofStandards(framework, settings).labelling,
        ];
        const labels = new Set(labellings.flatMap((labelling) => [...labelling.values()]));
        expect([...labels].filter((label) => !["in", "out", "undecided"].includes(label))).toEqual([]);
        acceptance(framework, settings);
        const options = { settings, probabilities: odds, samples: 50 };
        const { stands, unsettled, margin } = probability(framework, "a", options);
        const found = strengths(mapNetwork(framework), { semantics: quadraticEnergy });
        const numbers = [stands, unsettled, margin, ...found.strengths.values()];
        expect(numbers.filter((number) => !(number >= 0 && number <= 1 + 1e-9))).toEqual([]);
        fallSets(framework, "a", { settings });
        sufficientReasons(framework, "a", { settings });
        fallsWith(graph, framework, { settings });
        const sentences = assess(map, { settings }).parts.flatMap((part) => part.sentences.map(({ text }) => text));
        expect(sentences.filter((text) => /undefined|\[object/.test(text))).toEqual([]);
        expect(compare(map, map).score).toBeGreaterThanOrEqual(0);
      }),
      { seed: 1917, numRuns: 150 },
    );
  }, 120_000);
});
