import { describe, expect, it } from "vitest";
import { generateArguments } from "./arguments";
import { edit } from "./edits";
import type { Drawing } from "./graph";
import { movement } from "./movement";

/** Boxes of 20 by 10 px at these places. */
const drawing = (places: Readonly<Record<string, readonly [number, number]>>): Drawing => ({
  boxes: new Map(Object.entries(places).map(([id, [x, y]]) => [id, { x, y, width: 20, height: 10 }])),
  routes: new Map(),
  groups: new Map(),
});

describe("movement", () => {
  const before = drawing({ a: [0, 0], b: [30, 0], c: [60, 0], d: [0, 50] });

  it("is none where everything moves together", () => {
    const after = drawing({ a: [7, 90], b: [37, 90], c: [67, 90], d: [7, 140] });
    expect(movement(before, after)).toEqual({ moved: 0, flips: 0, flipShare: 0 });
  });

  //  a b c   ->   a c b
  //  d            d
  it("tells which boxes move by more than their height, and which pairs change their order", () => {
    const after = drawing({ a: [0, 0], c: [30, 0], b: [60, 0], d: [0, 59], e: [200, 0] });
    expect(movement(before, after)).toEqual({ moved: 2 / 4, flips: 1, flipShare: 1 / 3 });
  });

  it("compares no boxes that were not beside each other", () => {
    const after = drawing({ d: [90, 0], a: [120, 0], b: [150, 0], c: [180, 0] });
    expect(movement(before, after).flips).toBe(0);
  });
});

describe("edit", () => {
  const graph = generateArguments({ size: 200, seed: 1, variant: "groups" });
  const ids = ({ boxes }: { readonly boxes: readonly { readonly id: string }[] }) => new Set(boxes.map(({ id }) => id));

  it("adds one leaf", () => {
    for (let turn = 0; turn < 5; turn++) {
      const { before, after } = edit(graph, "leaf added", turn);
      const added = [...ids(after)].filter((id) => !ids(before).has(id));
      expect(added).toHaveLength(1);
      expect(after.links.filter(({ source }) => source === added[0])).toEqual([]);
    }
  });

  it("folds a branch: what is gone was reachable from one box only", () => {
    for (let turn = 0; turn < 5; turn++) {
      const { before, after } = edit(graph, "branch folded", turn);
      const gone = new Set([...ids(before)].filter((id) => !ids(after).has(id)));
      expect(gone.size).toBeGreaterThan(0);
      const outer = before.links.filter(({ source, target }) => gone.has(target) && !gone.has(source));
      expect(new Set(outer.map(({ source }) => source)).size).toBe(1);
    }
  });

  it("makes one box higher", () => {
    const { before, after } = edit(graph, "box grown", 2);
    expect(after.boxes.filter(({ height }, i) => height !== before.boxes[i]?.height)).toHaveLength(1);
  });
});
