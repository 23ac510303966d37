import type { Transform } from "./port";
import { soon } from "./soon";
import { createStillView } from "./still-view";
import type { View } from "./view";

/**
 * A view that is there at once, and that the reader can move as soon as d3-zoom has been loaded; what is asked of it before
 * is done then, if it cannot be done without.
 */
export function createLateView(
  port: HTMLElement,
  plane: HTMLElement,
  onMove: (transform: Transform) => void = () => {},
): View {
  const still = createStillView(port, plane, onMove);
  let view: View | undefined;
  let isDestroyed = false;
  const now = () => view ?? still;
  const arrived = soon(() => import("./view")).then(({ createView }) => {
    if (isDestroyed) return;
    still.destroy();
    view = createView(port, plane, onMove, still.look);
  });
  const later = (act: (view: View) => void) => {
    if (view) act(view);
    else void arrived.then(() => view && !isDestroyed && act(view));
  };
  return {
    get transform() {
      return now().transform;
    },
    get moved() {
      return now().moved;
    },
    resize: (width, height) => now().resize(width, height),
    fit: (animate) => now().fit(animate),
    open: (area, readable, rtl) => now().open(area, readable, rtl),
    panBy: (x, y) => now().panBy(x, y),
    reveal: (area, animate) => now().reveal(area, animate),
    zoomBy: (factor, animate) => later((view) => view.zoomBy(factor, animate)),
    centre: (x, y) => later((view) => view.centre(x, y)),
    destroy() {
      isDestroyed = true;
      now().destroy();
    },
  };
}
