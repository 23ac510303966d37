import { describe, expect, it } from "vitest";
import type { BenchGraph, BenchLink, Drawing, Rectangle } from "./graph";
import { measureDrawing, type Quality } from "./metrics";

interface Sketch {
  /** Per box: x, y, and its group; all are 20 wide and 10 high unless a size follows. */
  readonly boxes: Readonly<
    Record<string, readonly [x: number, y: number, group?: string, width?: number, height?: number]>
  >;
  /** Per link "source target" its corners. */
  readonly links: Readonly<Record<string, readonly number[]>>;
  readonly back?: readonly string[];
  /** Per group its parent, and where it is drawn: x, y, width, height. */
  readonly groups?: Readonly<Record<string, { parent?: string; at?: readonly [number, number, number, number] }>>;
}

function judge({ boxes, links, back = [], groups = {} }: Sketch): Quality {
  const sized = Object.entries(boxes).map(([id, [x, y, group, width = 20, height = 10]]) => ({
    id,
    x,
    y,
    group,
    width,
    height,
  }));
  const graph: BenchGraph = {
    name: "sketch",
    boxes: sized.map(({ id, width, height, group }) => ({
      id,
      kind: "claim",
      width,
      height,
      ...(group ? { group } : {}),
    })),
    links: Object.keys(links).map((id): BenchLink => {
      const [source = "", target = ""] = id.split(" ");
      return { id, source, target, kind: "support", back: back.includes(id) };
    }),
    groups: Object.entries(groups).map(([id, { parent }]) => (parent === undefined ? { id } : { id, parent })),
  };
  const drawn = Object.entries(groups).flatMap(([id, { at }]): [string, Rectangle][] => {
    if (!at) return [];
    const [x, y, width, height] = at;
    return [[id, { x, y, width, height }]];
  });
  const drawing: Drawing = {
    boxes: new Map(sized.map((box) => [box.id, box])),
    routes: new Map(Object.entries(links)),
    groups: new Map(drawn),
  };
  return measureDrawing(graph, drawing);
}

