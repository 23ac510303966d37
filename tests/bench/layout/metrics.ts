// One program that judges the drawings of every engine alike. The definitions:
//
//   crossings      pairs of pieces of two links that cross properly. Of links that share an end only what lies outside that
//                  box (and 1 px around it) counts, so that links that leave a box bundled are not punished
//   throughBoxes   pairs of a link and a box, not one of its ends, through whose inside (less 1 px) the link runs
//   overlaps       pairs of boxes that overlap by more than 0.5 px both ways
//   against        links whose target is not lower than their source, by the centres; of those on a cycle only what is more
//                  than the links that were laid against the hierarchy in that cycle's strong component
//   detached       ends of links farther than 3 px from their box
//   missing        boxes and links that the drawing leaves out or places at no number
//   length         px a link, mean, after clipping at the two boxes
//   stretch        length divided by the shortest way from box to box, over all links
//   slant          px a link, mean of the horizontal distance of the centres: placement without routing
//   turning        radians a link: the angles that it turns by, which compares curves with polylines
//   parentOff      px, mean distance of a box's centre from the mean of the centres below it
//   width, height  of everything drawn; aspect is the one by the other, fill the share that boxes cover
//   groupOverlaps  pairs of groups, none within the other, that overlap by more than 0.5 px both ways
//   foreign        pairs of a box and a group that it touches but does not belong to
//   outside        pairs of a box and a group of its that does not hold it
//   throughGroups  pairs of a link and a group that it crosses though neither end lies in it
//
// A group that the drawing leaves out is taken as the hull of its members and 8 px around.
import { type Bounds, type BoxTree, boxTree, newBounds } from "./box-tree";
import { clip } from "./clip";
import type { BenchGraph, Drawing, Rectangle } from "./graph";
import { strongComponents } from "./strong-components";

export interface Quality {
  readonly crossings: number;
  readonly throughBoxes: number;
  readonly overlaps: number;
  readonly against: number;
  readonly detached: number;
  readonly missing: number;
  readonly length: number;
  readonly stretch: number;
  readonly slant: number;
  readonly turning: number;
  readonly parentOff: number;
  readonly width: number;
  readonly height: number;
  readonly aspect: number;
  readonly fill: number;
  readonly groupOverlaps: number;
  readonly foreign: number;
  readonly outside: number;
  readonly throughGroups: number;
}

export function measureDrawing(graph: BenchGraph, drawing: Drawing): Quality {
  const placed = place(graph, drawing);
  const pieces = cut(placed);
  const groups = measureGroups(placed, pieces, drawing);
  return {
    crossings: crossings(placed, pieces),
    throughBoxes: throughBoxes(placed, pieces),
    overlaps: overlaps(placed),
    against: against(placed),
    detached: detached(placed),
    missing: placed.missing,
    ...lengths(placed, pieces),
    turning: turning(placed.routes) / Math.max(1, placed.routes.length),
    parentOff: parentOff(placed),
    ...page(placed, pieces, groups.boxes),
    ...groups.counts,
  };
}

/** The graph by numbers, with a rectangle for every box and a clipped route for every link. */
interface Placed {
  readonly graph: BenchGraph;
  readonly boxes: readonly Rectangle[];
  readonly bounds: Bounds;
  readonly tree: BoxTree;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly routes: readonly (readonly number[])[];
  readonly missing: number;
}

function place(graph: BenchGraph, drawing: Drawing): Placed {
  const number = new Map(graph.boxes.map(({ id }, v) => [id, v]));
  let missing = 0;
  const boxes = graph.boxes.map(({ id, width, height }) => {
    const box = drawing.boxes.get(id);
    if (box && Number.isFinite(box.x + box.y + box.width + box.height)) return box;
    missing++;
    return { x: 0, y: 0, width, height };
  });
  const source = Int32Array.from(graph.links, (link) => number.get(link.source) ?? -1);
  const target = Int32Array.from(graph.links, (link) => number.get(link.target) ?? -1);
  const routes = graph.links.map(({ id }, e) => {
    const [from, to] = [boxes[source[e]!]!, boxes[target[e]!]!];
    const route = drawing.routes.get(id);
    if (route && route.length >= 4 && route.every(Number.isFinite)) return clip(route, from, to);
    missing++;
    return clip([...centre(from), ...centre(to)], from, to);
  });
  const bounds = newBounds(boxes.length);
  boxes.forEach((box, v) => {
    bound(bounds, v, box.x, box.y, box.x + box.width, box.y + box.height);
  });
  return { graph, boxes, bounds, tree: boxTree(bounds), source, target, routes, missing };
}

