import { type Adjacency, adjacency } from "../adjacency";
import type { Point } from "../contract";
import { ints } from "../memory";
import type { Vertical } from "../position/vertical";
import { alongRow, type Problem } from "../problem";
import type { Slots } from "../slots";
import { type Steps, stretch } from "../steps";
import type { Ports } from "./ports";
import { lean, tighten } from "./tighten";

/** The room that the first loop of a box takes to its right, and each further one, in px. */
export const loopStep = 14;

/** The polyline of every link, from its source to its target, with no more corners than it needs. */
export function* polylines(
  problem: Problem,
  slots: Slots,
  x: Float64Array,
  ports: Ports,
  y: Vertical,
): Steps<Point[][]> {
  const segments = segmentsOf(problem, slots);
  const beside = sideBySide(problem);
  const routes: Point[][] = [];
  for (const [e, source] of problem.source.entries()) {
    if (source === problem.target[e]) routes.push(loop(problem, x, y, source, beside[e]!));
    else if (alongRow(problem, e)) routes.push(straight(problem, x, y, e, beside[e]!));
    else {
      const own = segments.edge.subarray(segments.start[e], segments.start[e + 1]);
      routes.push(through(problem, slots, ports, y, e, own));
    }
    if (e % stride === stride - 1) yield (0.3 * e) / problem.linkCount;
  }
  yield* stretch(tighten(problem, slots, x, y, routes), 0.3, 1);
  return routes;
}

/** So many links are led between two steps. */
const stride = 500;

/** The segments of each link, on the way of its slots. */
function segmentsOf({ linkCount }: Problem, { linkOfSegment }: Slots): Adjacency {
  const count = linkOfSegment.indexOf(-1);
  const ofLinks = count < 0 ? linkOfSegment : linkOfSegment.subarray(0, count);
  return adjacency(ofLinks, ofLinks, linkCount);
}

/** A link from a box to itself, at its right side. */
function loop({ width, height }: Problem, x: Float64Array, { top }: Vertical, v: number, place: number): Point[] {
  const right = x[v]! + width[v]! / 2;
  const out = right + loopStep * (place + 1);
  const y1 = top[v]! + height[v]! * 0.12;
  const y2 = top[v]! + height[v]! * 0.38;
  return [
    { x: right, y: y1 },
    { x: out, y: y1 },
    { x: out, y: y2 },
    { x: right, y: y2 },
  ];
}

/** A link along a row, from side to side. */
function straight(problem: Problem, x: Float64Array, { top }: Vertical, e: number, place: number): Point[] {
  const { width, height } = problem;
  const [s, t] = [problem.source[e]!, problem.target[e]!];
  const sign = x[s]! < x[t]! ? 1 : -1;
  const y = top[s]! + height[s]! / 2 + shift(place, Math.min(height[s]!, height[t]!));
  return [
    { x: x[s]! + (sign * width[s]!) / 2, y },
    { x: x[t]! - (sign * width[t]!) / 2, y },
  ];
}

/**
 * A link through the channels of its segments. In each it is straight if that is steep, else steep at both ends, so that
 * heads stand well on it. As both ends go the same part of a short way, and never more than half, no two segments cross more
 * often than straight lines would.
 */
function through(problem: Problem, slots: Slots, ports: Ports, y: Vertical, e: number, segments: Int32Array): Point[] {
  const route: Point[] = [];
  const bottom = (v: number): number => y.top[v]! + problem.height[v]!;
  const [first, last] = [segments[0]!, segments[segments.length - 1]!];
  // The way of the slots begins at the upper end; of two ends in one layer, at the source.
  let at = slots.upper[first]!;
  add(route, ports.upper[first]!, bottom(at));
  for (const s of segments) {
    const falls = slots.upper[s] === at || slots.bypasses[e] === 1;
    const [upper, lower, top, end] = [ports.upper[s]!, ports.lower[s]!, y.channelTop[s]!, y.channelBottom[s]!];
    const [above, below] = [y.steepAbove[s]!, y.steepBelow[s]!];
    const steepness = (lower - upper) / (end - top);
    const aside = (height: number): number => height * Math.min(Math.max(steepness, -lean), lean);
    // A vertical piece too short for a head becomes part of the slant.
    const cuts = s === first && Math.abs((falls ? top : end) - route[0]!.y) < above;
    if (falls) {
      if (!cuts) add(route, upper, top);
      add(route, upper + aside(above), top + above);
      add(route, lower - aside(below), end - below);
      add(route, lower, end);
    } else {
      if (!cuts) add(route, lower, end);
      add(route, lower - aside(below), end - below);
      add(route, upper + aside(above), top + above);
      add(route, upper, top);
    }
    at = falls ? slots.lower[s]! : slots.upper[s]!;
  }
  const arrives = at === slots.lower[last];
  const end = arrives ? y.top[at]! : bottom(at);
  if (route.length > 1 && Math.abs(route[route.length - 1]!.y - end) < y.steepBelow[last]!) route.pop();
  add(route, arrives ? ports.lower[last]! : ports.upper[last]!, end);
  return at === problem.target[e] ? route : route.reverse();
}

/** Adds a point to a route; a corner between two pieces of one straight line is left out. */
function add(route: Point[], x: number, y: number): void {
  const a = route[route.length - 1];
  const b = route[route.length - 2];
  if (a !== undefined && Math.abs(a.x - x) < 1e-6 && Math.abs(a.y - y) < 1e-6) return;
  if (a !== undefined && b !== undefined) {
    const turn = (a.x - b.x) * (y - a.y) - (a.y - b.y) * (x - a.x);
    if (Math.abs(turn) < 1e-6) route.pop();
  }
  route.push({ x, y });
}

/** Numbers links that share both ends, whatever their direction, from 0. */
function sideBySide(problem: Problem): Int32Array {
  const seen = new Map<number, number>();
  const result = ints(problem.linkCount);
  for (let e = 0; e < problem.linkCount; e++) {
    const a = Math.min(problem.source[e]!, problem.target[e]!);
    const b = Math.max(problem.source[e]!, problem.target[e]!);
    const key = a * problem.boxCount + b;
    const before = seen.get(key) ?? 0;
    result[e] = before;
    seen.set(key, before + 1);
  }
  return result;
}

/** Alternately below and above the middle, closer the more there are, never beyond the boxes. */
function shift(place: number, height: number): number {
  if (place === 0) return 0;
  const step = Math.ceil(place / 2);
  return (place % 2 === 1 ? 1 : -1) * (height / 2 - 2) * (1 - 0.75 ** step);
}
