import { finish, type Steps } from "@argument-graph/core";
import type { AttackGraph } from "./attack-graph";
import { chosen, type Extensions, readGraph } from "./extensions";
import { maximalSteps } from "./maximal";
import { limitsOf, type PartReadings, type ReadingOptions } from "./readings";
import { UNDECIDED } from "./settle";

/**
 * The semi-stable extensions: the complete sets that leave as little undecided as can be (Caminada 2006; Verheij 1996). They
 * are the stable ones where there are such, and there is always at least one.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { semiStableExtensions } from "@argument-graph/evaluation";
 *
 * // a -x a,  b <-x-> a
 * semiStableExtensions({ arguments: ["a", "b"], attacks: [["a", "a"], ["a", "b"], ["b", "a"]] }).extensions; // => [["b"]]
 * ```
 */
export function semiStableExtensions(graph: AttackGraph, options: ReadingOptions = {}): Extensions {
  return finish(semiStableSteps(graph, options));
}

/** {@link semiStableExtensions} in steps. */
export function* semiStableSteps(graph: AttackGraph, options: ReadingOptions): Steps<Extensions> {
  const limits = limitsOf(options);
  const preferred = yield* readGraph(graph, "preferred", { ...limits, limit: Infinity });
  return chosen(graph, yield* leastUndecided(preferred), limits);
}

/**
 * Of preferred labellings those that leave least undecided, in each part by itself. A part that was not searched to the
 * end gives none: what it has not found might leave less.
 */
export function* leastUndecided(readings: PartReadings): Steps<PartReadings> {
  const parts: PartReadings["parts"][number][] = [];
  for (const part of readings.parts) {
    const decided = part.labels.map((labels) => labels.map((label) => Number(label !== UNDECIDED)));
    const least = part.more ? [] : yield* maximalSteps(decided);
    parts.push({ ...part, labels: least.flatMap((index) => part.labels[index] ?? []) });
  }
  return { ...readings, parts };
}
