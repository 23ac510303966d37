import { readFileSync } from "node:fs";
import { toGraph } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import { type Layout, layOut, measure, type Point } from "@argument-graph/scene";
import { describe, expect, it } from "vitest";

// The map of the essay as it is really measured, with and without a page to keep to:
//
//   Marx's theory --> Lenin's vanguard --> Totalitarian rule        the spine, at the top
//     |      |          |         |          |    |    |
const text = readFileSync(new URL("../../examples/october-1917/argument.argdown", import.meta.url), "utf8");
const graph = toGraph(argdown.parse(text).document);
const measured = measure(graph);
const natural = layOut(graph, measured);

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const length = ({ routes }: Layout) =>
  [...routes.values()].reduce(
    (sum, route) => sum + route.slice(1).reduce((all, point, i) => all + distance(route[i] ?? point, point), 0),
    0,
  );

/** The last piece of a route, from the box outwards. */
const ends = (route: readonly Point[]) => [route.slice(0, 2), route.slice(-2).reverse()];

describe("the map of the essay", () => {
  it.each([1280, 1150])(
    "keeps to a page of %i px without links that wander: not 1.6 times as long, nor 1.5 times as high",
    (maxWidth) => {
      const page = layOut(graph, measured, { maxWidth });
      expect(page.width).toBeLessThanOrEqual(maxWidth - 48);
      expect(length(page) / length(natural)).toBeLessThanOrEqual(1.6);
      expect(page.height / natural.height).toBeLessThanOrEqual(1.5);
    },
  );

  it.each([undefined, 1280])(
    "meets every box nearly at a right angle (27° off at most), with room for a head of 12 px (maxWidth %s)",
    (maxWidth) => {
      const { routes } = layOut(graph, measured, maxWidth === undefined ? {} : { maxWidth });
      const aslant = [...routes].filter(([, route]) =>
        ends(route).some(([at, next]) => {
          if (!at || !next) return true;
          const [dx, dy] = [Math.abs(at.x - next.x), Math.abs(at.y - next.y)];
          return Math.min(dx, dy) > Math.max(dx, dy) / 2 || Math.max(dx, dy) < 12;
        }),
      );
      expect(aslant.map(([id]) => id)).toEqual([]);
    },
  );
});
