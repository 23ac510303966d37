import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { incidenceOf } from "./incidence";
import { node } from "./node";

/**
 * What a statement is a premise for: the conclusions of its inferences, each once, in the order of the document. They
 * are statements, or links that are backed.
 *
 * @throws RangeError if there is no such node, or if an inference has lost its conclusion.
 *
 * @example
 * ```ts
 * import { argument, because, claim, conclusions, toGraph } from "@argument-graph/core";
 *
 * const [a, b, c] = ["a", "b", "c"].map((id) => claim(`Claim ${id}`, { id }));
 * const graph = toGraph(argument({}, a, b, c, because(a, c), because(b, c)));
 *
 * conclusions(graph, "c"); // => ["a", "b"]
 * ```
 */
export function conclusions(graph: ArgumentGraph, statement: Id): readonly Id[] {
  node(graph, statement, "conclusions");
  const inferences = incidenceOf(graph, statement).out.get("premise") ?? [];
  return [...new Set(inferences.flatMap((id) => incidenceOf(graph, id).out.get("conclusion") ?? []))];
}
