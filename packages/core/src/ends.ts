import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { incidenceOf } from "./incidence";
import { isLink } from "./kinds";
import type { Ends } from "./link-ends";
import { node } from "./node";
import { endsOf } from "./to-document";

/**
 * What a link runs from and to, whatever its kind: premises → conclusion, attackers → target, cause → effect.
 *
 * @throws RangeError if there is no such node, if it is a statement, or if the link has lost an end.
 *
 * @example
 * ```ts
 * import { argument, claim, ends, leadsTo, toGraph } from "@argument-graph/core";
 *
 * const war = claim("War", { id: "war" });
 * const hunger = claim("Hunger", { id: "hunger" });
 * const graph = toGraph(argument({}, war, hunger, leadsTo(war, hunger)));
 *
 * ends(graph, "war leads to hunger"); // => { from: ["war"], to: "hunger" }
 * ```
 */
export function ends(graph: ArgumentGraph, link: Id): Ends {
  const attributes = node(graph, link, "ends");
  if (isLink(attributes)) return endsOf(link, attributes.kind, incidenceOf(graph, link), "ends");
  throw new RangeError(`ends: “${link}” is a statement; expected an inference, a conflict or a causation.`);
}
