import type { Id } from "@argument-graph/core";
import type { BoxMark, GroupMark, JunctionMark, PathMark, Point, TextLine } from "@argument-graph/scene";
import { type Area, grown } from "./area";
import { clipLine } from "./clip-line";
import type { Sight } from "./far-picture";
import type { Inks } from "./inks";

/** A line of a link, and the corners that it goes round. */
export interface Line {
  readonly mark: PathMark;
  readonly points: readonly Point[];
  /** What holds all of them. */
  readonly area: Area;
  /** It is so much longer than a window that only what is in view of it is painted; it is no element. */
  readonly isLong: boolean;
}

/** What is painted behind the boxes. */
export interface Painted {
  readonly groups: readonly GroupMark[];
  readonly lines: readonly Line[];
  readonly boxes: readonly (BoxMark | JunctionMark)[];
  readonly lit: Lit;
}

/** What stands out at present. */
export interface Lit {
  readonly selected: Id | undefined;
  /** What hangs together with it. */
  readonly near: ReadonlySet<Id>;
  /** What was found, and where the reader is among it. */
  readonly found: ReadonlySet<Id>;
  readonly current: Id | undefined;
}

/** What is painted of long lines beyond the window, in px, and how wide lines are that hang together with what is selected. */
const AROUND = 40;
const LIT = 4;
/** From this size of letters on, in px on the screen, words are painted as words; below it they are bars. */
const LETTERS = 6.5;
/** From this scale on shapes are painted in full; below it all boxes are rectangles. */
const SHAPES = 0.28;
/** Below this scale a box is a few px high, and painted in one colour. */
const SPECKS = 0.055;
/** More boxes than this have bars for words: they would not be read before they are elements. */
const MOST_WORDS = 120;

/**
 * Paints what has no element, as `paint` would and with as much of it as can be seen at the scale: words become bars,
 * shapes rectangles, lines thin. Lines are gathered by colour, so that tens of thousands take a few calls.
 */
export function paintBackdrop(
  painter: CanvasRenderingContext2D,
  { groups, lines, boxes, lit }: Painted,
  { k, x, y, dots }: Sight,
  inks: Inks,
): void {
  painter.setTransform(1, 0, 0, 1, 0, 0);
  painter.clearRect(0, 0, painter.canvas.width, painter.canvas.height);
  painter.setTransform(k * dots, 0, 0, k * dots, x * dots, y * dots);
  painter.lineJoin = "round";
  for (const group of groups) panel(painter, group, k, inks);
  if (k >= SHAPES && lines.length <= 4 * MOST_WORDS) {
    const { width, height } = painter.canvas;
    const seen = grown({ x: -x / k, y: -y / k, width: width / dots / k, height: height / dots / k }, AROUND);
    for (const line of lines) shapedLine(painter, line, seen, lit, inks);
  } else thinLines(painter, lines, k, inks);
  for (const group of groups) if (group.title) heading(painter, group, group.title, k, inks);
  const words = boxes.length <= MOST_WORDS;
  for (const mark of boxes) box(painter, mark, k, words, inks);
  const isLit = lit.selected !== undefined || lit.found.size > 0 || lit.near.size > 0;
  if (isLit) for (const mark of boxes) halo(painter, mark, k, lit, inks);
}

function panel(painter: CanvasRenderingContext2D, mark: GroupMark, k: number, inks: Inks): void {
  const { x, y, width, height, radius, fill, stroke, strokeWidth } = mark;
  painter.beginPath();
  painter.roundRect(x, y, width, height, radius);
  painter.fillStyle = inks.area(fill);
  painter.fill();
  painter.strokeStyle = inks.line(stroke);
  painter.lineWidth = atLeast(strokeWidth, 0.75 / k);
  painter.setLineDash([]);
  painter.stroke();
}

/** The title of a group, as large as it can be read: at any scale where it has room in its group, as names have on a map. */
function heading(painter: CanvasRenderingContext2D, group: GroupMark, title: TextLine, k: number, inks: Inks): void {
  const size = Math.max(title.font.size, 12 / k);
  const start = Math.abs(title.x - (title.rtl ? group.x + group.width : group.x));
  setFont(painter, title, size, inks);
  if (painter.measureText(title.text).width > group.width - 2 * start || size * 1.6 > group.height) return;
  const { x, y } = title;
  painter.strokeStyle = inks.area(group.fill);
  painter.lineWidth = 4 / k;
  painter.strokeText(title.text, x, y + (size - title.font.size) * 0.8);
  painter.fillText(title.text, x, y + (size - title.font.size) * 0.8);
}

function shapedLine(
  painter: CanvasRenderingContext2D,
  { mark, points, isLong }: Line,
  seen: Area,
  lit: Lit,
  inks: Inks,
): void {
  const isLit = lit.near.has(mark.from) && lit.near.has(mark.to);
  painter.strokeStyle = inks.line(mark.stroke);
  painter.lineWidth = isLit ? LIT : mark.strokeWidth;
  painter.setLineDash(dashes(mark.dash));
  if (!isLong) painter.stroke(pathOf(mark));
  else
    for (const { from, to, after } of clipLine(points, seen)) {
      painter.lineDashOffset = after;
      painter.beginPath();
      painter.moveTo(from.x, from.y);
      painter.lineTo(to.x, to.y);
      painter.stroke();
    }
  painter.lineDashOffset = 0;
  const { head } = mark;
  if (!head) return;
  painter.setLineDash([]);
  fillAndStroke(painter, head, inks);
}

