import { describe, expect, it } from "vitest";
import type { Quality } from "./metrics";
import { verdictTable } from "./report";
import { type Run, verdicts } from "./verdicts";

const clean: Quality = {
  crossings: 0,
  throughBoxes: 0,
  overlaps: 0,
  against: 0,
  detached: 0,
  missing: 0,
  length: 100,
  stretch: 1,
  slant: 0,
  turning: 0,
  parentOff: 0,
  width: 1,
  height: 1,
  aspect: 1,
  fill: 1,
  groupOverlaps: 0,
  foreign: 0,
  outside: 0,
  throughGroups: 0,
};

const run = (engine: string, crossings: number, more: Partial<Run> = {}): Run => ({
  engine,
  variant: "flat",
  size: 200,
  seed: 1,
  quality: { ...clean, crossings },
  ...more,
});

const found = (runs: readonly Run[], what: string) => verdicts(runs).filter((verdict) => verdict.what.startsWith(what));

describe("verdicts", () => {
  it("compares medians with the best peer that passes around boxes", () => {
    const ours = [1, 2, 9].map((crossings, i) => run("ours", crossings, { seed: i }));
    const runs = [...ours, run("graphviz", 5), run("elk", 4), run("dagre", 1)];
    expect(found(runs, "crossings")).toEqual([
      expect.objectContaining({ size: 200, value: 0.5, limit: 0.7, holds: true, peer: "elk", theirs: 4, ours: 2 }),
    ]);
  });

  it("does not hold above the limit, nor where the best peer has none and we have some", () => {
    expect(found([run("ours", 8), run("elk", 10)], "crossings")[0]).toMatchObject({ value: 0.8, holds: false });
    expect(found([run("ours", 1), run("elk", 0)], "crossings")[0]).toMatchObject({ holds: false });
    expect(found([run("ours", 0), run("elk", 0)], "crossings")[0]).toMatchObject({ value: 0, holds: true });
  });

  it("compares groups with those only that keep them exact", () => {
    const runs = ["ours", "graphviz", "elk"].map((engine, i) => run(engine, [7, 1, 10][i] ?? 0, { variant: "groups" }));
    expect(found(runs, "crossings")).toEqual([expect.objectContaining({ peer: "elk", value: 0.7, holds: true })]);
  });

  it("lets 1,000 boxes take a frame, however fast Graphviz is", () => {
    const timed = (engine: string, warm: number, size: number) => run(engine, 0, { warm, size });
    expect(found([timed("ours", 15, 1000), timed("graphviz", 60, 1000)], "time")[0]).toMatchObject({ holds: true });
    expect(found([timed("ours", 17, 1000), timed("graphviz", 60, 1000)], "time")[0]).toMatchObject({ holds: false });
    expect(found([timed("ours", 15, 200), timed("graphviz", 60, 200)], "time")[0]).toMatchObject({ holds: false });
  });

  it("adds up the faults of all our drawings, and of no other's", () => {
    const bad = (engine: string): Run => run(engine, 0, { quality: { ...clean, overlaps: 1 } });
    const overlaps = (runs: readonly Run[]) => found(runs, "faults: overlaps")[0];
    expect(overlaps([bad("ours"), bad("ours"), bad("elk")])).toMatchObject({ value: 2, holds: false });
    expect(overlaps([run("ours", 0), bad("elk")])).toMatchObject({ value: 0, holds: true });
  });

  it("asks that an added leaf moves few boxes and changes no order", () => {
    const moved = (share: number, flips: number): Run =>
      run("ours", 0, {
        movements: { "leaf added": [{ moved: share, flips, flipShare: 0 }], "branch folded": [], "box grown": [] },
      });
    expect(found([moved(0.09, 0)], "a leaf added").map(({ holds }) => holds)).toEqual([true, true]);
    expect(found([moved(0.11, 1)], "a leaf added").map(({ holds }) => holds)).toEqual([false, false]);
  });

  it("is printed with the peer, the limit, and a mark where it does not hold", () => {
    const lines = verdictTable(verdicts([run("ours", 8), run("elk", 10)]));
    expect(lines.find((line) => line.startsWith("crossings"))).toContain("✗ 0.80 ≤ 0.7 elk");
    expect(lines.at(-1)).toBe("1 of 11 do not hold (✗).");
  });
});
