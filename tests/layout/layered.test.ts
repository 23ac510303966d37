import { type Box, type LayeredOptions, type Layout, type Link, layered, type Point } from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import { defaultStages, type Stages } from "../../packages/layout/src/stages";
import { faults } from "./faults";
import { type Case, generate } from "./generate";
import { october, spine } from "./october";

const check = ({ boxes, links, options }: Case, more: LayeredOptions = {}): readonly string[] => {
  const all = { ...options, ...more };
  return faults(boxes, links, all, layered(boxes, links, all));
};

describe("layered", () => {
  // flat, cyclic, in nested groups, with a spine, and all of it at once
  const kinds = {
    flat: {},
    cyclic: { cyclic: true },
    grouped: { grouped: true },
    spine: { spine: true },
    all: { cyclic: true, grouped: true, spine: true },
  }; // prettier-ignore
  for (const [name, kind] of Object.entries(kinds)) {
    it(`keeps boxes, routes and groups apart on 250 seeded graphs (${name})`, () => {
      for (let seed = 1; seed <= 250; seed++) {
        const graph = generate({ size: 3 + ((seed * 7) % 60), seed, ...kind });
        expect(check(graph), `seed ${seed}`).toEqual([]);
      }
    });
  }

  for (const grouped of [false, true]) {
    it(`draws the essay of October 1917 ${grouped ? "in its three sections" : "without groups"}`, () => {
      expect(check(october(grouped))).toEqual([]);
    });

    // u7 --step1--> u9 --step2--> u5
    it(`sets its spine in one row, at the top, in order ${grouped ? "through its sections" : ""}`, () => {
      const { boxes, links, options } = october(grouped);
      const layout = layered(boxes, links, options);
      const row = (spine[0] ?? []).map((id) => layout.boxes.get(id));
      const axes = row.map((b) => (b ? b.y + b.height / 2 : Number.NaN));
      for (const axis of axes) expect(axis).toBeCloseTo(axes[0] ?? 0, 6);
      const lefts = row.map((b) => b?.x ?? 0);
      expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
      for (const [s, t] of [
        ["u7", "step1"],
        ["step1", "u9"],
        ["u9", "step2"],
        ["step2", "u5"],
      ]) {
        const route = layout.routes.get(`${s}-${t}`) ?? [];
        expect(route.map((p) => Math.round(p.y * 1e6))).toEqual(
          [axes[0], axes[0]].map((y) => Math.round((y ?? 0) * 1e6)),
        );
      }
    });
  }

  const many = (n: number): Box[] => Array.from({ length: n }, (_, i) => ({ id: `n${i}`, width: 100, height: 40 }));
  const join = (pairs: readonly (readonly [number, number])[]): Link[] =>
    pairs.map(([u, v], e) => ({ id: `e${e}`, source: `n${u}`, target: `n${v}` }));
  const range = (n: number): readonly number[] => [...Array(n).keys()];

  for (const [name, kind] of Object.entries(kinds)) {
    it(`keeps boxes, routes and groups apart in a narrow page too, on 80 seeded graphs (${name})`, () => {
      for (let seed = 1; seed <= 80; seed++) {
        const graph = generate({ size: 3 + ((seed * 7) % 60), seed, ...kind });
        const maxWidth = 300 + ((seed * 137) % 1200);
        expect(check(graph, { maxWidth, margin: seed % 3 }), `seed ${seed}`).toEqual([]);
      }
    });
  }

  //          c                  c
  //   p  q  r  s  t   ->     p     q
  //                          r     s   …
  it("hangs reasons beneath each other to keep to a width, the first in the highest line", () => {
    const count = 9;
    const [boxes, links] = [many(count), join(range(count - 1).map((i) => [0, i + 1]))];
    const wide = layered(boxes, links);
    for (const maxWidth of [800, 600, 420]) {
      const narrow = layered(boxes, links, { maxWidth });
      expect(faults(boxes, links, { maxWidth }, narrow)).toEqual([]);
      expect(narrow.width).toBeLessThanOrEqual(maxWidth);
      expect(narrow.height).toBeGreaterThan(wide.height);
      const tops = range(count).map((i) => narrow.boxes.get(`n${i}`)?.y ?? Number.NaN);
      expect(tops[1]).toBe(Math.min(...tops.slice(1)));
    }
    expect(layered(boxes, links, { maxWidth: wide.width })).toEqual(wide);
  });

  //      c
  //  p q | r s     what passes a line on its way down runs together, so that 300 reasons take no more room than a page has
  //  t u | v w
  it("hangs 300 reasons of one conclusion within a page", () => {
    const [boxes, links] = [many(301), join(range(300).map((i) => [0, i + 1]))];
    const wide = boxes.map((box, v) => ({
      ...box,
      width: 100 + 40 * ((v * 37) % 5),
      height: 40 + 18 * ((v * 13) % 4),
    }));
    const layout = layered(wide, links, { maxWidth: 1240 });
    expect(faults(wide, links, { maxWidth: 1240 }, layout)).toEqual([]);
    expect(layout.width).toBeLessThanOrEqual(1240);
  });

  it("is never wider for a narrower limit, on 18 seeded graphs and two stars", () => {
    const star = (n: number): Case => ({
      boxes: many(n + 1),
      links: join(range(n).map((i) => [0, i + 1])),
      options: {},
    });
    const graphs = range(18).map((i) =>
      generate({ size: 12 + 3 * i, seed: i + 1, spine: i % 3 === 0, grouped: i % 2 === 0 }),
    );
    for (const [i, { boxes, links, options }] of [star(30), star(110), ...graphs].entries()) {
      let last = Number.POSITIVE_INFINITY;
      for (const maxWidth of [2200, 1400, 900, 650, 480]) {
        const { width } = layered(boxes, links, { ...options, maxWidth });
        expect(width, `graph ${i}, ${maxWidth}`).toBeLessThanOrEqual(last + 1e-6);
        last = width;
      }
    }
  });

  it("sets the essay of October 1917 on a page of 1240 px, its spine at the top", () => {
    const { boxes, links, options } = october(false);
    const layout = layered(boxes, links, { ...options, maxWidth: 1240 });
    expect(layout.width).toBeLessThanOrEqual(1240);
    expect(layout.height).toBeLessThan(2200);
    expect((spine[0] ?? []).map((id) => (layout.boxes.get(id)?.y ?? Number.NaN) < 200)).not.toContain(false);
  });

  //        [ conclusion ]
  //          (because)
  //  [ premise ]   ( but it need not follow )
  //  [         ]      [ attacker ]              a few px to the right let it rise beside the premise
  it("sets what ends a branch beside a box of the layer above, not below it, if that takes less than a gap", () => {
    const box = (id: string, width: number, height: number): Box => ({ id, width, height });
    const boxes = [
      box("conclusion", 190, 92),
      box("because", 68, 22),
      box("premise", 171, 112),
      box("but", 150, 22),
      box("attacker", 168, 94),
    ];
    const link = (source: string, target: string): Link => ({ id: `${source}-${target}`, source, target });
    const links = [
      link("conclusion", "because"),
      link("because", "premise"),
      link("because", "but"),
      link("but", "attacker"),
    ];
    const layout = layered(boxes, links);
    expect(faults(boxes, links, {}, layout)).toEqual([]);
    const [premise, attacker] = [layout.boxes.get("premise"), layout.boxes.get("attacker")];
    expect(attacker?.y ?? Number.NaN).toBeLessThan((premise?.y ?? 0) + 112);
    expect(layout.routes.get("but-attacker")).toHaveLength(2);
    expect(layout.width).toBeLessThan(171 + 24 + 168 + 24);
  });

  //  [    p    ]
  //   /       \      each end straight for at least 16 px, at most 27° off, whichever way the drawing is turned;
  //  '--\   /--'     a link without a bend keeps its boxes as close as the gap says
  //      \ /
  it("leaves slanted links room for a head at both ends, in every direction", () => {
    const { boxes, links, options } = october(false);
    for (const direction of ["down", "up", "left", "right"] as const) {
      const [along, across] =
        direction === "down" || direction === "up" ? (["y", "x"] as const) : (["x", "y"] as const);
      const layout = layered(boxes, links, { ...options, direction });
      for (const [id, route] of layout.routes) {
        if (route.length < 3) continue;
        for (const [a, b] of [route.slice(0, 2), route.slice(-2)]) {
          const way = Math.abs((b?.[along] ?? 0) - (a?.[along] ?? 0));
          expect(way, `${id} ${direction}`).toBeGreaterThanOrEqual(16 - 1e-6);
          expect(Math.abs((b?.[across] ?? 0) - (a?.[across] ?? 0)), `${id} ${direction}`).toBeLessThan(way / 2 + 1e-6);
        }
      }
    }
  });

  // CPU time against that of the same drawing without a limit, the best of three, so that the machine does not matter.
  // Counted, not timed: how often the layers are ordered, and how many nodes they have then.
  it("keeps to a width with at most twenty pages, none of them of more than twenty times the nodes", () => {
    for (const size of [175, 1000]) {
      for (const seed of [1, 2]) {
        const { boxes, links, options } = generate({ size, seed, spine: true });
        const nodesOf = (maxWidth: number): readonly number[] => {
          const nodes: number[] = [];
          const order: Stages["order"] = (problem, slots, wish) => {
            nodes.push(slots.count);
            return defaultStages.order(problem, slots, wish);
          };
          layered(boxes, links, { ...options, maxWidth, order });
          return nodes;
        };
        const [free = 0, ...none] = nodesOf(1e6);
        expect(none, "without a limit it is drawn once").toEqual([]);
        for (const maxWidth of [1240, 5000]) {
          const nodes = nodesOf(maxWidth);
          const of = `${size} boxes, seed ${seed}, ${maxWidth} px`;
          expect(nodes.length, of).toBeGreaterThan(1);
          expect(nodes.length, of).toBeLessThanOrEqual(20);
          expect(Math.max(...nodes), of).toBeLessThanOrEqual(20 * free);
        }
      }
    }
  });

  it("makes a map of 100 statements little more than half as wide", () => {
    for (const seed of [2, 3]) {
      const { boxes, links, options } = generate({ size: 175, seed, spine: seed === 3 });
      const free = layered(boxes, links, options).width;
      expect(layered(boxes, links, { ...options, maxWidth: 1240 }).width, `seed ${seed}`).toBeLessThan(0.6 * free);
    }
  });

  it("sets loose parts below each other to keep to a width", () => {
    const layout = layered(many(40), [], { maxWidth: 400 });
    expect(layout.width).toBeLessThanOrEqual(400);
  });

  it("is never wider for a limit than without one", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { boxes, links, options } = generate({ size: 20 + seed, seed, spine: seed % 2 === 0 });
      const free = layered(boxes, links, options).width;
      const narrow = layered(boxes, links, { ...options, maxWidth: free * 0.6 }).width;
      expect(narrow, `seed ${seed}`).toBeLessThanOrEqual(free);
    }
  });

  // [a]--(step)------------[b]   the blocks below a and b slide together
  //  |                      |
  //  a's reasons            b's reasons
  it("leaves no empty strip between the parts of a spine", () => {
    const widest = ({ boxes, links, options }: Case): number => {
      const spans = [...layered(boxes, links, options).boxes.values()].sort((a, b) => a.x - b.x);
      let [end, strip] = [spans[0]?.x ?? 0, 0];
      for (const { x, width } of spans) {
        strip = Math.max(strip, x - end);
        end = Math.max(end, x + width);
      }
      return strip;
    };
    expect(widest(october(false))).toBeLessThan(50);
    for (let seed = 1; seed <= 60; seed++) {
      expect(widest(generate({ size: 20 + (seed % 40), seed, spine: true })), `seed ${seed}`).toBeLessThan(90);
    }
  });

  // Ten seconds are for slow machines; each takes well under two.
  const large: Readonly<Record<string, readonly [boxes: number, links: readonly (readonly [number, number])[]]>> = {
    "a path of 10,000": [10_000, range(9_999).map((i) => [i, i + 1])],
    "a star of 10,000": [10_000, range(9_999).map((i) => [0, i + 1])],
    "a circle of 10,000": [10_000, range(10_000).map((i) => [i, (i + 1) % 10_000])],
    "the complete bipartite graph of 100 and 100": [
      200,
      range(10_000).map((i) => [i % 100, 100 + Math.floor(i / 100)]),
    ],
    "1,000 parallel links": [2, range(1_000).map(() => [0, 1])],
    "1,000 parts": [2_000, range(1_000).map((i) => [2 * i, 2 * i + 1])],
    "10,000 boxes without links": [10_000, []],
  };
  for (const [name, [count, pairs]] of Object.entries(large)) {
    it(`finishes with ${name}`, { timeout: 60_000 }, () => {
      const layout = layered(many(count), join(pairs));
      expect(layout.boxes.size).toBe(count);
      expect(layout.routes.size).toBe(pairs.length);
      expect(Number.isFinite(layout.width + layout.height)).toBe(true);
    });
  }

  // n0 -> n1 -> n2 -> …, and n0 -> each of them: more slots than are reserved, so the longest links go round
  it("routes very many long links round the drawing", { timeout: 60_000 }, () => {
    const pairs = [...range(599).map((i) => [i, i + 1] as const), ...range(597).map((i) => [0, i + 2] as const)];
    const [boxes, links] = [many(600), join([...pairs, [599, 0], [590, 3]])];
    expect(faults(boxes, links, {}, layered(boxes, links))).toEqual([]);
  });

  it("lays out the example of its documentation as it says there", () => {
    const layout = layered(
      [
        { id: "conclusion", width: 200, height: 60 },
        { id: "premise", width: 200, height: 60 },
      ],
      [{ id: "because", source: "conclusion", target: "premise" }],
    );
    expect(layout.boxes.get("premise")).toEqual({ id: "premise", width: 200, height: 60, x: 0, y: 88 });
  });

  it("gives nothing for nothing", () => {
    const layout = layered([], []);
    expect([layout.width, layout.height, layout.boxes.size, layout.routes.size]).toEqual([0, 0, 0, 0]);
  });

  // a <- b: the order of the links array has no meaning
  it("does not depend on the order of the links", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { boxes, links, options } = generate({
        size: 30,
        seed,
        cyclic: true,
        grouped: seed % 2 === 0,
        spine: true,
      });
      const within = { ...options, maxWidth: seed % 4 < 2 ? 700 : 5000 };
      const a = layered(boxes, links, within);
      const b = layered(boxes, [...links].reverse(), within);
      expect([...b.boxes], `seed ${seed}`).toEqual([...a.boxes]);
      for (const { id } of links) expect(b.routes.get(id)).toEqual(a.routes.get(id));
    }
  });

  it("draws the other directions as exact reflections and transpositions", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { boxes, links, options: given } = generate({ size: 25, seed, cyclic: true, spine: true });
      const options = seed % 2 === 0 ? { ...given, maxWidth: 900 } : given;
      const down = layered(boxes, links, options);
      const up = layered(boxes, links, { ...options, direction: "up" });
      const mirrored = layered(boxes, links, { ...options, mirror: true });
      const lying = boxes.map((b) => ({ ...b, width: b.height, height: b.width }));
      const right = layered(lying, links, { ...options, direction: "right" });
      const left = layered(lying, links, { ...options, direction: "left" });
      const one = down.boxes.size === 25 && boxes.length === 25;
      expect(one).toBe(true);
      for (const { id, width, height } of boxes) {
        const d = down.boxes.get(id) ?? { x: Number.NaN, y: Number.NaN };
        expect(up.boxes.get(id)?.x).toBeCloseTo(d.x, 6);
        expect(up.boxes.get(id)?.y).toBeCloseTo(down.height - d.y - height, 6);
        expect(mirrored.boxes.get(id)?.x).toBeCloseTo(down.width - d.x - width, 6);
        expect(mirrored.boxes.get(id)?.y).toBeCloseTo(d.y, 6);
        expect(left.boxes.get(id)?.x).toBeCloseTo(right.width - (right.boxes.get(id)?.x ?? 0) - height, 6);
        expect(left.boxes.get(id)?.y).toBeCloseTo(right.boxes.get(id)?.y ?? 0, 6);
      }
      expect(check({ boxes, links, options }, { direction: "right", margin: 30 })).toEqual([]);
      expect(check({ boxes, links, options }, { direction: "up", mirror: true })).toEqual([]);
    }
  });

  // b below a, to the right of a, …
  it("puts a link's target where the direction says", () => {
    const boxes = many(2);
    const links = join([[0, 1]]);
    const at = (options: LayeredOptions): readonly number[] => {
      const { boxes: placed } = layered(boxes, links, options);
      const [a, b] = [placed.get("n0"), placed.get("n1")];
      return a && b ? [Math.sign(b.x - a.x), Math.sign(b.y - a.y)] : [];
    };
    expect(at({})).toEqual([0, 1]);
    expect(at({ direction: "up" })).toEqual([0, -1]);
    expect(at({ direction: "right" })).toEqual([1, 0]);
    expect(at({ direction: "left" })).toEqual([-1, 0]);
  });

  it("lays groups out without a fault in every direction", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const graph = generate({ size: 35, seed, grouped: true, cyclic: seed % 3 === 0, spine: seed % 2 === 0 });
      for (const direction of ["up", "left", "right"] as const) {
        expect(check(graph, { direction, mirror: seed % 5 === 0, margin: seed % 7 }), `seed ${seed}`).toEqual([]);
      }
    }
  });

  // A group of one small box, with a long title
  it("keeps room for the title of a group, above its members in every direction", () => {
    const boxes = [{ id: "a", width: 40, height: 20, group: "g" }];
    for (const direction of ["down", "up", "left", "right"] as const) {
      const layout = layered(boxes, [], {
        direction,
        groups: [{ id: "g", header: 30, minWidth: 200 }],
        groupPadding: 10,
      });
      const [box, group] = [layout.boxes.get("a"), layout.groups.get("g")];
      expect(group?.width, direction).toBeCloseTo(200, 6);
      expect((box?.y ?? 0) - (group?.y ?? 0), direction).toBeCloseTo(40, 6);
    }
  });

  // n0 -> n1 -> n2, but n0 is wanted a second time, in the same chain and in another
  it("draws chains that cannot be one row as far as they can be", () => {
    const boxes = many(6).map((b, i) => (i < 4 ? { ...b, group: i % 2 === 0 ? "g" : "h" } : b));
    const links = join([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [1, 4],
      [4, 5],
      [5, 1],
    ]); // prettier-ignore
    const groups = [{ id: "g" }, { id: "h" }];
    const chains = [
      [["n0", "n1", "n0"]],
      [["n0", "n1", "n2", "n3"]],
      [
        ["n4", "n5"],
        ["n5", "n4"],
      ],
      [
        ["n0", "n4", "n1"],
        ["n3", "n5", "n2"],
      ],
      [["n0"], []],
    ]; // prettier-ignore
    for (const spine of chains) {
      expect(check({ boxes, links, options: { groups, spine } }), JSON.stringify(spine)).toEqual([]);
      expect(check({ boxes: many(6), links, options: { spine } }), JSON.stringify(spine)).toEqual([]);
    }
  });

  it("routes a link from a box to itself beside the box", () => {
    const layout = layered(
      many(3),
      join([
        [0, 0],
        [0, 0],
        [0, 1],
        [1, 2],
      ]),
    ); // prettier-ignore
    expect(
      faults(
        many(3),
        join([
          [0, 0],
          [0, 0],
          [0, 1],
          [1, 2],
        ]),
        {},
        layout,
      ),
    ).toEqual([]); // prettier-ignore
    expect(layout.routes.get("e0")).not.toEqual(layout.routes.get("e1"));
  });

  it("spreads parallel links, in either direction", () => {
    const layout = layered(
      many(2),
      join([
        [0, 1],
        [0, 1],
        [1, 0],
      ]),
    ); // prettier-ignore
    const starts = [...layout.routes.values()].map((r) => Math.round(Math.min(...r.map((p) => p.x))));
    expect(new Set(starts).size).toBe(3);
  });

  // Children in the order of the boxes, side by side under their junction
  it("keeps siblings in the order of the boxes where nothing speaks against it", () => {
    const layout = layered(
      many(7),
      join([
        [0, 1],
        [1, 4],
        [1, 3],
        [1, 2],
        [0, 5],
        [5, 6],
      ]),
    ); // prettier-ignore
    const x = (i: number): number => layout.boxes.get(`n${i}`)?.x ?? Number.NaN;
    expect([x(2), x(3), x(4), x(6)]).toEqual([x(2), x(3), x(4), x(6)].sort((a, b) => a - b));
    expect(x(1)).toBeCloseTo(x(3), 6);
  });

  describe("throws a RangeError that says what to do", () => {
    const a: Box = { id: "a", width: 10, height: 10 };
    const link = { id: "l", source: "a", target: "a" };
    const cases: Readonly<Record<string, () => unknown>> = {
      'layered: two boxes are called "a"': () => layered([a, a], []),
      'layered: two links are called "l"': () => layered([a], [link, link]),
      'layered: link "l" ends at "x", which is no box': () => layered([a], [{ ...link, target: "x" }]),
      'layered: box "a" has width NaN': () => layered([{ ...a, width: Number.NaN }], []),
      'layered: box "a" has height 0': () => layered([{ ...a, height: 0 }], []),
      'layered: box "a" is in group "g", which options.groups': () => layered([{ ...a, group: "g" }], []),
      'layered: group "g" is in group "h", which options.groups': () =>
        layered([], [], { groups: [{ id: "g", parent: "h" }] }),
      'layered: group "g" contains itself': () => layered([], [], { groups: [{ id: "g", parent: "g" }] }),
      'layered: two groups are called "g"': () => layered([], [], { groups: [{ id: "g" }, { id: "g" }] }),
      'layered: the spine names "x", which is no box': () => layered([a], [], { spine: [["a", "x"]] }),
      "layered: gap is -1": () => layered([a], [], { gap: -1 }),
      "layered: maxWidth is NaN": () => layered([a], [], { maxWidth: Number.NaN }),
    };
    for (const [message, run] of Object.entries(cases)) {
      it(message, () => {
        expect(run).toThrow(RangeError);
        expect(run).toThrow(message);
      });
    }
  });

  it("takes any string as an id", () => {
    const ids = ["__proto__", "constructor", "", "\u0000", "a b"];
    const boxes = ids.map((id) => ({ id, width: 10, height: 10 }));
    const links = ids.slice(1).map((id, i) => ({ id, source: ids[i] ?? "", target: id }));
    expect(faults(boxes, links, {}, layered(boxes, links))).toEqual([]);
  });
});

