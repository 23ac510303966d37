import type { ArgumentDocument, Id, Link, Statement } from "./document";
import type { ArgumentGraph, NodeAttributes } from "./graph";
import { type Incidence, incidence } from "./incidence";
import { isStatement } from "./kinds";
import { type Ends, ROLES } from "./link-ends";

/**
 * The document of a graph: what it says now, after all that was done to its nodes and edges by graphology's methods.
 * Whatever `toGraph` was given comes back: `toDocument(toGraph(document))` equals `document`.
 *
 * @throws RangeError if a link has lost an end or has one too many, as after `dropNode` on its conclusion.
 *
 * @example
 * ```ts
 * import { argument, because, claim, linkEnds, toDocument, toGraph } from "@argument-graph/core";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * graph.setNodeAttribute("rain", "weight", 0.9);
 * graph.addNode("drain", { kind: "claim", text: "The drain is blocked" });
 * graph.addEdge("drain", "wet because rain", { role: "premise" });
 *
 * const { statements, links } = toDocument(graph);
 *
 * statements.length; // => 3
 * links.map(linkEnds); // => [{ from: ["rain", "drain"], to: "wet" }]
 * ```
 */
export function toDocument(graph: ArgumentGraph): ArgumentDocument {
  const statements: Statement[] = [];
  const links: Link[] = [];
  for (const [id, around] of incidence(graph)) {
    const attributes = graph.getNodeAttributes(id);
    if (isStatement(attributes)) statements.push({ id, ...attributes });
    else links.push(link(id, attributes, around));
  }
  return { ...graph.getAttributes(), statements, links };
}

function link(id: Id, attributes: Exclude<NodeAttributes, { kind: Statement["kind"] }>, around: Incidence): Link {
  const { from, to } = endsOf(id, attributes.kind, around, "toDocument");
  switch (attributes.kind) {
    case "inference":
      return { id, ...attributes, premises: from, conclusion: to };
    case "conflict":
      return { id, ...attributes, attackers: from, target: to };
    case "causation":
      return { id, ...attributes, cause: only(from, id, "cause", "toDocument"), effect: to };
  }
}

/** The ends of a link of the graph, in the name of the function that was called. */
export function endsOf(id: Id, kind: Link["kind"], around: Incidence, caller: string): Ends {
  const role = ROLES[kind];
  const from = around.in.get(role.from) ?? [];
  if (from.length === 0) throw missing(caller, id, role.from);
  return { from, to: only(around.out.get(role.to) ?? [], id, role.to, caller) };
}

function only(ids: readonly Id[], id: Id, role: string, caller: string): Id {
  const [first, second] = ids;
  if (first === undefined) throw missing(caller, id, role);
  if (second === undefined) return first;
  throw new RangeError(
    `${caller}: the link “${id}” has ${ids.length} edges with the role "${role}". Drop all but one.`,
  );
}

function missing(caller: string, id: Id, role: string): RangeError {
  return new RangeError(`${caller}: the link “${id}” has no edge with the role "${role}". Add one, or drop the link.`);
}
