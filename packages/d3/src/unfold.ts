import { type ArgumentGraph, type Id, readingOrder } from "@argument-graph/core";

/** The folds that are left when a statement or link is to be seen: none on the way to the place where it is read. */
export function unfoldedFor(graph: ArgumentGraph, folded: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  if (folded.size === 0) return folded;
  const parents = new Map<Id, Id | undefined>();
  for (const reading of readingOrder(graph)) if (!reading.again) parents.set(reading.id, reading.parent);
  const left = new Set(folded);
  const seen = new Set<Id>();
  for (let at = parents.get(id); at !== undefined && !seen.has(at); at = parents.get(at)) {
    seen.add(at);
    left.delete(at);
  }
  return left.size === folded.size ? folded : left;
}
