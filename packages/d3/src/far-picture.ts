import type { Area } from "./area";
import { grown, holds } from "./area";
import { html, set } from "./dom";

/** Where the window is, and how many dots of the canvas a px of the screen has. */
export interface Sight {
  readonly k: number;
  readonly x: number;
  readonly y: number;
  readonly dots: number;
}

/**
 * A picture of more than the window shows. While the reader moves about among thousands of boxes it is moved in their stead,
 * a little out of focus where the scale has changed, and made anew only where it ends or the scale is another one.
 */
export interface FarPicture {
  /**
   * Paints what is seen from the picture.
   *
   * @param paint - paints an area of the plane onto a canvas, at a scale and a shift in its dots.
   */
  show(painter: CanvasRenderingContext2D, seen: Area, sight: Sight, paint: PaintArea): void;
  /** Something else is to be seen. */
  forget(): void;
}

export type PaintArea = (painter: CanvasRenderingContext2D, area: Area, sight: Sight) => void;

/** How much more than the window the picture holds at each side, in parts of the window. */
const MORE = 0.25;
/** How much smaller and larger it is shown than it is. */
const [LEAST, MOST] = [0.6, 1.6];

export function createFarPicture(document: Document): FarPicture {
  const canvas = html(document, "canvas");
  let held: { readonly area: Area; readonly k: number; readonly dots: number } | undefined;
  return {
    show(painter, seen, sight, paint) {
      const own = canvas.getContext("2d");
      if (!own) return;
      const { k, x, y, dots } = sight;
      const fits = held && held.dots === dots && k / held.k >= LEAST && k / held.k <= MOST && holds(held.area, seen);
      if (!held || !fits) {
        const area = grown(seen, Math.max(seen.width, seen.height) * MORE);
        set(canvas, { width: Math.ceil(area.width * k * dots), height: Math.ceil(area.height * k * dots) });
        held = { area, k, dots };
        paint(own, area, { k, x: -area.x * k, y: -area.y * k, dots });
      }
      const { area, k: scale } = held;
      painter.setTransform(1, 0, 0, 1, 0, 0);
      painter.clearRect(0, 0, painter.canvas.width, painter.canvas.height);
      const larger = k / scale;
      painter.drawImage(
        canvas,
        (area.x * k + x) * dots,
        (area.y * k + y) * dots,
        canvas.width * larger,
        canvas.height * larger,
      );
    },
    forget() {
      if (held) set(canvas, { width: 1, height: 1 });
      held = undefined;
    },
  };
}
