import type { Id } from "./document";
import type { ArgumentGraph, NodeAttributes } from "./graph";
import { didYouMean } from "./nearest";

/** The attributes of a node; throws, in the name of the function that was called, if there is none with this id. */
export function node(graph: ArgumentGraph, id: Id, caller: string): NodeAttributes {
  if (graph.hasNode(id)) return graph.getNodeAttributes(id);
  throw new RangeError(`${caller}: the graph has no node “${id}”.${didYouMean(id, graph.nodes())}`);
}
