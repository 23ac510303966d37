import { type Checked, check } from "./check";
import { components, union } from "./components";
import type { Box, LayeredOptions, Layout, Link, Point } from "./contract";
import { crossings } from "./order/crossings";
import { order } from "./order/order";
import { orient } from "./orient";
import { pack } from "./pack";
import { frame } from "./position/frame";
import { horizontal } from "./position/horizontal";
import { vertical } from "./position/vertical";
import { type GroupTree, noGroups, type Problem } from "./problem";
import { type Ranked, rank } from "./rank/rank";
import { loopStep, polylines } from "./route/polylines";
import { ports } from "./route/ports";
import { rows } from "./rows";
import { slots } from "./slots";
import { type Wrapped, wrap } from "./wrap/wrap";

/**
 * Lays boxes out in layers, so that every link leads from above to below (as far as cycles allow), the boxes of a spine
 * stand in one row, and groups are rectangles around exactly their members. No two boxes overlap and no route passes through
 * a box that is not one of its ends. The same input gives the same layout.
 *
 * The order of `boxes` is the order that siblings keep unless another saves a crossing; the order of `links` means nothing.
 * A box in several chains of the spine stays in the first; a chain is cut where it cannot be one row. A link from a box to
 * itself is a small loop at its right side. A group without boxes has no place in the result. `mirror` turns the finished
 * drawing round left to right, also for the directions left and right.
 *
 * @throws RangeError if an id is used twice or unknown, or a size is not a positive number.
 * @example
 * const layout = layered(
 *   [{ id: "conclusion", width: 200, height: 60 }, { id: "premise", width: 200, height: 60 }],
 *   [{ id: "because", source: "conclusion", target: "premise" }],
 * );
 * layout.boxes.get("premise"); // { id: "premise", width: 200, height: 60, x: 0, y: 88 }
 */
export function layered(boxes: readonly Box[], links: readonly Link[], options: LayeredOptions = {}): Layout {
  const input = check(boxes, links, options);
  const direction = options.direction ?? "down";
  const lying = direction === "left" || direction === "right";
  const header = direction === "down" ? "top" : direction === "up" ? "bottom" : "left";

  const limit = input.maxWidth - 2 * input.margin;

  const spine = rows(input.chains, input.groupOf, input.groupParent);
  const drawings = split(input, spine).map((part) => drawWithin(input, part, lying, header, limit));
  const order = [...drawings.keys()].sort((a, b) => drawings[b]!.rowCount - drawings[a]!.rowCount || a - b);
  const packed = pack(
    order.map((i) => drawings[i]!),
    2 * input.gap,
    lying ? 1 / pageAspect : pageAspect,
    limit,
    drawings[order[0] ?? 0]?.belowRows ?? 0,
  );

  const place = orient(direction, options.mirror ?? false, packed.width, packed.height, input.margin);
  const placedBoxes = new Map<string, Box & Point>();
  const routes = new Map<string, readonly Point[]>();
  const groups = new Map<string, Box & Point>();
  const offset = new Map(order.map((i, k) => [i, { x: packed.x[k]!, y: packed.y[k]! }]));
  const topLeft = new Float64Array(2 * input.boxes.length);
  const routeOf: (readonly Point[])[] = new Array(input.links.length);
  const groupRect: ({ x: number; y: number; width: number; height: number } | undefined)[] = [];
  drawings.forEach((d, i) => {
    const { x, y } = offset.get(i)!;
    d.part.boxes.forEach((v, k) => {
      topLeft[2 * v] = d.left[k]! + x;
      topLeft[2 * v + 1] = d.top[k]! + y;
    });
    d.part.links.forEach((e, k) => {
      routeOf[e] = d.routes[k]!.map((p) => place.point({ x: p.x + x, y: p.y + y }));
    });
    d.part.groups.forEach((g, k) => {
      const r = d.groups[k]!;
      groupRect[g] = place.box({ ...r, x: r.x + x, y: r.y + y });
    });
  });
  input.boxes.forEach((box, v) => {
    const width = lying ? box.height : box.width;
    const height = lying ? box.width : box.height;
    const at = place.box({ x: topLeft[2 * v]!, y: topLeft[2 * v + 1]!, width, height });
    placedBoxes.set(box.id, { ...box, x: at.x, y: at.y });
  });
  for (const link of links) routes.set(link.id, []);
  input.links.forEach((link, e) => {
    routes.set(link.id, routeOf[e]!);
  });
  input.groups.forEach((group, g) => {
    const rect = groupRect[g];
    if (rect) {
      const inGroup = group.parent === undefined ? {} : { group: group.parent };
      groups.set(group.id, { id: group.id, ...inGroup, ...rect });
    }
  });
  return { width: place.width, height: place.height, boxes: placedBoxes, routes, groups };
}

