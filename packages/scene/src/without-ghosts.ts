import { type ArgumentGraph, type Id, toDocument, toReadonlyGraph } from "@argument-graph/core";

/** What somebody has said: the graph itself where nothing else is in it. */
export function withoutGhosts(graph: ArgumentGraph, ghosts: ReadonlySet<Id> | undefined): ArgumentGraph {
  if (!ghosts || !graph.someNode((id) => ghosts.has(id))) return graph;
  const { statements, links, ...rest } = toDocument(graph);
  const isSaid = ({ id }: { readonly id: Id }) => !ghosts.has(id);
  return toReadonlyGraph({ ...rest, statements: statements.filter(isSaid), links: links.filter(isSaid) });
}
