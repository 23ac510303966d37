import type { Steps } from "@argument-graph/core";
import type { Attacks } from "./attack-graph";
import { rowOf } from "./rows";

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
  const free = among.filter((argument) => !rowOf(targetsOf, argument).includes(argument));
  if (!spend((free.length + 1) ** 2)) return false;
  const clashes = clashTable({ attackersOf, targetsOf }, free);
  const clash = (one: number, other: number): boolean => clashes[one * free.length + other] === 1;
  const stack: Step[] = [{ set: [], open: [...free.keys()], done: [] }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    yield;
    const { set, open, done } = step;
    if (!spend((open.length + 1) ** 2)) return false;
    if (open.length === 0) {
      if (done.length === 0 && !visit(set.map((place) => free[place] ?? 0))) return false;
      continue;
    }
    const pivot = best([...open, ...done], (candidate) => -open.filter((other) => clash(candidate, other)).length);
    const branches = open.filter((argument) => clash(argument, pivot));
    const before = new Set<number>();
    for (const argument of branches) {
      const fits = (other: number): boolean => !clash(argument, other);
      stack.push({
        set: [...set, argument],
        open: open.filter((other) => !before.has(other) && fits(other)),
        done: [...done, ...before].filter(fits),
      });
      before.add(argument);
    }
  }
  return true;
}

/** By the places of two arguments, a 1 where they cannot stand together: they are the same, or one attacks the other. */
function clashTable({ attackersOf, targetsOf }: Attacks, free: readonly number[]): Uint8Array {
  const place = new Map(free.map((argument, index) => [argument, index]));
  const table = new Uint8Array(free.length ** 2);
  for (const [index, argument] of free.entries()) {
    table[index * free.length + index] = 1;
    for (const other of [...rowOf(attackersOf, argument), ...rowOf(targetsOf, argument)]) {
      const at = place.get(other);
      if (at !== undefined) table[index * free.length + at] = 1;
    }
  }
  return table;
}

/** By the places of arguments among those that do not attack themselves. */
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
