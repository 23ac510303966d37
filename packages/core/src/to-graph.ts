import { checkIds } from "./check-ids";
import type { ArgumentDocument, Link } from "./document";
import type { EditableGraph } from "./graph";
import { IdGraph } from "./id-graph";
import { linkEnds, ROLES } from "./link-ends";
import { withoutEnds } from "./without-ends";

/**
 * The graph of a document: statements and links become nodes (an id is a node's key), the ends of links become edges.
 * The document is not changed; the graph may be, by all that graphology offers, and {@link toDocument} reads it back.
 *
 * @throws RangeError at a repeated or unknown id, and at an end that cannot be one. For a document that may have such
 * mistakes, call {@link validate} first: it names them all and keeps what is right.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 *
 * graph.nodes(); // => ["wet", "rain", "wet because rain"]
 * graph.inNeighbors("wet"); // => ["wet because rain"]
 * ```
 */
export function toGraph(document: ArgumentDocument): EditableGraph {
  checkIds(document, "toGraph");
  const { statements, links, ...attributes } = document;
  const graph = new IdGraph();
  graph.replaceAttributes(attributes);
  for (const { id, ...statement } of statements) graph.addNode(id, statement);
  for (const link of links) graph.addNode(link.id, withoutEnds(link));
  for (const link of links) addEnds(graph, link);
  return graph;
}

/** The number of edges so far is the order of the next one: it grows in the order of the document. */
function addEnds(graph: EditableGraph, link: Link): void {
  const { from, to } = linkEnds(link);
  const role = ROLES[link.kind];
  for (const id of from) graph.addEdge(id, link.id, { role: role.from, order: graph.size });
  graph.addEdge(link.id, to, { role: role.to, order: graph.size });
}
