import { existsSync } from "node:fs";
import { type ArgumentDocument, argument, attack, because, type Claim, type Id, leadsTo } from "@argument-graph/core";
import { compare, type EditCode } from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";
import { type ExampleMap, examplesFile, readExamples } from "./examples";
import { documentOf, randomMap } from "./maps";

describe.skipIf(!existsSync(examplesFile))(
  "the worked examples, each computed by two independent implementations",
  () => {
    const { comparison, comparisonReference } = readExamples();

    it.each(comparison)("$id: $title", ({ student, expected }) => {
      const result = compare(exampleDocument(comparisonReference), exampleDocument(student));
      const near = (value: number | undefined, wanted: number | null | undefined): void => {
        if (wanted === null || wanted === undefined) expect(value).toBeUndefined();
        else expect(value).toBeCloseTo(wanted, 12);
      };
      near(result.units.precision, expected.unitPrecision);
      near(result.units.recall, expected.unitRecall);
      near(result.units.f1, expected.units);
      near(result.links?.precision, expected.linkPrecision);
      near(result.links?.recall, expected.linkRecall);
      near(result.links?.f1, expected.links);
      near(result.grouping, expected.grouping);
      near(result.main, expected.main);
      near(result.score, expected.score);
      near(result.kappa, expected.kappa);
      expect([...result.missing].sort()).toEqual(expected.feedback.missingUnits);
      expect([...result.extra].sort()).toEqual(expected.feedback.extraUnits);
      const groupsOf = (side: "reference" | "student") =>
        Object.fromEntries(result.groups.flatMap((group, index) => group[side].map((id) => [id, `g${index}`])));
      expect(groupsOf("reference")).toEqual(expected.groupsR);
      expect(groupsOf("student")).toEqual(expected.groupsT);
      const count = (code: EditCode): number => result.edits.filter((edit) => edit.code === code).length;
      expect(count("reversed-link")).toBe(expected.feedback.reversed.length);
      expect(count("wrong-sign")).toBe(expected.feedback.wrongSign.length);
    });
  },
);

const statement = (id: Id, text: string, ...tags: readonly string[]): Claim => ({ kind: "claim", id, text, tags });
const wet = statement("wet", "The street is wet", "thesis");
const rain = statement("rain", "It rained all night");
const clouds = statement("clouds", "Heavy clouds came up at sunset");
const roof = statement("roof", "A roof covers the pavement");
const said = (reference: ArgumentDocument, student: ArgumentDocument): readonly string[] =>
  compare(reference, student).edits.map(({ code, message }) => `${code}: ${message}`);

