import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { incidence } from "./incidence";
import { isStatement } from "./kinds";

/**
 * The statements that nothing else rests on: neither premise nor attacker of a link, in the order of the document. Being
 * a cause or an effect does not count. A circle of reasons has none.
 *
 * @example
 * ```ts
 * import { argument, because, claim, roots, toGraph } from "@argument-graph/core";
 *
 * const [a, b, c] = ["a", "b", "c"].map((id) => claim(`Claim ${id}`, { id }));
 *
 * roots(toGraph(argument({}, a, b, c, because(b, a)))); // => ["b", "c"]
 * ```
 */
export function roots(graph: ArgumentGraph): readonly Id[] {
  return [...incidence(graph)]
    .filter(([id, { out }]) => isStatement(graph.getNodeAttributes(id)) && !out.has("premise") && !out.has("attacker"))
    .map(([id]) => id);
}
