import type { Point } from "@argument-graph/layout";
import { decimal } from "./decimal";

/** A rectangle in px; `x`, `y` is its top left corner. */
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** Path data from numbers and letters, rounded as everything that is drawn. */
export function path(...parts: readonly (string | number)[]): string {
  let data = "";
  for (const part of parts) data += `${data === "" ? "" : " "}${typeof part === "number" ? decimal(part) : part}`;
  return data;
}

/** A rectangle with round corners; with a large radius, a pill. */
export function rounded({ x, y, width, height }: Area, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [left, top, right, bottom, round] = [x, y, x + width, y + height, r].map(decimal);
  const [inLeft, inTop, inRight, inBottom] = [x + r, y + r, x + width - r, y + height - r].map(decimal);
  const arc = `A ${round} ${round} 0 0 1`;
  return (
    `M ${inLeft} ${top} H ${inRight} ${arc} ${right} ${inTop} V ${inBottom} ${arc} ${inRight} ${bottom} ` +
    `H ${inLeft} ${arc} ${left} ${inBottom} V ${inTop} ${arc} ${inLeft} ${top} Z`
  );
}

/** A circle. */
export function disc(x: number, y: number, radius: number): string {
  const half = (toX: number) => ["A", radius, radius, 0, 1, 1, toX, y];
  return path("M", x - radius, y, ...half(x + radius), ...half(x - radius), "Z");
}

export const FOLD = 13;

/** A sheet whose upper corner at the end of the line is folded over. */
export function sheet({ x, y, width, height }: Area, radius: number, rtl: boolean): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  const arc = (toX: number, toY: number) => ["A", r, r, 0, 0, 1, toX, toY];
  const below = ["V", bottom - r, ...arc(right - r, bottom), "H", x + r, ...arc(x, bottom - r)];
  return rtl
    ? path("M", x + FOLD, y, "H", right - r, ...arc(right, y + r), ...below, "V", y + FOLD, "Z")
    : path("M", x + r, y, "H", right - FOLD, "L", right, y + FOLD, ...below, "V", y + r, ...arc(x + r, y), "Z");
}

/** The corner that a {@link sheet} has folded over. */
export function foldedCorner({ x, y, width }: Area, rtl: boolean): string {
  const right = x + width;
  return rtl
    ? path("M", x + FOLD, y, "V", y + FOLD, "H", x, "Z")
    : path("M", right - FOLD, y, "V", y + FOLD, "H", right, "Z");
}

/** A box with pointed sides. */
export function hexagon({ x, y, width, height }: Area): string {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  const point = Math.min(9, width / 4);
  return path(
    ...["M", x, middle, "L", x + point, y, "H", right - point, "L", right, middle],
    ...["L", right - point, bottom, "H", x + point, "Z"],
  );
}

export type Side = "right" | "left" | "down" | "up";

/** A box that points to one side. */
export function pointer({ x, y, width, height }: Area, to: Side): string {
  const [right, bottom, middle, centre] = [x + width, y + height, y + height / 2, x + width / 2];
  const tip = Math.min(10, height / 2, width / 4);
  if (to === "right")
    return path("M", x, y, "H", right - tip, "L", right, middle, "L", right - tip, bottom, "H", x, "Z");
  if (to === "left") return path("M", right, y, "H", x + tip, "L", x, middle, "L", x + tip, bottom, "H", right, "Z");
  const dip = Math.min(5, height / 4);
  if (to === "down")
    return path("M", x, y, "H", right, "V", bottom - dip, "L", centre, bottom, "L", x, bottom - dip, "Z");
  return path("M", x, y + dip, "L", centre, y, "L", right, y + dip, "V", bottom, "H", x, "Z");
}
