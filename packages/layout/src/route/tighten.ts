import type { Point } from "../contract";
import { floats, ints } from "../memory";
import type { Vertical } from "../position/vertical";
import type { Problem } from "../problem";
import type { Slots } from "../slots";
import { type Steps, stretch } from "../steps";
import { straighten } from "./straighten";

/** The side of a cell of the grid in which obstacles are found, in px. */
const cell = 160;
/** A corner whose triangle spans more cells than this is left, so that the time stays in proportion. */
const mostCells = 80;
/** So many routes are gone through between two steps. */
const stride = 64;
/** Lines at a box stay steep over this height, so that heads stand well on them, in px. */
const stub = 16;
/** How far to the side they go at most, for every px down: 27° off a right angle. */
export const lean = 0.5;

/**
 * Leaves out corners of routes where nothing stands within the triangle that they cut off: no box, no group that the link
 * has no end in, and no corner of another route (so that no two routes cross more often). Changes `routes`.
 */
export function* tighten(problem: Problem, slots: Slots, x: Float64Array, y: Vertical, routes: Point[][]): Steps<void> {
  const { boxCount, width, height, groups, groupOf, gap } = problem;
  const corners = boxCount + groups.count; // what is numbered from here on is a corner
  let count = corners;
  for (const route of routes) count += Math.max(0, route.length - 2);
  const routeOf = ints(count);
  const rect = floats(4 * count); // left, top, right, bottom
  let end = 0;
  const bound = (left: number, top: number, right: number, bottom: number): void => {
    rect[end++] = left;
    rect[end++] = top;
    rect[end++] = right;
    rect[end++] = bottom;
  };
  for (let v = 0; v < boxCount; v++) {
    bound(x[v]! - width[v]! / 2, y.top[v]!, x[v]! + width[v]! / 2, y.top[v]! + height[v]!);
  }
  for (let g = 0; g < groups.count; g++) {
    bound(x[slots.leftBorder[g]!]!, y.groupTop[g]!, x[slots.rightBorder[g]!]!, y.groupBottom[g]!);
  }
  routes.forEach((route, e) => {
    for (let i = 1; i + 1 < route.length; i++) {
      const p = route[i]!;
      routeOf[end / 4] = e;
      bound(p.x, p.y, p.x, p.y);
    }
  });
  const margin = gap / 3;
  yield 0;
  const some = yield* grid(rect, margin);
  const own = ints(groups.count); // marked with the link that has an end in the group

  yield 0;
  /** Whether nothing that link `e` must not touch meets a triangle. */
  const freeFor = (e: number): ((triangle: Triangle) => boolean) => {
    const [s, t] = [problem.source[e]!, problem.target[e]!];
    for (let g = groupOf[s]!; g >= 0; g = groups.parent[g]!) own[g] = e + 1;
    for (let g = groupOf[t]!; g >= 0; g = groups.parent[g]!) own[g] = e + 1;
    const blocks = (i: number, triangle: Triangle): boolean => {
      if (i >= corners ? routeOf[i] === e : i >= boxCount && own[i - boxCount] === e + 1) return false;
      const m = i >= corners ? 0.01 : i === s || i === t ? -0.01 : margin;
      return meets(triangle, rect[4 * i]! - m, rect[4 * i + 1]! - m, rect[4 * i + 2]! + m, rect[4 * i + 3]! + m);
    };
    return (triangle) => !some(triangle, blocks);
  };
  for (const [e, route] of routes.entries()) {
    if (e % stride === stride - 1) yield (0.95 * e) / routes.length;
    if (route.length < 3 || problem.source[e] === problem.target[e]) continue;
    const free = freeFor(e);
    routes[e] = shorten(shorten(route, free).reverse(), free).reverse();
  }
  yield* stretch(straighten(problem, x, routes, freeFor), 0.95, 1);
}

/** Leaves out the corners of a route that can be, and moves others on towards the next as far as that can be. */
function shorten(route: readonly Point[], free: (t: Triangle) => boolean): Point[] {
  const kept: Point[] = [route[0]!];
  for (let k = 1; k < route.length; k++) {
    const c = route[k]!;
    while (kept.length > 1) {
      const [a, b] = [kept[kept.length - 2]!, kept[kept.length - 1]!];
      const steep = (p: Point): boolean => Math.abs(p.y - a.y) >= Math.max(stub, Math.abs(p.x - a.x) / lean);
      if ((steep(c) || (kept.length > 2 && k < route.length - 1)) && free({ a, b, c })) {
        kept.pop();
        continue;
      }
      for (const part of parts) {
        const p = { x: b.x + (c.x - b.x) * part, y: b.y + (c.y - b.y) * part };
        if (
          (kept.length > 2 || steep(p)) &&
          (k < route.length - 1 || Math.abs(c.y - p.y) >= stub) &&
          free({ a, b, c: p })
        ) {
          kept[kept.length - 1] = p;
          break;
        }
      }
      break;
    }
    kept.push(c);
  }
  return kept;
}