/** All lines of one colour as one path. */
function thinLines(painter: CanvasRenderingContext2D, lines: readonly Line[], k: number, inks: Inks): void {
  painter.setLineDash([]);
  for (const [stroke, { path, width }] of gathered(lines)) {
    painter.strokeStyle = inks.line(stroke);
    painter.lineWidth = atLeast(width, 0.8 / k);
    // Where thousands of lines lie over each other, what lies below them is still to be seen.
    painter.globalAlpha = Math.min(1, 0.45 + k);
    painter.stroke(path);
  }
  painter.globalAlpha = 1;
}

interface Gathered {
  readonly path: Path2D;
  readonly width: number;
}

const bundles = new WeakMap<readonly Line[], ReadonlyMap<string, Gathered>>();

function gathered(lines: readonly Line[]): ReadonlyMap<string, Gathered> {
  const before = bundles.get(lines);
  if (before) return before;
  const found = new Map<string, Gathered>();
  for (const { mark, points } of lines) {
    const { path } = found.get(mark.stroke) ?? { path: new Path2D() };
    if (!found.has(mark.stroke)) found.set(mark.stroke, { path, width: mark.strokeWidth });
    for (const [index, { x, y }] of points.entries()) {
      if (index === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  }
  bundles.set(lines, found);
  return found;
}

function box(
  painter: CanvasRenderingContext2D,
  mark: BoxMark | JunctionMark,
  k: number,
  words: boolean,
  inks: Inks,
): void {
  const { x, y, width, height } = mark;
  if (k >= SHAPES) {
    painter.setLineDash(dashes(mark.dash));
    fillAndStroke(painter, mark, inks);
    painter.setLineDash([]);
    for (const ornament of mark.ornaments) fillAndStroke(painter, ornament, inks);
  } else if (mark.type === "junction" || k < SPECKS) {
    painter.fillStyle = inks.line(mark.stroke);
    painter.fillRect(x, y, width, height);
    return;
  } else {
    painter.fillStyle = inks.area(mark.fill);
    painter.fillRect(x, y, width, height);
    painter.strokeStyle = inks.line(mark.stroke);
    painter.lineWidth = atLeast(mark.strokeWidth, 1 / k);
    painter.strokeRect(x, y, width, height);
  }
  for (const line of mark.lines) {
    if (words && line.font.size * k >= LETTERS) {
      setFont(painter, line, line.font.size, inks);
      painter.fillText(line.text, line.x, line.y);
    } else bar(painter, mark, line, inks);
  }
}

/** A line of words as a bar about as long. */
function bar(
  painter: CanvasRenderingContext2D,
  { x, width }: BoxMark | JunctionMark,
  line: TextLine,
  inks: Inks,
): void {
  const { size, weight } = line.font;
  const length = Math.min(width * 0.9, line.text.length * size * 0.5);
  const isMiddle = line.anchor === "middle";
  const isRight = (line.anchor === "end") !== line.rtl;
  const start = isMiddle ? line.x - length / 2 : isRight ? line.x - length : line.x;
  painter.fillStyle = inks.text(line.fill);
  painter.globalAlpha = weight > 400 ? 0.55 : 0.3;
  painter.fillRect(Math.max(x, start), line.y - size * 0.62, length, size * 0.5);
  painter.globalAlpha = 1;
}

/** What is selected or found stands out at every scale. */
function halo(painter: CanvasRenderingContext2D, mark: BoxMark | JunctionMark, k: number, lit: Lit, inks: Inks): void {
  const { id, x, y, width, height } = mark;
  const strong = id === lit.selected || id === lit.current;
  if (!strong && !lit.near.has(id) && !lit.found.has(id)) return;
  const wide = (strong ? 3 : 1.5) / Math.min(1, k);
  painter.strokeStyle = strong || lit.near.has(id) ? inks.focus : inks.strong;
  painter.lineWidth = wide;
  painter.setLineDash([]);
  painter.strokeRect(x - wide / 2, y - wide / 2, width + wide, height + wide);
}

interface Outline {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

function fillAndStroke(painter: CanvasRenderingContext2D, outline: Outline, inks: Inks): void {
  const { fill = "none", stroke = "none", strokeWidth = 1 } = outline;
  const path = pathOf(outline);
  if (fill !== "none") {
    painter.fillStyle = inks.area(fill);
    painter.fill(path);
  }
  if (stroke === "none" || strokeWidth === 0) return;
  painter.strokeStyle = inks.line(stroke);
  painter.lineWidth = strokeWidth;
  painter.stroke(path);
}

function setFont(painter: CanvasRenderingContext2D, line: TextLine, size: number, inks: Inks): void {
  const { font, anchor, rtl, fill } = line;
  painter.font = `${font.style} ${font.weight} ${size}px ${font.family}`;
  painter.direction = rtl ? "rtl" : "ltr";
  painter.textAlign = anchor === "middle" ? "center" : anchor;
  painter.textBaseline = "alphabetic";
  painter.fillStyle = inks.text(fill);
}

const atLeast = Math.max;

const dashes = (dash: string | undefined): number[] => dash?.split(/[\s,]+/).map(Number) ?? [];

const paths = new WeakMap<Outline, Path2D>();

/** Parsed once for each shape: what is painted now is painted in the next frame as well. */
function pathOf(outline: Outline): Path2D {
  const before = paths.get(outline);
  if (before) return before;
  const path = new Path2D(outline.d);
  paths.set(outline, path);
  return path;
}
