import type { Id } from "@argument-graph/core";
import type { Direction } from "./options";
import type { Item, Tree } from "./tree";

/** What a key asks for. */
export type Command =
  | { readonly type: "focus"; readonly id: Id }
  | { readonly type: "fold"; readonly ids: readonly Id[]; readonly folded: boolean }
  | { readonly type: "select"; readonly id: Id }
  | { readonly type: "suppose"; readonly id: Id }
  | { readonly type: "undo" }
  | { readonly type: "clear" };

export interface Way {
  readonly direction: Direction;
  /** The drawing runs from right to left. */
  readonly mirror: boolean;
}

/** What of a key press counts. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What there is to do besides walking and folding. */
export interface Uses {
  /** Something is selected. */
  readonly clear: boolean;
  /** The map is judged, and the reader may suppose something else. */
  readonly suppose: boolean;
  /** The reader has supposed something. */
  readonly undo: boolean;
}

type Step = "child" | "parent" | "next" | "previous";

/** Which way each arrow leads: towards the children as the drawing shows them, so that the keys are true to the eye. */
const STEPS: { readonly [direction in Direction]: ReadonlyMap<string, Step> } = {
  down: steps("ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft"),
  up: steps("ArrowUp", "ArrowDown", "ArrowRight", "ArrowLeft"),
  right: steps("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"),
  left: steps("ArrowLeft", "ArrowRight", "ArrowDown", "ArrowUp"),
};

function steps(child: string, parent: string, next: string, previous: string): ReadonlyMap<string, Step> {
  return new Map<string, Step>([
    [child, "child"],
    [parent, "parent"],
    [next, "next"],
    [previous, "previous"],
  ]);
}

const MIRRORED = new Map([
  ["ArrowLeft", "ArrowRight"],
  ["ArrowRight", "ArrowLeft"],
]);

/**
 * The command behind a key on an item, or undefined if the key is none of ours: then it is left to the page.
 * The contract follows the tree pattern of the ARIA Authoring Practices for a tree whose siblings stand side by side:
 * towards the children opens or enters, away from them leads to the parent, across leads to the siblings. Leaving a
 * branch does not close it, unlike in a list of files: a reader walks up to see what a premise is for.
 *
 * @param uses - what there is to do; keys of no use are left to the page, which may close a dialog by Escape.
 */
export function command(tree: Tree, id: Id, press: Press, way: Way, uses: Uses): Command | undefined {
  const item = tree.get(id);
  if (!item) return undefined;
  if (uses.undo && isUndo(press)) return { type: "undo" };
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  switch (press.key) {
    case "Home":
      return focus(first(tree));
    case "End":
      return focus(last(tree));
    case "Enter":
      return item.expanded === undefined ? undefined : { type: "fold", ids: [id], folded: item.expanded };
    case " ":
      return { type: "select", id };
    case "Escape":
      return uses.clear ? { type: "clear" } : undefined;
    case "Delete":
      return uses.suppose ? { type: "suppose", id } : undefined;
    case "*":
      return unfold(tree, siblings(tree, item));
  }
  const key = way.mirror ? (MIRRORED.get(press.key) ?? press.key) : press.key;
  const step = STEPS[way.direction].get(key);
  return step && walk(tree, item, step);
}

const isUndo = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): boolean =>
  key.toLowerCase() === "z" && ctrlKey !== metaKey && !altKey && !shiftKey;

function walk(tree: Tree, item: Item, step: Step): Command | undefined {
  switch (step) {
    case "child":
      if (item.expanded === false) return { type: "fold", ids: [item.id], folded: false };
      return focus(item.children[0]);
    case "parent":
      return focus(item.parent);
    case "next":
      return focus(siblings(tree, item)[item.position]);
    case "previous":
      return focus(siblings(tree, item)[item.position - 2]);
  }
}

function siblings(tree: Tree, item: Item): readonly Id[] {
  if (item.parent !== undefined) return tree.get(item.parent)?.children ?? [];
  return [...tree.values()].filter(({ parent }) => parent === undefined).map(({ id }) => id);
}

function unfold(tree: Tree, ids: readonly Id[]): Command | undefined {
  const folded = ids.filter((id) => tree.get(id)?.expanded === false);
  return folded.length > 0 ? { type: "fold", ids: folded, folded: false } : undefined;
}

const focus = (id: Id | undefined): Command | undefined => (id === undefined ? undefined : { type: "focus", id });
const first = (tree: Tree): Id | undefined => tree.keys().next().value;
const last = (tree: Tree): Id | undefined => [...tree.keys()].at(-1);
