import type { Problem } from "../problem";
import { type Ranked, ranker } from "../rank/rank";
import { type Estimate, estimate, type Tree } from "./estimate";

/** What is given for what, in px of height: px of width beyond the limit, of layers beyond it, of links; and each push. */
const price = { width: 8, excess: 0.3, way: 0.1, inversion: 150, push: 20 };

/** Which boxes hang lower, and about where everything then stands. */
export interface Wrapped {
  /** The least rank of each box, 0 for those that hang where their links let them. */
  readonly least: Int32Array;
  /** The centre of each box, in px. */
  readonly x: Float64Array;
  /** Where the link from above to each box comes down. */
  readonly column: Float64Array;
}

/**
 * Decides which subtrees hang lower than they must, beneath those of their siblings or neighbours, so that the drawing
 * becomes as narrow as the limit: step by step the one change (push a subtree down, to another place, or back up) that
 * improves the estimated drawing most, until none does or the budget is spent. The first of several equal ones wins, so
 * that the result is always the same.
 */
export function wrap(problem: Problem, limit: number): Wrapped {
  const rankWith = ranker(problem);
  const least = problem.least.slice();
  const trial: Problem = { ...problem, least };
  let pushes = 0;
  const look = (): { readonly ranked: Ranked; readonly seen: Estimate; readonly cost: number } => {
    const ranked = rankWith(least);
    const seen = estimate(trial, ranked, limit);
    const over = Math.max(0, seen.width - limit);
    const cost =
      seen.height +
      price.width * over +
      price.excess * seen.excess +
      price.way * seen.way +
      price.inversion * seen.inversions +
      price.push * pushes;
    return { ranked, seen, cost };
  };
  let work = 120_000 + 30 * problem.boxCount;
  let now = look();
  while (work > 0) {
    let best = now.cost - 1;
    let change: readonly [number, number] | undefined;
    for (const [v, rank] of changes(problem, least, now.ranked, now.seen.tree)) {
      if (work <= 0) break;
      work -= problem.boxCount;
      const old = least[v]!;
      pushes += (rank > 0 ? 1 : 0) - (old > 0 ? 1 : 0);
      least[v] = rank;
      const { cost } = look();
      least[v] = old;
      pushes -= (rank > 0 ? 1 : 0) - (old > 0 ? 1 : 0);
      if (cost < best) {
        best = cost;
        change = [v, rank];
      }
    }
    if (change === undefined) break;
    const [v, rank] = change;
    pushes += (rank > 0 ? 1 : 0) - (least[v]! > 0 ? 1 : 0);
    least[v] = rank;
    now = look();
  }
  return { least, x: now.seen.x, column: now.seen.column };
}

/** Boxes with a least rank worth trying: below an earlier sibling, or below what hangs on a neighbour in a row; or 0. */
function changes(
  problem: Problem,
  least: Int32Array,
  { rank }: Ranked,
  tree: Tree,
): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  const inRow = (v: number): boolean => problem.rowOf[v]! >= 0;
  const offer = (v: number, tops: Iterable<number>): void => {
    const ranks = new Set<number>();
    for (const u of tops) {
      const below = tree.bottom[u]! + 1;
      if (below > rank[v]!) ranks.add(below + ((below - rank[v]!) % 2)); // boxes and junctions take turns
    }
    ranks.delete(least[v]!);
    for (const r of [...ranks].sort((a, b) => a - b)) result.push([v, r]);
    if (least[v]! > 0) result.push([v, 0]);
  };
  const neighbours = (v: number): readonly number[] => {
    const row = problem.rows[problem.rowOf[v]!];
    if (row === undefined) return [];
    const place = problem.placeInRow[v]!;
    return [...(tree.children[row[place - 1] ?? -1] ?? []), ...(tree.children[row[place + 1] ?? -1] ?? [])];
  };
  tree.roots.forEach((root, i) => {
    if (inRow(root)) return;
    const previous = tree.roots[i - 1];
    if (previous !== undefined) offer(root, inRow(previous) ? tree.children[previous]! : [previous]);
  });
  for (let p = 0; p < problem.boxCount; p++) {
    const siblings = tree.children[p]!;
    siblings.forEach((v, i) => {
      if (i > 0 || inRow(p)) offer(v, [...siblings.slice(Math.max(0, i - 8), i), ...neighbours(p)]);
    });
  }
  return result;
}
