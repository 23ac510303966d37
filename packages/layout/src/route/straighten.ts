import type { Point } from "../contract";
import { alongRow, type Problem } from "../problem";
import type { Steps } from "../steps";
import { reachOf } from "./ports";
import type { Triangle } from "./tighten";

/** An end is moved by at most this much, in px: more would be another way, not the same one made straight. */
const most = 16;
/** A stretch that is so many times as long as it leans to the side looks as if it were meant to be upright. */
const slightly = 8;
/** Ends at one side of a box keep this distance from each other, in px, or the distance that they have. */
const apart = 12;

/** So many routes are gone through between two steps. */
const stride = 500;

/** Where an end of a route may stand along the side of its box, in x. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Moves the ends of routes along the sides of their boxes where that makes a stretch upright that leans by a few px. No end
 * passes another one, and each moves at most half of the way to its neighbour, so that the order of the links does not
 * matter. Changes `routes`.
 *
 * @param freeFor whether nothing that a link must not touch meets a triangle
 */
export function* straighten(
  problem: Problem,
  x: Float64Array,
  routes: Point[][],
  freeFor: (link: number) => (triangle: Triangle) => boolean,
): Steps<void> {
  const { atSource, atTarget } = rangesOf(problem, x, routes);
  for (const [e, route] of routes.entries()) {
    if (e % stride === 0) yield e / routes.length;
    const [source, target] = [atSource[e], atTarget[e]];
    if (!source || !target) continue;
    const moved = route.length === 2 ? upright(route, source, target) : uprightEnds(route, source, target);
    if (moved.every((p, i) => p === route[i])) continue;
    const free = freeFor(e);
    // What lies between the old and the new way, at each end.
    const [a, b, c, d] = [route[0]!, route[1]!, route[route.length - 2]!, route[route.length - 1]!];
    const [from, to] = [moved[0]!, moved[moved.length - 1]!];
    if (route.length === 2) {
      if (free({ a, b, c: from }) && free({ a: from, b, c: to })) routes[e] = moved;
      continue;
    }
    const next = [...route];
    if (from !== a && free({ a, b, c: from })) next[0] = from;
    if (to !== d && free({ a: d, b: c, c: to })) next[next.length - 1] = to;
    routes[e] = next;
  }
}

/** A route without corners, upright if both ends may stand at one x. */
function upright([a, b]: readonly Point[], source: Range, target: Range): Point[] {
  const [low, high] = [Math.max(source.low, target.low), Math.min(source.high, target.high)];
  const at = Math.min(Math.max((a!.x + b!.x) / 2, low), high);
  const near = Math.abs(at - a!.x) <= most && Math.abs(at - b!.x) <= most;
  return low > high || !near || a!.x === b!.x
    ? [a!, b!]
    : [
        { x: at, y: a!.y },
        { x: at, y: b!.y },
      ];
}

/** A route with corners: its first and last stretches upright, if its ends may stand there, and if they lean only slightly or it turns less. */
function uprightEnds(route: readonly Point[], source: Range, target: Range): Point[] {
  const end = (p: Point, corner: Point, beyond: Point, { low, high }: Range): Point => {
    const lean = Math.abs(p.x - corner.x);
    if (lean === 0 || lean > most || corner.x < low || corner.x > high) return p;
    const moved = { x: corner.x, y: p.y };
    const slight = Math.abs(p.y - corner.y) >= slightly * lean;
    return slight || turn(moved, corner, beyond) < turn(p, corner, beyond) ? moved : p;
  };
  const last = route.length - 1;
  return [
    end(route[0]!, route[1]!, route[2]!, source),
    ...route.slice(1, -1),
    end(route[last]!, route[last - 1]!, route[last - 2]!, target),
  ];
}

/** By how much a line turns at `b`, from 0 to π. */
function turn(a: Point, b: Point, c: Point): number {
  const [ax, ay, bx, by] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
  return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by));
}

interface Ranges {
  readonly atSource: readonly (Range | undefined)[];
  readonly atTarget: readonly (Range | undefined)[];
}

/** Where the ends of routes at the upper and lower sides of boxes may stand. */
function rangesOf(problem: Problem, x: Float64Array, routes: readonly (readonly Point[])[]): Ranges {
  const { source, target, width, boxCount } = problem;
  const sides = new Map<number, { readonly x: number; readonly set: (range: Range) => void }[]>();
  const atSource: (Range | undefined)[] = new Array(routes.length);
  const atTarget: (Range | undefined)[] = new Array(routes.length);
  const add = (v: number, end: Point, next: Point, set: (range: Range) => void): void => {
    const side = next.y < end.y ? v : boxCount + v;
    const ends = sides.get(side);
    if (ends) ends.push({ x: end.x, set });
    else sides.set(side, [{ x: end.x, set }]);
  };
  for (const [e, route] of routes.entries()) {
    if (route.length < 2 || source[e] === target[e] || alongRow(problem, e)) continue;
    add(source[e]!, route[0]!, route[1]!, (range) => {
      atSource[e] = range;
    });
    add(target[e]!, route[route.length - 1]!, route[route.length - 2]!, (range) => {
      atTarget[e] = range;
    });
  }
  for (const [side, ends] of sides) {
    const v = side % boxCount;
    const reach = reachOf(width[v]!);
    ends.sort((a, b) => a.x - b.x);
    /** How far an end may go towards its neighbour: half of what they have between them, beyond their distance. */
    const spare = (a: number, b: number): number => Math.max(0, (b - a - apart) / 2);
    for (const [i, { x: at, set }] of ends.entries()) {
      const [before, after] = [ends[i - 1], ends[i + 1]];
      const low = before ? at - spare(before.x, at) : Number.NEGATIVE_INFINITY;
      const high = after ? at + spare(at, after.x) : Number.POSITIVE_INFINITY;
      set({ low: Math.min(at, Math.max(low, x[v]! - reach)), high: Math.max(at, Math.min(high, x[v]! + reach)) });
    }
  }
  return { atSource, atTarget };
}
