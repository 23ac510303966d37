import { finish, type Id, type Steps } from "@argument-graph/core";
import type { Framework } from "./framework";
import { type FallSetOptions, hingesOf, includesAll } from "./hinges";
import { AGAINST } from "./polarity";

/**
 * What would let an element stand that falls or is unsettled: the smallest sets of statements (or causations) taken as
 * given whose rejection lets it stand, such as an unanswered objection. In the order of size, then of the graph; none
 * if the element stands already, or cannot stand by rejecting something.
 *
 * @throws RangeError if the map has no such element, or on a setting for an id that it does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { standSets, toFramework } from "@argument-graph/evaluation";
 *
 * // gauge -x rain -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const gauge = claim("The gauge shows no rain", { id: "gauge" });
 * const map = argument({}, wet, rain, gauge, because(wet, rain), attack(gauge, rain));
 *
 * standSets(toFramework(toGraph(map)), "wet"); // => [["gauge"]]
 * ```
 */
export function standSets(framework: Framework, id: Id, options: FallSetOptions = {}): readonly (readonly Id[])[] {
  return finish(standSetSteps(framework, id, options));
}

/**
 * {@link standSets} in steps, for `inSlices`: every set of one, then every set of two that has none of those in it, and so
 * on. What is on the element's own side only cannot help it by falling.
 */
export function* standSetSteps(
  framework: Framework,
  id: Id,
  options: FallSetOptions = {},
): Steps<readonly (readonly Id[])[]> {
  const { candidates, stands, idsOf } = yield* hingesOf(framework, id, options, AGAINST);
  if (stands([])) return [];
  const found: (readonly number[])[] = [];
  let sets: readonly (readonly number[])[] = [[]];
  for (let size = 1; size <= (options.size ?? 2) && sets.length > 0; size += 1) {
    const misses: (readonly number[])[] = [];
    for (const set of sets) {
      for (const candidate of candidates) {
        if (candidate <= (set.at(-1) ?? -1)) continue;
        yield;
        const larger = [...set, candidate];
        if (found.some((other) => includesAll(larger, other))) continue;
        if (stands(larger)) found.push(larger);
        else misses.push(larger);
      }
    }
    sets = misses;
  }
  return found.map(idsOf);
}