describe("measureDrawing", () => {
  //  [a]   [b]
  //     \ /
  //     / \
  //  [d]   [c]
  it("counts a proper crossing once", () => {
    const boxes = { a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100] } as const;
    const quality = judge({ boxes, links: { "a c": [10, 10, 110, 100], "b d": [110, 10, 10, 100] } });
    expect(quality).toMatchObject({ crossings: 1, throughBoxes: 0, overlaps: 0, against: 0, detached: 0, missing: 0 });
    const apart = judge({ boxes, links: { "a d": [10, 10, 10, 100], "b c": [110, 10, 110, 100] } });
    expect(apart).toMatchObject({ crossings: 0, slant: 0, turning: 0, parentOff: 0 });
    expect([apart.length, apart.stretch]).toEqual([expect.closeTo(90, 1), expect.closeTo(1, 3)]);
  });

  //  [a]        two links that cross twice, at their bends
  it("counts every crossing of two links that cross twice", () => {
    const boxes = { a: [0, 0], b: [100, 0], c: [0, 200], d: [100, 200] } as const;
    const links = { "a c": [10, 10, 110, 100, 10, 200], "b d": [110, 10, 10, 100, 110, 200] };
    expect(judge({ boxes, links }).crossings).toBe(2);
  });

  //    [ a ]       the links leave the same point; one bends over the other far below the box
  it("counts no crossing of links at a box that they share, but one farther off", () => {
    const boxes = { a: [40, 0], b: [0, 100], c: [100, 100] } as const;
    const fan = { "a b": [45, 5, 10, 100], "a c": [45, 5, 110, 100] };
    expect(judge({ boxes, links: fan }).crossings).toBe(0);
    const swapped = { "a b": [42, 10, 70, 60, 10, 100], "a c": [58, 10, 30, 60, 110, 100] };
    expect(judge({ boxes, links: swapped }).crossings).toBe(2);
  });

  //  [a]
  //   |
  //  [x]   a link through a foreign box, and one that only passes along its edge
  //   |
  //  [b]
  it("counts a link through a foreign box, but not one along its edge nor its own ends", () => {
    const boxes = { a: [0, 0], x: [0, 50], b: [0, 100] } as const;
    expect(judge({ boxes, links: { "a b": [10, 10, 10, 100] } }).throughBoxes).toBe(1);
    expect(judge({ boxes, links: { "a b": [10, 10, 20, 40, 20, 70, 10, 100] } }).throughBoxes).toBe(0);
    expect(judge({ boxes, links: { "a x": [10, 5, 10, 55] } }).throughBoxes).toBe(0);
  });

  it("counts boxes that overlap by more than half a pixel both ways", () => {
    expect(judge({ boxes: { a: [0, 0], b: [19, 9] }, links: {} }).overlaps).toBe(1);
    expect(judge({ boxes: { a: [0, 0], b: [19.6, 0] }, links: {} }).overlaps).toBe(0);
    expect(judge({ boxes: { a: [0, 0], b: [20, 0], c: [0, 10] }, links: {} }).overlaps).toBe(0);
  });

  //  [b]      [a]
  //   ^        |  ^     a → b drawn upwards; then a cycle, of which one link has to
  //  [a]      [b]-+
  it("counts a link drawn upwards, but in a cycle only beyond what the cycle forces", () => {
    expect(judge({ boxes: { b: [0, 0], a: [0, 50] }, links: { "a b": [10, 50, 10, 10] } }).against).toBe(1);
    const cycle = {
      boxes: { a: [0, 0], b: [0, 50], c: [0, 100] },
      links: { "a b": [10, 10, 10, 50], "b c": [10, 60, 10, 100], "c a": [0, 105, -20, 50, 0, 5] },
      back: ["c a"],
    } as const;
    expect(judge(cycle).against).toBe(0);
    expect(judge({ ...cycle, back: [] }).against).toBe(1);
    expect(judge({ ...cycle, boxes: { b: [0, 0], c: [0, 50], a: [0, 100] } }).against).toBe(0);
    expect(judge({ ...cycle, boxes: { c: [0, 0], b: [0, 50], a: [0, 100] } }).against).toBe(1);
  });

  it("counts ends that do not reach their box, and what is missing", () => {
    const boxes = { a: [0, 0], b: [0, 50] } as const;
    expect(judge({ boxes, links: { "a b": [10, 14, 10, 46] } }).detached).toBe(2);
    expect(judge({ boxes, links: { "a b": [10, 12, 10, 48] } }).detached).toBe(0);
    expect(judge({ boxes, links: { "a b": [] } }).missing).toBe(1);
    expect(judge({ boxes: { ...boxes, c: [Number.NaN, 0] }, links: {} }).missing).toBe(1);
  });

  // what lies inside the boxes is no part of the length: 3 right, 40 down, of 50 in all where it bends
  it("measures the length between the boxes, its turns, and its ratio to the shortest way", () => {
    const boxes = { a: [0, 0], b: [30, 50] } as const;
    const quality = judge({ boxes, links: { "a b": [10, 5, 10, 30, 40, 30, 40, 55] } });
    expect(quality.length).toBeCloseTo(20 + 30 + 20, 1);
    expect(quality.turning).toBeCloseTo(Math.PI, 6);
    expect(quality.stretch).toBeCloseTo(70 / Math.hypot(10, 40), 2);
    expect(quality).toMatchObject({ slant: 30, parentOff: 30, width: 50, height: 60, fill: 400 / 3000 });
  });

  // g holds a and b; x stands in it; c is a member outside; the link x y crosses h, the link a y ends in no group
  it("counts what is wrong with groups", () => {
    const sketch = {
      boxes: { a: [10, 10, "g"], b: [10, 40, "g"], x: [200, 0], y: [200, 200], h1: [190, 100, "h"] },
      links: { "x y": [230, 10, 230, 200] },
      groups: { g: { at: [0, 0, 40, 60] }, h: { at: [180, 90, 70, 40] } },
    } as const;
    const counts = { groupOverlaps: 0, foreign: 0, outside: 0, throughGroups: 0 };
    expect(judge({ ...sketch, links: { "x y": [200, 5, 100, 100, 200, 205] } })).toMatchObject(counts);
    expect(judge(sketch)).toMatchObject({ ...counts, throughGroups: 1 });
    expect(judge({ ...sketch, links: { "x h1": [210, 10, 200, 100] } })).toMatchObject(counts);
    expect(judge({ ...sketch, boxes: { ...sketch.boxes, x: [30, 20] }, links: {} })).toMatchObject({
      ...counts,
      foreign: 1,
    });
    expect(judge({ ...sketch, boxes: { ...sketch.boxes, b: [10, 55, "g"] }, links: {} })).toMatchObject({
      ...counts,
      outside: 1,
    });
    const met = { ...sketch.groups, h: { at: [30, 50, 250, 80] } } as const;
    expect(judge({ ...sketch, groups: met, links: {} })).toMatchObject({ ...counts, groupOverlaps: 1 });
  });

  // an inner group within an outer one overlaps it rightly; a group that is not drawn is the hull of its members
  it("lets groups lie within each other, and takes the hull for a group that is not drawn", () => {
    const sketch = {
      boxes: { a: [10, 10, "inner"], b: [10, 60, "outer"] },
      links: { "a b": [20, 20, 20, 60] },
      groups: { outer: {}, inner: { parent: "outer" } },
    } as const;
    const quality = judge(sketch);
    expect(quality).toMatchObject({
      groupOverlaps: 0,
      foreign: 0,
      outside: 0,
      throughGroups: 0,
      width: 36,
      height: 76,
    });
  });
});
