import {
  cass,
  cohenKappa,
  fleissKappa,
  krippendorffAlpha,
  segmentationSimilarity,
  unitisingAlpha,
} from "@argument-graph/evaluation";
import { describe, expect, it } from "vitest";

describe("cohenKappa", () => {
  // 25 items rated alike "yes", 10 and 15 apart, 50 alike "no": p_o 0.75, p_e 0.35 * 0.4 + 0.65 * 0.6 = 0.53
  it("is the agreement beyond chance", () => {
    const cells = [
      ["yes", "yes", 25],
      ["yes", "no", 10],
      ["no", "yes", 15],
      ["no", "no", 50],
    ] as const;
    const ratings = cells.flatMap(([one, other, count]) => Array.from({ length: count }, () => [one, other] as const));
    const kappa = cohenKappa(
      ratings.map(([one]) => one),
      ratings.map(([, other]) => other),
    );
    expect(kappa).toBeCloseTo(0.22 / 0.47, 12);
  });

  it("is below 0 for less than chance, and unknown where there is nothing but chance", () => {
    expect(cohenKappa(["a", "b"], ["b", "a"])).toBe(-1);
    expect(cohenKappa(["a", "a"], ["a", "a"])).toBeUndefined();
    expect(cohenKappa([], [])).toBeUndefined();
    expect(() => cohenKappa(["a"], [])).toThrow(RangeError);
  });
});

describe("fleissKappa", () => {
  // The table of ten subjects and fourteen raters in five categories by which the measure is commonly taught: 0.210.
  it("gives the published value", () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    const items = table.map((row) => row.flatMap((count, category) => new Array<string>(count).fill(`${category}`)));
    expect(fleissKappa(items)).toBeCloseTo(0.20993, 5);
  });

  it("refuses items with different numbers of ratings", () => {
    expect(() => fleissKappa([["a", "a"], ["a"]])).toThrow(RangeError);
    expect(fleissKappa([["a"], ["b"]])).toBeUndefined();
  });
});

describe("krippendorffAlpha", () => {
  // Three coders and fifteen units with gaps, from the encyclopedias' computational example: 0.691 for nominal data.
  it("gives the published value, with missing ratings", () => {
    const coders = [
      "*    *    *    *    *    3    4    1    2    1    1    3    3    *    3",
      "1    *    2    1    3    3    4    3    *    *    *    *    *    *    *",
      "*    *    2    1    3    4    4    *    2    1    1    3    3    *    4",
    ].map((row) => row.split(/\s+/).map((value) => (value === "*" ? undefined : value)));
    const items = Array.from({ length: 15 }, (_, unit) => coders.map((row) => row[unit]));
    expect(krippendorffAlpha(items)).toBeCloseTo(0.691, 3);
  });

  // Two coders, ten units in two categories: o01 = 4 of 20 values, n0 = 14, n1 = 6; alpha = 1 - 19 * 4 / (14 * 6)
  it("gives the value worked out by hand for two coders", () => {
    const [one, other] = ["0100000010", "1110010000"].map((row) => [...row]);
    expect(krippendorffAlpha((one ?? []).map((value, unit) => [value, other?.[unit]]))).toBeCloseTo(
      1 - (19 * 8) / (2 * 14 * 6),
      12,
    );
  });

  it("is unknown where nothing can disagree", () => {
    expect(krippendorffAlpha([["a", "a"]])).toBeUndefined();
    expect(krippendorffAlpha([["a", undefined], ["b"]])).toBeUndefined();
    expect(krippendorffAlpha([])).toBeUndefined();
  });
});

describe("unitisingAlpha", () => {
  const unit = (start: number, length: number, category: string) => ({ start, length, category });
  // Two observers of a text from 150 to 450 (Krippendorff 2004, p. 254): alpha 0.8591; of "c" alone 0.7286.
  const c = [
    [unit(225, 70, "c"), unit(370, 30, "c")],
    [unit(220, 80, "c"), unit(355, 20, "c"), unit(400, 20, "c")],
  ];
  const k = [unit(180, 60, "k"), unit(300, 50, "k")];
  const text = { start: 150, length: 300 };

  it("gives the published values", () => {
    expect(unitisingAlpha(c, text)).toBeCloseTo(0.7286, 3);
    expect(unitisingAlpha([k, k], text)).toBe(1);
    expect(
      unitisingAlpha(
        c.map((units) => [...units, ...k]),
        text,
      ),
    ).toBeCloseTo(0.8591, 3);
  });

  it("refuses what is no unit of the text", () => {
    expect(unitisingAlpha([[], []], text)).toBeUndefined();
    expect(() => unitisingAlpha([k], text)).toThrow(RangeError);
    expect(() => unitisingAlpha([k, [unit(440, 20, "k")]], text)).toThrow(RangeError);
    expect(() => unitisingAlpha([k, [unit(200, 20, "k"), unit(210, 20, "k")]], text)).toThrow(RangeError);
  });
});

describe("segmentationSimilarity", () => {
  // 1 2 3 4 | 5 6 7 | 8 9 10 11: ten places for a boundary
  it("counts a full miss and a near miss as one edit each", () => {
    expect(segmentationSimilarity([4, 7], [4, 7], 11)).toBe(1);
    expect(segmentationSimilarity([4, 7], [4], 11)).toBe(0.9);
    expect(segmentationSimilarity([4, 7], [4, 8], 11)).toBe(0.9);
    expect(segmentationSimilarity([4, 7], [4, 9], 11)).toBe(0.8);
    expect(segmentationSimilarity([4, 7], [4, 9], 11, 3)).toBe(0.9);
    expect(segmentationSimilarity([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [], 11)).toBe(0);
    expect(segmentationSimilarity([], [], 1)).toBe(1);
  });

  it("is the same both ways round", () => {
    expect(segmentationSimilarity([2, 5, 6], [3, 6, 7], 12)).toBe(segmentationSimilarity([3, 6, 7], [2, 5, 6], 12));
  });

  it("refuses a boundary outside the text", () => {
    expect(() => segmentationSimilarity([11], [], 11)).toThrow(RangeError);
    expect(() => segmentationSimilarity([], [0], 11)).toThrow(RangeError);
  });
});

describe("cass", () => {
  it("is the harmonic mean", () => {
    expect(cass(0.4, 0.6)).toBeCloseTo(0.48, 12);
    expect(cass(0, 0)).toBe(0);
    expect(cass(-0.2, 0.9)).toBeUndefined();
  });
});
