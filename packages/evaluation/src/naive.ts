import type { Attacks } from "./attack-graph";
import { rowOf } from "./rows";
import type { Steps } from "./steps";

/** Is told of every set that is found; false stops the search. */
export type Visit = (set: readonly number[]) => boolean;

/**
 * The naive sets among some arguments: the largest without an attack inside. They are the maximal cliques of the graph "no
 * conflict" (Bron and Kerbosch, CACM 16(9), 1973, with the pivot of Tomita, Tanaka and Takahashi, TCS 363, 2006), here
 * with an own stack. `visit` may stop the search, and so may `spend`, which is told of every step and its size.
 */
export function* naiveSetSteps(
  { attackersOf, targetsOf }: Attacks,
  among: readonly number[],
  visit: Visit,
  spend: (work: number) => boolean,
): Steps<boolean> {
  const conflicts = new Map(among.map((a) => [a, new Set([...rowOf(attackersOf, a), ...rowOf(targetsOf, a)])]));
  const clash = (one: number, other: number): boolean => one === other || (conflicts.get(one)?.has(other) ?? false);
  const start = among.filter((argument) => !conflicts.get(argument)?.has(argument));
  const stack: Step[] = [{ set: [], open: start, done: [] }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    yield;
    const { set, open, done } = step;
    if (!spend((open.length + 1) ** 2)) return false;
    if (open.length === 0) {
      if (done.length === 0 && !visit(set)) return false;
      continue;
    }
    const pivot = best([...open, ...done], (candidate) => -open.filter((other) => clash(candidate, other)).length);
    const branches = open.filter((argument) => clash(argument, pivot));
    for (const [index, argument] of branches.entries()) {
      const before = branches.slice(0, index);
      const fits = (other: number): boolean => !clash(argument, other);
      stack.push({
        set: [...set, argument],
        open: open.filter((other) => fits(other) && !before.includes(other)),
        done: [...done, ...before].filter(fits),
      });
    }
  }
  return true;
}

interface Step {
  readonly set: readonly number[];
  /** What can still be added. */
  readonly open: readonly number[];
  /** What could be added, but was in a branch before. */
  readonly done: readonly number[];
}

function best(items: readonly number[], score: (item: number) => number): number {
  let found = items[0] ?? -1;
  let most = score(found);
  for (const item of items.slice(1)) {
    const value = score(item);
    if (value > most) [found, most] = [item, value];
  }
  return found;
}
