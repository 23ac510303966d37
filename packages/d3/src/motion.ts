import type { Id } from "@argument-graph/core";

/** How long a movement takes, in ms. */
export const DURATION = 250;

/** Where the boxes stand on the screen, seen from the corner of the window, in px. */
export type Places = ReadonlyMap<Id, { readonly x: number; readonly y: number }>;

/** Whether the reader has asked the system for less motion. */
export const still = (view: Window | null): boolean =>
  !view || view.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Lets boxes glide from where they were to where they are now. They stand there already: the animation only shows the
 * way, so that nothing depends on its end. New boxes come out of the box that was unfolded; the lines fade in.
 *
 * @param scale - how large the drawing is on the screen.
 */
export function glide(
  elements: ReadonlyMap<Id, HTMLElement>,
  before: Places,
  after: Places,
  scale: number,
  lines: SVGElement,
  origin: Id | undefined,
): void {
  const from = origin === undefined ? undefined : before.get(origin);
  for (const [id, element] of elements) {
    const now = after.get(id);
    const was = before.get(id) ?? from;
    if (!now || !was) continue;
    const start = `translate(${(was.x - now.x) / scale}px, ${(was.y - now.y) / scale}px)`;
    const fresh = before.has(id) ? {} : { opacity: 0 };
    if (was.x === now.x && was.y === now.y && before.has(id)) continue;
    element.animate([{ transform: start, ...fresh }, { transform: "none" }], {
      duration: DURATION,
      easing: "ease-out",
    });
  }
  lines.animate([{ opacity: 0 }, { opacity: 0, offset: 0.4 }, { opacity: 1 }], { duration: DURATION });
}
