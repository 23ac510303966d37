import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { incidenceOf } from "./incidence";
import { node } from "./node";

/**
 * The conflicts whose target is a statement or link, in the order of the document. What stands against it is `from` in
 * the {@link ends} of each.
 *
 * @throws RangeError if there is no such node.
 *
 * @example
 * ```ts
 * import { argument, attack, attackers, claim, toGraph } from "@argument-graph/core";
 *
 * const dry = claim("The street is dry", { id: "dry" });
 * const rain = claim("It rains", { id: "rain" });
 * const graph = toGraph(argument({}, dry, rain, attack(rain, dry)));
 *
 * attackers(graph, "dry"); // => ["rain against dry"]
 * ```
 */
export function attackers(graph: ArgumentGraph, id: Id): readonly Id[] {
  node(graph, id, "attackers");
  return incidenceOf(graph, id).in.get("target") ?? [];
}
