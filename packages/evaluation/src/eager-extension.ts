import { finish, type Steps } from "@argument-graph/core";
import type { AttackGraph } from "./attack-graph";
import { type Extensions, readGraph } from "./extensions";
import { defensible } from "./ideal-extension";
import { limitsOf, type ReadingOptions } from "./readings";
import { leastUndecided } from "./semi-stable-extensions";

/**
 * The eager extension, the only one: the largest set that defends itself and lies in every semi-stable extension (Caminada
 * 2007). None, and `more`, if the effort does not suffice.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { eagerExtension } from "@argument-graph/evaluation";
 *
 * // a -x a,  b <-x-> a
 * eagerExtension({ arguments: ["a", "b"], attacks: [["a", "a"], ["a", "b"], ["b", "a"]] }).extensions; // => [["b"]]
 * ```
 */
export function eagerExtension(graph: AttackGraph, options: ReadingOptions = {}): Extensions {
  return finish(eagerSteps(graph, options));
}

/** {@link eagerExtension} in steps. */
export function* eagerSteps(graph: AttackGraph, options: ReadingOptions): Steps<Extensions> {
  const { effort } = limitsOf(options);
  const preferred = yield* readGraph(graph, "preferred", { limit: Infinity, effort });
  return defensible(graph, yield* leastUndecided(preferred));
}
