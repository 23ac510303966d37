import { type Layout, layered } from "@argument-graph/layout";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateArguments } from "../bench/layout/arguments";
import { edit } from "../bench/layout/edits";
import { faults } from "./faults";
import { type Case, generate } from "./generate";

/** A graph without some of its boxes and the links at them. */
function without({ boxes, links, options }: Case, gone: ReadonlySet<string>): Case {
  return {
    boxes: boxes.filter((b) => !gone.has(b.id)),
    links: links.filter((l) => !gone.has(l.source) && !gone.has(l.target)),
    options,
  };
}

/** Boxes that hang on one other and on which nothing hangs. */
function leaves({ boxes, links }: Case): readonly string[] {
  const above = new Map<string, number>();
  for (const { target } of links) above.set(target, (above.get(target) ?? 0) + 1);
  const parents = new Set(links.map((l) => l.source));
  return boxes.map((b) => b.id).filter((id) => above.get(id) === 1 && !parents.has(id));
}

/** Everything that can only be reached through a box, without the box. */
function branch({ links }: Case, root: string): ReadonlySet<string> {
  const waiting = new Map<string, number>();
  for (const { target } of links) waiting.set(target, (waiting.get(target) ?? 0) + 1);
  const gone = new Set<string>();
  const open = [root];
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    for (const { source, target } of links) {
      if (source !== v || target === root || gone.has(target)) continue;
      waiting.set(target, (waiting.get(target) ?? 0) - 1);
      if ((waiting.get(target) ?? 0) > 0) continue;
      gone.add(target);
      open.push(target);
    }
  }
  return gone;
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

/** The share of boxes in both layouts that move by more than their height, as seen from the median box. */
function moved(before: Layout, after: Layout): number {
  const pairs = [...after.boxes.values()].flatMap((b) => {
    const a = before.boxes.get(b.id);
    return a
      ? [{ height: b.height, x: b.x + b.width / 2 - a.x - a.width / 2, y: b.y + b.height / 2 - a.y - a.height / 2 }]
      : [];
  });
  const [x, y] = [median(pairs.map((p) => p.x)), median(pairs.map((p) => p.y))];
  return pairs.filter((p) => Math.hypot(p.x - x, p.y - y) > p.height).length / pairs.length;
}

/** Pairs of boxes of one layer, in both layouts, whose order is another. */
function flips(before: Layout, after: Layout): number {
  let count = 0;
  const ids = [...after.boxes.keys()].filter((id) => before.boxes.has(id));
  const x = (layout: Layout, id: string): number => layout.boxes.get(id)?.x ?? Number.NaN;
  const layer = (layout: Layout, id: string): number => layout.layers?.get(id) ?? Number.NaN;
  ids.forEach((a, i) => {
    for (const b of ids.slice(i + 1)) {
      if (layer(before, a) !== layer(before, b) || layer(after, a) !== layer(after, b)) continue;
      if ((x(before, a) - x(before, b)) * (x(after, a) - x(after, b)) < 0) count++;
    }
  });
  return count;
}

const lay = ({ boxes, links, options }: Case, previous?: Layout): Layout =>
  layered(boxes, links, previous ? { ...options, previous } : options);

/** A graph in which links lead round groups of strangers. */
const withDetours = { size: 120, seed: 7, cyclic: false, grouped: true, spine: false };

/** All places of a layout by what stands there, and its layers. */
function places({ width, height, boxes, groups, routes, layers }: Layout): ReadonlyMap<string, readonly number[]> {
  return new Map<string, readonly number[]>([
    ["size", [width, height]],
    ...[...boxes].map(([id, b]) => [`box ${id}`, [b.x, b.y, b.width, b.height, layers?.get(id) ?? -1]] as const),
    ...[...groups].map(([id, g]) => [`group ${id}`, [g.x, g.y, g.width, g.height]] as const),
    ...[...routes].map(([id, route]) => [`link ${id}`, route.flatMap(({ x, y }) => [x, y])] as const),
  ]);
}

