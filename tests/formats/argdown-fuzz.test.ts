import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Statement } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import { argdownFilesBelow } from "./files";
import { fuzz, poolOf } from "./fuzzing";

const root = join(import.meta.dirname, "../..");
const textsBelow = (folder: string): readonly string[] =>
  argdownFilesBelow(join(root, folder)).map((file) => readFileSync(file, "utf8"));

const texts = textsBelow("tests/formats/argdown");
const hasNoError = (text: string): boolean =>
  !argdown.parse(text).diagnostics.some(({ severity }) => severity === "error");
const valid = [...texts, ...textsBelow("examples")].filter(hasNoError);
const corpora = textsBelow("../shared/corpora").filter(hasNoError);

const nameOf = ({ title, text }: Statement): string => (title === undefined ? `“${text}”` : `[${title}]`);

/** The statements that are defined, or mentioned first, in other blocks than a line: blank lines part blocks. */
const statementsOutside = (text: string, line: number): readonly string[] => {
  const lines = text.split("\n");
  const isBlank = (number: number): boolean => (lines[number - 1] ?? "").trim() === "";
  let [first, last] = [line, line];
  while (first > 1 && !isBlank(first - 1)) first--;
  while (last < lines.length && !isBlank(last + 1)) last++;
  return argdown
    .parse(text)
    .document.statements.filter(
      ({ range }) => range !== undefined && (range.end.line < first || range.start.line > last),
    )
    .map(nameOf);
};

const codes = (text: string): string[] => argdown.parse(text).diagnostics.map(({ code }) => code);

describe("argdown.parse", () => {
  // The deep run is tests/formats/fuzz.mjs.
  it("never throws, and gives a valid document, on thousands of mutated texts", () => {
    const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
    console.log(`FUZZ_SEED=${seed}`);
    const { inputs, diagnostics } = fuzz(poolOf(texts), seed, 3000);
    expect(inputs).toBe(3000);
    expect(diagnostics).toBeGreaterThan(3000);
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

  it.each([
    ["our fixtures and examples", valid, 350],
    ["the corpora in ../shared", corpora, 500],
  ])(
    "keeps every statement of the other blocks if any one line is taken out: %s",
    (name, texts, least) => {
      let removed = 0;
      for (const text of texts)
        text.split("\n").forEach((line, index, lines) => {
          if (line.trim() === "") return;
          removed++;
          const rest = lines.filter((_, other) => other !== index).join("\n");
          const kept = new Set(argdown.parse(rest).document.statements.map(nameOf));
          const lost = statementsOutside(text, index + 1).filter((one) => !kept.has(one));
          expect(lost, `without line ${index + 1}, “${line}”, of ${text}`).toEqual([]);
        });
      console.log(`took out ${removed} lines of ${texts.length} files (${name})`);
      if (texts.length > 0) expect(removed).toBeGreaterThan(least);
    },
    120_000,
  );

  // 100,000 levels of indentation would be a text of five gigabytes: what fits into four megabytes is 2,800.
  it("reads relations that are indented 2,800 deep", () => {
    const lines = Array.from(
      { length: 2800 },
      (_, depth) => `${" ".repeat(depth)}${depth === 0 ? "" : "+ "}[S${depth}]: s`,
    );
    const { document, diagnostics } = argdown.parse(lines.join("\n"));
    expect([document.statements.length, document.links.length, diagnostics]).toEqual([2800, 2799, []]);
  });

  it("reads 100,000 steps of one reconstruction, one after the other", () => {
    const steps = Array.from({ length: 100_000 }, (_, step) => `----\n(${step + 2}) [S${step + 1}]`);
    const { document } = argdown.parse(`(1) [S0]: s\n${steps.join("\n")}`);
    expect(document.links).toHaveLength(100_000);
  }, 60_000);

  // Twice the length takes about twice the time, and not four times: the best of up to eight runs, in time of the processor.
  // `tests/formats/linear.mjs` holds many more shapes to 2.3, on a machine that does nothing else.
  it.each([
    ["prose", 1, "A *sentence* of some length, with #tags, a [link](https://example.org/) and {1, 2}.\n\n"],
    [
      "statements with reasons",
      0.25,
      '[T%]: A claim.\n  + [R%]: A reason. #tag {weight: 0.5, note: "n"}\n    - [T%]\n\n',
    ],
    [
      "reconstructions",
      0.25,
      "<N%>\n\n(1) [P%]: A premise.\n(2) [Q%]: Another.\n-- rule {uses: [1, 2]} --\n(3) [C%]\n\n",
    ],
    ["comments", 1, "A <!-- b --> c /* d\n\n e */ f // g\n\nA <!-- b\n\n"],
    ["what is never closed", 1, '[A%: a {b: "c * _d_ < [e /* f <!-- g\n'],
  ])(
    "takes time linear in the length: %s, from %s MB to four times that",
    (_, smallest, piece) => {
      const textOf = (length: number): string => {
        const pieces: string[] = [];
        for (let at = 0, number = 0; at < length; number++) {
          const next = piece.replaceAll("%", String(number));
          pieces.push(next);
          at += next.length;
        }
        return pieces.join("");
      };
      const inputs = [1, 2, 4].map((times) => textOf(times * smallest * 1_000_000));
      const best = inputs.map(() => Number.POSITIVE_INFINITY);
      const ratios = (): number[] => [1, 2].map((index) => (best[index] ?? 0) / (best[index - 1] ?? 1));
      for (let round = 0; round < 8 && (round < 1 || ratios().some((ratio) => ratio > 2.3)); round++)
        for (const [index, input] of inputs.entries()) {
          const start = process.cpuUsage();
          argdown.parse(input);
          const { user, system } = process.cpuUsage(start);
          best[index] = Math.min(best[index] ?? 0, (user + system) / 1000);
        }
      console.log(
        `${piece.slice(0, 12)}…: ${best.map((ms) => ms.toFixed(0)).join(", ")} ms for 1, 2, 4 times ${smallest} MB`,
      );
      expect(Math.max(...ratios())).toBeLessThan(3);
    },
    300_000,
  );
});
