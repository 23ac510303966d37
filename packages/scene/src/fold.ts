import { type ArgumentGraph, type Id, isStatement, type Reading, readingOrder } from "@argument-graph/core";

/** What a drawing shows when some of its branches are folded. */
export interface Folding {
  /** The statements and links that are shown, in reading order. */
  readonly visible: ReadonlySet<Id>;
  /** For each folded statement or link that is shown, how many statements are hidden under it. */
  readonly hidden: ReadonlyMap<Id, number>;
}

/**
 * Folds branches: what stands in `folded` stays, and what a reader reaches only through it is hidden. Statements that
 * are used elsewhere too stay. Linear, apart from counting what is hidden under several folds at once.
 *
 *     a ─ because ─ b ─ because ─ c      folded at b:      a ─ because ─ b +1
 */
export function fold(graph: ArgumentGraph, folded: ReadonlySet<Id>): Folding {
  return foldAmong(graph, readingOrder(graph), folded);
}

/** The {@link fold} of a graph whose reading order is known already. */
export function foldAmong(graph: ArgumentGraph, readings: readonly Reading[], folded: ReadonlySet<Id>): Folding {
  const below = new Map<Id, Id[]>();
  for (const { id, parent } of readings) {
    if (parent === undefined) continue;
    const children = below.get(parent);
    if (children) children.push(id);
    else below.set(parent, [id]);
  }
  const tops = readings.flatMap(({ id, parent }) => (parent === undefined ? [id] : []));
  const shown = reach(tops, (id) => (folded.has(id) ? [] : (below.get(id) ?? [])));
  const order = readings.flatMap(({ id, again }) => (!again && shown.has(id) ? [id] : []));
  const hidden = new Map<Id, number>();
  for (const id of order) {
    if (!folded.has(id)) continue;
    const under = reach(below.get(id) ?? [], (next) => (shown.has(next) ? [] : (below.get(next) ?? [])));
    const count = [...under].filter((next) => !shown.has(next) && isStatement(graph.getNodeAttributes(next))).length;
    if (count > 0) hidden.set(id, count);
  }
  return { visible: new Set(order), hidden };
}

/** Everything that can be reached from some nodes, themselves included. */
function reach(from: readonly Id[], next: (id: Id) => readonly Id[]): ReadonlySet<Id> {
  const found = new Set<Id>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...next(id));
  }
  return found;
}