/** The page that components are packed for: width divided by height. */
const pageAspect = 1.6;

/** The numbers of the boxes, links, groups and rows that belong to one connected part. */
interface Part {
  readonly boxes: readonly number[];
  readonly links: readonly number[];
  readonly groups: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

/** Parts that neither links nor rows nor groups join. */
function split(input: Checked, spine: readonly (readonly number[])[]): Part[] {
  const count = input.boxes.length;
  const sets = union(count + input.groups.length);
  for (let e = 0; e < input.links.length; e++) sets.merge(input.source[e]!, input.target[e]!);
  for (const row of spine) for (const v of row) sets.merge(row[0]!, v);
  for (let g = 0; g < input.groups.length; g++) {
    if (input.groupParent[g]! >= 0) sets.merge(count + g, count + input.groupParent[g]!);
  }
  for (let v = 0; v < count; v++) if (input.groupOf[v]! >= 0) sets.merge(v, count + input.groupOf[v]!);
  const parts = components(count, sets).map((boxes) => ({
    boxes,
    links: [] as number[],
    groups: [] as number[],
    rows: [] as (readonly number[])[],
  }));
  const partOf = new Map(parts.map((p) => [sets.find(p.boxes[0]!), p]));
  for (let e = 0; e < input.links.length; e++) partOf.get(sets.find(input.source[e]!))?.links.push(e);
  const filled = new Uint8Array(input.groups.length);
  for (let v = 0; v < count; v++) if (input.groupOf[v]! >= 0) filled[input.groupOf[v]!] = 1;
  for (let g = input.groups.length - 1; g >= 0; g--)
    if (filled[g] && input.groupParent[g]! >= 0) filled[input.groupParent[g]!] = 1;
  for (let g = 0; g < input.groups.length; g++) if (filled[g]) partOf.get(sets.find(count + g))?.groups.push(g);
  for (const row of spine) partOf.get(sets.find(row[0]!))?.rows.push(row);
  return parts;
}

interface Drawing {
  readonly part: Part;
  readonly rowCount: number;
  /** Below the last row, or 0. */
  readonly belowRows: number;
  readonly width: number;
  readonly height: number;
  /** How many pairs of links cross, by the order of the layers. */
  readonly crossings: number;
  readonly strips: Float64Array;
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly routes: readonly (readonly Point[])[];
  readonly groups: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/**
 * How often a part that is too wide is wrapped, for one width of the page after the other, and how many boxes may be looked
 * at for it in all parts together: less the larger the drawing is, so that the time stays below about a fifth of a second.
 */
function effort(boxCount: number): { readonly wraps: number; readonly work: number } {
  if (boxCount <= 100) return { wraps: 5, work: 150_000 };
  return boxCount <= largePart ? { wraps: 1, work: 40_000 } : { wraps: 1, work: 15_000 };
}

/** A part of more boxes than this is not wrapped if it is so many times too wide: it would not come near to the limit. */
const largePart = 600;
const hopeless = 1.5;

/** Draws a part, wrapped if it is wider than the limit: the best drawing that fits, or else the best of the others. */
function drawWithin(
  input: Checked,
  part: Part,
  lying: boolean,
  header: "top" | "bottom" | "left",
  limit: number,
): Drawing {
  const problem = newProblem(input, part, lying, header);
  const { wraps, work } = effort(input.boxes.length);
  const share = problem.boxCount / input.boxes.length;
  let best = drawPart(problem, part);
  if (best.width <= limit || (problem.boxCount > largePart && best.width > hopeless * limit)) return best;
  const drawn = new Set<string>();
  let target = limit;
  let fitting = 0;
  for (let i = 0; i < wraps && fitting < 2; i++) {
    const wrapped = wrap(problem, target, { work: (work * share) / wraps });
    const key = wrapped.least.join();
    if (drawn.has(key)) break;
    drawn.add(key);
    const drawing = drawPart({ ...problem, least: wrapped.least }, part, wrapped);
    const fits = drawing.width <= limit;
    if (fits) fitting++;
    if (fits === best.width <= limit ? cost(drawing, limit) < cost(best, limit) : fits) best = drawing;
    // The estimate by which it was wrapped is not exact: aim at what it was off, and a little further.
    target += limit - drawing.width + (fits ? 0.02 : -0.01) * limit;
  }
  return best;
}

/** What is bad about a drawing, in px of height: besides that its width beyond the limit, long links and crossings. */
function cost({ width, height, routes, crossings }: Drawing, limit: number): number {
  let way = 0;
  for (const route of routes) {
    for (let i = 1; i < route.length; i++) {
      way += Math.abs(route[i]!.x - route[i - 1]!.x) + Math.abs(route[i]!.y - route[i - 1]!.y);
    }
  }
  return height + 8 * Math.max(0, width - limit) + 0.1 * way + 40 * crossings;
}

/** The pipeline for one part: rank, slots, order, position, route. */
function drawPart(problem: Problem, part: Part, near?: Wrapped): Drawing {
  const ranked = rank(problem);
  const layers = slots(problem, ranked);
  const wish = near ?? (problem.groups.count > 1 ? { x: withoutGroups(problem, ranked) } : undefined);
  const ordered = order(problem, layers, wish);
  const framed = frame(problem, layers, ordered);
  const x = horizontal(problem, layers, framed, near?.x);
  const meet = ports(problem, layers, x);
  const y = vertical(problem, layers, framed, x, meet);
  const routes = polylines(problem, layers, x, meet, y);

  let minX = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = 0;
  const reach = (x0: number, x1: number, y1: number): void => {
    minX = Math.min(minX, x0);
    maxX = Math.max(maxX, x1);
    maxY = Math.max(maxY, y1);
  };
  for (let v = 0; v < problem.boxCount; v++) {
    reach(x[v]! - problem.width[v]! / 2, x[v]! + problem.width[v]! / 2, y.top[v]! + problem.height[v]!);
  }
  for (const route of routes) for (const p of route) reach(p.x, p.x, p.y);
  const groups = part.groups.map((_, g) => {
    const x0 = x[layers.leftBorder[g]!]!;
    const x1 = x[layers.rightBorder[g]!]!;
    reach(x0, x1, y.groupBottom[g]!);
    return { x: x0, y: y.groupTop[g]!, width: x1 - x0, height: y.groupBottom[g]! - y.groupTop[g]! };
  });
  const strips: number[] = [];
  for (let v = 0; v < problem.boxCount; v++) {
    const left = x[v]! - problem.width[v]! / 2 - minX;
    strips.push(left, left + problem.width[v]!, y.top[v]!, y.top[v]! + problem.height[v]!);
  }
  for (const route of routes) {
    for (let i = 1; i < route.length; i++) {
      const a = route[i - 1]!;
      const b = route[i]!;
      strips.push(Math.min(a.x, b.x) - minX, Math.max(a.x, b.x) - minX, Math.min(a.y, b.y), Math.max(a.y, b.y));
    }
  }
  for (const g of groups) strips.push(g.x - minX, g.x - minX + g.width, g.y, g.y + g.height);
  return {
    part,
    rowCount: part.rows.length,
    belowRows: y.belowRows,
    width: maxX - minX,
    height: maxY,
    crossings: crossings(layers, ordered),
    strips: contour(strips, maxX - minX, maxY),
    left: Float64Array.from(part.boxes, (_, v) => x[v]! - problem.width[v]! / 2 - minX),
    top: y.top,
    routes: routes.map((route) => route.map((p) => ({ x: p.x - minX, y: p.y }))),
    groups: groups.map((g) => ({ ...g, x: g.x - minX })),
  };
}

/** The strips of a small drawing; a large one is placed as a whole, so that packing stays fast. */
function contour(strips: readonly number[], width: number, height: number): Float64Array {
  return strips.length > 4 * 1500 ? Float64Array.of(0, width, 0, height) : Float64Array.from(strips);
}

/** Where the boxes would stand in x if there were no groups. */
function withoutGroups(problem: Problem, ranked: Ranked): Float64Array {
  const flat: Problem = { ...problem, groups: noGroups, groupOf: new Int32Array(problem.boxCount).fill(-1) };
  const layers = slots(flat, ranked);
  return horizontal(flat, layers, frame(flat, layers, order(flat, layers)));
}

function newProblem(input: Checked, part: Part, lying: boolean, header: "top" | "bottom" | "left"): Problem {
  const boxNumber = new Map(part.boxes.map((v, k) => [v, k]));
  const groupNumber = new Map(part.groups.map((g, k) => [g, k]));
  const local = (numbers: Map<number, number>, n: number): number => numbers.get(n) ?? -1;
  const boxes = part.boxes.map((v) => input.boxes[v]!);
  const source = Int32Array.from(part.links, (e) => local(boxNumber, input.source[e]!));
  const target = Int32Array.from(part.links, (e) => local(boxNumber, input.target[e]!));
  const loopRoom = new Float64Array(boxes.length);
  for (let e = 0; e < source.length; e++) if (source[e] === target[e]) loopRoom[source[e]!]! += loopStep;
  const rowOf = new Int32Array(boxes.length).fill(-1);
  const placeInRow = new Int32Array(boxes.length);
  const localRows = part.rows.map((row) => Int32Array.from(row, (v) => local(boxNumber, v)));
  localRows.forEach((row, r) => {
    row.forEach((v, i) => {
      rowOf[v] = r;
      placeInRow[v] = i;
    });
  });
  const groups = part.groups.map((g) => input.groups[g]!);
  const parent = Int32Array.from(part.groups, (g) => local(groupNumber, input.groupParent[g]!));
  const depth = new Int32Array(groups.length);
  for (let g = 0; g < groups.length; g++) depth[g] = parent[g]! < 0 ? 0 : depth[parent[g]!]! + 1;
  const inset = (side: string): Float64Array =>
    Float64Array.from(groups, (g) => input.padding + (side === header ? (g.header ?? 0) : 0));
  const tree: GroupTree = {
    count: groups.length,
    parent,
    depth,
    left: inset("left"),
    right: inset("right"),
    top: inset("top"),
    bottom: inset("bottom"),
    minWidth: Float64Array.from(groups, (g) => (lying ? 0 : (g.minWidth ?? 0))),
    minHeight: Float64Array.from(groups, (g) => (lying ? (g.minWidth ?? 0) : 0)),
  };
  return {
    boxCount: boxes.length,
    width: Float64Array.from(boxes, (b) => (lying ? b.height : b.width)),
    height: Float64Array.from(boxes, (b) => (lying ? b.width : b.height)),
    loopRoom,
    groupOf: Int32Array.from(part.boxes, (v) => local(groupNumber, input.groupOf[v]!)),
    linkCount: source.length,
    source,
    target,
    groups: tree,
    rows: localRows,
    rowOf,
    placeInRow,
    least: new Int32Array(boxes.length),
    aspect: lying ? 1 / pageAspect : pageAspect,
    gap: input.gap,
    layerGap: input.layerGap,
  };
}
