import { type Selection, select } from "d3-selection";
import "d3-transition";
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import type { Area } from "./area";
import { DURATION } from "./motion";
import { fitting, IDENTITY, type Look, move, openingIn, revealed, type Transform, undoScroll, wholeIn } from "./port";
import { portSize } from "./port-size";

/** The window through which the reader sees the plane. */
export interface View {
  readonly transform: Transform;
  /** The reader, or `fit`, has moved the view: it is no longer the one that the drawing opened with. */
  readonly moved: boolean;
  /** Tells the view how large the plane is now. */
  resize(width: number, height: number): void;
  /** Shows everything. */
  fit(animate: boolean): void;
  /** Shows everything if its text stays readable, else the area at a readable size. */
  open(area: Area, readable: number, rtl: boolean): void;
  zoomBy(factor: number, animate: boolean): void;
  /** Moves without zooming, by px on the screen. */
  panBy(x: number, y: number): void;
  /** Has a point of the drawing in the middle of the window. */
  centre(x: number, y: number): void;
  /** Moves as little as it takes to have the area within the window. */
  reveal(area: Area, animate: boolean): void;
  destroy(): void;
}

/** How far the plane may be pushed beyond its edge, in px of the drawing. */
const OVERSHOOT = 120;
const LARGEST = 3;
const SMALLEST = 0.05;

/**
 * Pans and zooms the plane within the window by d3-zoom, without ever keeping the page from scrolling: the wheel zooms
 * only with Ctrl or Cmd (a pinch on a touchpad is reported so), one finger that moves up or down scrolls the page, and
 * dragging pans only where it begins on the background, so that the text in the boxes can be selected.
 *
 * @param before - what was shown until now, where somebody else has shown it.
 */
export function createView(
  port: HTMLElement,
  plane: HTMLElement,
  onMove: (transform: Transform) => void = () => {},
  before: Look = { transform: IDENTITY, size: { width: 1, height: 1 }, moved: false },
): View {
  let { size, moved } = before;
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => isGesture(event, plane))
    .wheelDelta((event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.008))
    .scaleExtent([SMALLEST, LARGEST])
    .extent(() => {
      const { clientWidth, clientHeight } = portSize(port);
      return [
        [0, 0],
        [clientWidth, clientHeight],
      ];
    })
    .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent) moved = true;
      move(plane, event.transform);
      onMove(event.transform);
    });
  const selection: Selection<HTMLElement, unknown, null, undefined> = select(port);
  selection.property("__zoom", zoomed(before.transform)).call(behaviour).on("dblclick.zoom", null);
  const stopSwipe = swipe(port, (distance) => {
    moved = true;
    behaviour.translateBy(selection, distance / zoomTransform(port).k, 0);
  });
  const stopScroll = undoScroll(port, (x, y) =>
    behaviour.translateBy(selection, -x / zoomTransform(port).k, -y / zoomTransform(port).k),
  );

  const go = (transform: Transform, animate: boolean) => {
    selection.interrupt();
    if (animate) selection.transition().duration(DURATION).call(behaviour.transform, zoomed(transform));
    else selection.call(behaviour.transform, zoomed(transform));
  };
  const resize = (width: number, height: number) => {
    size = { width, height };
    behaviour.translateExtent([
      [-OVERSHOOT, -OVERSHOOT],
      [width + OVERSHOOT, height + OVERSHOOT],
    ]);
    behaviour.scaleExtent([Math.min(SMALLEST * 4, fitting(port, size)), LARGEST]);
  };
  resize(size.width, size.height);

  return {
    get transform() {
      return zoomTransform(port);
    },
    get moved() {
      return moved;
    },
    resize,
    fit(animate) {
      moved = true;
      go(wholeIn(port, size), animate);
    },
    open(area, readable, rtl) {
      moved = false;
      go(openingIn(port, size, area, readable, rtl), false);
    },
    zoomBy(factor, animate) {
      moved = true;
      selection.interrupt();
      if (animate) selection.transition().duration(DURATION).call(behaviour.scaleBy, factor);
      else selection.call(behaviour.scaleBy, factor);
    },
    panBy(x, y) {
      moved = true;
      const { k, x: left, y: top } = zoomTransform(port);
      go({ k, x: left + x, y: top + y }, false);
    },
    centre(x, y) {
      moved = true;
      selection.interrupt();
      behaviour.translateTo(selection, x, y);
    },
    reveal(area, animate) {
      const next = revealed(port, area, zoomTransform(port));
      if (!next) return;
      moved = true;
      go(next, animate);
    },
    destroy() {
      selection.interrupt().on(".zoom", null);
      stopSwipe();
      stopScroll();
    },
  };
}

const zoomed = ({ k, x, y }: Transform): ZoomTransform => zoomIdentity.translate(x, y).scale(k);

function isGesture(event: Event, plane: HTMLElement): boolean {
  if (isWheel(event)) return event.ctrlKey || event.metaKey;
  if (isTouch(event)) return event.touches.length > 1;
  return isMouse(event) && event.button === 0 && !event.ctrlKey && !isOnBox(event, plane);
}

// Not by `instanceof`: the event may be of another window, and not every browser has every class.
const isWheel = (event: Event): event is WheelEvent => event.type === "wheel";
const isTouch = (event: Event): event is TouchEvent => "touches" in event;
const isMouse = (event: Event): event is MouseEvent => "button" in event;

/** Whether a pointer is on something that has its own use for it: a box's text, a button. */
function isOnBox(event: Event, plane: HTMLElement): boolean {
  const path = event.composedPath();
  // root, port, plane, tree, box, …: a box is what stands two levels below the plane, in the tree.
  const at = path[path.indexOf(plane) - 2];
  return at !== undefined && "role" in at && at.role === "treeitem";
}

/**
 * One finger that moves sideways pans, since the browser hands over what `touch-action: pan-y` leaves; once it takes
 * the finger for scrolling, it cancels the pointer.
 */
function swipe(port: HTMLElement, pan: (distance: number) => void): () => void {
  const fingers = new Map<number, number>();
  const down = (event: PointerEvent) => {
    if (event.pointerType === "touch") fingers.set(event.pointerId, event.clientX);
  };
  const go = (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined || fingers.size !== 1) return;
    fingers.set(event.pointerId, event.clientX);
    pan(event.clientX - before);
  };
  const up = (event: PointerEvent) => fingers.delete(event.pointerId);
  port.addEventListener("pointerdown", down);
  port.addEventListener("pointermove", go);
  port.addEventListener("pointerup", up);
  port.addEventListener("pointercancel", up);
  return () => {
    port.removeEventListener("pointerdown", down);
    port.removeEventListener("pointermove", go);
    port.removeEventListener("pointerup", up);
    port.removeEventListener("pointercancel", up);
  };
}
