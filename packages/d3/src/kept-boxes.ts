import type { Id } from "@argument-graph/core";
import { siblings, type Tree } from "./tree";

/**
 * The boxes that are always elements, in view or not: where the reader is, and wherever one key leads from there. So the
 * focus is never lost, and a screen reader finds the way on from every item.
 */
export function keptBoxes(tree: Tree, at: readonly (Id | undefined)[]): ReadonlySet<Id> {
  const kept = new Set<Id>();
  const keep = (id: Id | undefined) => {
    if (id !== undefined && tree.has(id)) kept.add(id);
  };
  for (const id of at) {
    const item = id === undefined ? undefined : tree.get(id);
    if (!item) continue;
    const row = siblings(tree, item);
    for (const next of [item.id, item.parent, row[item.position - 2], row[item.position], item.children[0]]) keep(next);
  }
  keep(tree.keys().next().value);
  keep([...tree.keys()].at(-1));
  return kept;
}
