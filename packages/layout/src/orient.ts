import type { Direction, Point } from "./contract";

interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** The way from a drawing whose links run downwards to the one that was asked for. */
export interface Orientation {
  readonly width: number;
  readonly height: number;
  point(p: Point): Point;
  box(r: Rectangle): Rectangle;
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
  const point = (p: Point): Point => {
    const x = lying ? p.y : p.x;
    const y = lying ? p.x : p.y;
    return { x: margin + (flipX ? w - x : x), y: margin + (flipY ? h - y : y) };
  };
  return {
    width: w + 2 * margin,
    height: h + 2 * margin,
    point,
    box(r) {
      const a = point(r);
      const b = point({ x: r.x + r.width, y: r.y + r.height });
      return {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: lying ? r.height : r.width,
        height: lying ? r.width : r.height,
      };
    },
  };
}
