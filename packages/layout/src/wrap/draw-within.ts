import { type Drawing, draw } from "../draw";
import type { Effort, Problem } from "../problem";
import type { Stages } from "../stages";
import { type Steps, stretch } from "../steps";
import { fill, treeOf } from "./fill";

/** Each page that is tried is so much of the one before it. */
const ratio = 0.93;

/** How many pages are tried at most. */
const tries = (boxCount: number): number => (boxCount <= 100 ? 8 : boxCount <= 600 ? 4 : 2);

/**
 * Draws a part, wrapped if it is wider than the limit. Pages of widths that do not depend on the limit are tried from the
 * first that is narrow enough on, until a drawing fits; so a wider limit never gives a narrower page. If none fits, the
 * narrowest is taken.
 */
export function* drawWithin(problem: Problem, stages: Stages, maxWidth: number): Steps<Drawing> {
  const limit = Math.max(maxWidth, ...problem.rows.map((row) => widthOf(problem, row)));
  const free = yield* stretch(draw(problem, stages), 0, maxWidth < Number.POSITIVE_INFINITY ? 0.3 : 1);
  if (free.width <= limit) return free;
  const tree = treeOf(problem, free.ranked);
  let best = free;
  let page = fill(problem, tree, Number.POSITIVE_INFINITY).width;
  while (page > limit) page *= ratio;
  const most = tries(problem.boxCount);
  const quick = problem.boxCount > 100 && problem.effort.quality === "default";
  const effort: Effort = quick ? { ...problem.effort, quality: "draft" } : problem.effort;
  for (let i = 0; i < most && !problem.effort.late(); i++, page *= ratio) {
    const wrapped = fill(problem, tree, page);
    if (passed(wrapped.least, tree.rank) > mostPassed) break;
    const next = draw({ ...problem, effort, least: wrapped.least }, stages, wrapped);
    const drawing = yield* stretch(next, 0.3 + (0.7 * i) / most, 0.3 + (0.7 * (i + 1)) / most);
    if (drawing.width < best.width) best = drawing;
    if (drawing.width <= limit) break;
    // What is still too wide, or large, is not drawn again for each of the pages between.
    const near = problem.boxCount > 100 ? ratio : ratio ** 3;
    for (let over = drawing.width / limit; over * near > 1; over *= ratio) page *= ratio;
  }
  return best;
}

function widthOf({ width, gap }: Problem, row: Int32Array): number {
  return row.reduce((sum, v) => sum + width[v]!, gap * (row.length - 1));
}

/** A page in which links would pass more layers than this in all is not drawn: they would take all its width and time. */
const mostPassed = 300_000;

/** How many layers the boxes that hang lower are pushed down, all together. */
function passed(least: Int32Array, rank: Int32Array): number {
  return least.reduce((sum, r, v) => sum + Math.max(0, r - rank[v]!), 0);
}
