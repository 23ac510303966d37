import { expect, it } from "vitest";
import { bar } from "../../packages/scene/src/heads";

const ends = (d: string): readonly number[] => (d.match(/-?[\d.]+/g) ?? []).map(Number);

// ─┬─   ─┬─   the bar lies along the side of the box, 4 px from it, also where the line leans
//  |      \
it.each([
  ["upright", { x: 0, y: 60 }, 4],
  ["leaning to the right", { x: 20, y: 40 }, 4 * Math.hypot(0.5, 1)],
  ["from below to above", { x: -10, y: -50 }, 4 * Math.hypot(0.2, 1)],
])("bars a line along the box’s upper or lower side: %s", (_, from, length) => {
  const head = bar([from, { x: 0, y: 0 }], "red");
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends(head.d);
  expect(y1).toBeCloseTo(Math.sign(from.y) * 4, 1);
  expect(y2).toBe(y1);
  expect(x2 - x1).toBeCloseTo(14, 1);
  expect((x1 + x2) / 2).toBeCloseTo((from.x / from.y) * y1, 1);
  expect(head.length).toBeCloseTo(length, 6);
});

it("bars a line along the box’s left or right side", () => {
  const head = bar(
    [
      { x: -60, y: 10 },
      { x: 0, y: 0 },
    ],
    "red",
  ); // prettier-ignore
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends(head.d);
  expect([x1, x2]).toEqual([-4, -4]);
  expect(y2 - y1).toBeCloseTo(14, 1);
});
