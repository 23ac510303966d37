import {
  type Box,
  type Direction,
  type Group,
  type LayeredOptions,
  type Layout,
  type Link,
  layered,
} from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import { generateArguments, type Variant } from "../bench/layout/arguments";
import type { BenchGraph } from "../bench/layout/graph";
import { measureDrawing } from "../bench/layout/metrics";
import { newRandom, type Random } from "../bench/layout/random";
import { realMaps } from "../bench/layout/real-maps";
import { faultNames } from "../bench/layout/verdicts";
import { deep } from "./deep";
import { faults } from "./faults";
import { type Case, generate } from "./generate";

const benchCase = ({ boxes, links, groups }: BenchGraph): Case => ({
  boxes: boxes.map(({ id, width, height, group }): Box => {
    return group === undefined ? { id, width, height } : { id, width, height, group };
  }),
  links: links.map(({ id, source, target }): Link => ({ id, source, target })),
  options: { groups },
});

const variants: readonly Variant[] = ["flat", "cyc", "groups", "full"];

/** Argument graphs of 3 to 60 boxes, now and then 200, of every variant; every fifth with a spine, loops and titles. */
function* seededGraphs(count: number): Generator<readonly [name: string, graph: Case]> {
  for (let seed = 1; seed <= count; seed++) {
    const size = seed % 40 === 0 ? 200 : 3 + ((seed * 7) % 58);
    const variant = variants[seed % variants.length] ?? "flat";
    if (seed % 5 > 0) yield [`${variant} ${size} ${seed}`, benchCase(generateArguments({ size, seed, variant }))];
    else yield [`spine ${size} ${seed}`, generate({ size, seed, cyclic: true, grouped: seed % 2 === 0, spine: true })];
  }
}

const maps = realMaps().map((graph) => [graph.name, benchCase(graph)] as const);

const draw = ({ boxes, links, options }: Case, more: LayeredOptions = {}): Layout =>
  layered(boxes, links, { ...options, ...more });

const check = (graph: Case, layout: Layout): readonly string[] =>
  faults(graph.boxes, graph.links, graph.options, layout);

/** All numbers of a layout, by what they are of. */
function numbers(layout: Layout): ReadonlyMap<string, number> {
  const all = new Map([
    ["width", layout.width],
    ["height", layout.height],
  ]);
  const put = (name: string, values: Readonly<Record<string, number>>): void => {
    for (const [key, value] of Object.entries(values)) all.set(`${name} ${key}`, value);
  };
  for (const [id, { x, y, width, height }] of layout.boxes) put(`box ${id}`, { x, y, width, height });
  for (const [id, { x, y, width, height }] of layout.groups) put(`group ${id}`, { x, y, width, height });
  for (const [id, route] of layout.routes) {
    for (const [i, { x, y }] of route.entries()) put(`route ${id} ${i}`, { x, y });
  }
  return all;
}

/** The numbers in which two layouts differ by more than a thousandth of a pixel, or that only one of them has. */
function differences(a: Layout, b: Layout): readonly string[] {
  const keys = allDifferences(a, b);
  return keys.length > 5 ? [...keys.slice(0, 5), `and ${keys.length - 5} more`] : keys;
}