describe("the edit list", () => {
  // wet <- rain <- clouds,  roof -x wet
  const reference = argument({}, wet, rain, clouds, roof, because(wet, rain), because(rain, clouds), attack(roof, wet));

  it("is empty for the same map, whatever the ids", () => {
    const renamed = [wet, rain, clouds, roof].map((part) => ({ ...part, id: `my ${part.id}` }));
    const [a, b, c, d] = renamed;
    if (!a || !b || !c || !d) throw new Error("four statements");
    const student = argument({}, ...renamed, because(a, b), because(b, c), attack(d, a));
    expect(compare(reference, student)).toMatchObject({ score: 1, kappa: 1, verdicts: 1, edits: [] });
  });

  it("names what is missing and what is too much", () => {
    const moon = statement("moon", "The moon is full");
    const student = argument({}, wet, rain, moon, because(wet, rain), because(wet, moon));
    expect(said(reference, student)).toEqual([
      "missing-unit: Add “Heavy clouds came up at sunset”.",
      "missing-unit: Add “A roof covers the pavement”.",
      "extra-unit: Leave out “The moon is full”: the other map has nothing like it.",
      "missing-link: Show that “Heavy clouds came up at sunset” supports “It rained all night”.",
      "missing-link: Show that “A roof covers the pavement” speaks against “The street is wet”.",
    ]);
  });

  it("tells a line that is turned round, has the wrong sign, or is of another kind, once each", () => {
    const step = because(wet, rain);
    const student = argument({}, wet, rain, clouds, roof, step, because(clouds, rain), attack(roof, step));
    expect(said(reference, student)).toEqual([
      "reversed-link: Turn a line round: “Heavy clouds came up at sunset” supports “It rained all night”, not the other way.",
      "other-kind: Move a line: “A roof covers the pavement” speaks against “The street is wet”; the map shows that “A roof covers the pavement” speaks against a step to “The street is wet”.",
    ]);
    const support = argument({}, wet, rain, clouds, roof, step, because(rain, clouds), because(wet, roof));
    expect(said(reference, support)).toEqual([
      "wrong-sign: Change a line: “A roof covers the pavement” speaks against “The street is wet”; the map shows that “A roof covers the pavement” supports “The street is wet”.",
    ]);
  });

  // wet <- clouds instead of wet <- rain <- clouds: half credit for the one line of the student
  it("gives half credit for a step that is left out, and says which", () => {
    const student = argument({}, wet, rain, clouds, roof, because(wet, clouds), attack(roof, wet));
    const { links, edits } = compare(reference, student);
    expect(links).toMatchObject({ precision: 0.75, recall: 1 / 3 });
    expect(edits.map(({ message }) => message)).toEqual([
      "Between “Heavy clouds came up at sunset” and “The street is wet” a step is left out: “It rained all night”.",
    ]);
    const back = compare(student, reference);
    expect(back.links).toMatchObject({ precision: 1 / 3, recall: 0.75 });
    expect(back.edits.map(({ message }) => message)).toEqual([
      "From “Heavy clouds came up at sunset” to “The street is wet” it is one step, without “It rained all night”.",
    ]);
  });

  it("tells linked from convergent reasons, and another thesis", () => {
    const linked = argument({}, wet, rain, clouds, because(wet, rain, clouds));
    const convergent = argument({}, wet, rain, clouds, because(wet, rain), because(wet, clouds));
    expect(compare(linked, convergent)).toMatchObject({ grouping: 0, links: { f1: 1 } });
    expect(said(linked, convergent)).toEqual([
      "wrongly-convergent: Link “It rained all night” and “Heavy clouds came up at sunset”: only together do they support “The street is wet”.",
    ]);
    expect(said(convergent, linked)).toEqual([
      "wrongly-linked: Separate “It rained all night” and “Heavy clouds came up at sunset”: each by itself supports “The street is wet”.",
    ]);
    const other = argument({}, { ...wet, tags: [] }, { ...rain, tags: ["thesis"] }, clouds, because(wet, rain, clouds));
    expect(said(linked, other)).toEqual(["other-main: The thesis is “The street is wet”, not “It rained all night”."]);
    expect(compare(linked, other).main).toBe(0);
  });

  // clouds ==> rain,  roof -> (clouds ==> rain)
  it("knows historical steps, and support for them", () => {
    const step = leadsTo(clouds, rain);
    const history = argument({}, clouds, rain, roof, step, because(step, roof));
    expect(compare(history, history).score).toBe(1);
    const reasons = argument({}, clouds, rain, roof, because(rain, clouds), because(rain, roof));
    expect(compare(history, reasons).links?.f1).toBe(0.5);
    expect(said(history, reasons)).toEqual([
      "other-kind: Move a line: “Heavy clouds came up at sunset” leads to “It rained all night”; the map shows that “Heavy clouds came up at sunset” supports “It rained all night”.",
      "other-kind: Move a line: “A roof covers the pavement” supports a step to “It rained all night”; the map shows that “A roof covers the pavement” supports “It rained all night”.",
    ]);
  });

  // One passage "It rained all night, and the wind blew" as one statement, and cut in two
  it("does not mind how finely a passage is cut, but says so", () => {
    const text = { id: "essay", content: "It rained all night, and the wind blew. So the street is wet." };
    const quoted = (id: Id, exact: string): Claim => ({
      ...statement(id, `In our own words: ${id}`),
      anchors: [{ source: "essay", selector: [{ type: "TextQuoteSelector", exact }] }],
    });
    const [whole, street] = [
      quoted("weather", "It rained all night, and the wind blew"),
      quoted("st", "the street is wet"),
    ];
    const [one, other] = [quoted("water", "It rained all night"), quoted("air", "the wind blew")];
    const coarse = argument({ texts: [text] }, whole, street, because(street, whole));
    const fine = argument({ texts: [text] }, one, other, street, because(street, one, other));
    const { score, edits } = compare(coarse, fine);
    expect(score).toBe(1);
    expect(edits).toEqual([
      {
        code: "split-unit",
        message:
          "“In our own words: water” and “In our own words: air” are 2 pieces of one statement, “In our own words: weather”.",
        reference: ["weather"],
        student: ["water", "air"],
      },
    ]);
    expect(said(fine, coarse)).toEqual([
      "merged-units: “In our own words: weather” takes 2 statements together: “In our own words: water” and “In our own words: air”.",
    ]);
  });

  it("is content with empty maps", () => {
    const nothing = argument({});
    expect(compare(nothing, nothing)).toMatchObject({ score: 1, edits: [] });
    expect(compare(nothing, argument({}, wet))).toMatchObject({ score: 0, extra: ["wet"] });
  });
});

describe("the comparison of 100 seeded random maps", () => {
  const documents = Array.from({ length: 100 }, (_, index) => documentOf(randomMap(index + 1).sketch));

  it("is full with themselves", () => {
    for (const document of documents) expect(compare(document, document)).toMatchObject({ score: 1, edits: [] });
  });

  it("is the same both ways round, with precision and recall exchanged", () => {
    for (const [index, one] of documents.entries()) {
      const other = documents[(index + 1) % documents.length] ?? one;
      const [there, back] = [compare(one, other), compare(other, one)];
      expect([there.units.precision, there.links?.recall]).toEqual([back.units.recall, back.links?.precision]);
      expect(there.missing).toEqual(back.extra);
      expect(there.kappa ?? 2).toBeCloseTo(back.kappa ?? 2, 12);
      expect(there.score).toBeGreaterThanOrEqual(0);
      expect(there.score).toBeLessThanOrEqual(1);
    }
  });

  it("has an edit for every loss, and none without one", () => {
    for (const [index, one] of documents.entries()) {
      const { links, units, main, grouping, edits } = compare(one, documents[(index + 7) % documents.length] ?? one);
      const isFull = units.f1 === 1 && (links?.f1 ?? 1) === 1 && (grouping ?? 1) === 1 && main === 1;
      expect(edits.length === 0, `map ${index + 1}`).toBe(isFull);
    }
  });
});

function exampleDocument({ statements, inferences, attacks }: ExampleMap): ArgumentDocument {
  return {
    statements: statements.map((statement): Claim => {
      const { id, text = id, role, span } = typeof statement === "string" ? { id: statement } : statement;
      const [start, end] = span ?? [];
      const anchor =
        start !== undefined && end !== undefined
          ? { anchors: [{ source: "essay", selector: [{ type: "TextPositionSelector", start, end } as const] }] }
          : {};
      return { kind: "claim", id, text, ...anchor, ...(role === "main" && { tags: ["thesis"] }) };
    }),
    links: [
      ...inferences.map(({ id, premises, conclusion }) => ({ kind: "inference", id, premises, conclusion }) as const),
      ...attacks.map(({ id, from, to }) => ({ kind: "conflict", id, attackers: from, target: to }) as const),
    ],
  };
}
