import { decode } from "argument-graph";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("decode", () => {
  it("reads UTF-8 and UTF-16, both without their byte order marks", () => {
    const text = "[Café]: 雨 🙂\n";
    const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le");
    const files = [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16, Buffer.from(utf16).swap16()];
    for (const bytes of files) expect(decode(bytes)).toEqual({ text, diagnostics: [] });
  });

  // C a f é(Latin-1) on line 2
  it("points at the first byte that is no text, and reads the rest", () => {
    const { text, diagnostics } = decode(Uint8Array.of(0x41, 0x0a, 0x43, 0xe9, 0x42));
    expect(text).toBe("A\nC\uFFFDB");
    expect(diagnostics).toMatchObject([
      {
        code: "not-utf-8",
        severity: "error",
        range: { start: { line: 2, column: 2, offset: 3 }, end: { line: 2, column: 3, offset: 4 } },
      },
    ]);
  });

  it("takes a U+FFFD that an author wrote as the character that it is", () => {
    expect(decode(new TextEncoder().encode("\uFFFD")).diagnostics).toEqual([]);
  });

  it("reads back every text, and any bytes without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(decode(bytes)).toEqual({ text: text.replace(/^\uFEFF/, ""), diagnostics: [] });
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => decode(bytes).diagnostics.length < 2));
  });
});
