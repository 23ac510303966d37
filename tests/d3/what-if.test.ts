import { describe, expect, it } from "vitest";
import { asWritten, reset, suppose, turns, undone, within } from "../../packages/d3/src/what-if";

const now = ({ now }: { now: ReadonlyMap<string, string> }) => [...now];

describe("suppose", () => {
  it("takes a stance on some elements and leaves the others as they were", () => {
    const first = suppose(asWritten, ["a", "b"], "rejected");
    expect(now(suppose(first, ["b"], "accepted"))).toEqual([
      ["a", "rejected"],
      ["b", "accepted"],
    ]);
    expect(now(suppose(first, ["a"], undefined))).toEqual([["b", "rejected"]]);
  });

  it("is undone step by step, back to what is written", () => {
    const steps = suppose(suppose(asWritten, ["a"], "rejected"), ["b"], "suspended");
    expect(now(undone(steps))).toEqual([["a", "rejected"]]);
    expect(undone(undone(steps))).toEqual(asWritten);
    expect(undone(asWritten)).toEqual(asWritten);
  });
});

describe("reset", () => {
  it("supposes nothing, and can be undone itself", () => {
    const some = suppose(asWritten, ["a"], "rejected");
    expect(now(reset(some))).toEqual([]);
    expect(now(undone(reset(some)))).toEqual([["a", "rejected"]]);
    expect(reset(asWritten)).toEqual(asWritten);
  });
});

describe("within", () => {
  it("forgets what is about elements that are gone, and the way there", () => {
    const some = suppose(suppose(asWritten, ["a"], "rejected"), ["b"], "accepted");
    expect(within(some, (id) => id === "b")).toEqual({ now: new Map([["b", "accepted"]]), past: [] });
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
