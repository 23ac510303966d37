import type { ArgumentDocument } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "../core/documents";

const print = (document: ArgumentDocument) => argdown.print?.(document) ?? { text: "", losses: [] };

/** Ranges say where something stands in one text; printing makes another. */
const withoutRanges = (document: ArgumentDocument): ArgumentDocument =>
  JSON.parse(JSON.stringify(document, (key, value) => (key === "range" && isRange(value) ? undefined : value)));
const isRange = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "start" in value && "end" in value;

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
});
