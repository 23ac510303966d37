import { light, widthTable } from "@argument-graph/scene";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const font = { ...light.font.text, size: 1000 };
const bold = { ...font, weight: 700 } as const;

describe("widthTable(text, font)", () => {
  // Adobe's metrics of Helvetica and Helvetica-Bold, in thousandths of the size: A 667/722, i 222/278, W 944/944.
  it("has the advance widths of Helvetica, regular and bold", () => {
    expect(["A", "i", "W", " ", "é", "—"].map((letter) => widthTable(letter, font))).toEqual([
      667, 222, 944, 278, 556, 1000,
    ]);
    expect(["A", "i", "W", " "].map((letter) => widthTable(letter, bold))).toEqual([722, 278, 944, 278]);
  });

  it("is in proportion to the size", () => {
    expect(widthTable("because", { ...font, size: 12 })).toBeCloseTo(widthTable("because", font) * 0.012, 10);
  });

  it("gives no width to combining marks, controls, joiners and direction marks", () => {
    expect(widthTable("e\u0301\u0000\u0007\u200d\u202e\ufeff", font)).toBe(widthTable("e", font));
  });

  it("gives Chinese, Japanese, Korean and emoji the full size", () => {
    for (const letter of ["命", "か", "カ", "한", "。", "🏛", "！"]) expect(widthTable(letter, font)).toBe(1000);
  });

  it("gives letters that the fonts lack the width that is usual for their script", () => {
    for (const letter of ["א", "ب", "ก", "Ա", "ა", "अ", "ł", "ő", "đ"]) {
      expect(widthTable(letter, font)).toBeGreaterThan(200);
      expect(widthTable(letter, font)).toBeLessThanOrEqual(1000);
    }
  });

  // A table must not depend on what was measured before.
  it("measures a text as the sum of its characters, again and again, and never as NaN", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const sum = [...text].reduce((total, character) => total + widthTable(character, font), 0);
        expect(widthTable(text, font)).toBeCloseTo(sum, 6);
        expect(widthTable(text, font)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
