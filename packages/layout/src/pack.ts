import type { Drawing } from "./draw";

/** A drawing to be placed: its size, and strips (left, right, top, bottom, four numbers each) that cover it. */
interface Shape {
  readonly width: number;
  readonly height: number;
  readonly strips: Float64Array;
}

/** The strips of a small drawing; a large one is placed as a whole, so that packing stays fast. */
function shapeOf({ width, height, boxes, routes, groups }: Drawing): Shape {
  const strips: number[] = [];
  for (const r of [...boxes, ...groups]) strips.push(r.x, r.x + r.width, r.y, r.y + r.height);
  for (const route of routes) {
    for (let i = 1; i < route.length; i++) {
      const [a, b] = [route[i - 1]!, route[i]!];
      strips.push(Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y));
    }
  }
  return { width, height, strips: Float64Array.from(strips.length > 4 * 1500 ? [0, width, 0, height] : strips) };
}

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
 */
export function pack(drawings: readonly Drawing[], gap: number, aspect: number, most: number, floor: number): Packing {
  const shapes: readonly Pick<Shape, "width" | "height">[] = drawings;
  let widest = 0;
  let area = 0;
  let all = -gap;
  const within = (width: number): number => Math.max(widest, Math.min(width, most));
  for (const s of shapes) {
    widest = Math.max(widest, s.width);
    area += (s.width + gap) * (s.height + gap);
    all += s.width + gap;
  }
  if (shapes.length > mostContours) return shelves(shapes, gap, within(Math.sqrt(area * aspect)), floor);
  if (shapes.length < 2) return shelves(shapes, gap, widest, 0);
  const contours = drawings.map(shapeOf);
  const tries = 16;
  const least = Math.max(widest, Math.sqrt(area * aspect) * 0.8);
  const given = [...shapes.keys()];
  const areaOf = (i: number): number => shapes[i]!.width * shapes[i]!.height;
  const bySize = [...given.slice(0, 1), ...given.slice(1).sort((a, b) => areaOf(b) - areaOf(a) || a - b)];
  let best: Packing = { width: 0, height: 0, x: new Float64Array(0), y: new Float64Array(0) };
  let bestCost = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const limit = i === 0 ? widest : within(Math.min(all, least * 1.06 ** (i - 1)));
    for (const order of [given, bySize]) {
      const packing = packInto(contours, order, gap, limit, floor);
      const doubt = (1 + 1e-3 * i) * (order === given ? 1 : 1.05);
      const cost = Math.max(packing.width / aspect, packing.height) * doubt;
      if (cost < bestCost) {
        best = packing;
        bestCost = cost;
      }
      if (shapes.length < 3) break;
    }
  }
  return best;
}

/** More shapes than this are set in plain lines, so that the time stays linear. */
const mostContours = 60;

/** How many places are tried for a shape; the coarser the contour, the fewer there are. */
const mostPlaces = 200;

function packInto(
  shapes: readonly Shape[],
  order: readonly number[],
  gap: number,
  limit: number,
  floor: number,
): Packing {
  const x = new Float64Array(shapes.length);
  const y = new Float64Array(shapes.length);
  let width = 0;
  let height = 0;
  // The contour: between left[i] and left[i + 1] (or the end) everything down to line[i] is taken.
  let left = [0];
  let line = [0];
  order.forEach((k, i) => {
    const shape = shapes[k]!;
    const places = candidates(left, shape.width, limit);
    let at = 0;
    let top = Number.POSITIVE_INFINITY;
    for (const place of places) {
      const y0 = rest(left, line, shape, place, i === 0 ? 0 : floor, top);
      if (y0 < top - 1e-6) {
        top = y0;
        at = place;
      }
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
function candidates(left: readonly number[], width: number, limit: number): readonly number[] {
  const all = new Set<number>([0]);
  for (const x of left) {
    if (x + width <= limit + 1e-6) all.add(x);
    if (x - width >= 0) all.add(x - width);
  }
  const sorted = [...all].sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(sorted.length / mostPlaces));
  return sorted.filter((_, i) => i % step === 0);
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

/** Lines of shapes like words on a page. */
function shelves(
  shapes: readonly Pick<Shape, "width" | "height">[],
  gap: number,
  limit: number,
  floor: number,
): Packing {
  const x = new Float64Array(shapes.length);
  const y = new Float64Array(shapes.length);
  let at = 0;
  let top = 0;
  let next = 0;
  let width = 0;
  shapes.forEach((shape, i) => {
    if (at > 0 && at + shape.width > limit) {
      at = 0;
      top = next;
    }
    if (i === 1) top = Math.max(top, floor);
    x[i] = at;
    y[i] = top;
    at += shape.width + gap;
    next = Math.max(next, top + shape.height + gap);
    width = Math.max(width, at - gap);
  });
  return { width, height: Math.max(0, next - gap), x, y };
}
