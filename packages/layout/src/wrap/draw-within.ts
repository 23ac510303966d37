import { type Drawing, draw } from "../draw";
import type { Problem } from "../problem";
import type { Stages } from "../stages";
import { type Steps, stretch } from "../steps";
import { wrap } from "./wrap";

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
export function* drawWithin(problem: Problem, stages: Stages, limit: number, share: number): Steps<Drawing> {
  const { wraps, work } = effort(problem.boxCount / share);
  let best = yield* stretch(draw(problem, stages), 0, limit < Number.POSITIVE_INFINITY ? 0.4 : 1);
  if (best.width <= limit || (problem.boxCount > largePart && best.width > hopeless * limit)) return best;
  const drawn = new Set<string>();
  let target = limit;
  let fitting = 0;
  for (let i = 0; i < wraps && fitting < 2; i++) {
    const wrapped = wrap(problem, target, { work: (work * share) / wraps });
    const key = wrapped.least.join();
    if (drawn.has(key) || problem.effort.late()) break;
    drawn.add(key);
    const next = draw({ ...problem, least: wrapped.least }, stages, wrapped);
    const drawing = yield* stretch(next, 0.4 + (0.6 * i) / wraps, 0.4 + (0.6 * (i + 1)) / wraps);
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
