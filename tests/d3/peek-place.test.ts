import fc from "fast-check";
import { expect, it } from "vitest";
import { freePlace, type Rect } from "../../packages/d3/src/peek-place";

const WINDOW = { width: 1000, height: 700 };
const rect = (left: number, top: number, width: number, height: number): Rect => ({
  ...{ left, top, right: left + width, bottom: top + height },
});
const boxes = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 }), fc.integer({ min: 24, max: 300 }))
  .map(([x, y, size]) => rect(x, y, size, Math.min(size, 120)));
const cards = fc.record({ width: fc.integer({ min: 60, max: 400 }), height: fc.integer({ min: 30, max: 500 }) });

it("puts a card below its box, above it where there is no room below, and beside it where another box is in the way", () => {
  const card = { width: 200, height: 100 };
  expect(freePlace(card, rect(300, 300, 100, 50), [], WINDOW)).toMatchObject({ x: 300, y: 358 });
  expect(freePlace(card, rect(300, 640, 100, 50), [], WINDOW)).toMatchObject({ x: 300, y: 532 });
  const others = [rect(300, 380, 100, 50), rect(300, 200, 100, 50)];
  expect(freePlace(card, rect(300, 300, 100, 50), others, WINDOW)).toMatchObject({ x: 408, y: 300 });
});

it("never covers its box, and stays in the window sideways, wherever the box is", () => {
  fc.assert(
    fc.property(cards, boxes, fc.array(boxes, { maxLength: 3 }), (card, box, others) => {
      const { x, y, room } = freePlace(card, box, others, WINDOW);
      const height = Math.min(card.height, room);
      const covers = x < box.right && x + card.width > box.left && y < box.bottom && y + height > box.top;
      expect(covers && height > 0).toBe(false);
      expect(x).toBeGreaterThanOrEqual(8);
      expect(x + card.width).toBeLessThanOrEqual(992);
    }),
    { numRuns: 500 },
  );
});
