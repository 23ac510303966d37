import type { Id } from "@argument-graph/core";
import { set } from "./dom";
import { rootOf } from "./root-of";
import type { Shown } from "./show";

/** The one box of a map that is in the tab order: where the reader is. */
export interface TabStop {
  readonly at: Id | undefined;
  /** Whether the focus is on a box or in it. */
  readonly hasFocus: boolean;
  move(id: Id | undefined): void;
  /** Marks it among the elements that there are. */
  mark(): void;
  focus(): void;
}

/** @param keep - sees to it that the box is an element. */
export function createTabStop(tree: HTMLElement, shown: () => Shown, keep: () => void): TabStop {
  let at: Id | undefined;
  const mark = () => {
    for (const [id, element] of shown().elements) set(element, { tabindex: id === at ? 0 : -1 });
  };
  return {
    get at() {
      return at;
    },
    get hasFocus() {
      return tree.contains(rootOf(tree).activeElement);
    },
    move(id) {
      at = id;
      keep();
      mark();
    },
    mark,
    focus() {
      if (at !== undefined) shown().elements.get(at)?.focus({ preventScroll: true });
    },
  };
}

/** The box that has the focus, or has in it what has it. */
export function boxWithFocus(tree: HTMLElement): Id | undefined {
  const { activeElement } = rootOf(tree);
  const box = tree.contains(activeElement) ? activeElement?.closest("[data-id]") : undefined;
  return box?.getAttribute("data-id") ?? undefined;
}

/** The box that takes over the tab stop: the one that had it, else the nearest above it that is drawn, else the first. */
export function survivor(
  { tree }: Shown,
  before: Shown | undefined,
  at: Id | undefined,
  otherwise: Id | undefined,
): Id | undefined {
  const seen = new Set<Id>();
  for (let next = at; next !== undefined && !seen.has(next); next = before?.tree.get(next)?.parent) {
    if (tree.has(next)) return next;
    seen.add(next);
  }
  return otherwise !== undefined && tree.has(otherwise) ? otherwise : tree.keys().next().value;
}
