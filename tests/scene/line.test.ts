import type { Point } from "@argument-graph/layout";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smoothLine } from "../../packages/scene/src/line";

const coordinate = fc.integer({ min: -400, max: 400 });
const lines = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 8 });

/** The pieces of a path: where each begins, its control point if it is a curve, and where it ends. */
function pieces(d: string): readonly { readonly from: Point; readonly by?: Point; readonly to: Point }[] {
  const found: { from: Point; by?: Point; to: Point }[] = [];
  let at: Point = { x: Number.NaN, y: Number.NaN };
  for (const [, command = "", text = ""] of d.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const numbers = (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
    expect(numbers.every(Number.isFinite), d).toBe(true);
    const points = Array.from({ length: numbers.length / 2 }, (_, k) => ({
      x: numbers[2 * k] ?? Number.NaN,
      y: numbers[2 * k + 1] ?? Number.NaN,
    }));
    const to = points.at(-1) ?? at;
    const by = command === "Q" ? points[0] : undefined;
    if (command !== "M") found.push({ from: at, ...(by && { by }), to });
    at = to;
  }
  return found;
}

/** Points of a path, 16 of each piece. */
const sampled = (d: string): readonly Point[] =>
  pieces(d).flatMap(({ from, by = from, to }) =>
    Array.from({ length: 17 }, (_, k) => {
      const t = k / 16;
      const [a, b, c] = by === from ? [1 - t, 0, t] : [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
      return { x: a * from.x + b * by.x + c * to.x, y: a * from.y + b * by.y + c * to.y };
    }),
  );

function awayFrom(p: Point, line: readonly Point[]): number {
  const distances = line.slice(1).map((b, k) => {
    const a = line[k] ?? b;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
    return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
  });
  return Math.min(...distances);
}

const length = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, b, k) => sum + Math.hypot(b.x - (points[k]?.x ?? 0), b.y - (points[k]?.y ?? 0)), 0);

const direction = (a: Point, b: Point): number => Math.atan2(b.y - a.y, b.x - a.x);

describe("a line through corners", () => {
  it("stays within 5 px of them, is in one piece, and is no longer", () => {
    fc.assert(
      fc.property(lines, (points) => {
        const d = smoothLine(points);
        const parts = pieces(d);
        for (const [k, part] of parts.entries()) expect(part.from).toEqual(k === 0 ? part.from : parts[k - 1]?.to);
        const curve = sampled(d);
        for (const p of curve) expect(awayFrom(p, points), d).toBeLessThanOrEqual(5.02);
        expect(length(curve)).toBeLessThanOrEqual(length(points) + 0.1);
        expect(curve[0]).toEqual(points[0]);
        expect(curve.at(-1)).toEqual(points.at(-1));
      }),
    );
  });

  // |      each piece goes on in the direction of the one before it: there is no kink
  //  \__
  it("has no kink where it turns by less than a right angle", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 60, max: 200 })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(steps, (moves) => {
        const points: Point[] = [{ x: 0, y: 0 }];
        for (const [dx, dy] of moves) points.push({ x: (points.at(-1)?.x ?? 0) + dx, y: (points.at(-1)?.y ?? 0) + dy });
        const parts = pieces(smoothLine(points)).filter(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y) > 1);
        for (const [k, { from, by, to }] of parts.entries()) {
          const last = parts[k - 1];
          if (last) expect(direction(last.by ?? last.from, last.to)).toBeCloseTo(direction(from, by ?? to), 1);
        }
      }),
    );
  });

  // The curves of a short stretch between two corners share it; a short stretch at an end is all its corner's.
  it("turns a step into one wide curve, not into two corners", () => {
    const step = [
      { x: 0, y: 0 },
      { x: 0, y: 16 },
      { x: 60, y: 40 },
      { x: 60, y: 56 },
    ];
    const curves = pieces(smoothLine(step)).filter(({ by }) => by);
    expect(curves).toHaveLength(2);
    const [first, second] = curves;
    expect(first?.from).toEqual(step[0]);
    expect(second?.to).toEqual(step[3]);
    const reach = (part: { readonly from: Point; readonly to: Point } | undefined): number =>
      part ? Math.hypot(part.to.x - part.from.x, part.to.y - part.from.y) : 0;
    expect(reach(first)).toBeGreaterThan(30);
    expect(reach(second)).toBeCloseTo(reach(first), 1);
  });

  it("is nothing for no points, and a straight line for two", () => {
    expect(smoothLine([])).toBe("");
    expect(
      pieces(
        smoothLine([
          { x: 1, y: 2 },
          { x: 3, y: 4 },
        ]),
      ),
    ).toEqual([{ from: { x: 1, y: 2 }, to: { x: 3, y: 4 } }]); // prettier-ignore
  });
});
