import { type Layout, layered, type Point, type Quality } from "@argument-graph/layout";
import { describe, expect, it } from "vitest";
import { generateArguments } from "../bench/layout/arguments";
import { ours } from "../bench/layout/engines/ours";
import { measureDrawing } from "../bench/layout/metrics";
import { faults } from "./faults";
import { generate } from "./generate";

/** How many pairs of links cross, seen from links that share no box. */
function crossings(
  links: readonly { readonly id: string; readonly source: string; readonly target: string }[],
  layout: Layout,
): number {
  const pieces = links.flatMap((link) => {
    const route = layout.routes.get(link.id) ?? [];
    return route.flatMap((b, i) => {
      const a = route[i - 1];
      return a ? [{ link, a, b }] : [];
    });
  });
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  let count = 0;
  pieces.forEach((s, i) => {
    for (const t of pieces.slice(i + 1)) {
      const ends = new Set([s.link.source, s.link.target, t.link.source, t.link.target]);
      if (ends.size < 4) continue;
      if (side(s.a, s.b, t.a) * side(s.a, s.b, t.b) < 0 && side(t.a, t.b, s.a) * side(t.a, t.b, s.b) < 0) count++;
    }
  });
  return count;
}

describe("the options quality and budget", () => {
  const qualities: readonly Quality[] = ["draft", "default", "best"];

  it("give fewer crossings the better the quality, over 12 seeded graphs", () => {
    const sums = qualities.map((quality) => {
      let sum = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const { boxes, links, options } = generate({ size: 45, seed });
        const layout = layered(boxes, links, { ...options, quality });
        expect(faults(boxes, links, options, layout), `${quality}, seed ${seed}`).toEqual([]);
        sum += crossings(links, layout);
      }
      return sum;
    });
    expect(sums).toEqual([...sums].sort((a, b) => b - a));
    expect(sums[2]).toBeLessThan(sums[0] ?? 0);
  });

  it.each(["flat", "cyc", "groups"] as const)(
    "give fewer crossings and links that are hardly longer the better the quality, over 20 seeds of 60 boxes (%s)",
    async (variant) => {
      const sums: { readonly crossings: number; readonly length: number }[] = [];
      for (const quality of qualities) {
        let [crossings, length] = [0, 0];
        for (let seed = 1; seed <= 20; seed++) {
          const graph = generateArguments({ size: 60, seed, variant });
          const measured = measureDrawing(graph, await ours({ quality }).draw(graph));
          crossings += measured.crossings;
          length += measured.length;
        }
        sums.push({ crossings, length });
      }
      const [draft, normal, best] = sums;
      expect(normal?.crossings).toBeLessThan(draft?.crossings ?? 0);
      expect(best?.crossings).toBeLessThan(0.9 * (normal?.crossings ?? 0));
      // A crossing less may cost some px.
      expect(normal?.length).toBeLessThanOrEqual(1.01 * (draft?.length ?? 0));
      expect(best?.length).toBeLessThanOrEqual(1.01 * (normal?.length ?? 0));
    },
  );

  it("give a complete drawing even if no time is left at all", () => {
    for (const grouped of [false, true]) {
      const { boxes, links, options } = generate({ size: 150, seed: 3, grouped, spine: true });
      const all = { ...options, budget: 0, maxWidth: 1500 };
      expect(faults(boxes, links, all, layered(boxes, links, all))).toEqual([]);
    }
  });

  it("leave the drawing as it is if the time is enough", () => {
    const { boxes, links } = generate({ size: 30, seed: 4 });
    expect([...layered(boxes, links, { budget: 60_000 }).boxes]).toEqual([...layered(boxes, links).boxes]);
  });

  it("do not take a budget that is no number", () => {
    expect(() => layered([], [], { budget: Number.NaN })).toThrow("layered: budget is NaN");
  });
});
