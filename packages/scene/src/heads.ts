import type { Point } from "@argument-graph/layout";
import type { Shape } from "./contract";
import { distance } from "./line";
import { path } from "./shapes";

/** What stands at the end of a line, and how many px of the line it takes the place of. */
export interface Head extends Shape {
  readonly length: number;
}

/** A filled arrow, its tip at the end of the line. */
export function arrow(points: readonly Point[], color: string, size: number): Head {
  const { at } = frame(points);
  const [a, b] = [at(size, size * 0.5), at(size, -size * 0.5)];
  const tip = at(0, 0);
  return { d: path("M", tip.x, tip.y, "L", a.x, a.y, "L", b.x, b.y, "Z"), fill: color, length: size - 1 };
}

/**
 * A bar across the end of the line, as a barred gate: what attacks stops here. It stands along the side of the box, 4 px from
 * it, however the line leans.
 */
export function bar(points: readonly Point[], color: string): Head {
  const { at, x, y } = frame(points);
  const length = 4 / Math.max(Math.abs(x), Math.abs(y));
  const middle = at(length, 0);
  const [dx, dy] = Math.abs(y) >= Math.abs(x) ? [7, 0] : [0, 7];
  const d = path("M", middle.x - dx, middle.y - dy, "L", middle.x + dx, middle.y + dy);
  return { d, stroke: color, strokeWidth: 3, length };
}

/** A diamond that touches the link it undercuts. */
export function diamond(points: readonly Point[], color: string): Head {
  const { at } = frame(points);
  const [tip, left, back, right] = [at(0, 0), at(6.5, 5.5), at(13, 0), at(6.5, -5.5)];
  const d = path("M", tip.x, tip.y, "L", left.x, left.y, "L", back.x, back.y, "L", right.x, right.y, "Z");
  return { d, fill: color, length: 12 };
}

/** The direction of a line at its end, and points measured from there: so far back along it, so far to its side. */
function frame(points: readonly Point[]): Point & { readonly at: (back: number, side: number) => Point } {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? { x: end.x, y: end.y + 1 };
  const length = distance(before, end) || 1;
  const [x, y] = [(end.x - before.x) / length, (end.y - before.y) / length];
  return { x, y, at: (back, side) => ({ x: end.x - x * back - y * side, y: end.y - y * back + x * side }) };
}
