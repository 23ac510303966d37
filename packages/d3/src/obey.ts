import type { Id } from "@argument-graph/core";
import type { Stance } from "./evaluation";
import type { Command } from "./keyboard";
import type { Tools } from "./tools";

/** What a reader does to a drawing, by key or by pointer; the page is told of it. */
export interface Deeds {
  /** Gives the focus to a box and brings it into view. */
  goTo(id: Id): void;
  fold(ids: readonly Id[], folded: boolean): void;
  unfoldAll(): void;
  /** Selects a box; none without an id. */
  choose(id: Id | undefined): void;
  suppose(ids: readonly Id[], stance: Stance | undefined): void;
  /** Shows the open questions to an inference in the map, or hides them. */
  ask(inference: Id, show: boolean): void;
  /** Takes back all that is supposed. */
  reset(): void;
  undo(): void;
  redo(): void;
  readonly selected: Id | undefined;
  /** Supposes that an element does not hold; takes that back, where it is supposed. */
  doubt(id: Id): void;
}

/** Does what a key asks for. */
export function obey(order: Command, deeds: Deeds, tools: Tools): void {
  switch (order.type) {
    case "focus":
      deeds.goTo(order.id);
      return;
    case "fold":
      deeds.fold(order.ids, order.folded);
      return;
    case "unfoldAll":
      deeds.unfoldAll();
      return;
    case "select":
      deeds.choose(order.id === deeds.selected ? undefined : order.id);
      return;
    case "suppose":
      deeds.doubt(order.id);
      return;
    case "undo":
    case "redo":
      deeds[order.type]();
      return;
    case "places":
    case "objections":
      tools[order.type](order.id);
      return;
    case "menu":
      tools.boxMenu(order.id);
      return;
    case "find":
      tools.finder.open();
      return;
    case "help":
      tools.help();
      return;
    case "clear":
      if (deeds.selected === undefined) tools.showAll();
      else deeds.choose(undefined);
  }
}
