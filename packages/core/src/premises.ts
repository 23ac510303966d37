import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { incidenceOf } from "./incidence";
import { node } from "./node";

/**
 * The premises of an inference, in the author's order; empty for every other node.
 *
 * @throws RangeError if there is no such node.
 *
 * @example
 * ```ts
 * import { argument, because, claim, premises, toGraph } from "@argument-graph/core";
 *
 * const [a, b, c] = ["a", "b", "c"].map((id) => claim(`Claim ${id}`, { id }));
 * const graph = toGraph(argument({}, a, b, c, because(a, c, b)));
 *
 * premises(graph, "a because c and b"); // => ["c", "b"]
 * ```
 */
export function premises(graph: ArgumentGraph, link: Id): readonly Id[] {
  node(graph, link, "premises");
  return incidenceOf(graph, link).in.get("premise") ?? [];
}
