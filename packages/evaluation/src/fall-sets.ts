import { finish, type Id, type Steps } from "@argument-graph/core";
import type { Framework } from "./framework";
import { type FallSetOptions, type Hinges, hingesOf, includesAll, inOrder } from "./hinges";
import { FOR } from "./polarity";
import { proofOf } from "./proof";
import { IN } from "./settle";

/**
 * What an element hangs on: "it falls if you reject this one, or these two together". A fall set is a smallest set of
 * statements (or causations) taken as given such that the element no longer stands when they are rejected; with the
 * option `inferences`, such that it no longer stands when they are rejected or disabled. A set of one is a single point
 * of failure. In the order of size, then of the graph; none if the element does not stand.
 *
 * @throws RangeError if the map has no such element, or on a setting for an id that it does not have.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { fallSets, toFramework } from "@argument-graph/evaluation";
 *
 * // rain -> wet,  hose + tap -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const hose = claim("A hose lies in the street", { id: "hose" });
 * const tap = claim("The tap is open", { id: "tap" });
 * const map = argument({}, wet, rain, hose, tap, because(wet, rain), because(wet, hose, tap));
 *
 * fallSets(toFramework(toGraph(map)), "wet"); // => [["rain", "hose"], ["rain", "tap"]]
 * ```
 */
export function fallSets(framework: Framework, id: Id, options: FallSetOptions = {}): readonly (readonly Id[])[] {
  return finish(fallSetSteps(framework, id, options));
}

/**
 * {@link fallSets} in steps, for `inSlices`.
 *
 * The tree of hitting sets (Reiter, AIJ 32, 1987): while the element stands, one of what its proof rests on must be in
 * every set that brings it down, so that only these are tried next. Sets come up by size.
 */
export function* fallSetSteps(
  framework: Framework,
  id: Id,
  options: FallSetOptions = {},
): Steps<readonly (readonly Id[])[]> {
  const hinges = yield* hingesOf(framework, id, options, FOR);
  if (!hinges.stands([])) return [];
  const found: (readonly number[])[] = [];
  let sets: readonly (readonly number[])[] = [[]];
  for (let size = 0; size <= (options.size ?? 2) && sets.length > 0; size += 1) {
    const next = new Map<string, readonly number[]>();
    for (const set of sets) {
      yield;
      if (found.some((other) => includesAll(set, other))) continue;
      const branches = whatItRestsOn(hinges, set);
      if (!branches) found.push(set);
      for (const candidate of branches ?? []) {
        const larger = [...set, candidate].sort((one, other) => one - other);
        next.set(larger.join(), larger);
      }
    }
    sets = [...next.values()];
  }
  return inOrder(found).map(hinges.idsOf);
}

/** The candidates in a proof that the element stands without some; undefined if it does not stand. */
function whatItRestsOn({ candidates, without, table, target }: Hinges, set: readonly number[]) {
  const { stances, ...settled } = without(set);
  if (settled.labels[target] !== IN) return undefined;
  const proof = proofOf(table, stances, settled, target);
  return candidates.filter((candidate) => proof.has(candidate) && settled.labels[candidate] === IN);
}
