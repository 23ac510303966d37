import type { Id, Reading } from "@argument-graph/core";

/** A box of the drawing as an item of its tree. */
export interface Item {
  readonly id: Id;
  readonly parent?: Id;
  /** The items directly below it that are drawn, in reading order. */
  readonly children: readonly Id[];
  /** From 1, as `aria-level` counts. */
  readonly level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly size: number;
  /** Whether what lies below is shown; absent if there is nothing to fold. */
  readonly expanded?: boolean;
}

/** The items by id, in the order in which they are read. */
export type Tree = ReadonlyMap<Id, Item>;

/** The items that hang where an item hangs, itself among them, in reading order. */
export function siblings(tree: Tree, item: Item): readonly Id[] {
  if (item.parent !== undefined) return tree.get(item.parent)?.children ?? [];
  return [...tree.values()].filter(({ parent }) => parent === undefined).map(({ id }) => id);
}

const ROOT = Symbol("root");
type Parent = Id | typeof ROOT;

/**
 * The tree of what is drawn. Each visible box hangs where it is read first; if a fold hides that place, where it is
 * read again under a box that is open; and if there is none, under the nearest box above that is drawn.
 *
 * @param reading - every box of the graph in reading order, as `readingOrder` gives it.
 */
export function toTree(reading: readonly Reading[], visible: ReadonlySet<Id>, folded: ReadonlySet<Id>): Tree {
  const parents = placesOf(reading);
  const children = new Map<Parent, Id[]>();
  const above = new Map<Id, Id>();
  for (const { id, again } of reading) {
    if (again || !visible.has(id)) continue;
    const parent = placeFor(id, parents, visible, folded);
    if (parent !== undefined) above.set(id, parent);
    const siblings = children.get(parent ?? ROOT);
    if (siblings) siblings.push(id);
    else children.set(parent ?? ROOT, [id]);
  }
  const below = new Set(reading.map(({ parent }) => parent));
  const tree = itemsOf(children, above, below, folded);
  // Boxes that hang on each other in a ring, all first places hidden: the top takes them, for nothing may be lost.
  const lost = [...above.keys()].filter((id) => !tree.has(id));
  if (lost.length === 0) return tree;
  for (const id of lost) above.delete(id);
  children.set(ROOT, [...(children.get(ROOT) ?? []), ...lost]);
  for (const [parent, own] of children)
    if (parent !== ROOT)
      children.set(
        parent,
        own.filter((id) => !lost.includes(id)),
      );
  return itemsOf(children, above, below, folded);
}

/** Under which boxes each box is read, the first one first; `undefined` stands for the top. */
function placesOf(reading: readonly Reading[]): ReadonlyMap<Id, readonly (Id | undefined)[]> {
  const places = new Map<Id, (Id | undefined)[]>();
  for (const { id, parent } of reading) {
    const known = places.get(id);
    if (known) known.push(parent);
    else places.set(id, [parent]);
  }
  return places;
}

function placeFor(
  id: Id,
  parents: ReadonlyMap<Id, readonly (Id | undefined)[]>,
  visible: ReadonlySet<Id>,
  folded: ReadonlySet<Id>,
): Id | undefined {
  const places = parents.get(id) ?? [];
  const first = places[0];
  const open = (place: Id | undefined) => place === undefined || (visible.has(place) && !folded.has(place));
  if (open(first)) return first;
  // Only a first place can be trusted not to lie below the box itself: a box that is read again may close a cycle.
  const other = places.find((place) => place !== first && open(place) && !isAbove(id, place, parents));
  if (other !== undefined) return other;
  const seen = new Set<Id>([id]);
  for (let at = first; at !== undefined && !seen.has(at); at = parents.get(at)?.[0]) {
    if (visible.has(at)) return at;
    seen.add(at);
  }
  return undefined;
}

/** Whether the box lies on the way from the place up to the top. */
function isAbove(id: Id, place: Id | undefined, parents: ReadonlyMap<Id, readonly (Id | undefined)[]>): boolean {
  const seen = new Set<Id>();
  for (let at = place; at !== undefined && !seen.has(at); at = parents.get(at)?.[0]) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** Preorder over the children, with an explicit stack: a chain of premises may be long. */
function itemsOf(
  children: ReadonlyMap<Parent, readonly Id[]>,
  above: ReadonlyMap<Id, Id>,
  below: ReadonlySet<Id | undefined>,
  folded: ReadonlySet<Id>,
): Tree {
  const tree = new Map<Id, Item>();
  const top = children.get(ROOT) ?? [];
  const entry = (id: Id, index: number, siblings: readonly Id[], level: number) =>
    ({ id, level, position: index + 1, size: siblings.length }) as const;
  const stack = top.map((id, index) => entry(id, index, top, 1)).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (tree.has(next.id)) continue;
    const { id, level } = next;
    const own = children.get(id) ?? [];
    const parent = above.get(id);
    // Where all that lies below is shown under other boxes there is nothing to fold, only a fold to undo.
    const foldable = own.length > 0 || (folded.has(id) && below.has(id));
    tree.set(id, {
      ...next,
      children: own,
      ...(parent === undefined ? {} : { parent }),
      ...(foldable ? { expanded: own.length > 0 && !folded.has(id) } : {}),
    });
    for (const [index, child] of [...own.entries()].reverse()) stack.push(entry(child, index, own, level + 1));
  }
  return tree;
}
