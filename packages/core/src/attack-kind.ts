import type { Id } from "./document";
import { ends } from "./ends";
import type { ArgumentGraph } from "./graph";
import { isLink } from "./kinds";
import { node } from "./node";
import { supporters } from "./supporters";

/** How a conflict attacks, after Pollock and ASPIC+. */
export type AttackKind = "rebut" | "undercut" | "undermine";

/**
 * How a conflict attacks: it *undercuts* a link, *rebuts* a statement that something supports, and *undermines* one that
 * nothing supports.
 *
 * @throws RangeError if there is no such node or if it is not a conflict.
 *
 * @example
 * ```ts
 * import { argument, attack, attackKind, because, claim, toGraph } from "@argument-graph/core";
 *
 * const red = claim("The wall is red", { id: "red" });
 * const looks = claim("It looks red", { id: "looks" });
 * const lamp = claim("A red lamp shines on it", { id: "lamp" });
 * const step = because(red, looks);
 * const graph = toGraph(argument({}, red, looks, lamp, step, attack(lamp, step), attack(lamp, looks)));
 *
 * attackKind(graph, "lamp against red because looks"); // => "undercut"
 * attackKind(graph, "lamp against looks"); // => "undermine"
 * ```
 */
export function attackKind(graph: ArgumentGraph, conflict: Id): AttackKind {
  const { kind } = node(graph, conflict, "attackKind");
  if (kind !== "conflict")
    throw new RangeError(`attackKind: “${conflict}” is of the kind "${kind}"; expected a conflict.`);
  const { to } = ends(graph, conflict);
  if (isLink(graph.getNodeAttributes(to))) return "undercut";
  return supporters(graph, to).length > 0 ? "rebut" : "undermine";
}
