import { type Box, type Link, layered } from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import { generateArguments } from "../bench/layout/arguments";
import { deep } from "./deep";

const boxes = (count: number): readonly Box[] =>
  Array.from({ length: count }, (_, v) => ({ id: `n${v}`, width: 120, height: 40 }));

const links = (pairs: readonly (readonly [number, number])[]): readonly Link[] =>
  pairs.map(([u, v], e) => ({ id: `e${e}`, source: `n${u}`, target: `n${v}` }));

const range = (count: number): readonly number[] => [...Array(count).keys()];

interface Extreme {
  readonly name: string;
  readonly boxes: readonly Box[];
  readonly links: () => readonly Link[];
}

const extremes: readonly Extreme[] = [
  { name: "a path of 10,000", boxes: boxes(10_000), links: () => links(range(9_999).map((v) => [v, v + 1])) },
  { name: "a star of 10,000", boxes: boxes(10_000), links: () => links(range(9_999).map((v) => [0, v + 1])) },
  {
    name: "a complete bipartite graph of 200 by 200",
    boxes: boxes(400),
    links: () => links(range(40_000).map((i) => [i % 200, 200 + Math.floor(i / 200)])),
  },
  {
    name: "1,000 components of three",
    boxes: boxes(3_000),
    links: () =>
      links(
        range(1_000).flatMap((c): [number, number][] => [
          [3 * c, 3 * c + 1],
          [3 * c, 3 * c + 2],
        ]),
      ),
  },
  { name: "100,000 parallel links", boxes: boxes(2), links: () => links(range(100_000).map(() => [0, 1])) },
];

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** ms of CPU time of a layout of so many boxes. */
function timeOf(size: number): number {
  const { boxes, links } = generateArguments({ size, seed: 1 });
  const start = cpu();
  layered(boxes, links);
  return cpu() - start;
}

describe.runIf(deep)("layered, on extreme shapes", () => {
  it.each(extremes)("finishes with $name, with a place for everything", ({ boxes, links }) => {
    const all = links();
    const layout = layered(boxes, all);
    expect(layout.boxes.size).toBe(boxes.length);
    expect([...layout.routes.values()].filter((route) => route.length < 2)).toEqual([]);
    const odd = [...layout.boxes.values()].filter(({ x, y }) => !(x >= 0 && y >= 0 && Number.isFinite(x + y)));
    expect(odd).toEqual([]);
    const far = [...layout.routes.values()].flat().filter(({ x, y }) => !Number.isFinite(x + y));
    expect(far).toEqual([]);
  });

  it("takes no more than a hundred times as long for 20,000 boxes as for 1,000", () => {
    const small = [1, 2, 3].map(() => timeOf(1000)).sort((a, b) => a - b);
    expect(timeOf(20_000)).toBeLessThanOrEqual(100 * (small[1] ?? 0));
  });
});
