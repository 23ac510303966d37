import { finish, type Steps } from "@argument-graph/core";
import type { AttackGraph, Attacks } from "./attack-graph";
import type { Extensions } from "./extensions";
import { maximalSteps } from "./maximal";
import { naiveSetSteps, type Visit } from "./naive";
import type { ReadingOptions } from "./readings";
import { rowOf } from "./rows";
import { sccRecursive } from "./scc-recursive";

/**
 * The stage2 extensions: like CF2, circle by circle, but in each circle the stage extensions instead of the naive ones
 * (Dvořák and Gaggl, J. Logic and Computation 26(4), 2016). Every one is a CF2 extension.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { stage2Extensions } from "@argument-graph/evaluation";
 *
 * // a -x b -x c -x a
 * stage2Extensions({ arguments: ["a", "b", "c"], attacks: [["a", "b"], ["b", "c"], ["c", "a"]] }).extensions.length; // => 3
 * ```
 */
export function stage2Extensions(graph: AttackGraph, options: ReadingOptions = {}): Extensions {
  return finish(stage2Steps(graph, options));
}

/** {@link stage2Extensions} in steps. */
export function stage2Steps(graph: AttackGraph, options: ReadingOptions): Steps<Extensions> {
  return sccRecursive(graph, stageSetsAmong, options);
}

/** The sets without an attack inside that, with what they attack among these arguments, cover as much as can be. */
function* stageSetsAmong(
  attacks: Attacks,
  among: readonly number[],
  visit: Visit,
  spend: (work: number) => boolean,
): Steps<boolean> {
  const place = new Map(among.map((argument, index) => [argument, index]));
  const sets: (readonly number[])[] = [];
  const covers: Uint8Array[] = [];
  const collect = (set: readonly number[]): boolean => {
    const cover = new Uint8Array(among.length);
    for (const argument of set) {
      for (const reached of [argument, ...rowOf(attacks.targetsOf, argument)]) {
        const index = place.get(reached);
        if (index !== undefined) cover[index] = 1;
      }
    }
    sets.push(set);
    covers.push(cover);
    return spend(among.length + covers.length);
  };
  if (!(yield* naiveSetSteps(attacks, among, collect, spend))) return false;
  const largest = yield* maximalSteps(covers);
  return largest.every((index) => visit(sets[index] ?? []));
}
