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
  focus(): void;
}

export function createTabStop(tree: HTMLElement, shown: () => Shown): TabStop {
  let at: Id | undefined;
  return {
    get at() {
      return at;
    },
    get hasFocus() {
      return tree.contains(rootOf(tree).activeElement);
    },
    move(id) {
      at = id;
      for (const [other, element] of shown().elements) set(element, { tabindex: other === id ? 0 : -1 });
    },
    focus() {
      if (at !== undefined) shown().elements.get(at)?.focus({ preventScroll: true });
    },
  };
}

/** The box that takes over the tab stop: the one that had it, else the nearest above it that is drawn, else the first. */
export function survivor(
  { elements, tree }: Shown,
  before: Shown | undefined,
  at: Id | undefined,
  otherwise: Id | undefined,
): Id | undefined {
  const seen = new Set<Id>();
  for (let next = at; next !== undefined && !seen.has(next); next = before?.tree.get(next)?.parent) {
    if (elements.has(next)) return next;
    seen.add(next);
  }
  return otherwise !== undefined && elements.has(otherwise) ? otherwise : tree.keys().next().value;
}
