import type { Direction } from "@argument-graph/layout";

/** What a window on a common screen shows, in px. */
const PAGE = 1280;

/**
 * The width, in px, that a drawing keeps to where nobody says another: that of a page for maps that stand, 1280; none for
 * those that lie (`left` and `right`), where a limit would be one on the height.
 *
 * @example
 * ```ts
 * import { pageWidth } from "@argument-graph/scene";
 *
 * pageWidth("down"); // => 1280
 * pageWidth("left"); // => Infinity
 * ```
 */
export const pageWidth = (direction: Direction): number =>
  direction === "down" || direction === "up" ? PAGE : Number.POSITIVE_INFINITY;
