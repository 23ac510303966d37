import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { argdown } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";
import { argdownFilesBelow } from "./files";
import { type Facts, factsOf, readWithReference } from "./oracle";

const root = join(import.meta.dirname, "../..");
const corpora = join(root, "../shared/corpora");

interface Difference {
  readonly file: string;
  readonly what: keyof Facts;
  readonly reference: readonly string[];
  readonly ours: readonly string[];
}

const kinds = ["statements", "steps", "relations", "sections"] as const;

/** Reads every file that the reference implementation finds no fault with twice, and compares what the readings say. */
const compare = (name: string, files: readonly string[]): { valid: number; differences: readonly Difference[] } => {
  const counts = { statements: 0, steps: 0, relations: 0, sections: 0 };
  const differences: Difference[] = [];
  let valid = 0;
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const reference = readWithReference(text);
    if (!reference.isValid) continue;
    valid++;
    const ours = factsOf(argdown.parse(text).document, text);
    for (const what of kinds) {
      counts[what] += ours[what].length;
      const [a, b] = [reference.facts[what], ours[what]];
      const missing = a.filter((line) => !b.includes(line));
      const extra = b.filter((line) => !a.includes(line));
      if (missing.length + extra.length > 0 || a.length !== b.length)
        differences.push({ file: relative(root, file), what, reference: missing, ours: extra });
    }
  }
  const { statements, steps, relations, sections } = counts;
  console.log(
    `${name}: ${files.length} files, ${valid} valid for @argdown/core; ${statements} statements, ${steps} steps, ` +
      `${relations} relations, ${sections} sections; ${differences.length} differences`,
  );
  return { valid, differences };
};

describe("argdown.parse and @argdown/core", () => {
  it("read our fixtures alike", () => {
    // Groups and links in the settings are an addition of ours, which other tools skip.
    const files = argdownFilesBelow(join(root, "tests/formats/argdown")).filter(
      (file) => !file.endsWith("settings.argdown"),
    );
    const { valid, differences } = compare("fixtures", files);
    expect(valid).toBeGreaterThan(3);
    expect(differences).toEqual([]);
  });

  it("read our examples alike", () => {
    const { valid, differences } = compare("examples", argdownFilesBelow(join(root, "examples")));
    expect(valid).toBeGreaterThan(0);
    expect(differences).toEqual([]);
  });

  it.skipIf(!existsSync(corpora))("read the corpora in ../shared alike", () => {
    const { valid, differences } = compare("corpora", argdownFilesBelow(corpora));
    expect(valid).toBeGreaterThan(20);
    expect(differences).toEqual([]);
  });
});

