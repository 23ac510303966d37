import { layered, type Point } from "@argument-graph/layout";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../packages/layout/src/problem";
import { straighten } from "../../packages/layout/src/route/straighten";
import { finish } from "../../packages/layout/src/steps";
import { generate } from "./generate";

interface Given {
  readonly problem: Problem;
  readonly x: Float64Array;
  readonly top: Float64Array;
}

/** What the routes of a map are made from: its first part. */
function given(size: number, seed: number): Given {
  const { boxes, links, options } = generate({ size, seed });
  let first: Given | undefined;
  layered(boxes, links, {
    ...options,
    route: (problem, _slots, x, _ports, y) => {
      first ??= { problem, x: x.slice(), top: y.top.slice() };
      return Array.from(problem.source, () => []);
    },
  });
  if (!first) throw new Error("no part");
  return first;
}

/** A line from the middle of the one side to that of the other, each moved by what `shift` says. */
const line = ({ problem, x, top }: Given, e: number, shift: readonly [number, number]): Point[] => {
  const [s, t] = [problem.source[e] ?? 0, problem.target[e] ?? 0];
  const at = (v: number, by: number, bottom: boolean): Point => ({
    x: (x[v] ?? 0) + by,
    y: (top[v] ?? 0) + (bottom ? (problem.height[v] ?? 0) : 0),
  });
  const down = (top[s] ?? 0) < (top[t] ?? 0);
  return [at(s, shift[0], down), at(t, shift[1], !down)];
};

const always = () => () => true;
const never = () => () => false;

/** The x of all ends at one side of a box, from left to right as they stood before. */
function ends(before: readonly Point[][], after: readonly Point[][], { problem }: Given): number[][] {
  const sides = new Map<string, [number, number][]>();
  for (const [e, route] of before.entries()) {
    for (const [v, i, next] of [
      [problem.source[e], 0, 1],
      [problem.target[e], 1, 0],
    ] as const) {
      // prettier-ignore
      const side = `${v} ${(route[next]?.y ?? 0) < (route[i]?.y ?? 0)}`;
      sides.set(side, [...(sides.get(side) ?? []), [route[i]?.x ?? 0, after[e]?.[i]?.x ?? 0]]);
    }
  }
  return [...sides.values()].map((side) => side.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, x]) => x));
}

describe("straighten", () => {
  const box = (id: string, width: number) => ({ id, width, height: 40 });
  const pair = (shift: readonly [number, number], free = always, width = 100): readonly Point[] => {
    let found: readonly Point[] = [];
    layered([box("claim", 100), box("reason", width)], [{ id: "because", source: "claim", target: "reason" }], {
      route: (problem, _slots, x, _ports, y) => {
        const routes = [line({ problem, x, top: y.top }, 0, shift)];
        finish(straighten(problem, x, routes, free));
        found = routes[0] ?? [];
        return routes;
      },
    });
    return found.map((p) => ({ ...p, x: p.x - 50 }));
  };

  //  [claim]      [claim]
  //     \            |       both ends meet half of the way
  //    [reason]   [reason]
  it("makes a line upright that leans by a few px", () => {
    expect(pair([-6, 4]).map(({ x }) => x)).toEqual([-1, -1].map((by) => by + (pair([0, 0])[0]?.x ?? 0)));
  });

  it("leaves a line that leans by more, that has no room to move in, or something in its way", () => {
    const lean = ([a, b]: readonly Point[]): number => (b?.x ?? 0) - (a?.x ?? 0);
    expect(lean(pair([-20, 20]))).toBe(40);
    expect(lean(pair([-6, 4], never))).toBe(10);
    expect(lean(pair([30, 0], always, 4))).toBe(-30);
  });

  it("keeps the order of the ends at each side, and a distance of 12 px or what there was", () => {
    const shifts = fc.array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })), {
      minLength: 60,
      maxLength: 60,
    });
    let upright = 0;
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 30 }), fc.nat(500), shifts, (size, seed, by) => {
        const map = given(size, seed);
        const lines = Array.from(map.problem.source, (_, e) => line(map, e, by[e % by.length] ?? [0, 0]));
        const routes = [...lines];
        finish(straighten(map.problem, map.x, routes, always));
        const [before, after] = [ends(lines, lines, map), ends(lines, routes, map)];
        for (const [k, side] of after.entries()) {
          for (const [i, x] of side.entries()) {
            const was = before[k]?.[i] ?? Number.NaN;
            expect(Math.abs(x - was)).toBeLessThanOrEqual(16);
            const [next, then] = [side[i + 1], before[k]?.[i + 1]];
            if (next !== undefined && then !== undefined)
              expect(next - x).toBeGreaterThanOrEqual(Math.min(12, then - was) - 1e-9);
          }
        }
        upright += routes.filter((route, e) => route !== lines[e] && route[0]?.x === route[1]?.x).length;
      }),
    );
    expect(upright).toBeGreaterThan(100);
  });
});
