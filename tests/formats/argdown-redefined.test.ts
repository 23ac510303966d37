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
  expect(diagnostics[0]?.message).toContain("the last definition is shown");
});
