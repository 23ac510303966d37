import type { Id } from "@argument-graph/core";
import { html, px, set, style } from "./dom";
import type { Question } from "./evaluation";
import type { DrawingMessages } from "./messages";
import { freePlace, type Rect } from "./peek-place";
import type { Row } from "./rows";

/** All that a card says of a statement or link. */
export interface PeekWords {
  /** What the card is about. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** A link's own name, and how everything hangs together with others; "" if there is nothing to say. */
  readonly name: string;
  readonly relations: string;
  readonly questions: readonly Question[];
  /** The box itself does not show it all, or not so that it could be read. */
  readonly isMore: boolean;
}

/** What a card needs of its drawing. */
export interface PeekHost {
  messages(): DrawingMessages;
  element(id: Id): HTMLElement | undefined;
  words(id: Id): PeekWords | undefined;
}

/** The card that shows a box in full: over the map, beside its box. */
export interface Peek {
  /** Opens with the focus in it, until Escape. */
  open(id: Id): void;
  close(): void;
}

/** How long a pointer or the focus rests before a card opens, and a pointer may be on its way from the box to the card, in ms. */
const [REST, STAY, WAY] = [300, 600, 250];

/**
 * Cards after WCAG 1.4.13: one opens where a mouse or pen rests on a box that has more to say than it shows, stays while the
 * pointer is on the box or on the card, goes by Escape with the pointer where it is, and covers neither its box nor the
 * one with the focus. So does one where the focus that a key has moved stays, and goes with it. By Alt+Enter it opens for
 * every box, with the focus in it. A finger opens none: its long press has a menu with the same card.
 */
export function createPeek(
  frame: { readonly root: HTMLElement; readonly tree: HTMLElement },
  host: PeekHost,
  signal: AbortSignal,
): Peek {
  const { root, tree } = frame;
  const document = root.ownerDocument;
  const card = html(document, "section", {
    class: "ag-peek",
    part: "peek",
    role: "dialog",
    popover: "manual",
    tabindex: -1,
  });
  card.hidden = true;
  root.append(card);
  let at: Id | undefined;
  // What the pointer waits for, and what the focus waits for: a map that moves to show the focus ends only the former.
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stay: ReturnType<typeof setTimeout> | undefined;
  const held = () => card.matches(":focus-within");
  const later = (time: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, time);
  };

  const close = () => {
    clearTimeout(timer);
    if (card.hidden) return;
    const back = held() && at !== undefined ? host.element(at) : undefined;
    card.hidden = true;
    at = undefined;
    back?.focus({ preventScroll: true });
  };
  const show = (id: Id, words: PeekWords): boolean => {
    const box = host.element(id);
    if (!box?.isConnected) return false;
    at = id;
    fill(card, words, host.messages());
    card.hidden = false;
    card.showPopover?.();
    const focused = tree.querySelector(":focus");
    const others = focused && focused !== box ? [focused.getBoundingClientRect()] : [];
    place(card, box.getBoundingClientRect(), others);
    return true;
  };
  const rest = (id: Id) => {
    const words = host.words(id);
    if (words?.isMore) show(id, words);
    else close();
  };

  const boxAt = (event: Event): HTMLElement | undefined => {
    const path = event.composedPath();
    const found = path[path.indexOf(tree) - 1];
    return found && isBox(found) ? found : undefined;
  };
  const over = (event: PointerEvent) => {
    if (event.pointerType === "touch" || event.buttons !== 0 || held()) return;
    const id = boxAt(event)?.dataset.id;
    if (id === undefined) return;
    if (id === at) clearTimeout(timer);
    else later(REST, () => rest(id));
  };
  const out = (event: PointerEvent) => {
    const box = boxAt(event);
    if (!box || (event.relatedTarget && isNode(event.relatedTarget) && box.contains(event.relatedTarget))) return;
    if (card.hidden) clearTimeout(timer);
    else if (!held()) later(WAY, close);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || card.hidden) return;
    close();
    event.preventDefault();
    event.stopPropagation();
  };
  const asked = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const id = key === "Enter" && altKey && !ctrlKey && !metaKey && !shiftKey ? boxAt(event)?.dataset.id : undefined;
    if (id === undefined) return;
    open(id);
    event.preventDefault();
    event.stopPropagation();
  };
  const focused = (event: FocusEvent) => {
    const box = boxAt(event);
    const id = box?.dataset.id;
    clearTimeout(stay);
    if (id === undefined || !box?.matches(":focus-visible")) return;
    stay = setTimeout(() => box.matches(":focus") && rest(id), STAY);
  };
  const left = () => {
    clearTimeout(stay);
    if (card.hidden) clearTimeout(timer);
    else queueMicrotask(() => held() || close());
  };
  const open = (id: Id) => {
    clearTimeout(timer);
    clearTimeout(stay);
    const words = host.words(id);
    if (words && show(id, words)) card.focus({ preventScroll: true });
  };
  const pressed = (event: Event) => {
    clearTimeout(stay);
    if (!isIn(card, event)) close();
  };

  tree.addEventListener("pointerover", over, { signal });
  tree.addEventListener("pointerout", out, { signal });
  tree.addEventListener("focusin", focused, { signal });
  tree.addEventListener("focusout", left, { signal });
  tree.addEventListener("keydown", asked, { signal, capture: true });
  card.addEventListener("pointerenter", () => clearTimeout(timer), { signal });
  card.addEventListener("pointerleave", () => held() || later(WAY, close), { signal });
  card.addEventListener("focusout", () => queueMicrotask(() => document.hasFocus() && !held() && close()), { signal });
  document.addEventListener("keydown", key, { signal, capture: true });
  document.addEventListener("pointerdown", pressed, { signal, capture: true });
  for (const type of ["wheel", "scroll"])
    document.addEventListener(type, (event) => isIn(card, event) || held() || close(), {
      signal,
      capture: true,
      passive: true,
    });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    clearTimeout(stay);
  });
  return { open, close };
}