function bound({ left, top, right, bottom }: Bounds, i: number, l: number, t: number, r: number, b: number): void {
  left[i] = l;
  top[i] = t;
  right[i] = r;
  bottom[i] = b;
}

const centre = (box: Rectangle): [number, number] => [box.x + box.width / 2, box.y + box.height / 2];

/** The straight pieces of all routes. */
interface Pieces {
  readonly count: number;
  /** Per piece, the number of its link. */
  readonly link: Int32Array;
  /** Four numbers a piece: from x, y to x, y. */
  readonly ends: Float64Array;
  readonly bounds: Bounds;
}

function cut({ routes }: Placed): Pieces {
  const link: number[] = [];
  const ends: number[] = [];
  routes.forEach((route, e) => {
    for (let i = 0; i + 3 < route.length; i += 2) {
      const [ax, ay, bx, by] = [route[i]!, route[i + 1]!, route[i + 2]!, route[i + 3]!];
      if (Math.hypot(bx - ax, by - ay) < 1e-9) continue;
      link.push(e);
      ends.push(ax, ay, bx, by);
    }
  });
  const bounds = newBounds(link.length);
  for (let s = 0; s < link.length; s++) {
    const [ax, ay, bx, by] = [ends[4 * s]!, ends[4 * s + 1]!, ends[4 * s + 2]!, ends[4 * s + 3]!];
    bound(bounds, s, Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  return { count: link.length, link: Int32Array.from(link), ends: Float64Array.from(ends), bounds };
}

/** Twice the signed area of a triangle: on which side of the line from a to b point c lies. */
const side = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

function crossings(placed: Placed, { count, link, ends, bounds }: Pieces): number {
  const { left, top, right, bottom } = bounds;
  const tree = boxTree(bounds);
  let found = 0;
  for (let s = 0; s < count; s++) {
    tree.query(left[s]!, top[s]!, right[s]!, bottom[s]!, (k) => {
      if (k > s && link[k] !== link[s] && cross(placed, ends, s, k, sharedEnd(placed, link[s]!, link[k]!))) found++;
    });
  }
  return found;
}

/** The box that two links have in common, or -1. */
function sharedEnd({ source, target }: Placed, e: number, f: number): number {
  if (source[e] === source[f] || source[e] === target[f]) return source[e]!;
  return target[e] === target[f] || target[e] === source[f] ? target[e]! : -1;
}

function cross({ boxes }: Placed, ends: Float64Array, s: number, k: number, shared: number): boolean {
  const [p, q] = [4 * s, 4 * k];
  const [ax, ay, bx, by] = [ends[p]!, ends[p + 1]!, ends[p + 2]!, ends[p + 3]!];
  const [cx, cy, dx, dy] = [ends[q]!, ends[q + 1]!, ends[q + 2]!, ends[q + 3]!];
  const [c, d] = [side(ax, ay, bx, by, cx, cy), side(ax, ay, bx, by, dx, dy)];
  const [a, b] = [side(cx, cy, dx, dy, ax, ay), side(cx, cy, dx, dy, bx, by)];
  const box = boxes[shared];
  if (!box) return c >= 0 !== d >= 0 && a >= 0 !== b >= 0;
  const least = 1e-6;
  const apart = (u: number, v: number): boolean => (u > least && v < -least) || (u < -least && v > least);
  if (!apart(c, d) || !apart(a, b)) return false;
  const t = a / (a - b);
  return !inside(ax + t * (bx - ax), ay + t * (by - ay), box, 1);
}

const inside = (x: number, y: number, box: Rectangle, around: number): boolean =>
  x > box.x - around && x < box.x + box.width + around && y > box.y - around && y < box.y + box.height + around;

/** Whether a piece meets the inside of a rectangle (Liang and Barsky's clipping). */
function runsThrough(ends: ArrayLike<number>, piece: number, l: number, t: number, r: number, b: number): boolean {
  const at = 4 * piece;
  const [ax, ay] = [ends[at]!, ends[at + 1]!];
  const [dx, dy] = [ends[at + 2]! - ax, ends[at + 3]! - ay];
  let [from, to] = [0, 1];
  const within = (p: number, q: number): boolean => {
    if (p === 0) return q > 0;
    if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
    return from <= to;
  };
  return within(-dx, ax - l) && within(dx, r - ax) && within(-dy, ay - t) && within(dy, b - ay) && to - from > 1e-7;
}

function throughBoxes({ boxes, tree, source, target }: Placed, { count, link, ends, bounds }: Pieces): number {
  const hit = new Set<number>();
  for (let s = 0; s < count; s++) {
    const e = link[s]!;
    tree.query(bounds.left[s]!, bounds.top[s]!, bounds.right[s]!, bounds.bottom[s]!, (v) => {
      if (v === source[e] || v === target[e]) return;
      const { x, y, width, height } = boxes[v]!;
      if (width > 2 && height > 2 && runsThrough(ends, s, x + 1, y + 1, x + width - 1, y + height - 1))
        hit.add(e * boxes.length + v);
    });
  }
  return hit.size;
}

/** How far two rectangles overlap: the lesser of the two ways, negative if they are apart. */
const overlap = (a: Rectangle, b: Rectangle): number =>
  Math.min(
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  );

const query = (tree: BoxTree, { x, y, width, height }: Rectangle, found: (index: number) => void): void =>
  tree.query(x, y, x + width, y + height, found);

function overlaps({ boxes, tree }: Placed): number {
  let found = 0;
  boxes.forEach((box, v) => {
    query(tree, box, (w) => {
      if (w > v && overlap(box, boxes[w]!) > 0.5) found++;
    });
  });
  return found;
}

function against({ graph, boxes, source, target }: Placed): number {
  const component = strongComponents(boxes.length, source, target);
  const spare = new Int32Array(boxes.length);
  let found = 0;
  graph.links.forEach(({ back }, e) => {
    if (back && component[source[e]!] === component[target[e]!]) spare[component[source[e]!]!]! += 1;
  });
  graph.links.forEach((_, e) => {
    const [u, v] = [source[e]!, target[e]!];
    if (u === v || centre(boxes[v]!)[1] > centre(boxes[u]!)[1]) return;
    const c = component[u]!;
    if (c === component[v] && spare[c]! > 0) spare[c]! -= 1;
    else found++;
  });
  return found;
}

function detached({ boxes, source, target, routes }: Placed): number {
  const far = (x: number, y: number, b: Rectangle): boolean =>
    Math.hypot(Math.max(b.x - x, 0, x - b.x - b.width), Math.max(b.y - y, 0, y - b.y - b.height)) > 3;
  let found = 0;
  routes.forEach((route, e) => {
    if (far(route[0]!, route[1]!, boxes[source[e]!]!)) found++;
    if (far(route[route.length - 2]!, route[route.length - 1]!, boxes[target[e]!]!)) found++;
  });
  return found;
}

function lengths(
  { boxes, source, target }: Placed,
  { count, ends }: Pieces,
): Pick<Quality, "length" | "stretch" | "slant"> {
  let [length, shortest, slant] = [0, 0, 0];
  for (let s = 0; s < count; s++)
    length += Math.hypot(ends[4 * s + 2]! - ends[4 * s]!, ends[4 * s + 3]! - ends[4 * s + 1]!);
  for (let e = 0; e < source.length; e++) {
    const [a, b] = [boxes[source[e]!]!, boxes[target[e]!]!];
    slant += Math.abs(centre(a)[0] - centre(b)[0]);
    shortest += Math.hypot(
      Math.max(a.x - b.x - b.width, b.x - a.x - a.width, 0),
      Math.max(a.y - b.y - b.height, b.y - a.y - a.height, 0),
    );
  }
  const links = Math.max(1, source.length);
  return { length: length / links, stretch: length / Math.max(1, shortest), slant: slant / links };
}

function turning(routes: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const route of routes) {
    let last: number | undefined;
    for (let i = 0; i + 3 < route.length; i += 2) {
      const [dx, dy] = [route[i + 2]! - route[i]!, route[i + 3]! - route[i + 1]!];
      if (Math.hypot(dx, dy) < 1e-9) continue;
      const angle = Math.atan2(dy, dx);
      const turn = Math.abs(angle - (last ?? angle));
      sum += Math.min(turn, 2 * Math.PI - turn);
      last = angle;
    }
  }
  return sum;
}

function parentOff({ graph, boxes, source, target }: Placed): number {
  const sum = new Float64Array(boxes.length);
  const count = new Int32Array(boxes.length);
  graph.links.forEach(({ back }, e) => {
    if (back) return;
    sum[source[e]!]! += centre(boxes[target[e]!]!)[0];
    count[source[e]!]! += 1;
  });
  const parents = [...boxes.keys()].filter((v) => count[v]! > 0);
  const off = parents.reduce((all, v) => all + Math.abs(centre(boxes[v]!)[0] - sum[v]! / count[v]!), 0);
  return off / Math.max(1, parents.length);
}

function page(
  { boxes, bounds }: Placed,
  pieces: Pieces,
  groups: readonly Rectangle[],
): Pick<Quality, "width" | "height" | "aspect" | "fill"> {
  let [l, t, r, b] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (x0: number, y0: number, x1: number, y1: number): void => {
    [l, t, r, b] = [Math.min(l, x0), Math.min(t, y0), Math.max(r, x1), Math.max(b, y1)];
  };
  for (const of of [bounds, pieces.bounds])
    for (let i = 0; i < of.left.length; i++) reach(of.left[i]!, of.top[i]!, of.right[i]!, of.bottom[i]!);
  for (const { x, y, width, height } of groups) reach(x, y, x + width, y + height);
  const [width, height] = [r - l, b - t];
  const ink = boxes.reduce((all, box) => all + box.width * box.height, 0);
  return { width, height, aspect: width / Math.max(1, height), fill: ink / Math.max(1, width * height) };
}

interface GroupQuality {
  readonly boxes: readonly Rectangle[];
  readonly counts: Pick<Quality, "groupOverlaps" | "foreign" | "outside" | "throughGroups">;
}

function measureGroups(placed: Placed, pieces: Pieces, drawing: Drawing): GroupQuality {
  const { graph, boxes, source, target } = placed;
  const number = new Map(graph.groups.map(({ id }, g) => [id, g]));
  const parent = graph.groups.map((group) => (group.parent === undefined ? -1 : (number.get(group.parent) ?? -1)));
  const lineage = parent.map((_, group) => {
    const set = new Set<number>();
    for (let g = group; g >= 0; g = parent[g] ?? -1) set.add(g);
    return set;
  });
  const none: ReadonlySet<number> = new Set();
  const groupsOf = graph.boxes.map(({ group }) =>
    group === undefined ? none : (lineage[number.get(group) ?? -1] ?? none),
  );
  const rectangles = graph.groups.map(({ id }, g) => {
    const own = drawing.groups.get(id);
    if (own && Number.isFinite(own.x + own.y + own.width + own.height)) return own;
    return hull(boxes.filter((_, v) => groupsOf[v]!.has(g)));
  });
  const bounds = newBounds(rectangles.length);
  rectangles.forEach(({ x, y, width, height }, g) => {
    bound(bounds, g, x, y, x + width, y + height);
  });
  const tree = boxTree(bounds);
  let [groupOverlaps, foreign, outside] = [0, 0, 0];
  rectangles.forEach((rectangle, g) => {
    query(tree, rectangle, (k) => {
      if (k > g && !lineage[g]!.has(k) && !lineage[k]!.has(g) && overlap(rectangle, rectangles[k]!) > 0.5)
        groupOverlaps++;
    });
  });
  boxes.forEach((box, v) => {
    query(tree, box, (g) => {
      if (!groupsOf[v]!.has(g) && overlap(box, rectangles[g]!) > 0.5) foreign++;
    });
    for (const g of groupsOf[v]!) if (!holds(rectangles[g]!, box)) outside++;
  });
  const crossed = new Set<number>();
  for (let s = 0; s < pieces.count; s++) {
    const e = pieces.link[s]!;
    const { left, top, right, bottom } = pieces.bounds;
    tree.query(left[s]!, top[s]!, right[s]!, bottom[s]!, (g) => {
      if (groupsOf[source[e]!]!.has(g) || groupsOf[target[e]!]!.has(g)) return;
      const { x, y, width, height } = rectangles[g]!;
      if (runsThrough(pieces.ends, s, x + 1, y + 1, x + width - 1, y + height - 1))
        crossed.add(e * rectangles.length + g);
    });
  }
  return { boxes: rectangles, counts: { groupOverlaps, foreign, outside, throughGroups: crossed.size } };
}

function hull(boxes: readonly Rectangle[]): Rectangle {
  const x = boxes.reduce((least, box) => Math.min(least, box.x), Infinity) - 8;
  const y = boxes.reduce((least, box) => Math.min(least, box.y), Infinity) - 8;
  const right = boxes.reduce((most, box) => Math.max(most, box.x + box.width), -Infinity) + 8;
  const bottom = boxes.reduce((most, box) => Math.max(most, box.y + box.height), -Infinity) + 8;
  return { x, y, width: right - x, height: bottom - y };
}

const holds = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;
