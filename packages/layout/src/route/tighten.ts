import type { Point } from "../contract";
import type { Vertical } from "../position/vertical";
import type { Problem } from "../problem";
import type { Slots } from "../slots";

/** The side of a cell of the grid in which obstacles are found, in px. */
const cell = 160;
/** A corner whose triangle spans more cells than this is left, so that the time stays in proportion. */
const mostCells = 80;
/** Lines at a box stay steep over this height, so that heads stand well on them, in px. */
const stub = 16;
/** How far to the side they go at most, for every px down: 27° off a right angle. */
export const lean = 0.5;

/**
 * Leaves out corners of routes where nothing stands within the triangle that they cut off: no box, no group that the link
 * has no end in, and no corner of another route (so that no two routes cross more often). Changes `routes`.
 */
export function tighten(problem: Problem, slots: Slots, x: Float64Array, y: Vertical, routes: Point[][]): void {
  const { boxCount, width, height, groups, groupOf, gap } = problem;
  const count = boxCount + groups.count;
  const rect = new Float64Array(4 * count); // left, top, right, bottom
  for (let v = 0; v < boxCount; v++) {
    rect.set([x[v]! - width[v]! / 2, y.top[v]!, x[v]! + width[v]! / 2, y.top[v]! + height[v]!], 4 * v);
  }
  for (let g = 0; g < groups.count; g++) {
    const [left, right] = [x[slots.leftBorder[g]!]!, x[slots.rightBorder[g]!]!];
    rect.set([left, y.groupTop[g]!, right, y.groupBottom[g]!], 4 * (boxCount + g));
  }
  const obstacles = grid(count, (i) => [rect[4 * i]!, rect[4 * i + 1]!, rect[4 * i + 2]!, rect[4 * i + 3]!]);
  const corners: Point[] = [];
  const routeOf: number[] = [];
  routes.forEach((route, e) => {
    for (let i = 1; i + 1 < route.length; i++) {
      corners.push(route[i]!);
      routeOf.push(e);
    }
  });
  const points = grid(corners.length, (i) => [corners[i]!.x, corners[i]!.y, corners[i]!.x, corners[i]!.y]);
  const margin = gap / 3;
  const own = new Int32Array(groups.count); // marked with the link that has an end in the group

  routes.forEach((route, e) => {
    if (route.length < 3 || problem.source[e] === problem.target[e]) return;
    const ends = [problem.source[e]!, problem.target[e]!];
    for (const v of ends) for (let g = groupOf[v]!; g >= 0; g = groups.parent[g]!) own[g] = e + 1;
    const blocks = (i: number, t: Triangle): boolean => {
      if (i >= boxCount && own[i - boxCount] === e + 1) return false;
      const m = ends.includes(i) ? -0.01 : margin;
      return meets(t, rect[4 * i]! - m, rect[4 * i + 1]! - m, rect[4 * i + 2]! + m, rect[4 * i + 3]! + m);
    };
    const inside = (i: number, t: Triangle): boolean =>
      routeOf[i] !== e &&
      meets(t, corners[i]!.x - 0.01, corners[i]!.y - 0.01, corners[i]!.x + 0.01, corners[i]!.y + 0.01);
    const free = (t: Triangle): boolean => !obstacles(t, blocks) && !points(t, inside);
    routes[e] = shorten(shorten(route, free).reverse(), free).reverse();
  });
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

interface Triangle {
  readonly a: Point;
  readonly b: Point;
  readonly c: Point;
}

/** A test whether any of a number of rectangles near a triangle passes a test; true too if the triangle is too large for it. */
function grid(
  count: number,
  bounds: (i: number) => readonly [number, number, number, number],
): (t: Triangle, test: (i: number, t: Triangle) => boolean) => boolean {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const [x0, y0, x1, y1] = bounds(i);
    left = Math.min(left, x0);
    top = Math.min(top, y0);
    right = Math.max(right, x1);
    bottom = Math.max(bottom, y1);
  }
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const column = (at: number): number => Math.min(Math.max(Math.floor((at - left) / cell), 0), columns - 1);
  const row = (at: number): number => Math.min(Math.max(Math.floor((at - top) / cell), 0), rows - 1);
  const start = new Int32Array(columns * rows + 1);
  const visit = (i: number, f: (at: number) => void): void => {
    const [x0, y0, x1, y1] = bounds(i);
    for (let r = row(y0); r <= row(y1); r++) for (let c = column(x0); c <= column(x1); c++) f(r * columns + c);
  };
  for (let i = 0; i < count; i++) visit(i, (at) => start[at + 1]!++);
  for (let at = 0; at < columns * rows; at++) start[at + 1]! += start[at]!;
  const next = start.slice();
  const items = new Int32Array(start[columns * rows]!);
  for (let i = 0; i < count; i++)
    visit(i, (at) => {
      items[next[at]!++] = i;
    });

  return (t, test) => {
    const [c0, c1] = [
      column(Math.min(t.a.x, t.b.x, t.c.x) - cell / 4),
      column(Math.max(t.a.x, t.b.x, t.c.x) + cell / 4),
    ];
    const [r0, r1] = [row(Math.min(t.a.y, t.b.y, t.c.y) - cell / 4), row(Math.max(t.a.y, t.b.y, t.c.y) + cell / 4)];
    if ((c1 - c0 + 1) * (r1 - r0 + 1) > mostCells) return true;
    for (let r = r0; r <= r1; r++) {
      for (let k = start[r * columns + c0]!; k < start[r * columns + c1 + 1]!; k++) if (test(items[k]!, t)) return true;
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
