import type { ArgumentGraph, Id } from "@argument-graph/core";
import type { Scene } from "@argument-graph/scene";
import type { Stance, Suppositions } from "./evaluation";
import type { DrawOptions } from "./options";

/**
 * A map on a page. One with more than 150 statements and links opens in slices, and so it does what a reader folds, so that
 * it does not hold the page up: what is asked of it before, its element too, is answered by finishing it at once.
 */
export interface Drawing {
  /** The element that holds everything of the drawing. */
  readonly element: HTMLElement;
  readonly graph: ArgumentGraph;
  /** What is drawn at present. */
  readonly scene: Scene;
  readonly selected: Id | undefined;
  readonly folded: ReadonlySet<Id>;
  /** What the reader, or the program by `suppose`, supposes; empty without the option `evaluation`. */
  readonly suppositions: Suppositions;
  /**
   * Draws another graph, or the same one otherwise: options that are not named stay as they are, and so do folds,
   * selection and focus as far as their statements are still there.
   */
  update(graph: ArgumentGraph, options?: DrawOptions): void;
  /** Selects a statement or link that is drawn and brings it into view; without an id, clears the selection. */
  select(id?: Id): void;
  /** Folds or unfolds what lies below a statement or link; turns it round if `folded` is not given. */
  fold(id: Id, folded?: boolean): void;
  /**
   * Takes a stance on statements and links, and shows what would stand and fall; without one, takes it back. Steps are
   * said to a screen reader and can be undone.
   *
   * @throws Error without the option `evaluation`; RangeError if the graph has no such node.
   */
  suppose(ids: Id | readonly Id[], stance?: Stance): void;
  /**
   * Brings a statement or link into view and selects it; what hides it, folds, a filter or the focus on another part, is
   * taken away. This is where a link to a statement should lead.
   *
   * @throws RangeError if the graph has no such node.
   */
  reveal(id: Id): void;
  /** Shows only a statement or link, what it rests on and what it carries; without an id, the whole map again. */
  focus(id?: Id): void;
  /**
   * Marks all that holds a text, and brings one match into view, the first unless another is named; an empty text takes the
   * marks away. The reader's own search, if there is one, ends.
   *
   * @throws RangeError if the graph has no such node.
   */
  find(text: string, match?: Id): void;
  /** Takes back the last change: a fold, a filter, a focus on a part, something supposed. */
  undo(): void;
  /** Makes the change again that was taken back last. */
  redo(): void;
  /** Shows the whole map. */
  fit(): void;
  /**
   * The map as it is folded now, as a self-contained SVG, set by the width table: the same bytes on every machine, and
   * those of `render` in `argument-graph`. It keeps to `maxWidth`, where that is "fit" to the width of a page, 1280 px.
   */
  toSvg(): string;
  /** Takes everything off the page again: elements, listeners, observers. May be called again. */
  destroy(): void;
}
