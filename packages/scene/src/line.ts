import type { Point } from "@argument-graph/layout";
import { path } from "./shapes";

/** How far a curve may leave the polyline, in px: no box lies so near to a line. */
const DEVIATION = 5;
/** How much longer than the other one side of a curve may be: beyond that it looks like a straight line with a hook. */
const UNEVEN = 3;
/** How much of one side a curve may replace at most, in px. */
const LONGEST = 60;

/**
 * A polyline as a smooth line, in path data: every corner is a quadratic curve, as wide as its neighbours leave room for; the
 * directions at both ends are kept. Nowhere does it leave the polyline by more than 5 px.
 */
export function smoothLine(points: readonly Point[]): string {
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
    // A stretch between two corners is shared by their curves; the first and the last one belong to one corner.
    const room = [
      distance(before, corner) / (index === 0 ? 1 : 2),
      distance(corner, after) / (index + 3 === points.length ? 1 : 2),
    ] as const;
    const [cut, next] = cutsAt(turn(before, corner, after), ...room);
    const start = towards(corner, before, cut);
    const end = towards(corner, after, next);
    parts.push("L", start.x, start.y, "Q", corner.x, corner.y, end.x, end.y);
  }
  return path(...parts);
}

/**
 * How much of both sides of a corner its curve replaces, at most as much as there is room. A quadratic curve with cuts p and q at a turn by
 * φ is farthest from both sides where it is as far from the one as from the other: p q sin φ / (√p + √q)².
 */
function cutsAt(angle: number, before: number, after: number): readonly [number, number] {
  const short = Math.min(before, after, LONGEST);
  const most = Math.min(Math.max(before, after), short * UNEVEN, LONGEST);
  const sharpness = Math.sin(Math.min(angle, Math.PI / 2));
  // √p √q / (√p + √q) may be so much: with p = q that is √p / 2.
  const limit = Math.sqrt(DEVIATION / sharpness);
  const root = Math.sqrt(short);
  const [less, more] =
    root >= 2 * limit
      ? [4 * limit ** 2, 4 * limit ** 2]
      : [short, root <= limit ? most : Math.min(most, ((limit * root) / (root - limit)) ** 2)];
  return before <= after ? [less, more] : [more, less];
}

/** By how much a line turns at a corner, from 0 to π. */
function turn(before: Point, corner: Point, after: Point): number {
  const [ax, ay, bx, by] = [corner.x - before.x, corner.y - before.y, after.x - corner.x, after.y - corner.y];
  return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by));
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
