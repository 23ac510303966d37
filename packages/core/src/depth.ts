import { append } from "./append";
import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { readingOrder } from "./reading-order";

/**
 * How far every statement and link is from the top: the fewest steps, along {@link readingOrder}'s parents, from a node at
 * depth 0. A reason for a root is 1, its premises are 2.
 *
 * @example
 * ```ts
 * import { argument, because, claim, depth, toGraph } from "@argument-graph/core";
 *
 * const [a, b] = ["a", "b"].map((id) => claim(`Claim ${id}`, { id }));
 * const depths = depth(toGraph(argument({}, a, b, because(a, b))));
 *
 * [...depths]; // => [["a", 0], ["a because b", 1], ["b", 2]]
 * ```
 */
export function depth(graph: ArgumentGraph): ReadonlyMap<Id, number> {
  const children = new Map<Id, Id[]>();
  const depths = new Map<Id, number>();
  for (const { id, parent } of readingOrder(graph)) {
    if (parent === undefined) depths.set(id, 0);
    else append(children, parent, id);
  }
  // A Map is iterated in the order of insertion, including what is inserted meanwhile: that is a breadth-first search.
  for (const [id, steps] of depths) {
    for (const child of children.get(id) ?? []) if (!depths.has(child)) depths.set(child, steps + 1);
  }
  return depths;
}
