import { describe, expect, it } from "vitest";
import { bidiRuns } from "../../packages/cli/src/bidi";

// Capitals stand for Hebrew letters.
const hebrew = (text: string) => text.replace(/[A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x58f));
const latin = (text: string) =>
  text.replace(/[\u05d0-\u05e9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x58f));

/** The signs of a line as they stand on paper, from left to right. */
const onPaper = (text: string, rtl: boolean) =>
  bidiRuns(hebrew(text), rtl)
    .map((run) => latin(run.rtl ? [...run.text].reverse().join("") : run.text))
    .join("");

describe("bidiRuns(text, rtl)", () => {
  // as written; on paper in a line that runs from left to right; in one that runs from right to left (all as GNU FriBidi)
  it.each([
    ["car", "car", "car"],
    ["car is THE CAR in arabic", "car is RAC EHT in arabic", "in arabic RAC EHT car is"],
    ["he said “IT IS 123, OK”.", "he said “KO ,123 SI TI”.", ".”KO ,123 SI TI“ he said"],
    ["A 25% B", "B 25% A", "B 25% A"],
    ["ABC.", "CBA.", ".CBA"],
    ["ABC  ", "CBA  ", "  CBA"],
    ["x A1-2,3 y", "x 1-2,3A y", "y 1-2,3A x"],
    ["see a.b (C D) e!", "see a.b (D C) e!", "!e (D C) see a.b"],
    ["C: 10/11 +5 x", "5+ 10/11 :C x", "x 5+ 10/11 :C"],
    ["A $5", "$5 A", "$5 A"],
    ["ع 25%", "25 ع%", "%25 ع"],
    ["", "", ""],
  ])("%s", (text, fromLeft, fromRight) => {
    expect([onPaper(text, false), onPaper(text, true)]).toEqual([fromLeft, fromRight]);
  });

  it("mirrors brackets where they run from right to left", () => {
    expect(onPaper("A (B) C", true)).toBe("C (B) A");
    expect(bidiRuns(hebrew("A (B)"), true)).toEqual([{ text: hebrew("A )B("), rtl: true }]);
  });

  // the name in the middle is set apart, so that its full stop stays with it
  it("sets apart what is isolated, and leaves the marks for it out", () => {
    expect(onPaper("A \u2068b.\u2069 C", true)).toBe("C b. A");
    expect(onPaper("A \u2067b.\u2069 C", true)).toBe("C .b A");
    expect(onPaper("a \u202eb\u202c c", false)).toBe("a b c");
    expect(onPaper("\u2069\u2069a", false)).toBe("a");
    expect(onPaper(`${"\u2068".repeat(5000)}a`, false)).toBe("a");
  });

  it("gives one run where nothing turns", () => {
    expect(bidiRuns("∀x (1917)", false)).toEqual([{ text: "∀x (1917)", rtl: false }]);
  });
});
