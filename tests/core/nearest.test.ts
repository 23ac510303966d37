import { didYouMean, nearest } from "@argument-graph/core";
import { describe, expect, it } from "vitest";

describe("nearest", () => {
  // A letter wrong, missing, too many, two swapped, another case.
  it.each([
    ["c02", "co2"],
    ["vangard", "vanguard"],
    ["vannguard", "vanguard"],
    ["vnaguard", "vanguard"],
    ["VANGUARD", "vanguard"],
  ])("finds %s near %s", (typed, meant) => {
    expect(nearest(typed, ["soot", "co2", "vanguard", "rearguard"])).toBe(meant);
  });

  it("finds nothing that differs by more than a third, nor the name itself", () => {
    expect(nearest("marx", ["lenin", "m", "marx"])).toBeUndefined();
    expect(nearest("", ["", "a"])).toBeUndefined();
    expect(nearest("abcdef", ["abcxyz"])).toBeUndefined();
  });

  it("prefers the nearest, and of those the first", () => {
    expect(nearest("stone", ["store", "stove", "stoned"])).toBe("store");
    expect(nearest("petrograd", ["petrogrrrd", "petrogard"])).toBe("petrogard");
  });

  it("stays quick on long names", () => {
    expect(nearest("a".repeat(1e6), ["b".repeat(1e6), `a${"a".repeat(1e6)}`])).toBe("a".repeat(1e6 + 1));
  });

  it("makes a sentence of it, or nothing", () => {
    expect([didYouMean("c02", ["co2"]), didYouMean("c02", [])]).toEqual([" Did you mean “co2”?", ""]);
  });
});
