import { describe, expect, it } from "vitest";
import { suppose, turns } from "../../packages/d3/src/what-if";

describe("suppose", () => {
  it("takes a stance on some elements, or takes it back, and leaves the others and what was before as they were", () => {
    const first = suppose(new Map(), ["a", "b"], "rejected");
    expect([...suppose(first, ["b"], "accepted")]).toEqual([
      ["a", "rejected"],
      ["b", "accepted"],
    ]);
    expect([...suppose(first, ["a"], undefined)]).toEqual([["b", "rejected"]]);
    expect([...first.values()]).toEqual(["rejected", "rejected"]);
  });
});

describe("turns", () => {
  it("tells what has come to stand, to fall and to be unsettled", () => {
    const before = new Map([["a", "in"] as const, ["b", "in"] as const, ["c", "out"] as const, ["d", "out"] as const]);
    const after = new Map([
      ["a", "in"] as const,
      ["b", "out"] as const,
      ["c", "in"] as const,
      ["d", "undecided"] as const,
    ]);
    expect(turns(before, after)).toEqual({ in: ["c"], out: ["b"], undecided: ["d"] });
  });
});
