import { type Id, type Link, linkEnds } from "@argument-graph/core";

/** The links that lead from a statement that is shown to one, or to a link that is kept. Linear. */
export function keptLinks(links: readonly Link[], shown: ReadonlySet<Id>): ReadonlySet<Id> {
  const onto = new Map<Id, Link[]>();
  for (const link of links) {
    const { from, to } = linkEnds(link);
    if (from.some((id) => shown.has(id))) onto.set(to, [...(onto.get(to) ?? []), link]);
  }
  const kept = new Set<Id>();
  const open: Id[] = [...shown];
  for (let to = open.pop(); to !== undefined; to = open.pop()) {
    for (const { id } of onto.get(to) ?? []) {
      if (kept.has(id)) continue;
      kept.add(id);
      open.push(id);
    }
  }
  return kept;
}
