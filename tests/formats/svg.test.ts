import { argdown, json, svg } from "@argument-graph/formats";
import { render } from "argument-graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const rain = "// from the lecture\n[Wet]: The <street> is wet & cold.\n  + [Rain]: It rained.\n";
const drawn = (text: string, format = "argdown") => render(rain, { source: { format, text } }).svg;
const withoutRanges = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part) => (key === "range" ? undefined : part)));

describe("svg.parse(text)", () => {
  it("reads what the text says that a drawing was made from", () => {
    expect(svg.parse(drawn(rain))).toEqual(argdown.parse(rain));
    const text = json.print?.(argdown.parse(rain).document).text ?? "";
    expect(svg.parse(drawn(text, "json"))).toEqual(json.parse(text));
  });

  it("draws from it the same bytes again", () => {
    expect(render(drawn(rain), { format: svg, source: { format: "argdown", text: rain } }).svg).toBe(drawn(rain));
  });

  it("reads back any text, sign by sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        // What XML cannot carry at all is not asked for here.
        fc.pre(!/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text));
        const claim = { kind: "claim", id: "a", text } as const;
        const printed = json.print?.({ statements: [claim], links: [] }).text ?? "";
        expect(svg.parse(drawn(printed, "json")).document.statements).toEqual([claim]);
        expect(svg.parse(drawn(text)).document).toEqual(argdown.parse(text).document);
      }),
    );
  });

  it("reads it behind the prefix that another program gave it, with a document type before it", () => {
    const saved = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>
      <svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:metadata><ag:argument-graph xmlns:ag="urn:argument-graph:source:1"
        format='json'>{"statements": [{"kind": "claim", "id": "a", "text": "&#x1F600; &a;"}], "links": []}</ag:argument-graph>`;
    expect(svg.parse(saved).document.statements.map(({ text }) => text)).toEqual(["😀 &a;"]);
  });

  it("says so where there is nothing to read", () => {
    const codes = (text: string) => svg.parse(text).diagnostics.map(({ code, severity }) => [code, severity]);
    expect(codes("<svg/>")).toEqual([["no-source", "error"]]);
    expect(codes("")).toEqual([["no-source", "error"]]);
    expect(codes(drawn("x", "aml"))).toEqual([["unknown-format", "error"]]);
    expect(codes("<argument-graph".repeat(50_000))).toEqual([["no-source", "error"]]);
  });

  it("tells where in the text a mistake is, since the place is none of the file's", () => {
    const { diagnostics } = svg.parse(drawn(`${rain}  + [Ruin]\n`));
    expect(diagnostics.map(({ path, range }) => ({ path, range }))).toEqual([
      { path: "metadata, line 4, column 5", range: undefined },
    ]);
  });

  it("leaves drawings without a source as they were", () => {
    expect(render(rain).svg).not.toContain("metadata");
    expect(withoutRanges(render(rain).document)).toEqual(withoutRanges(svg.parse(drawn(rain)).document));
  });
});
