import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argdown } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import { readWithReference } from "./oracle";

const page = readFileSync(join(import.meta.dirname, "../../docs/argdown.md"), "utf8");
const examples = [...page.matchAll(/^```argdown\n(.*?)^```/gms)].map((match) => match[1] ?? "");

describe("docs/argdown.md", () => {
  it("has examples", () => {
    expect(examples.length).toBeGreaterThan(3);
  });

  it.each(examples)("has an example that we and @argdown/core read without an error: %#", (text) => {
    expect(argdown.parse(text).diagnostics).toEqual([]);
    expect(readWithReference(text).errors).toEqual([]);
  });

  it("names every diagnostic that the reader can make", () => {
    const folder = join(import.meta.dirname, "../../packages/formats/src/argdown");
    const codes = new Set<string>();
    for (const file of readdirSync(folder)) {
      const source = readFileSync(join(folder, file), "utf8");
      for (const [, code = ""] of source.matchAll(/\b(?:error|warn)\(\s*[\w.]+,\s*"([a-z-]+)"/g)) codes.add(code);
    }
    for (const code of codes) expect(page).toContain(`\`${code}\``);
    expect(codes.size).toBeGreaterThan(20);
  });

  // 1. Two slashes in a URL … <-> it("1. takes two slashes in a URL …
  it.each([
    ["points where we differ", "## Where we differ", "argdown-oracle.test.ts", 10],
    ["changes that are refused", "## Editing", "argdown-edit.test.ts", 4],
  ])("numbers the %s like the tests of them", (_, heading, file, least) => {
    const section = page.slice(page.indexOf(heading)).split(/^## /m)[1] ?? "";
    const points = [...section.matchAll(/^(\d+)\. /gm)].map((match) => match[1]);
    const tests = readFileSync(join(import.meta.dirname, file), "utf8");
    const tested = new Set([...tests.matchAll(/^ *(?:it\(|\[)?"(\d+)\. /gm)].map((match) => match[1]));
    expect(points.length).toBeGreaterThan(least);
    expect([...tested].sort()).toEqual([...points].sort());
  });
});
