import type { Point } from "@argument-graph/layout";
import { path } from "./shapes";

/** How far a rounded corner may leave the polyline, and how long its cut may be, in px: no box lies so near to a line. */
const [DEVIATION, LONGEST] = [3, 16];

/** A polyline with rounded corners as path data; nowhere does it leave the polyline by more than 3 px. */
export function roundedLine(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return "";
  const parts: (string | number)[] = ["M", first.x, first.y];
  for (const [index, corner] of others.entries()) {
    const before = points[index] ?? corner;
    const after = points[index + 2];
    if (!after) {
      parts.push("L", corner.x, corner.y);
      continue;
    }
    const cut = cutAt(before, corner, after);
    const start = towards(corner, before, cut);
    const end = towards(corner, after, cut);
    parts.push("L", start.x, start.y, "Q", corner.x, corner.y, end.x, end.y);
  }
  return path(...parts);
}

/**
 * How much of both sides of a corner its curve replaces. A quadratic curve with cuts c at a turn by φ passes the corner
 * at the distance c · sin(φ / 2) / 2.
 */
function cutAt(before: Point, corner: Point, after: Point): number {
  const [a, b] = [distance(before, corner), distance(corner, after)];
  if (a === 0 || b === 0) return 0;
  const cosine =
    ((corner.x - before.x) * (after.x - corner.x) + (corner.y - before.y) * (after.y - corner.y)) / (a * b);
  const half = Math.sqrt(Math.max(0, (1 - cosine) / 2));
  return Math.min(LONGEST, a / 2, b / 2, half === 0 ? LONGEST : (2 * DEVIATION) / half);
}

/** The line without its last `length` px, or as much of them as its last stretch has. */
export function shortened(points: readonly Point[], length: number): readonly Point[] {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return points;
  return [...points.slice(0, -1), towards(end, before, Math.min(length, distance(end, before) - 0.5))];
}

/** The line without corners that are no corners: points that repeat or lie on a straight stretch. */
export function simplified(points: readonly Point[]): readonly Point[] {
  const found: Point[] = [];
  for (const point of points) {
    const [before, last] = [found.at(-2), found.at(-1)];
    if (last && distance(last, point) < 0.01) continue;
    if (before && last && straight(before, last, point)) found.pop();
    found.push(point);
  }
  return found;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The point `length` px from `from` on the way to `to`. */
export function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const part = length / whole;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function straight(a: Point, b: Point, c: Point): boolean {
  const cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
  const along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
  return Math.abs(cross) < 0.01 * distance(a, b) * distance(b, c) && along > 0;
}