const isBox = (target: EventTarget): target is HTMLElement => "dataset" in target;
const isNode = (target: EventTarget): target is EventTarget & Node => "nodeType" in target;
const isIn = (card: HTMLElement, event: Event): boolean => event.composedPath().includes(card);

function fill(card: HTMLElement, words: PeekWords, messages: DrawingMessages): void {
  const document = card.ownerDocument;
  const { label, rows, name, relations, questions } = words;
  set(card, { "aria-label": label });
  const paragraph = (part: string, text: string) => html(document, "div", { class: `ag-${part}`, dir: "auto" }, text);
  card.replaceChildren(
    ...(name === "" ? [] : [paragraph("title", name)]),
    ...rows.map(([part, text]) => paragraph(part, text)),
    ...(relations === "" ? [] : [paragraph("relations", relations)]),
    ...(questions.length === 0 ? [] : [questionList(document, questions, messages)]),
  );
}

function questionList(document: Document, questions: readonly Question[], messages: DrawingMessages): HTMLElement {
  const box = html(document, "div", { class: "ag-card-questions" });
  const list = html(document, "ul");
  for (const { text, status } of questions) {
    const item = html(document, "li", { dir: "auto", "data-kind": status });
    item.append(
      html(document, "span", {}, text),
      " ",
      html(document, "span", { class: "ag-card-status" }, messages.question[status]),
    );
    list.append(item);
  }
  box.append(html(document, "div", { class: "ag-card-title" }, messages.questions), list);
  return box;
}

/** Beside its box, where it covers neither that nor the others. */
function place(card: HTMLElement, box: Rect, others: readonly Rect[]): void {
  const { clientWidth: width, clientHeight: height } = card.ownerDocument.documentElement;
  style(card, { left: px(0), top: px(0), "max-height": px(height) });
  const { offsetWidth, offsetHeight } = card;
  const { x, y, room } = freePlace({ width: offsetWidth, height: offsetHeight }, box, others, { width, height });
  style(card, { left: px(x), top: px(y), "max-height": px(room) });
}
