import type { Point } from "../contract";
import type { Vertical } from "../position/vertical";
import { alongRow, type Problem } from "../problem";
import type { Slots } from "../slots";
import type { Ports } from "./ports";
import { lean, tighten } from "./tighten";

/** The room that the first loop of a box takes to its right, and each further one, in px. */
export const loopStep = 14;

/** The polyline of every link, from its source to its target, with no more corners than it needs. */
export function polylines(problem: Problem, slots: Slots, x: Float64Array, ports: Ports, y: Vertical): Point[][] {
  const routes: Point[][] = Array.from({ length: problem.linkCount }, () => []);
  const segments: number[][] = Array.from({ length: problem.linkCount }, () => []);
  for (let s = 0; s < slots.upper.length; s++) {
    if (slots.linkOfSegment[s]! >= 0) segments[slots.linkOfSegment[s]!]!.push(s);
  }
  const bottom = (v: number): number => y.top[v]! + problem.height[v]!;
  const beside = sideBySide(problem);

  for (let e = 0; e < problem.linkCount; e++) {
    const source = problem.source[e]!;
    const target = problem.target[e]!;
    const route = routes[e]!;
    if (source === target) {
      const right = x[source]! + problem.width[source]! / 2;
      const out = right + loopStep * (beside[e]! + 1);
      const y1 = y.top[source]! + problem.height[source]! * 0.12;
      const y2 = y.top[source]! + problem.height[source]! * 0.38;
      route.push({ x: right, y: y1 }, { x: out, y: y1 }, { x: out, y: y2 }, { x: right, y: y2 });
      continue;
    }
    if (alongRow(problem, e)) {
      const forward = x[source]! < x[target]!;
      const least = Math.min(problem.height[source]!, problem.height[target]!);
      const axis = y.top[source]! + problem.height[source]! / 2 + shift(beside[e]!, least);
      const half = (v: number): number => (problem.width[v]! / 2) * (forward ? 1 : -1);
      route.push({ x: x[source]! + half(source), y: axis }, { x: x[target]! - half(target), y: axis });
      continue;
    }
    const own = segments[e]!;
    const raw: Point[] = [];
    const [first, last] = [own[0]!, own[own.length - 1]!];
    // The way of the slots begins at the upper end; of two ends in one layer, at the source.
    let at = slots.upper[first]!;
    raw.push({ x: ports.upper[first]!, y: bottom(at) });
    for (const s of own) {
      const falls = slots.upper[s] === at || slots.bypasses[e] === 1;
      const way = slant(ports.upper[s]!, ports.lower[s]!, y, s);
      if (!falls) way.reverse();
      // A vertical piece too short for a head becomes part of the slant.
      raw.push(...(s === first && Math.abs(way[0]!.y - raw[0]!.y) < y.steepAbove[s]! ? way.slice(1) : way));
      at = falls ? slots.lower[s]! : slots.upper[s]!;
    }
    const end =
      at === slots.lower[last] ? { x: ports.lower[last]!, y: y.top[at]! } : { x: ports.upper[last]!, y: bottom(at) };
    if (Math.abs(raw[raw.length - 1]!.y - end.y) < y.steepBelow[last]!) raw.pop();
    raw.push(end);
    if (at !== target) raw.reverse();
    routes[e] = withoutStraightCorners(raw);
  }
  tighten(problem, slots, x, y, routes);
  return routes;
}

/**
 * The way of a segment through its channel: straight if that is steep, else steep at both ends, so that heads stand well
 * on it. As both ends go the same part of a short way, and never more than half, no two segments cross
 * more often than straight lines would.
 */
function slant(upper: number, lower: number, y: Vertical, s: number): Point[] {
  const [top, bottom, above, below] = [y.channelTop[s]!, y.channelBottom[s]!, y.steepAbove[s]!, y.steepBelow[s]!];
  const aside = (height: number): number =>
    Math.min(Math.max(((lower - upper) * height) / (bottom - top), -height * lean), height * lean);
  return [
    { x: upper, y: top },
    { x: upper + aside(above), y: top + above },
    { x: lower - aside(below), y: bottom - below },
    { x: lower, y: bottom },
  ];
}

/** Numbers links that share both ends, whatever their direction, from 0. */
function sideBySide(problem: Problem): Int32Array {
  const seen = new Map<number, number>();
  const result = new Int32Array(problem.linkCount);
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

function withoutStraightCorners(points: readonly Point[]): Point[] {
  const result: Point[] = [];
  for (const p of points) {
    const a = result[result.length - 1];
    if (a !== undefined && Math.abs(a.x - p.x) < 1e-6 && Math.abs(a.y - p.y) < 1e-6) continue;
    const b = result[result.length - 2];
    if (a !== undefined && b !== undefined) {
      const turn = (a.x - b.x) * (p.y - a.y) - (a.y - b.y) * (p.x - a.x);
      if (Math.abs(turn) < 1e-6) result.pop();
    }
    result.push(p);
  }
  return result;
}