function allDifferences(a: Layout, b: Layout): readonly string[] {
  const [left, right] = [numbers(a), numbers(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (key) => !(Math.abs((left.get(key) ?? Number.NaN) - (right.get(key) ?? Number.NaN)) < 1e-3),
  );
}

function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** The layout with x and y exchanged, or turned round along one of them. */
function turned(layout: Layout, how: { swap?: boolean; flipX?: boolean; flipY?: boolean }): Layout {
  const { swap = false, flipX = false, flipY = false } = how;
  const [width, height] = swap ? [layout.height, layout.width] : [layout.width, layout.height];
  const place = (p: { x: number; y: number }, w = 0, h = 0): { x: number; y: number } => {
    const [x, y] = swap ? [p.y, p.x] : [p.x, p.y];
    return { x: flipX ? width - x - w : x, y: flipY ? height - y - h : y };
  };
  const rectangle = <R extends { x: number; y: number; width: number; height: number }>(r: R): R => {
    const [w, h] = swap ? [r.height, r.width] : [r.width, r.height];
    return { ...r, ...place(r, w, h), width: w, height: h };
  };
  return {
    width,
    height,
    boxes: new Map([...layout.boxes].map(([id, box]) => [id, rectangle(box)])),
    groups: new Map([...layout.groups].map(([id, group]) => [id, rectangle(group)])),
    routes: new Map([...layout.routes].map(([id, route]) => [id, route.map((p) => place(p))])),
  };
}

/** Whether a group has a title, which stands above it in every direction, so that there are no mirror images. */
const titled = ({ options }: Case): boolean => options.groups?.some(({ header }) => header !== undefined) === true;

const lying = ({ boxes, links, options }: Case): Case => ({
  boxes: boxes.map((box) => ({ ...box, width: box.height, height: box.width })),
  links,
  options,
});

describe("layered, on seeded graphs", () => {
  const count = deep ? 1000 : 120;

  it(`keeps boxes, links and groups apart, with finite numbers only, on ${count} graphs`, () => {
    for (const [name, graph] of seededGraphs(count)) {
      const layout = draw(graph);
      expect(check(graph, layout), name).toEqual([]);
      expect(
        [...numbers(layout)].filter(([, value]) => !Number.isFinite(value)),
        name,
      ).toEqual([]);
    }
  });

  it(`gives the same drawing for the same input, and for links in another order, on ${count / 4} graphs`, () => {
    for (const [name, graph] of seededGraphs(count / 4)) {
      const layout = draw(graph);
      expect(draw(graph), name).toEqual(layout);
      const links = shuffled(graph.links, newRandom(count));
      expect(differences(layout, draw({ ...graph, links })), name).toEqual([]);
    }
  });

  it("gives the same drawing for groups in another order", () => {
    const other = (groups: readonly Group[], seed: number): readonly Group[] =>
      seed % 2 === 0 ? [...groups].reverse() : shuffled(groups, newRandom(seed));
    for (const seed of [40, 80, 120, 7, 9, 11]) {
      const graph = generate({ size: seed < 40 ? 60 : 200, seed, cyclic: true, grouped: true, spine: true });
      const groups = other(graph.options.groups ?? [], seed);
      expect(differences(draw(graph), draw(graph, { groups })), `seed ${seed}`).toEqual([]);
    }
  });

  // The order of the boxes is the one of the document, which siblings keep: another order may give another drawing.
  it(`makes no fault in boxes of any other order either, on ${count / 4} graphs`, () => {
    for (const [name, graph] of seededGraphs(count / 4)) {
      const other = { ...graph, boxes: shuffled(graph.boxes, newRandom(count)) };
      expect(check(other, draw(other)), name).toEqual([]);
    }
  });

  //   a          c        c - a    a - c
  //  b   ->      b up,    b        b   …     without titles, which stand above their group in every direction
  //  c          a
  it(`draws up, right, left and right to left as mirror images of down, on ${count / 4} graphs`, () => {
    for (const [name, graph] of seededGraphs(count / 4)) {
      if (titled(graph)) continue;
      const down = draw(graph);
      const in_ = (direction: Direction, mirror = false): Layout =>
        draw(direction === "up" || direction === "down" ? graph : lying(graph), { direction, mirror });
      expect(differences(in_("up"), turned(down, { flipY: true })), `up: ${name}`).toEqual([]);
      expect(differences(in_("right"), turned(down, { swap: true })), `right: ${name}`).toEqual([]);
      expect(differences(in_("left"), turned(down, { swap: true, flipX: true })), `left: ${name}`).toEqual([]);
      expect(differences(in_("down", true), turned(down, { flipX: true })), `mirror: ${name}`).toEqual([]);
    }
  });

  it.each(deep ? [12, 50, 200, 1000, 5000] : [12, 50, 200])(
    "has no fault that the bench counts, at %i boxes",
    (size) => {
      for (let seed = 1; seed <= (size > 1000 ? 1 : size > 200 ? 3 : 8); seed++) {
        for (const variant of ["flat", "cyc", "groups"] as const) {
          const graph = generateArguments({ size, seed, variant });
          const { boxes, routes, groups } = draw(benchCase(graph));
          const flat = new Map([...routes].map(([id, route]) => [id, route.flatMap(({ x, y }) => [x, y])]));
          const quality = measureDrawing(graph, { boxes, routes: flat, groups });
          const found = faultNames.filter((fault) => quality[fault] > 0).map((fault) => `${fault} ${quality[fault]}`);
          expect(found, graph.name).toEqual([]);
        }
      }
    },
  );
});

// Not part of this repository: ../shared/corpora.
describe.skipIf(maps.length === 0)("layered, on real argument maps", () => {
  it.each(maps)("draws %s without a fault, the same each time", (_, graph) => {
    const layout = draw(graph);
    expect(check(graph, layout)).toEqual([]);
    expect(differences(layout, draw({ ...graph, links: [...graph.links].reverse() }))).toEqual([]);
    if (!titled(graph))
      expect(differences(draw(graph, { direction: "up" }), turned(layout, { flipY: true }))).toEqual([]);
  });
});
