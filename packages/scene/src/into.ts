import type { Point } from "@argument-graph/layout";
import type { LinkForm, StatementForm } from "./preset";
import type { Area } from "./shapes";

interface End extends Area {
  readonly form: StatementForm | LinkForm;
  /** It has corners where others of its form are round. */
  readonly cornered: boolean;
}

/** The radius of a point, in px; and of one in which nothing meets, that is part of its line. */
export const DOT = 4.5;
export const FINE = 0.75;

/**
 * Leads a line on from the edge of a point's or bar's room to what is seen of it: the middle of the point, the bar. What
 * ends at a point with a head stops at its edge.
 */
export function into(points: readonly Point[], from: End | undefined, to: End | undefined): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return points;
  const before = from ? seen(from, first) : undefined;
  const after = to ? seen(to, last) : undefined;
  return [...(before ? [before] : []), ...points, ...(after ? [after] : [])];
}

function seen({ form, cornered, x, y, width, height }: End, at: Point): Point | undefined {
  const [centreX, centreY] = [x + width / 2, y + height / 2];
  if (form === "dot") return { x: centreX, y: centreY };
  if (form === "number") return cornered ? undefined : onCircle(at, centreX, centreY, width / 2);
  if (form !== "bar") return undefined;
  return apart(at, width >= height ? { x: at.x, y: centreY } : { x: centreX, y: at.y });
}

/** A line does not go on to where it is: its head would not know where to point. */
const apart = (at: Point, to: Point): Point | undefined =>
  Math.hypot(to.x - at.x, to.y - at.y) < 0.5 ? undefined : to;

/** From the edge of a circle's square straight to the circle. */
function onCircle(at: Point, x: number, y: number, radius: number): Point | undefined {
  const [right, down] = [at.x - x, at.y - y];
  const depth = (side: number) => Math.sqrt(Math.max(0, radius * radius - side * side));
  const isFlat = Math.abs(down) >= Math.abs(right);
  const end = isFlat
    ? { x: at.x, y: y + Math.sign(down) * depth(right) }
    : { x: x + Math.sign(right) * depth(down), y: at.y };
  return apart(at, end);
}
