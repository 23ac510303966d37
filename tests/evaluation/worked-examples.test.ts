import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examplesFile } from "./examples";

/** Which test file works through which section of the worked examples. */
const sections: Readonly<Record<string, { readonly count: number; readonly file: string }>> = {
  af: { count: 17, file: "extensions" },
  maps: { count: 21, file: "readings" },
  weightedMaps: { count: 3, file: "stronger-side-wins" },
  gradual: { count: 10, file: "gradual" },
  mapGradual: { count: 5, file: "gradual" },
  contributions: { count: 3, file: "gradual" },
  carneades: { count: 5, file: "proof-standards" },
  explanations: { count: 12, file: "sufficient-reasons" },
  probability: { count: 4, file: "probability" },
  positions: { count: 2, file: "justification" },
  comparison: { count: 6, file: "compare" },
  checks: { count: 4, file: "checks" },
};

describe.skipIf(!existsSync(examplesFile))("the 92 worked examples", () => {
  const { comparisonReference, ...file }: Record<string, unknown> = existsSync(examplesFile)
    ? JSON.parse(readFileSync(examplesFile, "utf8"))
    : {};
  const lists = Object.entries(file).filter(
    (entry): entry is [string, readonly unknown[]] =>
      Array.isArray(entry[1]) &&
      entry[1].every((each) => typeof each === "object") &&
      "expected" in Object(entry[1][0]),
  );

  it("are as many as are worked through, and in no other sections", () => {
    const counts = Object.fromEntries(Object.entries(sections).map(([name, { count }]) => [name, count]));
    expect(Object.fromEntries(lists.map(([name, list]) => [name, list.length]))).toEqual(counts);
    expect(lists.reduce((sum, [, list]) => sum + list.length, 0)).toBe(92);
    expect(comparisonReference).toBeDefined();
  });

  it.each(Object.entries(sections))("of %s are read by a test", (name, { file: test }) => {
    const text = readFileSync(new URL(`${test}.test.ts`, import.meta.url), "utf8");
    expect(text).toContain("readExamples()");
    expect(text).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
