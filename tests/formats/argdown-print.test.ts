import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArgumentDocument, Diagnostic } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../core/documents";
import { argdownFilesBelow } from "./files";
import { readWithReference } from "./oracle";

/** The document in strict mode: some of its links as lines say them there, contraries now and then in both directions. */
const strictly = (document: ArgumentDocument, seed: number): ArgumentDocument => {
  const ids = new Set([...document.statements, ...document.links].map(({ id }) => id));
  const links = document.links.flatMap((link, index): ArgumentDocument["links"][number][] => {
    if ((seed >> index) % 2 === 0 || link.kind === "causation") return [link];
    if (link.kind === "inference") return [{ ...link, scheme: "entailment" }];
    const { attackers, target } = link;
    const [first] = attackers;
    const [there, back] = [`${first} -> ${target}`, `${target} -> ${first}`];
    const isPair = first !== undefined && first !== target && document.statements.some(({ id }) => id === target);
    if (!isPair || ids.has(there) || ids.has(back)) return [{ ...link, scheme: "contrary" }];
    for (const id of [there, back]) ids.add(id);
    const contrary = { kind: "conflict", scheme: seed % 3 === 0 ? "contradiction" : "contrary" } as const;
    return [
      { ...contrary, id: there, attackers: [first], target },
      { ...contrary, id: back, attackers: [target], target: first },
    ];
  });
  const { notes: _, ...rest } = document;
  return { ...rest, links: withTargets(links), data: { ...document.data, model: { mode: "strict" } } };

  /** Without the links that speak of one that is gone, nor those that speak of these. */
  function withTargets(links: ArgumentDocument["links"]): ArgumentDocument["links"] {
    const left = new Set([...document.statements, ...links].map(({ id }) => id));
    const kept = links.filter((link) => left.has(linkEnds(link).to));
    return kept.length === links.length ? kept : withTargets(kept);
  }
};

const print = (document: ArgumentDocument) => argdown.print?.(document) ?? { text: "", losses: [] };

/** Ranges say where something stands in one text; printing makes another. */
const withoutRanges = (document: ArgumentDocument): ArgumentDocument =>
  JSON.parse(JSON.stringify(document, (key, value) => (key === "range" && isRange(value) ? undefined : value)));
const isRange = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "start" in value && "end" in value;

/** Data without the key `__proto__`, at which @argdown/core fails. */
const data = fc.dictionary(
  fc.constantFrom("colour", "two words", "命题", "weight", "data"),
  fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean(), fc.constant(null)),
  { maxKeys: 3, noNullPrototype: true },
);

describe("argdown.print", () => {
  it("reads back the same document, and prints that as the same bytes", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const { text, losses } = print(document);
        const again = argdown.parse(text);
        expect(withoutRanges(again.document)).toEqual(withoutRanges(document));
        expect(losses).toEqual([]);
        expect(print(again.document).text).toBe(text);
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  }, 120_000);

  it("does so in strict mode, where lines say more, too", () => {
    fc.assert(
      fc.property(documents(), fc.nat(), (document, seed) => {
        const strict = strictly(document, seed);
        const { text, losses } = print(strict);
        const again = argdown.parse(text);
        expect(losses, text).toEqual([]);
        expect(withoutRanges(again.document)).toEqual(withoutRanges(strict));
        expect(print(again.document).text).toBe(text);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  }, 120_000);

  it("writes what @argdown/core reads without an error", () => {
    fc.assert(
      fc.property(documents({ data }), (document) => {
        const { text } = print(document);
        // A text with settings alone is none for @argdown/core.
        fc.pre(document.statements.length > 0);
        expect(readWithReference(text).errors, text).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 200) },
    );
  }, 120_000);

  // [A] -> [B] and back, in strict mode: one line, with the first attacker further in, for so it is read.
  it("keeps the order of two statements that are contrary", () => {
    const text = "===\nmodel: {mode: strict}\n===\n\n[A]: a\n\n[C]: c\n\n[B]: b\n  - [A]\n  - [C]\n";
    const { document } = argdown.parse(text);
    const printed = print(document);
    expect(printed.losses).toEqual([]);
    expect(withoutRanges(argdown.parse(printed.text).document)).toEqual(withoutRanges(document));
  });

  // [A] {"{{{…": 1}: braces with so long a key at their beginning would be read as prose.
  it("carries data with a very long key", () => {
    for (const key of ["{".repeat(60), "x".repeat(250), '"'.repeat(150)]) {
      const document: ArgumentDocument = {
        statements: [{ kind: "claim", id: "A", title: "A", text: "a", data: { [key]: 1, b: 2 } }],
        links: [],
        groups: [{ id: "G", title: "G", data: { [key]: 1 } }],
        data: { [key]: 1 },
      };
      const printed = print(document);
      expect(printed.losses, printed.text).toEqual([]);
      expect(withoutRanges(argdown.parse(printed.text).document)).toEqual(document);
    }
  });

  // Every file that either reader finds no fault with, and those with faults as far as they could be read.
  it.each([
    ["our fixtures", "tests/formats/argdown", 8],
    ["our examples", "examples", 10],
  ])("writes %s so that they read back the same, and to the same bytes", (name, folder, least) => {
    expect(roundTrips(name, join(root, folder))).toBeGreaterThanOrEqual(least);
  });

  it.skipIf(!existsSync(corpora))(
    "writes the corpora in ../shared so that they read back the same, and to the same bytes",
    () => {
      expect(roundTrips("corpora", corpora)).toBeGreaterThanOrEqual(40);
    },
    120_000,
  );
});

const root = join(import.meta.dirname, "../..");
const corpora = join(root, "../shared/corpora");

/** Errors of the text; a source or text that nobody declared is missing in the document, too. */
const mistakesOf = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ severity, code }) => severity === "error" && !/^unknown-(?:source|text)$/.test(code));

/** Prints and reads every file below the folder; says how many there were, and how much stood in them. */
const roundTrips = (name: string, folder: string): number => {
  const files = argdownFilesBelow(folder);
  const counts = { statements: 0, links: 0, groups: 0, faultless: 0 };
  for (const file of files) {
    const { document, diagnostics } = argdown.parse(readFileSync(file, "utf8"));
    counts.statements += document.statements.length;
    counts.links += document.links.length;
    counts.groups += document.groups?.length ?? 0;
    if (!diagnostics.some(({ severity }) => severity === "error")) counts.faultless++;
    const { text, losses } = print(document);
    const again = argdown.parse(text);
    expect(losses, file).toEqual([]);
    expect(mistakesOf(again.diagnostics), file).toEqual([]);
    expect(withoutRanges(again.document), file).toEqual(withoutRanges(document));
    expect(print(again.document).text, file).toBe(text);
  }
  const { statements, links, groups, faultless } = counts;
  console.log(
    `print, ${name}: ${files.length} files (${faultless} without an error), ${statements} statements, ` +
      `${links} links, ${groups} groups; all read back the same`,
  );
  return files.length;
};
