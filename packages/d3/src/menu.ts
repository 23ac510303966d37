import { html, px, set, style } from "./dom";
import { beginsWith } from "./fold-text";

/** One thing that a menu offers. */
export interface MenuItem {
  readonly text: string;
  readonly action: () => void;
  /** Given for what can be on or off. */
  readonly checked?: boolean;
  /** It is on offer, but there is nothing for it to do at present. */
  readonly disabled?: boolean;
}

/** Items that belong together, with a line between them and the next ones. */
export interface MenuGroup {
  readonly title?: string;
  /** Of its items that can be on, exactly one is. */
  readonly choice?: boolean;
  readonly items: readonly MenuItem[];
}

/** What a menu opens at: a rectangle on the screen, in px of the window. */
export type Anchor = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/** The menu of a drawing: one at a time, at the box or button that it belongs to. */
export interface Menu {
  /** Opens with the focus on the first item; when it closes, the focus goes back to `from`. */
  open(label: string, groups: readonly MenuGroup[], anchor: Anchor, from: HTMLElement): void;
  close(): void;
}

/** Empty space that stays between the menu and the edge of the window, in px. */
const EDGE = 8;

/**
 * A menu by the menu pattern of the ARIA Authoring Practices: arrows, Home, End and first letters walk, Enter and Space
 * choose, Escape and Tab close it, and so does a press elsewhere. Where the browser has popovers it stands above all.
 */
export function createMenu(element: HTMLElement, signal: AbortSignal): Menu {
  const document = element.ownerDocument;
  let opener: HTMLElement | undefined;
  const held = () => element.matches(":focus-within");
  const close = () => {
    if (element.hidden) return;
    const back = held();
    element.hidden = true;
    if (opener?.hasAttribute("aria-haspopup")) set(opener, { "aria-expanded": "false" });
    if (back) opener?.focus({ preventScroll: true });
  };
  const left = () => queueMicrotask(() => document.hasFocus() && !held() && close());
  const pressed = (event: Event) => event.composedPath().includes(element) || close();
  element.addEventListener("focusout", left, { signal });
  document.addEventListener("pointerdown", pressed, { signal, capture: true });
  element.addEventListener("keydown", (event) => walk(element, event, close), { signal });
  return {
    open(label, groups, anchor, from) {
      close();
      opener = from;
      set(element, { "aria-label": label });
      const filled = groups.filter(({ items }) => items.length > 0);
      element.replaceChildren(...filled.map((group) => section(document, group, close)));
      element.hidden = false;
      element.showPopover?.();
      place(element, anchor);
      if (from.hasAttribute("aria-haspopup")) set(from, { "aria-expanded": "true" });
      element.querySelector("button")?.focus({ preventScroll: true });
    },
    close,
  };
}

function section(document: Document, { title, choice, items }: MenuGroup, close: () => void): HTMLElement {
  const group = html(document, "div", { class: "ag-menu-group", role: "group", "aria-label": title });
  if (title) group.append(html(document, "div", { class: "ag-menu-title", "aria-hidden": "true" }, title));
  for (const item of items) {
    const kind = choice ? "menuitemradio" : "menuitemcheckbox";
    const button = html(
      document,
      "button",
      {
        type: "button",
        class: "ag-menu-item",
        role: item.checked === undefined ? "menuitem" : kind,
        tabindex: -1,
        dir: "auto",
        "aria-checked": item.checked === undefined ? undefined : String(item.checked),
        "aria-disabled": item.disabled ? "true" : undefined,
      },
      item.text,
    );
    button.addEventListener("click", () => {
      if (item.disabled) return;
      // The focus is back before the item acts, which may move it on.
      close();
      item.action();
    });
    group.append(button);
  }
  return group;
}

function walk(element: HTMLElement, event: KeyboardEvent, close: () => void): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return;
  // Tab goes on from where the menu was opened.
  if (key === "Tab") {
    close();
    return;
  }
  const items = [...element.querySelectorAll("button")];
  const at = items.findIndex((item) => event.composedPath().includes(item));
  if (key === "Escape") close();
  else {
    const next = nextOf(key, at, items);
    if (!next) return;
    next.focus();
  }
  event.preventDefault();
  event.stopPropagation();
}

function nextOf(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  const count = items.length;
  switch (key) {
    case "ArrowDown":
      return items[(at + 1) % count];
    case "ArrowUp":
      return items[(at - 1 + count) % count];
    case "Home":
      return items[0];
    case "End":
      return items[count - 1];
  }
  if (key.length !== 1 || key === " ") return undefined;
  const following = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return following.find((item) => beginsWith(item.textContent ?? "", key));
}

/** Below what it opens at where there is room, else above; never beyond the edge of the window. */
function place(element: HTMLElement, anchor: Anchor): void {
  const { clientWidth: width, clientHeight: height } = element.ownerDocument.documentElement;
  const { offsetWidth, offsetHeight } = element;
  const start = element.matches(":dir(rtl)") ? anchor.right - offsetWidth : anchor.left;
  const left = Math.max(EDGE, Math.min(start, width - EDGE - offsetWidth));
  const below = anchor.bottom + 4;
  const fits = below + offsetHeight <= height - EDGE;
  const top = fits ? below : Math.max(EDGE, Math.min(anchor.top - 4 - offsetHeight, height - EDGE - offsetHeight));
  style(element, { left: px(left), top: px(top), "max-height": px(height - 2 * EDGE) });
}
