import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { incidenceOf } from "./incidence";
import { node } from "./node";

/**
 * The inferences that conclude a statement, or that back a link, in the order of the document. Several of them are
 * convergent: each is a reason of its own.
 *
 * @throws RangeError if there is no such node.
 *
 * @example
 * ```ts
 * import { argument, because, claim, supporters, toGraph } from "@argument-graph/core";
 *
 * const [a, b, c] = ["a", "b", "c"].map((id) => claim(`Claim ${id}`, { id }));
 * const graph = toGraph(argument({}, a, b, c, because(a, b), because(a, c)));
 *
 * supporters(graph, "a"); // => ["a because b", "a because c"]
 * ```
 */
export function supporters(graph: ArgumentGraph, id: Id): readonly Id[] {
  node(graph, id, "supporters");
  return incidenceOf(graph, id).in.get("conclusion") ?? [];
}