describe("the check of these tests", () => {
  // a route straight through a third box, two boxes on each other, a route that starts in the air
  it("finds the faults that it is for", () => {
    const boxes: Box[] = ["a", "b", "c"].map((id) => ({ id, width: 10, height: 10 }));
    const links: Link[] = [{ id: "l", source: "a", target: "c" }];
    const layout = layered(boxes, links);
    const put = (id: string, x: number, y: number): readonly [string, Box & Point] => [
      id,
      { id, width: 10, height: 10, x, y },
    ];
    const placed = new Map([put("a", 0, 0), put("b", 0, 30), put("c", 0, 60)]);
    const route = [
      { x: 5, y: 10 },
      { x: 5, y: 60 },
    ]; // prettier-ignore
    const page = { ...layout, width: 100, height: 100, boxes: placed };
    const report = (more: Partial<Layout>): readonly string[] => faults(boxes, links, {}, { ...page, ...more });
    expect(report({ routes: new Map([["l", route]]) })).toEqual(["link l (a to c) runs through box b"]);
    expect(
      report({
        routes: new Map([
          [
            "l",
            [
              { x: 5, y: 12 },
              { x: 50, y: 40 },
              { x: 5, y: 70 },
            ],
          ],
        ]),
      }),
    ).toEqual(["link l does not start on the border of a", "link l (a to c) runs through box c"]); // prettier-ignore
    const heap = new Map([put("a", 0, 0), put("b", 5, 5), put("c", 0, 60)]);
    expect(
      report({
        boxes: heap,
        routes: new Map([
          [
            "l",
            [
              { x: 0, y: 10 },
              { x: 0, y: 60 },
            ],
          ],
        ]),
      }),
    ).toEqual(["boxes a and b overlap"]); // prettier-ignore
  });
});
