import { json } from "@argument-graph/formats/json";
import { describe, expect, it } from "vitest";

const small = {
  statements: [
    { kind: "claim", id: "wet", text: "The street is wet." },
    { kind: "claim", id: "rain", text: "It rained." },
  ],
  links: [{ kind: "inference", id: "why", premises: ["rain"], conclusion: "wet" }],
} as const;

describe("json", () => {
  it("prints a document with its version first and reads it back", () => {
    const { text, losses } = json.print?.(small) ?? { text: "", losses: [] };
    expect(text.startsWith('{\n  "version": 1,\n  "statements": [\n    {\n      "kind": "claim"')).toBe(true);
    expect(text.endsWith("}\n")).toBe(true);
    expect(losses).toEqual([]);
    expect(json.parse(text)).toEqual({ document: small, diagnostics: [] });
  });

  it("prints the same bytes whatever the order of the keys", () => {
    const turned = {
      links: [{ conclusion: "wet", premises: ["rain"], id: "why", kind: "inference" }],
      statements: small.statements.map(({ kind, id, text }) => ({ text, id, kind })),
    } as const;
    expect(json.print?.(turned)).toEqual(json.print?.(small));
  });

  // {"statements": [{"id": "a" "text"…
  //                           ^ line 2, column 24
  it("says where a comma is missing and keeps what stood before it", () => {
    const { document, diagnostics } = json.parse('{\n "statements": [{"id": "a" "text": "b"}]}');
    expect(diagnostics[0]).toMatchObject({
      code: "json-syntax",
      severity: "error",
      message: 'A comma or “}” is expected here, not “"”.',
      range: { start: { line: 2, column: 28, offset: 29 } },
    });
    expect(document.statements).toEqual([{ kind: "claim", id: "a", text: "" }]);
  });

  it("points a mistake in the meaning at the value in the text", () => {
    const text =
      '{\n  "statements": [],\n  "links": [{"kind": "inference", "id": "i", "premises": ["p"], "conclusion": "q"}]\n}';
    const { diagnostics } = json.parse(text);
    const found = diagnostics.find(({ path }) => path === "/links/0/premises/0");
    expect(found?.code).toBe("unknown-id");
    expect(text.slice(found?.range?.start.offset, found?.range?.end.offset)).toBe('"p"');
  });

  it.each([
    ["", "the end of the text"],
    ["\0\0", "“\0”"],
    ["{", "A key in double quotes"],
    ['{"a" 1}', "A colon"],
    ["[1,]", "A value"],
    ["[1 2]", "A comma or “]”"],
    ["01", "The end of the text"],
    ['"a\nb"', "A string"],
    ["nul", "A value"],
    ["{,}", "A key"],
    ['{"a": 1,}', "A key"],
    ["[1]]", "The end of the text"],
  ])("reports the syntax error in %j", (text, part) => {
    const { diagnostics } = json.parse(text);
    expect(diagnostics[0]?.code).toBe("json-syntax");
    expect(diagnostics[0]?.message).toContain(part);
  });

  it("warns about a key that stands twice", () => {
    const { diagnostics } = json.parse('{"statements": [], "links": [], "title": "a", "title": "b"}');
    expect(diagnostics).toMatchObject([{ code: "repeated-key", range: { start: { column: 47 } } }]);
  });

  it("reads and reports nesting 100,000 deep", () => {
    const deep = `{"statements": [], "links": [], "data": ${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`;
    expect(json.parse(deep).diagnostics.map(({ code }) => code)).toContain("too-deep");
    expect(json.parse("[".repeat(100_000)).diagnostics[0]?.code).toBe("json-syntax");
  });
});
