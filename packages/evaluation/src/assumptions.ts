import { type ArgumentGraph, type EdgeAttributes, type Id, isStatement } from "@argument-graph/core";
import { isArgument } from "./is-argument";

/**
 * What a reader takes as given in an essay: statements for which nothing argues, and evidence, which stands on the word
 * of its source whatever else is said for it. For `settings.assumed`: by default evidence that somebody argues for falls
 * with these reasons, which is not how a cited source is read.
 *
 * @example
 * ```ts
 * import { argument, because, claim, evidence, toGraph } from "@argument-graph/core";
 * import { assumptions, grounded, toFramework } from "@argument-graph/evaluation";
 *
 * const gap = evidence("Incomes drifted apart", [{ source: "census" }], { id: "gap" });
 * const pay = claim("Office work was paid better", { id: "pay" });
 * const graph = toGraph(argument({}, gap, pay, because(gap, pay)));
 * const rejected = ["pay"];
 *
 * grounded(toFramework(graph), { rejected }).get("gap"); // => "out"
 * grounded(toFramework(graph), { rejected, assumed: assumptions(graph) }).get("gap"); // => "in"
 * ```
 */
export function assumptions(graph: ArgumentGraph): readonly Id[] {
  return graph.filterNodes((id, node) => isStatement(node) && isTakenAsGiven(graph, id));
}

/** Whether nothing argues for an element of the map, or it is evidence. */
export function isTakenAsGiven(graph: ArgumentGraph, id: Id): boolean {
  return graph.getNodeAttribute(id, "kind") === "evidence" || !graph.someInEdge(id, isGround(graph));
}

const isGround =
  (graph: ArgumentGraph) =>
  (_edge: string, { role }: EdgeAttributes, link: Id): boolean =>
    role === "conclusion" || (role === "effect" && isArgument(graph.getNodeAttributes(link)));
