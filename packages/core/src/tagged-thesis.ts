import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { isStatement } from "./kinds";

/** The first statement that the author tagged `thesis`. */
export function taggedThesis(graph: ArgumentGraph): Id | undefined {
  return graph.findNode((_, attributes) => isStatement(attributes) && attributes.tags?.includes("thesis"));
}
