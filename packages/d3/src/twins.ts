import { type ArgumentGraph, type Id, isStatement } from "@argument-graph/core";

const known = new WeakMap<ArgumentGraph, ReadonlyMap<Id, number>>();

/**
 * Statements that would be called alike, each with its number among those: a description that refers to one of them has to
 * say which. Linear, once for each graph.
 *
 * @param nameOf - what a statement is called.
 */
export function twins(graph: ArgumentGraph, nameOf: (id: Id) => string): ReadonlyMap<Id, number> {
  const before = known.get(graph);
  if (before) return before;
  const byName = new Map<string, Id[]>();
  graph.forEachNode((id, attributes) => {
    if (!isStatement(attributes)) return;
    const name = nameOf(id).toLowerCase();
    const alike = byName.get(name);
    if (alike) alike.push(id);
    else byName.set(name, [id]);
  });
  const found = [...byName.values()].filter(({ length }) => length > 1);
  const numbered = new Map(found.flatMap((ids) => ids.map((id, index) => [id, index + 1] as const)));
  known.set(graph, numbered);
  return numbered;
}
