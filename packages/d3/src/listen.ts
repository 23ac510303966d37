import type { Id } from "@argument-graph/core";
import { actionOf, type CardAction } from "./card";
import type { Frame } from "./frame";
import { toolbar } from "./toolbar";

/** What the reader can do to a drawing. */
export interface Reactions {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  undo(): void;
  reset(): void;
  /** A button of the card was pressed. */
  act(action: CardAction): void;
  /** The fold button of a box was pressed. */
  turn(id: Id): void;
  /** A box was clicked. */
  choose(id: Id): void;
  /** The background was clicked. */
  clear(): void;
  /** A key was pressed on a box; returns whether it was of use. */
  key(id: Id, event: KeyboardEvent): boolean;
  /** A box has got the focus; `keyboard` if by keyboard, so that it should be shown. */
  focus(id: Id, keyboard: boolean): void;
}

/** A pointer that moves further than this, in px, between down and up drags or marks text: it does not click. */
const STEADY = 4;

/** Passes what happens in the frame on as reactions, until the function that is returned is called. */
export function listen(frame: Frame, react: Reactions): () => void {
  const { port, tree, end } = frame;
  let down = { x: 0, y: 0 };
  const stop = new AbortController();
  const on = <T extends keyof HTMLElementEventMap>(
    element: HTMLElement,
    type: T,
    listener: (event: HTMLElementEventMap[T]) => void,
  ) => element.addEventListener(type, listener, { signal: stop.signal });

  on(frame.zoomIn, "click", () => react.zoomIn());
  on(frame.zoomOut, "click", () => react.zoomOut());
  on(frame.fit, "click", () => react.fit());
  on(frame.undo, "click", () => react.undo());
  on(frame.reset, "click", () => react.reset());
  toolbar(frame.toolbar, stop.signal);
  on(frame.card.actions, "click", ({ target }) => {
    const action = target && isElement(target) ? actionOf(target) : undefined;
    if (action) react.act(action);
  });
  toolbar(frame.card.actions, stop.signal);
  on(frame.skip, "click", (event) => {
    event.preventDefault();
    end.focus();
  });
  on(port, "pointerdown", ({ clientX, clientY }) => {
    down = { x: clientX, y: clientY };
  });
  on(port, "click", (event) => {
    const id = boxOf(event, tree);
    if (id !== undefined && isButton(event)) return react.turn(id);
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > STEADY) return;
    if (id !== undefined) react.choose(id);
    else react.clear();
  });
  on(tree, "keydown", (event) => {
    const id = boxOf(event, tree);
    if (id === undefined || isButton(event) || event.defaultPrevented || event.isComposing) return;
    if (!react.key(id, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  on(tree, "focusin", (event) => {
    const id = boxOf(event, tree);
    if (id !== undefined) react.focus(id, isKeyboard(event));
  });
  return () => stop.abort();
}

/** The id of the box in which something happened. */
function boxOf(event: Event, tree: HTMLElement): Id | undefined {
  for (const at of event.composedPath()) {
    if (at === tree || !isElement(at)) return undefined;
    if (at.parentNode === tree) return at.getAttribute("data-id") ?? undefined;
  }
  return undefined;
}

const isElement = (at: EventTarget): at is Element => "nodeType" in at && at.nodeType === 1;

function isButton(event: Event): boolean {
  const [at] = event.composedPath();
  return at !== undefined && isElement(at) && at.closest("button") !== null;
}

function isKeyboard(event: Event): boolean {
  const [at] = event.composedPath();
  return at !== undefined && isElement(at) && at.matches(":focus-visible");
}
