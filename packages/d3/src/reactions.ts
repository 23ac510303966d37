import type { Id } from "@argument-graph/core";
import type { Reactions } from "./listen";
import { type Deeds, obey } from "./obey";
import type { Tools } from "./tools";
import type { View } from "./view";

const ZOOM_STEP = 1.3;

/** What else a drawing does when something happens in its frame. */
export interface Reactor {
  readonly view: View;
  readonly tools: Tools;
  readonly deeds: Deeds;
  animate(): boolean;
  isFolded(id: Id): boolean;
  /** The tab stop moves to a box. */
  activate(id: Id): void;
  focus(): void;
  /** The box that is painted where the pointer is and has no element. */
  paintedAt(x: number, y: number): Id | undefined;
  /** A box has got the focus; `keyboard` if by keyboard, so that it should be shown. */
  arrive(id: Id, keyboard: boolean): void;
  /** What a key on a box asks for; whether it was of use. */
  key(id: Id, event: KeyboardEvent): boolean;
}

/** What happens in the frame of a drawing, and what comes of it. */
export function reactions(reactor: Reactor): Reactions {
  const { view, tools, deeds, animate, activate } = reactor;
  const zoom = (factor: number) => view.zoomBy(factor, animate());
  return {
    zoomIn: () => zoom(ZOOM_STEP),
    zoomOut: () => zoom(1 / ZOOM_STEP),
    fit: () => view.fit(animate()),
    undo: deeds.undo,
    reset: deeds.reset,
    act: (action) => ("ask" in action ? deeds.ask(action.ask, action.show) : deeds.suppose(action.ids, action.stance)),
    find: () => tools.finder.open(),
    help: () => tools.help(),
    more: () => tools.mainMenu(),
    showAll() {
      tools.showAll();
      reactor.focus();
    },
    menu(id, { x, y }) {
      activate(id);
      tools.boxMenu(id, { left: x, right: x, top: y, bottom: y });
    },
    turn(id) {
      activate(id);
      deeds.fold([id], !reactor.isFolded(id));
    },
    choose(id) {
      if (id !== deeds.selected) deeds.choose(id);
    },
    paintedAt: reactor.paintedAt,
    clear: () => obey({ type: "clear" }, deeds, tools),
    key: reactor.key,
    focus: reactor.arrive,
  };
}
