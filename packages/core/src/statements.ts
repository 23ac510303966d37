import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { isStatement } from "./kinds";

/**
 * The ids of all claims and evidence, in the order of the document.
 *
 * @example
 * ```ts
 * import { argument, because, claim, statements, toGraph } from "@argument-graph/core";
 *
 * const [a, b] = ["a", "b"].map((id) => claim(`Claim ${id}`, { id }));
 *
 * statements(toGraph(argument({}, a, b, because(a, b)))); // => ["a", "b"]
 * ```
 */
export function statements(graph: ArgumentGraph): readonly Id[] {
  return graph.filterNodes((_, attributes) => isStatement(attributes));
}
