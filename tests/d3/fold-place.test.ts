import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldPlace } from "../../packages/d3/src/fold-place";

describe("foldPlace", () => {
  //  ──────(−)──────
  it("is the middle of an edge where no line arrives", () => {
    expect(foldPlace(200, [])).toBe(100);
    expect(foldPlace(200, [30, 170])).toBe(100);
  });

  //  ───────▲──(−)──
  it("is the nearest clear place beside a line that arrives at the middle", () => {
    expect(foldPlace(200, [100])).toBe(120);
    expect(foldPlace(200, [110])).toBe(90);
  });

  it("keeps further away where the reader has larger letters, and the button grows with them", () => {
    expect(foldPlace(400, [200], 24)).toBe(232);
  });

  it("stays on the edge, and is clear of every line wherever some place is", () => {
    const edges = fc.record({
      length: fc.integer({ min: 60, max: 400 }),
      arrivals: fc.array(fc.integer({ min: 0, max: 400 })),
    });
    fc.assert(
      fc.property(edges, ({ length, arrivals }) => {
        const at = foldPlace(length, arrivals);
        const distance = (place: number) => Math.min(20, ...arrivals.map((arrival) => Math.abs(arrival - place)));
        const places = Array.from({ length: Math.floor(length / 2 - 12) * 2 + 1 }, (_, index) => {
          return length / 2 - Math.floor(length / 2 - 12) + index;
        });
        expect(at).toBeGreaterThanOrEqual(12);
        expect(at).toBeLessThanOrEqual(length - 12);
        expect(distance(at)).toBe(Math.max(...places.map(distance)));
      }),
    );
  });
});
