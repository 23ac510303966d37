import { type Selection, select } from "d3-selection";
import "d3-transition";
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import type { Area } from "./area";
import { style } from "./dom";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The window through which the reader sees the plane. */
export interface View {
  readonly transform: ZoomTransform;
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

/** Empty space that stays around what is shown, in px on the screen. */
const MARGIN = 16;
/** How far the plane may be pushed beyond its edge, in px of the drawing. */
const OVERSHOOT = 120;
/** A view that begins no further than this from the plane's edge, in px on the screen, begins at the edge. */
const NEAR = 160;
const LARGEST = 3;
const SMALLEST = 0.05;
export const DURATION = 250;

/**
 * Pans and zooms the plane within the window by d3-zoom, without ever keeping the page from scrolling: the wheel zooms
 * only with Ctrl or Cmd (a pinch on a touchpad is reported so), one finger that moves up or down scrolls the page, and
 * dragging pans only where it begins on the background, so that the text in the boxes can be selected.
 */
export function createView(
  port: HTMLElement,
  plane: HTMLElement,
  onMove: (transform: ZoomTransform) => void = () => {},
): View {
  let size: Size = { width: 1, height: 1 };
  let moved = false;
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => isGesture(event, plane))
    .wheelDelta((event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.008))
    .scaleExtent([SMALLEST, LARGEST])
    .on("zoom", (event: D3ZoomEvent<HTMLElement, unknown>) => {
      if (event.sourceEvent) moved = true;
      move(plane, event.transform);
      onMove(event.transform);
    });
  const selection: Selection<HTMLElement, unknown, null, undefined> = select(port);
  selection.call(behaviour).on("dblclick.zoom", null);
  const stopSwipe = swipe(port, (distance) => {
    moved = true;
    behaviour.translateBy(selection, distance / zoomTransform(port).k, 0);
  });
  const stopScroll = undoScroll(port, (x, y) =>
    behaviour.translateBy(selection, -x / zoomTransform(port).k, -y / zoomTransform(port).k),
  );

  const go = (transform: ZoomTransform, animate: boolean) => {
    selection.interrupt();
    if (animate) selection.transition().duration(DURATION).call(behaviour.transform, transform);
    else selection.call(behaviour.transform, transform);
  };

  return {
    get transform() {
      return zoomTransform(port);
    },
    get moved() {
      return moved;
    },
    resize(width, height) {
      size = { width, height };
      behaviour.translateExtent([
        [-OVERSHOOT, -OVERSHOOT],
        [width + OVERSHOOT, height + OVERSHOOT],
      ]);
      behaviour.scaleExtent([Math.min(SMALLEST * 4, fitting(port, size)), LARGEST]);
    },
    fit(animate) {
      moved = true;
      go(centred(port, whole(size), Math.min(1, fitting(port, size))), animate);
    },
    open(area, readable, rtl) {
      moved = false;
      const scale = Math.min(1, fitting(port, size));
      go(scale >= readable ? centred(port, whole(size), scale) : beginning(port, area, size, readable, rtl), false);
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
      go(zoomIdentity.translate(left + x, top + y).scale(k), false);
    },
    centre(x, y) {
      moved = true;
      selection.interrupt();
      behaviour.translateTo(selection, x, y);
    },
    reveal(area, animate) {
      const { k, x, y } = zoomTransform(port);
      const right = shift(area.x * k + x, area.width * k, port.clientWidth);
      const down = shift(area.y * k + y, area.height * k, port.clientHeight);
      if (right === 0 && down === 0) return;
      moved = true;
      go(zoomIdentity.translate(x + right, y + down).scale(k), animate);
    },
    destroy() {
      selection.interrupt().on(".zoom", null);
      stopSwipe();
      stopScroll();
    },
  };
}

const whole = (size: Size): Area => ({ x: 0, y: 0, ...size });

/** Whole pixels at the scale 1, where a half would blur the text. */
function move(plane: HTMLElement, { x, y, k }: ZoomTransform): void {
  const [left, top] = k === 1 ? [Math.round(x), Math.round(y)] : [x, y];
  style(plane, { transform: `translate(${left}px, ${top}px) scale(${k})` });
}

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

/** The scale at which everything is in the window. */
function fitting(port: HTMLElement, { width, height }: Size): number {
  const room = (length: number) => Math.max(1, length - 2 * MARGIN);
  return Math.min(room(port.clientWidth) / width, room(port.clientHeight) / height);
}

function centred(port: HTMLElement, area: Area, scale: number): ZoomTransform {
  const x = (port.clientWidth - area.width * scale) / 2 - area.x * scale;
  const y = (port.clientHeight - area.height * scale) / 2 - area.y * scale;
  return zoomIdentity.translate(x, y).scale(scale);
}

/** The area in the middle where it fits, else its beginning; and no empty space where the plane has something to show. */
function beginning(port: HTMLElement, area: Area, size: Size, scale: number, rtl: boolean): ZoomTransform {
  const x = along(port.clientWidth, area.x * scale, area.width * scale, size.width * scale, rtl);
  const y = along(port.clientHeight, area.y * scale, area.height * scale, size.height * scale, false);
  return zoomIdentity.translate(x, y).scale(scale);
}

function along(room: number, start: number, length: number, whole: number, fromEnd: boolean): number {
  if (whole <= room - 2 * MARGIN) return (room - whole) / 2;
  const before = fromEnd ? whole - start - length : start;
  // What little lies before the beginning is shown rather than cut in two.
  const skipped = before <= NEAR ? 0 : before;
  const edge = fromEnd ? room - MARGIN - whole + skipped : MARGIN - skipped;
  const wanted = length <= room - 2 * MARGIN ? (room - length) / 2 - start : edge;
  return Math.min(MARGIN, Math.max(room - MARGIN - whole, wanted));
}

/** By how much a stretch must move to lie within the room, its beginning first. */
function shift(start: number, length: number, room: number): number {
  if (length > room - 2 * MARGIN || start < MARGIN) return MARGIN - start;
  return Math.min(0, room - MARGIN - (start + length));
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

/** The browser scrolls a window to what it finds (Ctrl+F) or to what has focus; here that becomes a pan. */
function undoScroll(port: HTMLElement, pan: (x: number, y: number) => void): () => void {
  const scrolled = () => {
    const { scrollLeft, scrollTop } = port;
    if (scrollLeft === 0 && scrollTop === 0) return;
    port.scrollLeft = 0;
    port.scrollTop = 0;
    pan(scrollLeft, scrollTop);
  };
  port.addEventListener("scroll", scrolled);
  return () => port.removeEventListener("scroll", scrolled);
}
