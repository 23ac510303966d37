import { pageWidth, type Scene } from "@argument-graph/scene";
import { px, style } from "./dom";
import type { DrawOptions } from "./options";
import { portSize, rereadPortSize } from "./port-size";

/** The least height of the map's window, and the empty space in it, in px. */
const LEAST_HEIGHT = 320;
const MARGIN = 16;

/**
 * The width that a map should keep to, if any: by default what its window shows at the least readable scale.
 *
 * @param readable - that scale.
 */
export function widthFor({ direction, maxWidth = "fit" }: DrawOptions, port: Element, readable: number) {
  if (direction === "left" || direction === "right" || maxWidth === "none") return undefined;
  if (maxWidth !== "fit") return maxWidth;
  const { clientWidth } = portSize(port);
  return clientWidth === 0 ? undefined : Math.max(1, clientWidth - 2 * MARGIN) / readable;
}

/** The width that an exported picture keeps to: no window's, so that it is the same everywhere. */
export function fileWidth({ direction = "down", maxWidth = "fit" }: DrawOptions): number {
  if (maxWidth === "none") return Number.POSITIVE_INFINITY;
  return maxWidth === "fit" ? pageWidth(direction) : maxWidth;
}

const given = new WeakMap<Element, string>();

/** The window as high as the map at the size at which it opens, from 320 px to 80 % of the page's. By itself it only grows. */
export function setHeight(
  port: HTMLElement,
  scene: Scene,
  { height }: DrawOptions,
  readable: number,
  onlyGrow: boolean,
): void {
  const { clientWidth, clientHeight } = portSize(port);
  const room = Math.max(1, clientWidth - 2 * MARGIN);
  const scale = Math.min(1, Math.max(room / scene.width, readable));
  const wanted = Math.ceil(scene.height * scale + 2 * MARGIN);
  const grows = !onlyGrow || clientHeight < wanted;
  const least = grows ? `max(${LEAST_HEIGHT}px, min(80vh, ${px(wanted)}))` : undefined;
  const next = typeof height === "number" ? px(height) : (height ?? least);
  if (next === undefined || next === given.get(port)) return;
  given.set(port, next);
  style(port, { height: next });
  rereadPortSize(port);
}
