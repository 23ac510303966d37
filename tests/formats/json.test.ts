import { json } from "@argument-graph/formats/json";
import { describe, expect, it } from "vitest";

const small = {
  statements: [
    { kind: "claim", id: "wet", text: "The street is wet." },
    { kind: "claim", id: "rain", text: "It rained." },
  ],
  links: [{ kind: "inference", id: "why", premises: ["rain"], conclusion: "wet" }],
} as const;

const three = {
  title: "Streets",
  statements: [...small.statements, { kind: "claim", id: "cloud", text: "It was cloudy." }],
  links: [...small.links, { kind: "inference", id: "how", premises: ["cloud", "wet"], conclusion: "rain" }],
} as const;

/** Whether the word “statements” itself changes: the list then has another name. */
const isRenaming = (text: string, at: number): boolean => {
  const key = text.indexOf('"statements"');
  return at >= key && at <= key + 12;
};

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
  it("says where a comma is missing and goes on as if it were there", () => {
    const { document, diagnostics } = json.parse('{\n "statements": [{"id": "a" "text": "b"}]}');
    expect(diagnostics[0]).toMatchObject({
      code: "json-syntax",
      severity: "error",
      message: 'A comma or “}” is expected here, not “"”.',
      range: { start: { line: 2, column: 28, offset: 29 } },
    });
    expect(document.statements).toEqual([{ kind: "claim", id: "a", text: "b" }]);
  });

  // {"statements": [{…"text": "A",}, {…}], "links": [{…}]}
  //                               ^
  it("loses nothing to a comma that stands before a bracket", () => {
    const text = JSON.stringify(small).replace('wet."}', 'wet.",}').replace('"}]}', '",},],}');
    const { document, diagnostics } = json.parse(text);
    expect(document).toEqual(small);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["json-syntax", "error"]]);
  });

  it.each([
    ["a value that is none", '"title": whatever, "language": "en"'],
    ["a colon that is missing", '"title" "T", "language": "en"'],
    ["a comma that is missing", '"title": "T" "language": "en"'],
    ["a comma too many", '"title": "T",, "language": "en"'],
    ["a colon too many", '"title":: "T", "language": "en"'],
    ["a string with a wrong escape", '"title": "T\\q",\n "language": "en"'],
    ["a string that is not closed", '"title": "T,\n "language": "en"'],
  ])("goes on behind %s", (_, fields) => {
    const text = `{${fields}, ${JSON.stringify(small).slice(1)}`;
    const { document, diagnostics } = json.parse(text);
    expect(document).toMatchObject({ ...small, language: "en" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["json-syntax"]);
  });

  it("keeps, of a text that breaks off, all statements before that, and finds no other mistake", () => {
    const text = json.print?.(small).text ?? "";
    for (let end = 1; end < text.length - 2; end++) {
      const { document, diagnostics } = json.parse(text.slice(0, end));
      const whole = small.statements.filter(({ text: words }) => text.indexOf(words) + words.length < end);
      expect(document.statements.slice(0, whole.length), text.slice(0, end)).toEqual(whole);
      expect(diagnostics[0]?.code).toBe("json-syntax");
      expect(diagnostics.filter(({ path, code }) => path === "" && code === "missing-field")).toEqual([]);
    }
  });

  // A statement is touched by what changes between its braces, or the braces, or the line break before and behind it.
  it("loses, by one character too many or too few in a printed file, no statement that it does not touch", () => {
    const text = json.print?.(three).text ?? "";
    const spans = three.statements.map((statement) => {
      const at = text.indexOf(`"id": "${statement.id}"`);
      return { statement, start: text.lastIndexOf("\n    {", at), end: text.indexOf("\n    }", at) + 7 };
    });
    const lost: string[] = [];
    const check = (changed: string, at: number, what: string): void => {
      const { document, diagnostics } = json.parse(changed);
      const kept = new Map(document.statements.map((each) => [each.id, each]));
      for (const { statement, start, end } of spans)
        if ((at < start || at > end) && JSON.stringify(kept.get(statement.id)) !== JSON.stringify(statement))
          lost.push(`${what} at ${at} (${JSON.stringify(text.slice(at - 12, at + 8))}): ${statement.id}`);
      expect(diagnostics.every(({ range }) => range !== undefined && range.end.offset <= changed.length)).toBe(true);
    };
    for (let at = 0; at < text.length; at++) {
      if (isRenaming(text, at)) continue;
      check(text.slice(0, at) + text.slice(at + 1), at, "without");
      for (const more of '{}[],:"\\\nx7') check(text.slice(0, at) + more + text.slice(at), at, `with ${more}`);
    }
    expect(lost).toEqual([]);
  });

  it.each([
    "[",
    "{",
    "[{",
    '{"a":',
    '{"',
    '"',
    "}",
    "]",
    "]}",
    "{]",
    "[}",
    ",",
    ":",
    '"a" ',
    "\\",
    '["a":',
    "x",
    "1 ",
    '[],"a":{\n',
  ])(
    "reads 100,000 times %j, in time that grows with the length",
    (piece) => {
      const start = performance.now();
      expect(json.parse(piece.repeat(100_000)).diagnostics.length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    30_000,
  );

  it.each([
    ["brackets behind a wide margin", " ".repeat(100_000) + "[".repeat(100_000)],
    ["brackets that do not fit, each on its line", "[".repeat(100_000) + "\n}".repeat(100_000)],
  ])(
    "reads %s in time that grows with the length",
    (_, text) => {
      const start = performance.now();
      expect(json.parse(text).diagnostics.length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    30_000,
  );

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
