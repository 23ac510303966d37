import type { Scene } from "@argument-graph/scene";
import type { Area } from "./area";
import { html, px, set, style } from "./dom";
import type { Transform } from "./port";
import { portSize } from "./port-size";

/** The whole map, small, in a corner of its window, with a frame around what the window shows. */
export interface Overview {
  /** Whether it is there where it is of use; the reader switches it. */
  readonly on: boolean;
  toggle(): void;
  /** Draws another scene. */
  draw(scene: Scene): void;
  /** Makes room for what has the focus: goes to the other corner if it would cover it. */
  avoid(element: HTMLElement | undefined): void;
  /** The window shows another part, or is of another size. */
  frame(transform: Transform): void;
}

/** The longest side of the picture, and the least width of a window that has room for it, in px. */
const LONGEST = 168;
const ROOM = 560;
/** It is of use where the window shows less than this part of the map. */
const PART = 0.4;
/** Dots for each px, for screens that have them. */
const DOTS = 2;

/** @param look - brings a point of the scene into the middle of the window. */
export function createOverview(
  canvas: HTMLCanvasElement,
  port: HTMLElement,
  look: (x: number, y: number) => void,
  signal: AbortSignal,
): Overview {
  // Painted once for each scene: only the frame changes while the reader pans.
  const map = html(canvas.ownerDocument, "canvas");
  let scene: Scene | undefined;
  let isSketched = false;
  let scale = 1;
  let on = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Transform = { k: 1, x: 0, y: 0 };

  const overview: Overview = {
    get on() {
      return on;
    },
    toggle() {
      on = !on;
      overview.frame(last);
    },
    draw(next) {
      scene = next;
      scale = LONGEST / Math.max(next.width, next.height, 1);
      style(canvas, { width: px(Math.ceil(next.width * scale)), height: px(Math.ceil(next.height * scale)) });
      isSketched = false;
      overview.frame(last);
    },
    avoid(element) {
      if (canvas.hidden || !element) return;
      const [own, other] = [canvas.getBoundingClientRect(), element.getBoundingClientRect()];
      const aside =
        own.left < other.right && other.left < own.right && own.top < other.bottom && other.top < own.bottom;
      if (aside) canvas.classList.toggle("ag-aside");
    },
    frame(transform) {
      last = transform;
      const { k, x, y } = transform;
      const { clientWidth, clientHeight } = portSize(port);
      const seen = { x: -x / k, y: -y / k, width: clientWidth / k, height: clientHeight / k };
      canvas.hidden = !on || clientWidth < ROOM || !scene || partOf(seen, scene) >= PART;
      if (canvas.hidden || !scene) return;
      if (isSketched) frame(scene, seen);
      // What the reader waits for comes first.
      else timer ??= setTimeout(sketched);
    },
  };

  const sketched = () => {
    timer = undefined;
    if (!scene) return;
    const size = { width: Math.ceil(scene.width * scale), height: Math.ceil(scene.height * scale) };
    for (const each of [canvas, map]) set(each, { width: size.width * DOTS, height: size.height * DOTS });
    sketch(map.getContext("2d"), scene, scale * DOTS);
    isSketched = true;
    overview.frame(last);
  };
  const frame = (scene: Scene, seen: Area) => {
    const painter = canvas.getContext("2d");
    if (!painter) return;
    painter.setTransform(1, 0, 0, 1, 0, 0);
    painter.drawImage(map, 0, 0);
    painter.scale(scale * DOTS, scale * DOTS);
    painter.strokeStyle = scene.theme.color.focus;
    painter.lineWidth = 2 / scale;
    painter.strokeRect(seen.x, seen.y, seen.width, seen.height);
  };

  const follow = (event: PointerEvent) => {
    if (event.buttons === 0) return;
    const { left, top } = canvas.getBoundingClientRect();
    look((event.clientX - left) / scale, (event.clientY - top) / scale);
    event.stopPropagation();
  };
  const down = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId);
    follow(event);
  };
  canvas.addEventListener("pointerdown", down, { signal });
  canvas.addEventListener("pointermove", follow, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  // The window behind it would take these for a pan or a click on the background.
  for (const type of ["mousedown", "touchstart", "click"])
    canvas.addEventListener(type, (event) => event.stopPropagation(), { signal });
  return overview;
}

/** How much of the scene lies in an area, from 0 to 1. */
function partOf(area: Area, { width, height }: Scene): number {
  const across = Math.min(width, area.x + area.width) - Math.max(0, area.x);
  const down = Math.min(height, area.y + area.height) - Math.max(0, area.y);
  return (Math.max(0, across) * Math.max(0, down)) / Math.max(1, width * height);
}

/** The boxes as plain rectangles, in the colours of their edges: words would not be read at this size. */
function sketch(painter: CanvasRenderingContext2D | null, { marks, theme, width, height }: Scene, scale: number): void {
  if (!painter) return;
  painter.setTransform(scale, 0, 0, scale, 0, 0);
  painter.fillStyle = theme.color.page;
  painter.fillRect(0, 0, width, height);
  for (const mark of marks) {
    if (mark.type === "path") continue;
    painter.fillStyle = mark.type === "group" ? mark.fill : mark.stroke;
    painter.fillRect(mark.x, mark.y, mark.width, mark.height);
  }
}
