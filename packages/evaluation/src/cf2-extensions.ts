import { finish, type Steps } from "@argument-graph/core";
import type { AttackGraph } from "./attack-graph";
import type { Extensions } from "./extensions";
import { naiveSetSteps } from "./naive";
import type { ReadingOptions } from "./readings";
import { sccRecursive } from "./scc-recursive";

/**
 * The CF2 extensions: circle by circle, from those that nothing outside attacks, a largest set without conflict, among what
 * the sets before leave (Baroni, Giacomin, Guida, AIJ 168, 2005). An odd circle has a set for each of its arguments, and an
 * argument that attacks itself stops nobody. In studies they and the grounded one fit human judgement best.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { cf2Extensions } from "@argument-graph/evaluation";
 *
 * // a -x b -x c -x a
 * cf2Extensions({ arguments: ["a", "b", "c"], attacks: [["a", "b"], ["b", "c"], ["c", "a"]] }).extensions.length; // => 3
 * ```
 */
export function cf2Extensions(graph: AttackGraph, options: ReadingOptions = {}): Extensions {
  return finish(cf2Steps(graph, options));
}

/** {@link cf2Extensions} in steps. */
export function cf2Steps(graph: AttackGraph, options: ReadingOptions): Steps<Extensions> {
  return sccRecursive(graph, naiveSetSteps, options);
}
