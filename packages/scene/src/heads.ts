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

/** A bar across the end of the line, as a barred gate: what attacks stops here. */
export function bar(points: readonly Point[], color: string): Head {
  const { at } = frame(points);
  const [a, b] = [at(4, 7), at(4, -7)];
  return { d: path("M", a.x, a.y, "L", b.x, b.y), stroke: color, strokeWidth: 3, length: 4 };
}

/** A diamond that touches the link it undercuts. */
export function diamond(points: readonly Point[], color: string): Head {
  const { at } = frame(points);
  const [tip, left, back, right] = [at(0, 0), at(6.5, 5.5), at(13, 0), at(6.5, -5.5)];
  const d = path("M", tip.x, tip.y, "L", left.x, left.y, "L", back.x, back.y, "L", right.x, right.y, "Z");
  return { d, fill: color, length: 12 };
}

/** Points measured from the end of the line: so far back along it, so far to its side. */
function frame(points: readonly Point[]): { readonly at: (back: number, side: number) => Point } {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? { x: end.x, y: end.y + 1 };
  const length = distance(before, end) || 1;
  const [x, y] = [(end.x - before.x) / length, (end.y - before.y) / length];
  return { at: (back, side) => ({ x: end.x - x * back - y * side, y: end.y - y * back + x * side }) };
}
