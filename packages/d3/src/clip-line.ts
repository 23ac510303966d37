import type { Point } from "@argument-graph/scene";
import type { Area } from "./area";

/** A stretch of a line, and how far along the line it begins, in px. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  readonly after: number;
}

/**
 * The stretches of a polyline that lie in an area, each cut off at the area's edges (Liang and Barsky 1984): a browser takes
 * its time over lines that are a hundred times as long as its window, above all over dashed ones.
 */
export function clipLine(points: readonly Point[], area: Area): readonly Stretch[] {
  const found: Stretch[] = [];
  let after = 0;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const part = within(from, to, area);
    if (part) found.push({ from: at(from, to, part[0]), to: at(from, to, part[1]), after: after + length * part[0] });
    after += length;
  }
  return found;
}

/** From where to where a stretch is in the area, in parts of its length. */
function within(from: Point, to: Point, { x, y, width, height }: Area): readonly [number, number] | undefined {
  let [start, end] = [0, 1];
  const sides = [
    [from.x - to.x, from.x - x],
    [to.x - from.x, x + width - from.x],
    [from.y - to.y, from.y - y],
    [to.y - from.y, y + height - from.y],
  ] as const;
  for (const [speed, room] of sides) {
    if (speed === 0 && room < 0) return undefined;
    if (speed < 0) start = Math.max(start, room / speed);
    if (speed > 0) end = Math.min(end, room / speed);
  }
  return start < end ? [start, end] : undefined;
}

const at = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});
