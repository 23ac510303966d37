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
 * becomes as narrow as the limit: step by step the change (push a subtree down, to another place, or back up) that
 * improves the estimated drawing most, until none does or the budget is spent. What a change gained when it was last tried
 * tells which are worth trying first, and that the others are not (lazy evaluation, Minoux: Accelerated greedy algorithms
 * for maximizing submodular set functions, 1978). The first of several equal ones wins, so that the result is always the
 * same.
 *
 * @param budget is used up by what is tried
 */
export function wrap(problem: Problem, limit: number, budget: Budget): Wrapped {
  const { boxCount } = problem;
  const rankWith = ranker(problem);
  const least = problem.least.slice();
  const trial: Problem = { ...problem, least };
  let pushes = 0;
  const look = (): { readonly ranked: Ranked; readonly seen: Estimate; readonly cost: number } => {
    budget.work -= boxCount;
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
  const set = (v: number, rank: number): void => {
    pushes += (rank > 0 ? 1 : 0) - (least[v]! > 0 ? 1 : 0);
    least[v] = rank;
  };
  const most = Math.max(fewestTries, Math.floor(budget.work / boxCount / steps));
  const hope = new Float64Array(boxCount).fill(Number.POSITIVE_INFINITY);
  let now = look();
  while (budget.work > 0) {
    let gain = 1;
    let change: readonly [number, number] | undefined;
    let tries = 0;
    const offers = changes(problem, least, now.ranked, now.seen.tree);
    offers.sort(([a], [b]) => (hope[a] === hope[b] ? a - b : hope[b]! - hope[a]!));
    for (const [v, ranks] of offers) {
      if (budget.work <= 0 || (change !== undefined && (gain >= hope[v]! || tries >= most))) break;
      const old = least[v]!;
      hope[v] = Number.NEGATIVE_INFINITY;
      for (const rank of ranks) {
        tries++;
        set(v, rank);
        const found = now.cost - look().cost;
        hope[v] = Math.max(hope[v]!, found);
        if (found <= gain) continue;
        gain = found;
        change = [v, rank];
      }
      set(v, old);
    }
    if (change === undefined) break;
    set(...change);
    now = look();
  }
  return { least, x: now.seen.x, column: now.seen.column };
}

/** How many boxes may still be looked at, each time that a drawing is estimated. */
export interface Budget {
  work: number;
}

/** A large drawing takes about so many steps at least, each the best of only some changes, but of at least a few. */
const steps = 24;
const fewestTries = 4;

type Offer = readonly [box: number, ranks: readonly number[]];

/** Boxes with the least ranks worth trying for them: below an earlier sibling, or below what hangs on a neighbour in a row; or 0. */
function changes(problem: Problem, least: Int32Array, { rank }: Ranked, tree: Tree): Offer[] {
  const result: Offer[] = [];
  const inRow = (v: number): boolean => problem.rowOf[v]! >= 0;
  const offer = (v: number, tops: Iterable<number>): void => {
    const ranks = new Set<number>();
    for (const u of tops) {
      const below = tree.bottom[u]! + 1;
      if (below > rank[v]!) ranks.add(below + ((below - rank[v]!) % 2)); // boxes and junctions take turns
    }
    ranks.delete(least[v]!);
    const sorted = [...ranks].sort((a, b) => a - b);
    if (least[v]! > 0) sorted.push(0);
    if (sorted.length > 0) result.push([v, sorted]);
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
