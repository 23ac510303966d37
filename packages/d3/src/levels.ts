import { type ArgumentGraph, type Id, isStatement, readingOrder } from "@argument-graph/core";

/** The levels of statements in a map: 1 at the top, one more under each inference, objection or step. */
export interface Levels {
  readonly deepest: number;
  /** What has to be folded so that nothing is shown that lies deeper. */
  foldsBelow(level: number): ReadonlySet<Id>;
}

export function levels(graph: ArgumentGraph): Levels {
  const level = new Map<Id, number>();
  const holders: Id[] = [];
  const parents = new Set<Id>();
  for (const { id, parent, again } of readingOrder(graph)) {
    if (parent !== undefined) parents.add(parent);
    if (again) continue;
    const statement = isStatement(graph.getNodeAttributes(id));
    level.set(id, parent === undefined ? 1 : (level.get(parent) ?? 1) + (statement ? 1 : 0));
    // A link lies on the level of the statement that it is about, and folds with it; at the top a step folds by itself.
    if (statement || parent === undefined) holders.push(id);
  }
  return {
    deepest: Math.max(1, ...level.values()),
    foldsBelow: (wanted) => new Set(holders.filter((id) => parents.has(id) && level.get(id) === wanted)),
  };
}
