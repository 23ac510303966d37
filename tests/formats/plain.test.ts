import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "@argument-graph/formats/argdown";
import { parsePlain } from "@argument-graph/formats/plain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "argdown");
const cases = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".argdown"));

/** Pieces of which Argdown is made, whole and in part. */
const pieces = [
  "[A]: a",
  "<B>",
  "\n",
  "\n\n",
  "  + ",
  "  - ",
  "{x: 1}",
  "{x",
  "}",
  "===",
  "title: T",
  "# H",
  "(1) ",
  "----",
  "//",
  " ",
];

describe("parsePlain(text)", () => {
  it("reads each case as `parse` does, or leaves it to `parse` for its data", () => {
    expect(existsSync(folder)).toBe(true);
    const read = cases.map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const plain = parsePlain(text);
      if (plain) expect(plain, name).toEqual(parse(text));
      return plain !== undefined;
    });
    expect(read).toContain(true);
    expect(read).toContain(false);
  });

  it("does so with whatever is put together", () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const plain = parsePlain(text);
        if (plain) expect(plain).toEqual(parse(text));
        else expect(text).toMatch(/[{=]/);
      }),
      { numRuns: 1_000 },
    );
  });

  // {1, 2} is prose; {x: 1} is data
  it("takes braces in prose for text, and leaves data and settings alone", () => {
    expect(parsePlain("[A]: The set {1, 2}.")?.document.statements[0]?.text).toBe("The set {1, 2}.");
    expect(parsePlain("[A]: a {x: 1}")).toBeUndefined();
    expect(parsePlain("===\ntitle: T\n===\n\n[A]: a")).toBeUndefined();
  });
});
