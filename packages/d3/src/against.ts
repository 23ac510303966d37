import { type ArgumentGraph, type Id, isStatement } from "@argument-graph/core";
import type { Stance } from "./evaluation";

/** The stance by which one takes an element away: what is said is rejected, a link between is left out. */
export const against = (graph: ArgumentGraph, id: Id): Stance => (isAssertion(graph, id) ? "rejected" : "disabled");

/** Whether it says something that one may hold to be true: a statement, or that one thing led to another. */
export function isAssertion(graph: ArgumentGraph, id: Id): boolean {
  const attributes = graph.getNodeAttributes(id);
  return isStatement(attributes) || attributes.kind === "causation";
}
