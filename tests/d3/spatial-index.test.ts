import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap } from "../../packages/d3/src/area";
import { spatialIndex } from "../../packages/d3/src/spatial-index";

const area = fc.record({
  x: fc.integer({ min: -3_000, max: 9_000 }),
  y: fc.integer({ min: -3_000, max: 9_000 }),
  width: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 40_000 })),
  height: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 40_000 })),
});

describe("spatialIndex", () => {
  it("finds exactly what overlaps an area, each once, as looking at everything does", () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 60 }), area, (areas, asked) => {
        const index = spatialIndex(areas, (one) => one);
        const expected = areas.filter((one) => overlap(one, asked));
        // The first questions are answered by a look at everything, the later ones by the grid.
        const answers = Array.from({ length: 20 }, () => index.within(asked));
        for (const found of [answers[0] ?? [], answers[19] ?? []]) {
          expect(new Set(found)).toEqual(new Set(expected));
          expect(found.length).toBe(expected.length);
        }
      }),
    );
  });

  it("gives everything, in its order, where everything is asked for", () => {
    const all = [3, 1, 2].map((x) => ({ x, y: 0, width: 1, height: 1 }));
    expect(spatialIndex(all, (one) => one).within({ x: -9, y: -9, width: 99, height: 99 })).toBe(all);
  });
});
