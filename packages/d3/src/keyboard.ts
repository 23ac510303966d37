import type { Id } from "@argument-graph/core";
import type { Direction } from "./options";
import { type Item, siblings, type Tree } from "./tree";

/** What a key asks for. */
export type Command =
  | { readonly type: "focus"; readonly id: Id }
  | { readonly type: "fold"; readonly ids: readonly Id[]; readonly folded: boolean }
  | { readonly type: "select"; readonly id: Id }
  | { readonly type: "suppose"; readonly id: Id }
  /** The list of all that the box stands under, of the objections to it, of what can be done with it. */
  | { readonly type: "places" | "objections" | "menu"; readonly id: Id }
  | { readonly type: "find" | "help" | "unfoldAll" }
  | { readonly type: "undo" | "redo" }
  | { readonly type: "clear" };

export interface Way {
  readonly direction: Direction;
  /** The drawing runs from right to left. */
  readonly mirror: boolean;
}

/** What of a key press counts. */
export interface Press {
  readonly key: string;
  /** The key by its place on the keyboard, which tells the star of the number block from a star that is typed with Shift. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What there is to do besides walking and folding. */
export interface Uses {
  /** Something is selected, or only a part of the map is shown. */
  readonly clear: boolean;
  /** The map is judged, and the reader may suppose something else. */
  readonly suppose: boolean;
  /** The reader has changed something, or has taken a change back. */
  readonly undo: boolean;
  readonly redo: boolean;
  /** Under how many boxes it stands, and how many objections there are to it. */
  readonly places: number;
  readonly objections: number;
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
  if (press.ctrlKey || press.metaKey) return again(press, uses);
  if (press.altKey) return around(tree, item, press, uses);
  switch (press.key) {
    case "Home":
      return focus(first(tree));
    case "End":
      return focus(last(tree));
    case "Enter":
      return item.expanded === undefined ? { type: "menu", id } : { type: "fold", ids: [id], folded: item.expanded };
    case " ":
      return { type: "select", id };
    case "Escape":
      return uses.clear ? { type: "clear" } : undefined;
    case "Delete":
      return uses.suppose ? { type: "suppose", id } : undefined;
    case "*":
      return star(tree, item, press);
    case "ContextMenu":
      return { type: "menu", id };
    case "F10":
      return press.shiftKey ? { type: "menu", id } : undefined;
    case "/":
      return { type: "find" };
    case "?":
    case "؟":
      return { type: "help" };
  }
  const key = way.mirror ? (MIRRORED.get(press.key) ?? press.key) : press.key;
  const step = press.shiftKey ? undefined : STEPS[way.direction].get(key);
  return step && walk(tree, item, step);
}

/** Ctrl or Cmd with Z takes back; with Shift, or Ctrl with Y, it does again. All else with them is the browser's. */
function again({ key, ctrlKey, metaKey, altKey, shiftKey }: Press, uses: Uses): Command | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === "z" && !shiftKey) return uses.undo ? { type: "undo" } : undefined;
  const redo = (letter === "z" && shiftKey) || (letter === "y" && ctrlKey && !shiftKey);
  return redo && uses.redo ? { type: "redo" } : undefined;
}

/** Alt with an arrow upwards or downwards, the same in every direction: sideways it is the browser's way back. */
function around(tree: Tree, { id, parent }: Item, { key, shiftKey }: Press, uses: Uses): Command | undefined {
  if (shiftKey) return undefined;
  if (key === "ArrowDown") return uses.objections > 0 ? { type: "objections", id } : undefined;
  if (key !== "ArrowUp") return undefined;
  return uses.places > 1
    ? { type: "places", id }
    : focus(parent !== undefined && tree.has(parent) ? parent : undefined);
}

/**
 * Unfolds the siblings; everything with Shift, and where the siblings are open already: most keyboards have a star only
 * with Shift.
 */
function star(tree: Tree, item: Item, { code, shiftKey }: Press): Command | undefined {
  const whole = shiftKey && (code === "" || code === "NumpadMultiply");
  const near = whole ? undefined : unfold(tree, siblings(tree, item));
  return near ?? ([...tree.values()].some(({ expanded }) => expanded === false) ? { type: "unfoldAll" } : undefined);
}

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

function unfold(tree: Tree, ids: readonly Id[]): Command | undefined {
  const folded = ids.filter((id) => tree.get(id)?.expanded === false);
  return folded.length > 0 ? { type: "fold", ids: folded, folded: false } : undefined;
}

const focus = (id: Id | undefined): Command | undefined => (id === undefined ? undefined : { type: "focus", id });
const first = (tree: Tree): Id | undefined => tree.keys().next().value;
const last = (tree: Tree): Id | undefined => [...tree.keys()].at(-1);
