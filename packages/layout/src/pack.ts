import type { Point } from "./contract";
import type { Drawing } from "./draw";
import { floats } from "./memory";
import type { Steps } from "./steps";

/** A drawing to be placed: its size, and strips (left, right, top, bottom, four numbers each) that cover it. */
interface Shape {
  readonly width: number;
  readonly height: number;
  readonly strips: Float64Array;
}

/** The strips of a small drawing; a large one is placed as a whole, so that packing stays fast. */
function shapeOf({ left, width, height, boxes, routes, groups }: Drawing, whole: boolean): Shape {
  if (whole || boxes.length > mostBoxes) return { width, height, strips: Float64Array.of(0, width, 0, height) };
  const strips: number[] = [];
  for (const r of [...boxes, ...groups]) strips.push(r.x - left, r.x - left + r.width, r.y, r.y + r.height);
  for (const route of routes) {
    for (let i = 1; i < route.length; i++) {
      const [a, b] = [route[i - 1]!, route[i]!];
      strips.push(Math.min(a.x, b.x) - left, Math.max(a.x, b.x) - left, Math.min(a.y, b.y), Math.max(a.y, b.y));
    }
  }
  return { width, height, strips: floats(strips) };
}

const mostBoxes = 300;

export interface Packing {
  readonly width: number;
  readonly height: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Places shapes, each as high as it goes below those placed before it and then as far left, in the width that fits a page
 * of the given aspect best. A shape rises into the room that the contours of the others leave free. They are placed in
 * their order, or the first and then the larger before the smaller if that makes a clearly better page.
 *
 * @param aspect width divided by height of the page
 * @param most the width to keep to, unless a single shape is wider
 * @param floor all but the first stay below this y
 * @param near where shapes stood before: they go as close to it as they can, and the others below
 */
export function* pack(
  drawings: readonly Drawing[],
  gap: number,
  aspect: number,
  most: number,
  floor: number,
  near: readonly (Point | undefined)[],
): Steps<Packing> {
  let widest = 0;
  let area = 0;
  let all = -gap;
  const within = (width: number): number => Math.max(widest, Math.min(width, most));
  for (const s of drawings) {
    widest = Math.max(widest, s.width);
    area += (s.width + gap) * (s.height + gap);
    all += s.width + gap;
  }
  yield 0;
  const many = drawings.length > mostContours;
  const shapes = drawings.map((d) => shapeOf(d, many || drawings.length === 1));
  const given = [...shapes.keys()];
  if (near.some((p) => p !== undefined)) {
    const [y, x] = [(i: number) => near[i]?.y ?? Number.MAX_VALUE, (i: number) => near[i]?.x ?? 0];
    given.sort((a, b) => y(a) - y(b) || x(a) - x(b) || a - b);
    return packInto(shapes, given, gap, within(Math.sqrt(area * aspect)), floor, near);
  }
  const square = Math.sqrt(area * aspect);
  if (many) return packInto(shapes, given, gap, within(square), floor, near);
  const areaOf = (i: number): number => shapes[i]!.width * shapes[i]!.height;
  const bySize = [...given.slice(0, 1), ...given.slice(1).sort((a, b) => areaOf(b) - areaOf(a) || a - b)];
  let best: Packing | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  const tries = shapes.length < 2 ? 1 : 16;
  for (let i = 0; i < tries; i++) {
    yield i / tries;
    const limit = i === 0 ? widest : within(Math.min(all, Math.max(widest, square * 0.8) * 1.06 ** (i - 1)));
    for (const order of shapes.length < 3 ? [given] : [given, bySize]) {
      const packing = packInto(shapes, order, gap, limit, floor, near);
      const doubt = (1 + 1e-3 * i) * (order === given ? 1 : 1.05);
      const cost = Math.max(packing.width / aspect, packing.height) * doubt;
      if (cost >= bestCost) continue;
      best = packing;
      bestCost = cost;
    }
  }
  return best ?? packInto([], [], gap, 0, 0, near);
}

/** More shapes than this are placed as rectangles, once, so that the time stays in proportion. */
const mostContours = 60;

/** How many places are tried for a shape; the coarser the contour, the fewer there are. */
const mostPlaces = 200;

function packInto(
  shapes: readonly Shape[],
  order: readonly number[],
  gap: number,
  limit: number,
  floor: number,
  near: readonly (Point | undefined)[],
): Packing {
  const x = floats(shapes.length);
  const y = floats(shapes.length);
  let width = 0;
  let height = 0;
  // The contour: between left[i] and left[i + 1] (or the end) everything down to line[i] is taken.
  let left = [0];
  let line = [0];
  order.forEach((k, i) => {
    const shape = shapes[k]!;
    const wish = near[k];
    let at = 0;
    let top = Number.POSITIVE_INFINITY;
    let least = Number.POSITIVE_INFINITY;
    for (const place of candidates(left, shape.width, wish ? Number.POSITIVE_INFINITY : limit, wish?.x)) {
      const aside = wish ? Math.abs(place - wish.x) - wish.y : 0;
      const y0 = rest(left, line, shape, place, Math.max(wish?.y ?? 0, i === 0 ? 0 : floor), least - aside);
      if (y0 + aside >= least - 1e-6) continue;
      least = y0 + aside;
      top = y0;
      at = place;
    }
    x[k] = at;
    y[k] = top;
    width = Math.max(width, at + shape.width);
    height = Math.max(height, top + shape.height);
    const own: [number, number, number][] = [];
    for (let i = 0; i < shape.strips.length; i += 4) {
      own.push([
        Math.max(0, at + shape.strips[i]! - gap / 2),
        at + shape.strips[i + 1]! + gap / 2,
        top + shape.strips[i + 3]! + gap,
      ]);
    }
    [left, line] = raise(left, line, own);
  });
  return { width, height, x, y };
}

/** Left edges worth trying: where the contour steps, and so that the shape ends at a step. */
function candidates(left: readonly number[], width: number, limit: number, wish = 0): readonly number[] {
  const all = new Set<number>([0]);
  for (const x of left) {
    if (x + width <= limit + 1e-6) all.add(x);
    const end = Math.min(x, limit);
    if (end - width >= 0) all.add(end - width);
  }
  const sorted = [...all].sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(sorted.length / mostPlaces));
  return [wish, ...sorted.filter((_, i) => i % step === 0)];
}

