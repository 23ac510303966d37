import type { Direction, Point } from "./contract";
import type { Rectangle } from "./draw";

/** The way from a drawing whose links run downwards to the one that was asked for. */
export interface Orientation {
  readonly width: number;
  readonly height: number;
  point(x: number, y: number): Point;
  /** An x of the drawing, which is a y of one that lies. */
  across(x: number): number;
  box(x: number, y: number, width: number, height: number): Rectangle;
}

/** Turns a drawing of `width` × `height` by exact transposition and reflection, and moves it by the margin. */
export function orient(
  direction: Direction,
  mirror: boolean,
  width: number,
  height: number,
  margin: number,
): Orientation {
  const lying = direction === "left" || direction === "right";
  const w = lying ? height : width;
  const h = lying ? width : height;
  const flipX = (direction === "left") !== mirror;
  const flipY = direction === "up";
  const point = (x: number, y: number): Point => {
    const across = lying ? y : x;
    const down = lying ? x : y;
    return { x: margin + (flipX ? w - across : across), y: margin + (flipY ? h - down : down) };
  };
  return {
    width: w + 2 * margin,
    height: h + 2 * margin,
    point,
    across: (x) => (lying ? point(x, 0).y : point(x, 0).x),
    box(x, y, boxWidth, boxHeight) {
      const a = point(x, y);
      const b = point(x + boxWidth, y + boxHeight);
      return {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: lying ? boxHeight : boxWidth,
        height: lying ? boxWidth : boxHeight,
      };
    },
  };
}
