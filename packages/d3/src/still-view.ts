import { IDENTITY, type Look, move, openingIn, type Transform, undoScroll } from "./port";
import type { View } from "./view";

/** A view that shows what a map opens on, and that no gesture moves yet. */
export interface StillView extends Pick<View, "resize" | "open" | "destroy"> {
  /** What it shows, for the view that takes its place. */
  readonly look: Look;
}

/** Shows the plane without d3-zoom, which a page need not have loaded for a drawing to be seen. */
export function createStillView(port: HTMLElement, plane: HTMLElement): StillView {
  let look: Look = { transform: IDENTITY, size: { width: 1, height: 1 }, moved: false };
  const go = (transform: Transform, moved: boolean) => {
    look = { ...look, transform, moved };
    move(plane, transform);
  };
  const by = ({ k, x, y }: Transform, right: number, down: number) => ({ k, x: x + right, y: y + down });
  const stop = undoScroll(port, (x, y) => go(by(look.transform, -x, -y), look.moved));
  return {
    get look() {
      return look;
    },
    resize(width, height) {
      look = { ...look, size: { width, height } };
    },
    open: (area, readable, rtl) => go(openingIn(port, look.size, area, readable, rtl), false),
    destroy: stop,
  };
}
