import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";

/**
 * The parts of the map that hang together, directions aside: each a list of statements and links in the order of the
 * document, the first component being that of the first node.
 *
 * @example
 * ```ts
 * import { argument, because, claim, components, toGraph } from "@argument-graph/core";
 *
 * const [a, b, c] = ["a", "b", "c"].map((id) => claim(`Claim ${id}`, { id }));
 *
 * components(toGraph(argument({}, a, b, c, because(a, c)))); // => [["a", "c", "a because c"], ["b"]]
 * ```
 */
export function components(graph: ArgumentGraph): readonly (readonly Id[])[] {
  const component = new Map<Id, Id[]>();
  for (const start of graph.nodes()) {
    if (!component.has(start)) mark(graph, start, component);
  }
  for (const id of graph.nodes()) component.get(id)?.push(id);
  return [...new Set(component.values())];
}

function mark(graph: ArgumentGraph, start: Id, component: Map<Id, Id[]>): void {
  const members: Id[] = [];
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (component.has(id)) continue;
    component.set(id, members);
    for (const neighbor of graph.neighbors(id)) open.push(neighbor);
  }
}