/** What stands elsewhere in another layout, by more than the thousandth of a px that rounding may do. */
function elsewhere(before: Layout, after: Layout): readonly string[] {
  const now = places(after);
  return [...places(before)].flatMap(([what, numbers]) => {
    const other = now.get(what) ?? [];
    const same = other.length === numbers.length && numbers.every((n, i) => Math.abs(n - (other[i] ?? 0)) < 1e-3);
    return same ? [] : what;
  });
}

describe("a layout after a small change", () => {
  for (const [size, seeds, most] of [
    [12, 20, 0.15],
    [50, 12, 0.15],
    [200, 5, 0.1],
    [1000, 3, 0.05],
  ] as const) {
    it(`moves at most ${100 * most} % of ${size} boxes for a new leaf, and none past another`, () => {
      const shares: number[] = [];
      for (let seed = 1; seed <= seeds; seed++) {
        const graph = generate({ size, seed });
        const list = leaves(graph);
        const leaf = list[(seed * 7) % list.length] ?? "";
        const before = lay(without(graph, new Set([leaf])));
        const after = lay(graph, before);
        if (size <= 200) expect(faults(graph.boxes, graph.links, graph.options, after)).toEqual([]);
        expect(flips(before, after), `seed ${seed}`).toBe(0);
        shares.push(moved(before, after));
      }
      expect(median(shares)).toBeLessThanOrEqual(most);
    });
  }

  it("keeps the order of groups and of the boxes in them", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const graph = generate({ size: 60, seed, grouped: true });
      const leaf = leaves(graph)[seed % 5] ?? "";
      const before = lay(without(graph, new Set([leaf])));
      const after = lay(graph, before);
      expect(faults(graph.boxes, graph.links, graph.options, after), `seed ${seed}`).toEqual([]);
      expect(flips(before, after), `seed ${seed}`).toBe(0);
    }
  });

  it("moves little when a branch is folded, and is as before when it is unfolded again", () => {
    const shares: number[] = [];
    const back: number[] = [];
    for (let seed = 1; seed <= 10; seed++) {
      const graph = generate({ size: 100, seed });
      const root = graph.links[(seed * 13) % graph.links.length]?.source ?? "";
      const folded = without(graph, branch(graph, root));
      const before = lay(graph);
      const after = lay(folded, before);
      expect(flips(before, after), `seed ${seed}`).toBe(0);
      shares.push(moved(before, after));
      back.push(moved(before, lay(graph, after)));
    }
    expect(median(shares)).toBeLessThan(0.1);
    expect(median(back)).toBeLessThan(0.3);
  });

  // Parts, groups, rows, cycles, ways round groups, in every direction, with and without a page that is too narrow.
  it("is the same layout, to the last corner, if nothing changes", () => {
    fc.assert(
      fc.property(
        fc.record({
          size: fc.integer({ min: 1, max: 100 }),
          seed: fc.nat(1000),
          cyclic: fc.boolean(),
          grouped: fc.boolean(),
          spine: fc.boolean(),
        }),
        fc.constantFrom("down", "up", "left", "right"),
        fc.boolean(),
        fc.constantFrom(1, 0.9, 0.6, 0.3),
        (wishes, direction, mirror, part) => {
          const graph = generate(wishes);
          const options = { ...graph.options, direction, mirror };
          const { width, height } = layered(graph.boxes, graph.links, options);
          const across = direction === "left" || direction === "right" ? height : width;
          const limited = part === 1 ? options : { ...options, maxWidth: part * across };
          const before = layered(graph.boxes, graph.links, limited);
          const after = layered(graph.boxes, graph.links, { ...limited, previous: structuredClone(before) });
          expect(elsewhere(before, after)).toEqual([]);
        },
      ),
      { numRuns: 50, seed: 4, examples: [[withDetours, "down", false, 1]] },
    );
  });

  it("is another layout if only the ends of a link change", () => {
    const boxes = ["a", "b", "c"].map((id) => ({ id, width: 100, height: 40 }));
    const links = [
      { id: "1", source: "a", target: "b" },
      { id: "2", source: "a", target: "c" },
    ];
    const chain = [
      { id: "1", source: "a", target: "b" },
      { id: "2", source: "b", target: "c" },
    ] as const;
    const after = layered(boxes, chain, { previous: layered(boxes, links) });
    expect(faults(boxes, chain, {}, after)).toEqual([]);
  });

  it("closes up where a box has become smaller", () => {
    const row = ["b", "c", "d"].map((id) => ({ id, width: 300, height: 40 }));
    const boxes = [{ id: "a", width: 100, height: 40 }, ...row];
    const links = row.map(({ id }) => ({ id, source: "a", target: id }));
    const before = layered(boxes, links);
    const smaller = boxes.map((box) => (box.id === "c" ? { ...box, width: 40 } : box));
    expect(layered(smaller, links, { previous: before }).width).toBe(before.width - 260);
  });

  // A page that was too narrow: some boxes hang lower, and go on doing so.
  it.each([
    ["flat", 50, 0.7, 0.15],
    ["flat", 200, 0.5, 0.1],
    ["groups", 50, 1, 0.15],
    ["groups", 50, 0.5, 0.15],
    ["groups", 200, 1, 0.1],
    ["groups", 200, 0.7, 0.1],
    ["groups", 1000, 1, 0.05],
  ] as const)("moves little in a page (%s, %i boxes in %f of their width)", (variant, size, part, most) => {
    const shares = (size > 200 ? [1] : [1, 2, 3]).map((seed) => {
      const { before, after } = edit(generateArguments({ size, seed, variant }), "leaf added", seed);
      const free = layered(before.boxes, before.links, { groups: before.groups }).width;
      const page = part === 1 ? {} : { maxWidth: part * free };
      const first = layered(before.boxes, before.links, { groups: before.groups, ...page });
      const options = { groups: after.groups, ...page, previous: first };
      const again = layered(after.boxes, after.links, options);
      expect(faults(after.boxes, after.links, options, again)).toEqual([]);
      return moved(first, again);
    });
    expect(median(shares)).toBeLessThanOrEqual(most);
  });

  it("takes the places of some boxes alone, too", () => {
    const graph = generate({ size: 40, seed: 1 });
    const before = lay(graph);
    const places = new Map([...before.boxes].map(([id, { x, y }]) => [id, { x, y }]));
    const after = layered(graph.boxes, graph.links, { previous: { boxes: places } });
    expect(faults(graph.boxes, graph.links, {}, after)).toEqual([]);
    expect(flips(before, after)).toBe(0);
  });

  // 30 leaves come one after the other; in the end the drawing is hardly worse than one that is made at once.
  it("does not get worse and worse", () => {
    const length = (layout: Layout): number => {
      let sum = 0;
      for (const route of layout.routes.values()) {
        route.forEach((b, i) => {
          const a = route[i - 1];
          if (a) sum += Math.hypot(b.x - a.x, b.y - a.y);
        });
      }
      return sum;
    };
    const ratios: number[] = [];
    for (let seed = 1; seed <= 3; seed++) {
      const graph = generate({ size: 150, seed });
      const late = leaves(graph).slice(-30);
      let layout = lay(without(graph, new Set(late)));
      late.forEach((_, i) => {
        layout = lay(without(graph, new Set(late.slice(i + 1))), layout);
      });
      expect(faults(graph.boxes, graph.links, graph.options, layout), `seed ${seed}`).toEqual([]);
      ratios.push(length(layout) / length(lay(graph)));
    }
    expect(median(ratios)).toBeLessThan(1.25);
  });

  it("keeps the places in every direction and in a mirrored drawing", () => {
    const graph = generate({ size: 40, seed: 2 });
    const leaf = leaves(graph)[3] ?? "";
    for (const more of [
      { direction: "up" },
      { direction: "left" },
      { direction: "right" },
      { mirror: true },
    ] as const) {
      const [small, large] = [without(graph, new Set([leaf])), graph].map((c) => ({
        ...c,
        options: { ...c.options, ...more },
      }));
      if (!small || !large) continue;
      const before = lay(small);
      expect(moved(before, lay(large, before)), JSON.stringify(more)).toBeLessThanOrEqual(0.2);
    }
  });
});
