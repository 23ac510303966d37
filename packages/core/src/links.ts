import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { isLink } from "./kinds";

/**
 * The ids of all inferences, conflicts and causations, in the order of the document.
 *
 * @example
 * ```ts
 * import { argument, because, claim, links, toGraph } from "@argument-graph/core";
 *
 * const [a, b] = ["a", "b"].map((id) => claim(`Claim ${id}`, { id }));
 *
 * links(toGraph(argument({}, a, b, because(a, b)))); // => ["a because b"]
 * ```
 */
export function links(graph: ArgumentGraph): readonly Id[] {
  return graph.filterNodes((_, attributes) => isLink(attributes));
}
