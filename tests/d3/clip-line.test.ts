import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipLine } from "../../packages/d3/src/clip-line";

const area = { x: 0, y: 0, width: 100, height: 50 };

describe("clipLine", () => {
  // (-50, 25) ──┤▓▓▓▓▓▓├── (150, 25) ── (150, 200)
  it("keeps what lies in the area, and says how far along the line that begins", () => {
    const line = [
      { x: -50, y: 25 },
      { x: 150, y: 25 },
      { x: 150, y: 200 },
    ];
    expect(clipLine(line, area)).toEqual([{ from: { x: 0, y: 25 }, to: { x: 100, y: 25 }, after: 50 }]);
  });

  it("keeps a line within whole, and nothing of a line beside", () => {
    const [a, b] = [
      { x: 10, y: 10 },
      { x: 20, y: 40 },
    ];
    expect(clipLine([a, b], area)).toEqual([{ from: a, to: b, after: 0 }]);
    expect(
      clipLine(
        [a, b].map(({ x, y }) => ({ x, y: y + 60 })),
        area,
      ),
    ).toEqual([]);
    expect(clipLine([a], area)).toEqual([]);
  });

  it("keeps a point of a line exactly if the point is in the area", () => {
    const coordinate = fc.integer({ min: -200, max: 200 });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(point, point, fc.integer({ min: 1, max: 99 }), (from, to, percent) => {
        const part = percent / 100;
        const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
        const margin = Math.min(at.x, 100 - at.x, at.y, 50 - at.y);
        fc.pre(Math.abs(margin) > 1e-6 && Math.hypot(to.x - from.x, to.y - from.y) > 0);
        const length = Math.hypot(to.x - from.x, to.y - from.y);
        const kept = clipLine([from, to], area).some((stretch) => {
          const own = Math.hypot(stretch.to.x - stretch.from.x, stretch.to.y - stretch.from.y);
          return stretch.after <= part * length + 1e-6 && part * length <= stretch.after + own + 1e-6;
        });
        expect(kept).toBe(margin > 0);
      }),
    );
  });
});
