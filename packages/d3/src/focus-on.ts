import { type ArgumentGraph, type Id, isLink } from "@argument-graph/core";

/**
 * A statement or link, what it rests on, what speaks against all that, and what it carries: on the way up, premises that
 * are linked with it stand beside it, without what they themselves rest on. Linear.
 *
 *     thesis <─ because ─┬─ a <─ because ─ b      focused on a: thesis, because, a, x, because, b
 *                        └─ x <─ because ─ y
 */
export function focusOn(graph: ArgumentGraph, id: Id): ReadonlySet<Id> {
  const below = reach(id, (at) => graph.inNeighbors(at));
  const above = reach(id, (at) => graph.outNeighbors(at));
  const beside = [...above]
    .filter((at) => at !== id && isLink(graph.getNodeAttributes(at)))
    .flatMap((link) => sourcesOf(graph, link));
  return new Set([...below, ...above, ...beside]);
}

/** The premises, attackers or cause of a link. */
const sourcesOf = (graph: ArgumentGraph, link: Id): readonly Id[] =>
  graph
    .filterInEdges(link, (_edge, { role }) => role === "premise" || role === "attacker" || role === "cause")
    .map((edge) => graph.source(edge));

function reach(from: Id, next: (id: Id) => readonly Id[]): ReadonlySet<Id> {
  const found = new Set<Id>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...next(id));
  }
  return found;
}
