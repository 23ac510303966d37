import { finish, type Steps } from "@argument-graph/core";
import { accepted } from "./acceptance";
import { type AttackGraph, attacksOf } from "./attack-graph";
import { type Extensions, readGraph } from "./extensions";
import { limitsOf, type PartReadings, type ReadingOptions } from "./readings";
import { rowOf } from "./rows";

/**
 * The ideal extension, the only one: the largest set that defends itself and lies in every preferred extension (Dung,
 * Mancarella, Toni, AIJ 171, 2007). It holds what stands whichever side one takes, provided that it can be defended by the
 * like. None, and `more`, if the effort does not suffice.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { idealExtension } from "@argument-graph/evaluation";
 *
 * // a <-x-> b -x b
 * idealExtension({ arguments: ["a", "b"], attacks: [["a", "b"], ["b", "a"], ["b", "b"]] }).extensions; // => [["a"]]
 * ```
 */
export function idealExtension(graph: AttackGraph, options: ReadingOptions = {}): Extensions {
  return finish(idealSteps(graph, options));
}

/** {@link idealExtension} in steps. */
export function* idealSteps(graph: AttackGraph, options: ReadingOptions): Steps<Extensions> {
  const { effort } = limitsOf(options);
  return defensible(graph, yield* readGraph(graph, "preferred", { limit: Infinity, effort }));
}

/**
 * The largest admissible set of what is in in all labellings: drop what is not defended until everything is. There is one,
 * because what is in in all of them has no conflict in itself.
 */
export function defensible(graph: AttackGraph, readings: PartReadings): Extensions {
  if (readings.parts.some(({ more }) => more)) return { extensions: [], more: true };
  const { attackersOf } = attacksOf(graph);
  const isIn = accepted(readings).all;
  const isAttacked = (argument: number): boolean =>
    rowOf(attackersOf, argument).some((attacker) => isIn[attacker] === 1);
  const isDefended = (argument: number): boolean => rowOf(attackersOf, argument).every(isAttacked);
  for (let changed = true; changed; ) {
    changed = false;
    for (const argument of graph.arguments.keys()) {
      if (!isIn[argument] || isDefended(argument)) continue;
      isIn[argument] = 0;
      changed = true;
    }
  }
  return { extensions: [graph.arguments.filter((_, number) => isIn[number])], more: false };
}