/** How far a corner is moved on the way to the next one, if it cannot be left out. */
const parts = [0.75, 0.5, 0.25];

export interface Triangle {
  readonly a: Point;
  readonly b: Point;
  readonly c: Point;
}

/** A test whether any of a number of rectangles within a margin of a triangle passes a test; true too if the triangle is too large for it. */
function* grid(
  rect: Float64Array,
  margin: number,
): Steps<(t: Triangle, test: (i: number, t: Triangle) => boolean) => boolean> {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (let i = 0; i < rect.length; i += 4) {
    left = Math.min(left, rect[i]!);
    top = Math.min(top, rect[i + 1]!);
    right = Math.max(right, rect[i + 2]!);
    bottom = Math.max(bottom, rect[i + 3]!);
  }
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const column = (at: number): number => Math.min(Math.max(Math.floor((at - left) / cell), 0), columns - 1);
  const row = (at: number): number => Math.min(Math.max(Math.floor((at - top) / cell), 0), rows - 1);
  const start = ints(columns * rows + 2);
  let items = ints(0);
  // Counts what is in each cell, two places further on, then fills the cells in, which moves their starts back by one.
  for (const fills of [false, true]) {
    yield 0;
    for (let i = 0; i < rect.length; i += 4) {
      const [c0, c1, r1] = [column(rect[i]!), column(rect[i + 2]!), row(rect[i + 3]!)];
      for (let r = row(rect[i + 1]!); r <= r1; r++) {
        for (let at = r * columns + c0; at <= r * columns + c1; at++) {
          if (fills) items[start[at + 1]!++] = i / 4;
          else start[at + 2]!++;
        }
      }
    }
    if (fills) continue;
    for (let at = 1; at < start.length; at++) start[at]! += start[at - 1]!;
    items = ints(start[start.length - 1]!);
  }

  return (t, test) => {
    const { a, b, c } = t;
    const x0 = Math.min(a.x, b.x, c.x) - margin;
    const x1 = Math.max(a.x, b.x, c.x) + margin;
    const y0 = Math.min(a.y, b.y, c.y) - margin;
    const y1 = Math.max(a.y, b.y, c.y) + margin;
    const c0 = column(x0);
    const c1 = column(x1);
    const r0 = row(y0);
    const r1 = row(y1);
    if ((c1 - c0 + 1) * (r1 - r0 + 1) > mostCells) return true;
    for (let r = r0; r <= r1; r++) {
      const end = start[r * columns + c1 + 1]!;
      for (let k = start[r * columns + c0]!; k < end; k++) {
        const i = 4 * items[k]!;
        if (rect[i]! > x1 || rect[i + 2]! < x0 || rect[i + 1]! > y1 || rect[i + 3]! < y0) continue;
        if (test(items[k]!, t)) return true;
      }
    }
    return false;
  };
}

/** Whether a triangle meets a rectangle: no side of either separates them. */
function meets({ a, b, c }: Triangle, x0: number, y0: number, x1: number, y1: number): boolean {
  if (Math.max(a.x, b.x, c.x) <= x0 || Math.min(a.x, b.x, c.x) >= x1) return false;
  if (Math.max(a.y, b.y, c.y) <= y0 || Math.min(a.y, b.y, c.y) >= y1) return false;
  return (
    !separates(a, b, c, x0, y0, x1, y1) && !separates(b, c, a, x0, y0, x1, y1) && !separates(c, a, b, x0, y0, x1, y1)
  );
}

/** Whether the line through `p` and `q` has the rectangle on one side and `r` on the other, or on it. */
function separates(p: Point, q: Point, r: Point, x0: number, y0: number, x1: number, y1: number): boolean {
  const [nx, ny] = [q.y - p.y, p.x - q.x];
  const side = nx * (r.x - p.x) + ny * (r.y - p.y);
  const low = nx * ((nx > 0 ? x0 : x1) - p.x) + ny * ((ny > 0 ? y0 : y1) - p.y);
  const high = nx * ((nx > 0 ? x1 : x0) - p.x) + ny * ((ny > 0 ? y1 : y0) - p.y);
  return side >= 0 ? high <= 0 || (side === 0 && low >= 0) : low >= 0;
}
