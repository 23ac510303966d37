import { validate } from "@argument-graph/core";
import { argdown, parse } from "@argument-graph/formats/argdown";
import { describe, expect, it } from "vitest";

describe("parse(text)", () => {
  it("is the reader alone, as `argdown` has it", () => {
    expect(parse).toBe(argdown.parse);
  });

  // # Group {data: {id: x}, colour: red}      id would clash, colour would not
  it("keeps the keys of a heading that stand beside its `data`", () => {
    const { groups } = parse("# Group {data: {id: x}, colour: red}\n\n[A]: a\n").document;
    expect(groups?.[0]?.data).toEqual({ id: "x", colour: "red" });
  });

  // a --> c as a step, and an entry of `links` that takes the id of [A]
  it("gives a link of the settings whose id is taken another one, also beside a reconstruction", () => {
    const text =
      "===\nlinks:\n  - {kind: conflict, from: C, to: B, id: A}\n===\n\n[B]: b\n\n(1) [A]: a\n----\n(2) [C]: c\n";
    const { document } = parse(text);
    expect(document.links.map(({ id }) => id)).toContain("A (2)");
    expect(validate(document).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  // (1) ---- (2), with `>< [C]` below the line: no two sentences that contradict each other
  it("says so where an inference would contradict something", () => {
    const { document, diagnostics } = parse("(1) [A]: a\n----\n  >< [C]: c\n(2) [B]: b\n");
    expect(diagnostics.map(({ code }) => code)).toEqual(["inference-as-source"]);
    expect(document.links.map(({ kind }) => kind)).toEqual(["inference"]);
  });

  // [R] speaks against the use of [S], and against the argument that uses it
  it("keeps an attack on an argument beside an undercut of its premise", () => {
    const text = "<A>\n  - [R]: r\n\n(1) [S]: s\n----\n(2) [C]: c\n\n[R]\n  _> [S]\n";
    const { links } = parse(text).document;
    expect(links.filter(({ kind }) => kind === "conflict")).toHaveLength(2);
  });

  // (1) … (100,000), each behind a blank line: a reconstruction that is never finished
  it("reads many premises with blank lines between them in one go", () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `(${at + 1}) a`).join("\n\n");
    const { diagnostics } = parse(text);
    expect(diagnostics.at(-1)?.code).toBe("incomplete-reconstruction");
  }, 20_000);

  // {date-parts} is a key whose value is null: no more a date than {date-parts: 1917}.
  it.each(["title:", "author: [{family: }]", "issued: {date-parts}", "issued: {date-parts: [[]], literal: }"])(
    "takes a source's %s, which holds nothing, for a mistake, and gives a document that is valid",
    (field) => {
      const { document, diagnostics } = argdown.parse(`===\nsources:\n  - {id: a, ${field}}\n===\n\n[A]: a\n`);
      expect(diagnostics.map(({ code }) => code)).toEqual(["invalid-setting"]);
      expect(document.sources).toEqual([{ id: "a", type: "document" }]);
      expect(validate(document).diagnostics).toEqual([]);
    },
  );

  // {x: 1}     #tag     + and nothing behind it: read as statements that say nothing
  it.each([
    ["{x: [}", ["empty-text", "invalid-yaml"], 1],
    ["[A]: a\n\n{x: 1}\n", ["empty-text"], 3],
    ["[A]: a\n\n#tag // why\n", ["empty-text"], 3],
    ["[A]: a\n  + \n\n[B]: b\n", ["empty-text"], 2],
  ])("warns of a statement without a text, %j", (text, codes, line) => {
    const { diagnostics } = parse(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(diagnostics.find(({ code }) => code === "empty-text")?.range?.start.line).toBe(line);
  });

  // {text: "…"} alone: a text that no prose can carry
  it("does not miss the text of a statement whose data holds it", () => {
    expect(parse('{text: "one\\ntwo"}').diagnostics).toEqual([]);
  });
});

// [A]: a {n: !!float .inf, …}
it("numbers of data are those of JSON", () => {
  const { document } = parse(
    "[A]: a {large: 1e999, infinite: !!float .inf, none: !!float .nan, zero: -0, small: -0.0, whole: 0x10}",
  );
  expect(document?.statements[0]?.data).toEqual({
    large: "1e999",
    infinite: null,
    none: null,
    zero: 0,
    small: 0,
    whole: 16,
  });
});