// What we read otherwise, on purpose (docs/argdown.md, “Where we differ”). Each has the number that it
// has there, a text, what the reference implementation makes of it where that can be told, and what we make of it.
describe("argdown.parse differs from @argdown/core", () => {
  const texts = (text: string): string[] => argdown.parse(text).document.statements.map((one) => one.text);
  const errors = (text: string): string[] =>
    argdown
      .parse(text)
      .diagnostics.filter(({ severity }) => severity === "error")
      .map(({ code }) => code);
  const referenceSays = (text: string): string => JSON.stringify(readWithReference(text));

  it("1. takes two slashes in a URL for text, not for a comment", () => {
    const text = "[A]: See https://example.org/page for more.\n";
    expect(texts(text)).toEqual(["See https://example.org/page for more."]);
    expect(referenceSays(text)).not.toContain("example.org");
  });

  it.each(['As Smith says, "the [author] is wrong".', "If x < y and y > z, then x > z.", "The set {1,2} is finite."])(
    "2. takes brackets in prose for text: %s",
    (text) => {
      expect(texts(text)).toEqual([text]);
      expect(errors(text)).toEqual([]);
      expect(readWithReference(text).isValid).toBe(false);
    },
  );

  it("3. lets a wrapped line begin with a year", () => {
    const text = "The wall fell in\n1990. That is what he said.";
    expect(texts(text)).toEqual(["The wall fell in 1990. That is what he said."]);
    expect(readWithReference(text).isValid).toBe(false);
  });

  it("3. lets a wrapped line of prose begin with a dash or a number in brackets", () => {
    expect(texts("The sum is\n- as he says -\n(2) or more.")).toEqual(["The sum is - as he says - (2) or more."]);
    expect(readWithReference("The sum is\n- as he says").isValid).toBe(false);
  });

  it("4. lets a statement follow a heading, and settings, without a blank line", () => {
    const text = "===\ntitle: T\n===\n# H\n[A]: a";
    expect(argdown.parse(text).document).toMatchObject({ title: "T", statements: [{ id: "A", group: "H" }] });
    expect(errors(text)).toEqual([]);
    expect(readWithReference("# H\n[A]: a").isValid).toBe(false);
  });

  it("5. reads CR LF, and a lone CR, like LF, in data too", () => {
    const text = "[A]: a {\n  colour: red\n}\n  + [B]: b\n";
    for (const lineBreak of ["\r\n", "\r"]) {
      const { document } = argdown.parse(text.replaceAll("\n", lineBreak));
      expect(document.statements.map(({ data, ...one }) => [one.text, data])).toEqual([
        ["a", { colour: "red" }],
        ["b", undefined],
      ]);
      expect(document.links).toHaveLength(1);
    }
    expect(referenceSays(text)).toContain("colour");
    expect(referenceSays(text.replaceAll("\n", "\r\n"))).not.toContain('{\\"colour');
  });

  it("6. reads JSON over several lines, which begins like block YAML", () => {
    const { document } = argdown.parse('[A]: a {\n  "colour": "red",\n  "size": [1, 2]\n}');
    expect(document.statements[0]?.data).toEqual({ colour: "red", size: [1, 2] });
  });

  it("6. takes braces for text, with a warning, that are not closed before the next definition", () => {
    const text = "[A]: a {weight: 0.5\n\n[B]: b }\n";
    expect(texts(text)).toEqual(["a {weight: 0.5", "b }"]);
    expect(argdown.parse(text).diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["unclosed-data", "warning"],
    ]);
    expect(readWithReference(text).isValid).toBe(false);
  });

  it("6. takes a comment for text, with a warning, that is not closed before the next one, behind a blank line", () => {
    const text = "A <!-- b\n\nC /* d\n\nE <!-- f --> /* g */ h\n";
    expect(texts(text)).toEqual(["A <!-- b", "C /* d", "E h"]);
    expect(argdown.parse(text).diagnostics.map(({ code, range }) => [code, range?.start.line])).toEqual([
      ["unclosed-comment", 1],
      ["unclosed-comment", 3],
    ]);
    expect(texts("A <!-- b\n\nc <- d --> e <!-- f <!-- g --> h")).toEqual(["A e h"]);
    expect(referenceSays(text)).not.toContain("C");
  });

  it("7. loses only the data where the YAML is wrong", () => {
    const text = "[A]: a {colour: [}\n  + [B]: b\n\n[C]: c";
    expect(texts(text)).toEqual(["a", "b", "c"]);
    expect(errors(text)).toEqual(["invalid-yaml"]);
    expect(readWithReference(text).facts.statements).toEqual([]);
  });

  it.each(["constructor", "toString", "valueOf", "__proto__"])(
    "8. keeps a statement and an argument called %s",
    (title) => {
      const text = `[${title}]: a\n  - <${title}>: b\n`;
      const { document, diagnostics } = argdown.parse(text);
      expect(document.statements.map(({ id, text: words }) => [id, words])).toEqual([
        [title, "a"],
        [`<${title}>`, "b"],
      ]);
      expect(document.links).toMatchObject([{ attackers: [`<${title}>`], target: title }]);
      expect(diagnostics).toEqual([]);
    },
  );

  it("8. keeps a title that looks like a number for what has none apart", () => {
    const { document } = argdown.parse("First.\n\n[Untitled 1]: Second.");
    expect(document.statements.map(({ text }) => text)).toEqual(["First.", "Second."]);
  });

  it("7. keeps dates as they are written, and turns aliases and tags of YAML off", () => {
    expect(argdown.parse("[A]: a {day: 1917-10-25}").document.statements[0]?.data).toEqual({ day: "1917-10-25" });
    expect(errors("[A]: a {x: &y 1, z: *y}")).toEqual(["invalid-yaml"]);
    expect(errors("[A]: a {x: !!js/function y}")).toEqual(["invalid-yaml"]);
    expect(errors(`[A]: a {x: ${"[".repeat(200)}${"]".repeat(200)}}`)).toEqual(["invalid-yaml"]);
  });

  it("9. goes on with a reconstruction behind a blank line, with a warning", () => {
    const { document, diagnostics } = argdown.parse("<N>\n\n(1) a\n\n(2) b\n----\n\n(3) c");
    expect(document.links).toMatchObject([
      { id: "N", premises: ["Untitled 1", "Untitled 2"], conclusion: "Untitled 3" },
    ]);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["blank-line-in-reconstruction", "warning"],
      ["blank-line-in-reconstruction", "warning"],
    ]);
  });

  it("10. warns where the numbers of a reconstruction do not count up", () => {
    expect(argdown.parse("(7) a\n----\n(3) b").diagnostics.map(({ code }) => code)).toEqual([
      "unexpected-number",
      "unexpected-number",
    ]);
  });

  it("11. makes no relation of an argument to its own conclusion", () => {
    const { document } = argdown.parse("[A]: a\n  + <N>\n\n<N>\n\n(1) b\n----\n(2) [A]");
    expect(document.links.map(({ id }) => id)).toEqual(["N"]);
  });

  it("13. takes an attack on a reconstructed argument and an undercut of it for the same", () => {
    const text = "<N>\n  - [D]: d\n\n(1) [A]: a\n----\n(2) [B]: b\n\n[E]: e\n  _> <N>\n";
    const { links } = argdown.parse(text).document;
    expect(links.filter(({ kind }) => kind === "conflict")).toMatchObject([
      { attackers: ["D"], target: "N" },
      { attackers: ["E"], target: "N" },
    ]);
    expect(readWithReference(text).isValid).toBe(true);
  });

  it("8. takes a title for two things in square and in pointed brackets", () => {
    const { statements } = argdown.parse("[A]: a\n\n<A>: b.").document;
    expect(statements.map(({ id, text }) => [id, text])).toEqual([
      ["A", "a"],
      ["<A>", "b."],
    ]);
  });

  it("12. writes a mention in the text as its title", () => {
    expect(texts("[A]: a\n\n[B]: b, as @[A] says, and @<C>.\n\n<C>: c")).toContain("b, as A says, and C.");
  });

  it("9. takes a relation behind a blank line for one, with a warning", () => {
    const { document, diagnostics } = argdown.parse("[A]: a\n\n  + [B]: b");
    expect(document.links).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(["blank-line-before-relation"]);
  });

  it("keeps what says how a map is selected and coloured, and shows everything", () => {
    const text =
      "===\nselection: {statementSelectionMode: top-level}\ncolor: {tagColors: {x: red}}\n===\n\n[A]: a {isInMap: false}\n";
    const { document, diagnostics } = argdown.parse(text);
    expect(document.data).toEqual({
      selection: { statementSelectionMode: "top-level" },
      color: { tagColors: { x: "red" } },
    });
    expect(document.statements).toMatchObject([{ id: "A", data: { isInMap: false } }]);
    expect(diagnostics).toEqual([]);
  });
});