/** The highest y at which a shape with its left edge at `place` touches nothing; gives up beyond `worst`. */
function rest(
  left: readonly number[],
  line: readonly number[],
  shape: Shape,
  place: number,
  floor: number,
  worst: number,
): number {
  let y = floor;
  for (let i = 0; i < shape.strips.length && y < worst; i += 4) {
    const from = place + shape.strips[i]!;
    const to = place + shape.strips[i + 1]!;
    for (let j = lastAtMost(left, from); j < left.length && left[j]! < to; j++) {
      y = Math.max(y, line[j]! - shape.strips[i + 2]!);
    }
  }
  return y;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The contour after some stretches (from, to, y) are taken as well. */
function raise(
  left: readonly number[],
  line: readonly number[],
  stretches: readonly (readonly [number, number, number])[],
): [number[], number[]] {
  const ends = new Set(left);
  for (const [from, to] of stretches) ends.add(from).add(to);
  const cuts = [...ends].sort((a, b) => a - b);
  const value = cuts.map((cut) => line[lastAtMost(left, cut)]!);
  const index = new Map(cuts.map((cut, i) => [cut, i]));
  for (const [from, to, y] of stretches) {
    for (let i = index.get(from) ?? 0; i < cuts.length && cuts[i]! < to; i++) value[i] = Math.max(value[i]!, y);
  }
  const newLeft: number[] = [];
  const newLine: number[] = [];
  cuts.forEach((cut, i) => {
    if (i > 0 && newLine[newLine.length - 1] === value[i]) return;
    newLeft.push(cut);
    newLine.push(value[i]!);
  });
  return [newLeft, newLine];
}
