import type { Area } from "./area";
import { style } from "./dom";
import { portSize } from "./port-size";

/** Where the plane lies in the window: a point of the drawing is at `k · (x, y)` plus this `x` and `y`, in px. */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const IDENTITY: Transform = { k: 1, x: 0, y: 0 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a view shows, and whether the reader has moved it. */
export interface Look {
  readonly transform: Transform;
  readonly size: Size;
  readonly moved: boolean;
}

/** Empty space that stays around what is shown, in px on the screen. */
const MARGIN = 16;
/** A view that begins no further than this from the plane's edge, in px on the screen, begins at the edge. */
const NEAR = 160;

/** Everything, as large as it can be. */
export const wholeIn = (port: HTMLElement, size: Size): Transform =>
  centred(port, whole(size), Math.min(1, fitting(port, size)));

/** Everything if its text stays readable, else the area at a readable size. */
export function openingIn(port: HTMLElement, size: Size, area: Area, readable: number, rtl: boolean): Transform {
  const scale = Math.min(1, fitting(port, size));
  return scale >= readable ? centred(port, whole(size), scale) : beginning(port, area, size, readable, rtl);
}

/** The least move that has an area within the window; undefined if it is. */
export function revealed(port: HTMLElement, area: Area, { k, x, y }: Transform): Transform | undefined {
  const right = shift(area.x * k + x, area.width * k, portSize(port).clientWidth);
  const down = shift(area.y * k + y, area.height * k, portSize(port).clientHeight);
  return right === 0 && down === 0 ? undefined : { k, x: x + right, y: y + down };
}

const whole = (size: Size): Area => ({ x: 0, y: 0, ...size });

/** Whole pixels at the scale 1, where a half would blur the text. */
export function move(plane: HTMLElement, { x, y, k }: Transform): void {
  const [left, top] = k === 1 ? [Math.round(x), Math.round(y)] : [x, y];
  style(plane, { transform: `translate(${left}px, ${top}px) scale(${k})` });
}

/** The scale at which everything is in the window. */
export function fitting(port: HTMLElement, { width, height }: Size): number {
  const room = (length: number) => Math.max(1, length - 2 * MARGIN);
  return Math.min(room(portSize(port).clientWidth) / width, room(portSize(port).clientHeight) / height);
}

function centred(port: HTMLElement, area: Area, scale: number): Transform {
  const x = (portSize(port).clientWidth - area.width * scale) / 2 - area.x * scale;
  const y = (portSize(port).clientHeight - area.height * scale) / 2 - area.y * scale;
  return { k: scale, x, y };
}

/** The area in the middle where it fits, else its beginning; and no empty space where the plane has something to show. */
function beginning(port: HTMLElement, area: Area, size: Size, scale: number, rtl: boolean): Transform {
  const x = along(portSize(port).clientWidth, area.x * scale, area.width * scale, size.width * scale, rtl);
  const y = along(portSize(port).clientHeight, area.y * scale, area.height * scale, size.height * scale, false);
  return { k: scale, x, y };
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

/** The browser scrolls a window to what it finds (Ctrl+F) or to what has focus; here that becomes a pan. */
export function undoScroll(port: HTMLElement, pan: (x: number, y: number) => void): () => void {
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
