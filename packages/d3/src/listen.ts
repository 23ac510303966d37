import type { Id } from "@argument-graph/core";
import { actionOf, type CardAction } from "./card-action";
import type { Frame } from "./frame";
import { longPress } from "./long-press";
import { toolbar } from "./toolbar";

/** What the reader can do to a drawing. */
export interface Reactions {
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  undo(): void;
  reset(): void;
  find(): void;
  help(): void;
  /** The button that opens the menu was pressed. */
  more(): void;
  /** Everything is to be shown again. */
  showAll(): void;
  /** The menu of a box is asked for, where the pointer is. */
  menu(id: Id, at: { readonly x: number; readonly y: number }): void;
  /** A button of the card was pressed. */
  act(action: CardAction): void;
  /** The fold button of a box was pressed. */
  turn(id: Id): void;
  /** A box was clicked. */
  choose(id: Id): void;
  /** The box that is painted where the pointer is and has no element. */
  paintedAt(x: number, y: number): Id | undefined;
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
  let marked = false;
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
  on(frame.find, "click", () => react.find());
  on(frame.help, "click", () => react.help());
  on(frame.more, "click", () => react.more());
  on(frame.notice.all, "click", () => react.showAll());
  on(frame.toolbar, "keydown", (event) => {
    const zooms = event.target === frame.zoomIn || event.target === frame.zoomOut || event.target === frame.fit;
    if (!zooms || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+") react.zoomIn();
    else if (event.key === "-" || event.key === "−") react.zoomOut();
    else if (event.key === "0") react.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
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
    // Now, for some systems mark a word by the press that asks for a menu.
    marked = port.ownerDocument.getSelection()?.toString() !== "";
  });
  on(port, "click", (event) => {
    const id = boxOf(event, tree);
    if (id !== undefined && isButton(event)) return react.turn(id);
    if (Math.hypot(event.clientX - down.x, event.clientY - down.y) > STEADY) return;
    const painted = id ?? react.paintedAt(event.clientX, event.clientY);
    if (painted !== undefined) react.choose(painted);
    else react.clear();
  });
  on(tree, "keydown", (event) => {
    const id = boxOf(event, tree);
    if (id === undefined || isButton(event) || event.defaultPrevented || event.isComposing) return;
    if (!react.key(id, event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  on(tree, "contextmenu", (event) => {
    const id = boxOf(event, tree);
    // With Shift, and where text is marked, the browser's own menu is wanted.
    if (id === undefined || event.shiftKey || event.defaultPrevented || marked) return;
    react.menu(id, { x: event.clientX, y: event.clientY });
    event.preventDefault();
  });
  longPress(
    tree,
    stop.signal,
    (event) => boxOf(event, tree),
    (id, { clientX, clientY }) => react.menu(id, { x: clientX, y: clientY }),
  );
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
