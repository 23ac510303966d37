import { type ArgumentGraph, type Id, isStatement, readingOrder } from "@argument-graph/core";

/** The levels of statements in a map: 1 at the top, one more under each inference, objection or step. */
export interface Levels {
  readonly deepest: number;
  /** What has to be folded so that nothing is shown that lies deeper. */
  foldsBelow(level: number): ReadonlySet<Id>;
  /** How many statements and links are shown then. */
  countTo(level: number): number;
}

/** More boxes than this are not shown at first, and at least this many levels are. */
const MOST_AT_FIRST = 60;
const LEAST_LEVELS = 2;

/**
 * What is folded when a map opens, if nobody says: nothing in a map that is not large, else what lies deeper than the most
 * levels that can be taken in at once.
 */
export function foldsAtFirst(graph: ArgumentGraph): ReadonlySet<Id> {
  if (graph.order <= MOST_AT_FIRST) return new Set();
  const { deepest, foldsBelow, countTo } = levels(graph);
  let level = LEAST_LEVELS;
  while (level < deepest && countTo(level + 1) <= MOST_AT_FIRST) level++;
  return foldsBelow(level);
}

export function levels(graph: ArgumentGraph): Levels {
  const level = new Map<Id, number>();
  const statements = new Set<Id>();
  const holders: Id[] = [];
  const parents = new Set<Id>();
  for (const { id, parent, again } of readingOrder(graph)) {
    if (parent !== undefined) parents.add(parent);
    if (again) continue;
    const statement = isStatement(graph.getNodeAttributes(id));
    level.set(id, parent === undefined ? 1 : (level.get(parent) ?? 1) + (statement ? 1 : 0));
    if (statement) statements.add(id);
    // A link lies on the level of the statement that it is about, and folds with it; at the top a step folds by itself.
    if (statement || parent === undefined) holders.push(id);
  }
  return {
    deepest: [...level.values()].reduce((most, each) => Math.max(most, each), 1),
    foldsBelow: (wanted) => new Set(holders.filter((id) => parents.has(id) && level.get(id) === wanted)),
    // The links at the deepest statements that are shown are folded with what they lead to.
    countTo: (wanted) =>
      [...level].filter(([id, own]) => own < wanted || (own === wanted && statements.has(id))).length,
  };
}
