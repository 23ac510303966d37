import { type Drawing, draw } from "../draw";
import { floats, ints } from "../memory";
import type { Effort, Problem } from "../problem";
import type { Ranked } from "../rank/rank";
import type { Previous } from "../stable/previous";
import type { Stages } from "../stages";
import { type Steps, stretch } from "../steps";
import { fill, treeOf, type Wrapped } from "./fill";

/** Each page that is tried is so much of the one before it. */
const ratio = (boxCount: number): number => (boxCount <= 100 ? 0.93 : boxCount <= 600 ? 0.84 : 0.6);

/**
 * Draws a part, wrapped if it is wider than the limit. Pages are tried from the widest to the narrowest, until a drawing fits;
 * if none does, the narrowest drawing is taken. The pages do not depend on the limit, and what is skipped is what cannot fit
 * or be narrower; so a narrower limit never gives a wider drawing.
 */
export function* drawWithin(problem: Problem, stages: Stages, maxWidth: number): Steps<Drawing> {
  const limit = Math.max(maxWidth, ...problem.rows.map((row) => widthOf(problem, row)));
  if (problem.previous?.layer) return yield* drawKept(problem, problem.previous, stages, maxWidth, limit);
  const free = yield* stretch(draw(problem, stages), 0, maxWidth < Number.POSITIVE_INFINITY ? 0.3 : 1);
  if (free.width <= limit) return free;
  const quick = problem.boxCount > 100 && problem.effort.quality === "default";
  const effort: Effort = quick ? { ...problem.effort, quality: "draft" } : problem.effort;
  const pages: { wrapped: Wrapped; lower: Problem; least: number }[] = [];
  for (const wrapped of pagesOf(problem, free.ranked)) {
    const lower: Problem = { ...problem, effort, least: wrapped.least };
    pages.push({ wrapped, lower, least: widestLayer(lower, yield* stretch(stages.rank(lower), 0.3, 0.3)) });
    yield 0.3;
  }
  let best = free;
  // First those that may fit; if none does, then those that may at least be the narrowest.
  const [narrow, wide] = [pages.filter(({ least }) => least <= limit), pages.filter(({ least }) => least > limit)];
  for (const [i, { wrapped, lower, least }] of [...narrow, ...wide].entries()) {
    if (least >= best.width || problem.effort.late()) continue;
    const [from, to] = [0.3 + (0.7 * i) / pages.length, 0.3 + (0.7 * (i + 1)) / pages.length];
    const drawing = yield* stretch(draw(lower, stages, wrapped), from, to);
    if (drawing.width < best.width) best = drawing;
    if (drawing.width <= limit) break;
  }
  return best;
}

/** A drawing that keeps its layers may be so much wider than it should, and than one that is made anew. */
const tolerance = 1.1;

/** Draws a part in the layers that it had, if it does not get too wide so. */
function* drawKept(
  problem: Problem,
  previous: Previous,
  stages: Stages,
  maxWidth: number,
  limit: number,
): Steps<Drawing> {
  const unbound = maxWidth === Number.POSITIVE_INFINITY && previous.lowered.includes(1);
  const anew = drawWithin({ ...problem, previous: undefined }, stages, maxWidth);
  if (unbound) return yield* anew;
  const kept = yield* stretch(draw({ ...problem, least: layersOfLowered(previous) }, stages), 0, 0.5);
  if (previous.unchanged || kept.width <= Math.max(limit * tolerance, previous.width)) return kept;
  const other = yield* stretch(anew, 0.5, 1);
  return other.width * tolerance < kept.width ? other : kept;
}

function layersOfLowered({ lowered, layer }: Previous): Int32Array {
  return ints(lowered).map((isLow, v) => (isLow && layer?.[v]) || 0);
}

/** No page is narrower than this part of a square in which all boxes have room: a ribbon that nobody reads. */
const steepest = 4;

/** The pages in which boxes hang otherwise than in the one before. */
function* pagesOf(problem: Problem, ranked: Ranked): Generator<Wrapped> {
  const tree = treeOf(problem, ranked);
  let last = fill(problem, tree, Number.POSITIVE_INFINITY);
  const { width, height, gap, layerGap } = problem;
  const area = width.reduce((sum, w, v) => sum + (w + gap) * (height[v]! + layerGap), 0);
  const narrowest = width.reduce((a, b) => Math.max(a, b), Math.sqrt(area) / steepest);
  for (let page = last.width; page > narrowest; page *= ratio(problem.boxCount)) {
    const wrapped = fill(problem, tree, page);
    if (passed(wrapped.least, tree.rank) > mostPassed) break;
    if (wrapped.least.some((r, v) => r !== last.least[v])) yield wrapped;
    last = wrapped;
  }
}

/** The width that the boxes of a layer take at least, in the layer where that is most. */
function widestLayer({ boxCount, width, gap }: Problem, { layer, layerCount }: Ranked): number {
  const taken = floats(layerCount).fill(-gap);
  for (let v = 0; v < boxCount; v++) taken[layer[v]!]! += width[v]! + gap;
  return taken.reduce((a, b) => Math.max(a, b), 0);
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
