import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArgumentDocument } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../core/documents";
import { readWithReference } from "./oracle";

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

  it("writes the examples so that they read back the same, and to the same bytes", () => {
    const root = join(import.meta.dirname, "../..");
    const files = [
      "tests/formats/argdown",
      "examples/ideas",
      "examples/october-1917",
      "../shared/corpora/fixtures/argdown",
    ]
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(root, folder, file)))
      .filter((file) => file.endsWith(".argdown"));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const { document } = argdown.parse(readFileSync(file, "utf8"));
      const { text, losses } = print(document);
      const again = argdown.parse(text).document;
      expect(losses, file).toEqual([]);
      expect(withoutRanges(again), file).toEqual(withoutRanges(document));
      expect(print(again).text, file).toBe(text);
    }
  });
});
