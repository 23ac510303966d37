import type { Quality } from "./contract";
import type { Previous } from "./stable/previous";

/**
 * One connected part of a drawing with numbers for ids, turned so that links run downwards. This is what the stages work
 * on; all lengths in px.
 *
 * Arrays whose index is a number of this problem are read with `!` in the stages: the loops run over exactly these numbers.
 */
export interface Problem {
  readonly boxCount: number;
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Room kept free to the right of a box for its own loops. */
  readonly loopRoom: Float64Array;
  /** The innermost group of each box, or -1. */
  readonly groupOf: Int32Array;
  readonly linkCount: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly groups: GroupTree;
  /** Boxes that share a row, in order; a box is in one row at most, and no group is left and entered again along a row. */
  readonly rows: readonly Int32Array[];
  /** The row of each box, or -1, and its place there. */
  readonly rowOf: Int32Array;
  readonly placeInRow: Int32Array;
  /** The least rank of each box: more than 0 if it is to hang lower than its links ask for. */
  readonly least: Int32Array;
  /** Width by height of the page that the drawing is for, turned as the problem is. */
  readonly aspect: number;
  readonly gap: number;
  readonly layerGap: number;
  readonly effort: Effort;
  /** Where boxes stood before, if that is to be kept. */
  readonly previous?: Previous | undefined;
}

/** How much may be spent on a drawing. */
export interface Effort {
  /** What the operation budgets of searches depend on. */
  readonly quality: Quality;
  /** Whether the time budget is used up; searches ask now and then, and stop with the best that they have. */
  readonly late: () => boolean;
}

/** Nested groups; a parent has a smaller number than its children. */
export interface GroupTree {
  readonly count: number;
  readonly parent: Int32Array;
  /** 0 for outermost groups. */
  readonly depth: Int32Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  readonly minWidth: Float64Array;
  readonly minHeight: Float64Array;
}

export const noGroups: GroupTree = {
  count: 0,
  parent: new Int32Array(0),
  depth: new Int32Array(0),
  left: new Float64Array(0),
  right: new Float64Array(0),
  top: new Float64Array(0),
  bottom: new Float64Array(0),
  minWidth: new Float64Array(0),
  minHeight: new Float64Array(0),
};

/** The innermost group that holds both `a` and `b` (groups or -1). */
export function commonGroup(groups: GroupTree, a: number, b: number): number {
  let x = a;
  let y = b;
  while (x !== y) {
    const dx = x < 0 ? -1 : groups.depth[x]!;
    const dy = y < 0 ? -1 : groups.depth[y]!;
    if (dx >= dy) x = groups.parent[x]!;
    if (dy >= dx) y = groups.parent[y]!;
  }
  return x;
}

/** Whether a link joins neighbours of a row, so that it runs along the row. */
export function alongRow(problem: Problem, link: number): boolean {
  const u = problem.source[link]!;
  const v = problem.target[link]!;
  const row = problem.rowOf[u]!;
  return row >= 0 && row === problem.rowOf[v]! && Math.abs(problem.placeInRow[u]! - problem.placeInRow[v]!) === 1;
}
