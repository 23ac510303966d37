import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argdown } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import { fuzz } from "./fuzzing";

const folder = join(import.meta.dirname, "argdown");
const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));

const codes = (text: string): string[] => argdown.parse(text).diagnostics.map(({ code }) => code);

describe("argdown.parse", () => {
  // The deep run is tests/formats/fuzz.mjs.
  it("never throws, and gives a valid document, on thousands of mutated texts", () => {
    const seed = Date.now() % 1_000_000;
    const { inputs } = fuzz(texts, seed, 3000);
    console.log(`fuzz: seed ${seed}, ${inputs} inputs`);
  }, 120_000);

  it.each([
    ["an empty file", "", "empty-document"],
    ["a file of blank lines", "\n \r\n\t\n", "empty-document"],
    ["a binary file", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "control-character"],
    ["half a character", "[A]: a \ud800 b", "lone-surrogate"],
    ["settings that never end", "===\ntitle: a\n\n[A]: a", "unclosed-frontmatter"],
    ["data that is never closed", "[A]: a {weight: 0.5\n\n[B]: b }\n", "unclosed-data"],
    ["data that nests too deep", `[A]: a {a: ${"[".repeat(9000)}${"]".repeat(9000)}}`, "invalid-yaml"],
  ])("reports %s", (_, text, code) => {
    expect(codes(text)).toContain(code);
  });

  it.each([
    "[",
    "<",
    "{a: ",
    '{a: "',
    "*a ",
    "_",
    "(",
    "#(",
    "@[",
    "/*",
    "<!-- ",
    "===",
    "\\",
    "# ",
    "  + ",
    "-- ",
    "word ",
    "{a: {",
  ])(
    "reads 100,000 times %j",
    (piece) => {
      expect(argdown.parse(piece.repeat(100_000)).document.statements.length).toBeGreaterThanOrEqual(0);
    },
    60_000,
  );

  it("keeps every statement of the other blocks if any one line is taken out", () => {
    for (const text of texts.filter((one) => one.startsWith("//") || one.startsWith("[Guilty]"))) {
      const lines = text.split("\n");
      for (const [index] of lines.entries()) {
        const rest = lines.filter((_, other) => other !== index).join("\n");
        const kept = new Set(argdown.parse(rest).document.statements.map(({ title }) => title));
        for (const block of text.split("\n\n"))
          if (!block.split("\n").includes(lines[index] ?? ""))
            for (const [, title] of block.matchAll(/\[([^\]]+)\]:/g))
              expect(kept, `without line ${index + 1}`).toContain(title);
      }
    }
  });
});
