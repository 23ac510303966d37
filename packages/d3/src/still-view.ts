import { IDENTITY, type Look, move, openingIn, revealed, type Transform, undoScroll, wholeIn } from "./port";
import type { View } from "./view";

/** A view that shows what it is told to, and that no gesture moves yet. */
export interface StillView extends Omit<View, "zoomBy" | "centre"> {
  /** What it shows, for the view that takes its place. */
  readonly look: Look;
}

/** Shows the plane without d3-zoom, which a page need not have loaded for a drawing to be seen. */
export function createStillView(
  port: HTMLElement,
  plane: HTMLElement,
  onMove: (transform: Transform) => void,
): StillView {
  let look: Look = { transform: IDENTITY, size: { width: 1, height: 1 }, moved: false };
  const go = (transform: Transform, moved: boolean) => {
    look = { ...look, transform, moved };
    move(plane, transform);
    onMove(transform);
  };
  const by = ({ k, x, y }: Transform, right: number, down: number) => ({ k, x: x + right, y: y + down });
  const stop = undoScroll(port, (x, y) => go(by(look.transform, -x, -y), look.moved));
  return {
    get look() {
      return look;
    },
    get transform() {
      return look.transform;
    },
    get moved() {
      return look.moved;
    },
    resize(width, height) {
      look = { ...look, size: { width, height } };
    },
    fit: () => go(wholeIn(port, look.size), true),
    open: (area, readable, rtl) => go(openingIn(port, look.size, area, readable, rtl), false),
    panBy: (x, y) => go(by(look.transform, x, y), true),
    reveal(area) {
      const next = revealed(port, area, look.transform);
      if (next) go(next, true);
    },
    destroy: stop,
  };
}
