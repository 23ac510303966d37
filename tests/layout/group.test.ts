import { type Box, type Layout, type Link, layered, type Point } from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import { faults } from "./faults";
import { type Case, generate } from "./generate";

/** Links that pass through a group that holds neither of their ends, as `link > group`. */
function strangers({ boxes, links, options }: Case, layout: Layout): readonly string[] {
  const parent = new Map((options.groups ?? []).map((g) => [g.id, g.parent]));
  const around = new Map(
    boxes.map((box) => {
      const own = new Set<string>();
      for (let g = box.group; g !== undefined; g = parent.get(g)) own.add(g);
      return [box.id, own] as const;
    }),
  );
  return links.flatMap(({ id, source, target }) =>
    [...layout.groups.values()]
      .filter((g) => !around.get(source)?.has(g.id) && !around.get(target)?.has(g.id))
      .filter((g) => passes(layout.routes.get(id) ?? [], g))
      .map((g) => `${id} > ${g.id}`),
  );
}

/** Whether a polyline has a point well inside a rectangle. */
function passes(route: readonly Point[], r: Box & Point): boolean {
  return route.some((b, i) => {
    const a = route[i - 1];
    if (a === undefined) return false;
    // Sutherland and Hodgman's clipping, one side after the other.
    const sides: readonly ((p: Point) => number)[] = [
      (p) => p.x - r.x - 0.5,
      (p) => r.x + r.width - 0.5 - p.x,
      (p) => p.y - r.y - 0.5,
      (p) => r.y + r.height - 0.5 - p.y,
    ];
    let [from, to] = [0, 1];
    for (const inside of sides) {
      const [p, q] = [inside(a), inside(b)];
      if (p < 0 && q < 0) return false;
      if (p < 0) from = Math.max(from, p / (p - q));
      if (q < 0) to = Math.min(to, p / (p - q));
    }
    return from < to;
  });
}

describe("groups", () => {
  for (const cyclic of [false, true]) {
    it(`are entered only by links of their members, on 24 seeded graphs (${cyclic ? "with" : "without"} cycles)`, () => {
      for (let seed = 1; seed <= 24; seed++) {
        const graph = generate({ size: 20 + seed * 7, seed, grouped: true, cyclic, spine: seed % 4 === 0 });
        expect(strangers(graph, layered(graph.boxes, graph.links, graph.options)), `seed ${seed}`).toEqual([]);
      }
    });
  }

  it("are entered only by links of their members in a narrow page, too", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const graph = generate({ size: 20 + seed * 6, seed, grouped: true });
      const options = { ...graph.options, maxWidth: 900 };
      const layout = layered(graph.boxes, graph.links, options);
      expect(faults(graph.boxes, graph.links, options, layout), `seed ${seed}`).toEqual([]);
      expect(strangers(graph, layout), `seed ${seed}`).toEqual([]);
    }
  });

  // A1    B1    C1       every group has a link to each of the others, from its upper to the other's lower box:
  // |     |     |        one of the three stands between the others
  // A2    B2    C2
  it("are passed by on a way round them where they stand between the ends", () => {
    const groups = ["A", "B", "C"].map((id) => ({ id }));
    const boxes: Box[] = groups.flatMap(({ id }) => [
      { id: `${id}1`, width: 120, height: 50, group: id },
      { id: `${id}2`, width: 120, height: 50, group: id },
    ]);
    const links: Link[] = groups.flatMap((a) =>
      groups.map((b) => ({ id: `${a.id}${b.id}`, source: `${a.id}1`, target: `${b.id}2` })),
    );
    const options = { groups };
    const layout = layered(boxes, links, options);
    expect(faults(boxes, links, options, layout)).toEqual([]);
    expect(strangers({ boxes, links, options }, layout)).toEqual([]);
    for (const { source, target } of links) {
      const [above, below] = [layout.boxes.get(source), layout.boxes.get(target)];
      expect(below?.y ?? 0).toBeGreaterThanOrEqual((above?.y ?? 0) + 50);
    }
  });

  // [ a -> b ] -> [ c -> d ]
  it("stand below each other if links lead from one to the other", () => {
    const groups = [{ id: "g" }, { id: "h" }];
    const boxes: Box[] = ["a", "b", "c", "d"].map((id, i) => ({
      id,
      width: 100,
      height: 40,
      group: i < 2 ? "g" : "h",
    }));
    const links = [
      ["a", "b"],
      ["b", "c"],
      ["c", "d"],
      ["a", "d"],
    ].map(([source = "", target = ""]) => ({ id: source + target, source, target }));
    const layout = layered(boxes, links, { groups });
    const [g, h] = [layout.groups.get("g"), layout.groups.get("h")];
    expect(h?.y).toBeGreaterThanOrEqual((g?.y ?? 0) + (g?.height ?? 0));
  });

  it("does not let the check of these tests pass what is wrong", () => {
    const rectangle = { id: "g", x: 10, y: 10, width: 10, height: 10 };
    expect(
      passes(
        [
          { x: 0, y: 0 },
          { x: 30, y: 30 },
        ],
        rectangle,
      ),
    ).toBe(true); // prettier-ignore
    expect(
      passes(
        [
          { x: 0, y: 10 },
          { x: 30, y: 10 },
        ],
        rectangle,
      ),
    ).toBe(false); // prettier-ignore
    expect(
      passes(
        [
          { x: 0, y: 18 },
          { x: 5, y: 30 },
          { x: 30, y: 30 },
        ],
        rectangle,
      ),
    ).toBe(false); // prettier-ignore
  });
});
