import { argdown } from "@argument-graph/formats/argdown";
import { expect, it } from "vitest";

// [A]: one.   [A]: two.   The last one is shown.
it("warns at a definition that takes the place of another text", () => {
  const text = "[A]: one.\n\n[B]: same.\n\n[B]: same.\n\n[A]: two.\n\n[A]\n";
  const { document, diagnostics } = argdown.parse(text);
  expect(document.statements.map((statement) => statement.text)).toEqual(["two.", "same."]);
  expect(diagnostics).toMatchObject([
    { code: "redefined-text", severity: "warning", range: { start: { line: 7, column: 1 } } },
  ]);
  expect(diagnostics[0]?.message).toContain("the last one is shown");
});

// [A]: one. {isCanonical: true}   [A]: two.   The first one is shown, and the warning says so.
it("says which text is shown where one of the definitions is canonical", () => {
  const text = "[A]: one. {isCanonical: true}\n\n[A]: two.\n\n<B>: three.\n\n<B>: four. {isCanonical: true}\n";
  const { document, diagnostics } = argdown.parse(text);
  expect(document.statements.map((statement) => statement.text)).toEqual(["one.", "four."]);
  expect(diagnostics.map(({ code, message, range }) => [code, range?.start.line, message])).toEqual([
    ["redefined-text", 3, "“[A]” has another text above. Only the canonical one is shown; give one another title."],
    ["redefined-text", 7, "“<B>” has another text above. Only the canonical one is shown; give one another title."],
  ]);
});

it("shows the last of several canonical definitions", () => {
  const text = "[A]: one. {isCanonical: true}\n\n[A]: two. {isCanonical: true}\n\n[A]: three.\n";
  expect(argdown.parse(text).document.statements.map((statement) => statement.text)).toEqual(["two."]);
});
