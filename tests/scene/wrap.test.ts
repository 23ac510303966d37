import { light, type MeasureText, widthTable, wrap } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const font = light.font.text;
/** Every UTF-16 unit is 10 px wide: then widths can be counted by eye. */
const tens: MeasureText = (text) => text.length * 10;
const at = (width: number, text: string) => wrap(text, width, font, tens);

describe("wrap(text, width, font, measure)", () => {
  // |Nobody led|them       |
  it("puts as many words into a line as fit", () => {
    expect(at(100, "Nobody led them")).toEqual(["Nobody led", "them"]);
    expect(at(99, "Nobody led them")).toEqual(["Nobody", "led them"]);
  });

  it("takes all white space, line ends too, as one space, and none at the ends", () => {
    expect(at(200, "  a \n\n b\t\u3000c  ")).toEqual(["a b c"]);
    expect(at(200, " \n ")).toEqual([]);
    expect(at(200, "")).toEqual([]);
  });

  it("breaks a word that is longer than a line anywhere, but not within a character", () => {
    expect(at(40, "ab Donaudampfschiff")).toEqual(["ab", "Dona", "udam", "pfsc", "hiff"]);
    expect(at(30, "e\u0301e\u0301e\u0301")).toEqual(["e\u0301", "e\u0301", "e\u0301"]);
    expect(at(50, "👩‍🏫👩‍🏫")).toEqual(["👩‍🏫", "👩‍🏫"]);
  });

  it("breaks after hyphens, dashes and slashes between letters, but not in numbers", () => {
    expect(at(80, "law-abiding")).toEqual(["law-", "abiding"]);
    expect(at(80, "either/or x")).toEqual(["either/", "or x"]);
    expect(at(70, "a—because")).toEqual(["a—", "because"]);
    expect(at(80, "pages 57–64")).toEqual(["pages", "57–64"]);
    expect(at(40, "is -5")).toEqual(["is", "-5"]);
  });

  it("keeps what a no-break space joins", () => {
    expect(at(60, "an p.\u00a060")).toEqual(["an", "p.\u00a060"]);
  });

  // 「革命」は、|党が　  not  「革命」は|、党が
  it("breaks Chinese and Japanese between characters, but not before closing or after opening marks", () => {
    expect(at(50, "革命は党が導く")).toEqual(["革命は党が", "導く"]);
    expect(at(50, "革命は党が、導く")).toEqual(["革命は党", "が、導く"]);
    expect(at(50, "革命は党「導く」")).toEqual(["革命は党", "「導く」"]);
    expect(at(50, "Lenin革命")).toEqual(["Lenin", "革命"]);
  });

  it("wraps Hebrew and Arabic by words, in the order of the text", () => {
    expect(at(80, "המפלגה הובילה")).toEqual(["המפלגה", "הובילה"]);
    expect(at(80, "الحزب قاد الثورة")).toEqual(["الحزب", "قاد", "الثورة"]);
  });

  it("breaks Thai, which has no spaces, between characters", () => {
    expect(at(40, "การปฏิวัติ").length).toBeGreaterThan(1);
  });

  it("cuts a long text only when it is told to, and marks the cut", () => {
    expect(wrap("one two three four", 80, font, tens, { lines: 2 })).toEqual(["one two", "three…"]);
    expect(wrap("one two", 80, font, tens, { lines: 1 })).toEqual(["one two"]);
    expect(wrap("one two three", 70, font, tens, { lines: 1 })).toEqual(["one tw…"]);
  });

  it("throws on a width that is not above 0", () => {
    expect(() => at(0, "a")).toThrow(RangeError);
    expect(() => at(Number.NaN, "a")).toThrow(RangeError);
  });

  const texts = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc
      .array(
        fc.constantFrom("because", " ", "\n", "-", "革", "。", "「", "א", "\u200b", "\u00ad", "e\u0301", "👩‍🏫", "…"),
      )
      .map((parts) => parts.join("")),
  );
  const withoutSpace = (text: string) => text.replace(/[\s\u0085]+/gu, "");
  const isOneCharacter = (line: string) => [...new Intl.Segmenter("en").segment(line)].length === 1;

  it("makes no line wider than asked, but for a single character", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 300 }), (text, width) => {
        for (const line of wrap(text, width, font, widthTable))
          expect(widthTable(line, font) <= width + 1e-6 || isOneCharacter(line)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("loses no character and adds none, apart from white space", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 300 }), (text, width) => {
        const lines = wrap(text, width, font, widthTable);
        expect(withoutSpace(lines.join(""))).toBe(withoutSpace(text));
        expect(lines.every((line) => line !== "")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  // A browser sets "AV" closer than "A" and "V", and may set other pairs wider.
  it("keeps to the width when letters together are wider than apart", () => {
    const shaped: MeasureText = (text) => text.length * 10 + Math.max(0, text.length - 1) * 2;
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "bc", "def", "gh"), { maxLength: 30 }), (words) => {
        for (const line of wrap(words.join(" "), 100, font, shaped))
          expect(shaped(line, font)).toBeLessThanOrEqual(100);
      }),
    );
  });

  // What is measured, in characters, is the work that is done; Intl.Segmenter alone is quadratic and must see pieces.
  it.each([
    ["words", "because "],
    ["one endless word", "x"],
    ["Chinese without a stop", "革"],
    ["combining marks", "\u0301"],
    ["zero-width spaces", "\u200b"],
    ["emoji", "👩‍🏫"],
  ])("takes time in proportion to the text: %s", (_, unit) => {
    const work = (length: number) => {
      let measured = 0;
      const counting: MeasureText = (text, of) => {
        measured += text.length;
        return widthTable(text, of);
      };
      wrap(unit.repeat(Math.ceil(length / unit.length)), 200, font, counting);
      return measured;
    };
    expect(work(40_000)).toBeLessThan(2.2 * work(20_000));
    expect(work(40_000)).toBeLessThan(8 * 40_000);
  });
});
