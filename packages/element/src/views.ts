import { html } from "./dom";
import type { ElementMessages } from "./messages";

/** What of an argument is shown. */
export type ShownView = "map" | "outline" | "both";

export const VIEWS: readonly ShownView[] = ["map", "outline", "both"];

/**
 * The buttons that choose between map and outline: one stop of the Tab key, in which the arrow keys go on. Others that are
 * put beside them belong to it.
 */
export interface ViewSwitch {
  readonly root: HTMLElement;
  /** Presses the button of what is shown, and puts the words on all of them. */
  show(view: ShownView, words: ElementMessages): void;
}

export function createViewSwitch(document: Document, choose: (view: ShownView) => void): ViewSwitch {
  const root = html(document, "div", { part: "views", role: "toolbar" });
  root.className = "views";
  const buttons = new Map(
    VIEWS.map((view) => {
      const button = html(document, "button", { part: "view" });
      button.type = "button";
      button.addEventListener("click", () => choose(view));
      return [view, button] as const;
    }),
  );
  root.append(...buttons.values());
  root.addEventListener("keydown", (event) => {
    const all = [...root.querySelectorAll("button")];
    const at = all.findIndex((button) => button.matches(":focus"));
    const next = all[place(event, at, all.length, root.dir === "rtl")];
    if (at < 0 || !next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    for (const button of all) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  });
  return {
    root,
    show(shown, words) {
      root.lang = words.language;
      root.setAttribute("aria-label", words.view);
      for (const button of root.querySelectorAll("button")) button.tabIndex = -1;
      for (const [view, button] of buttons) {
        button.setAttribute("aria-pressed", String(view === shown));
        if (view === shown) button.tabIndex = 0;
        button.textContent = words.views[view];
      }
    },
  };
}

/** Where a key leads from one of so many buttons; -1 if nowhere. */
function place({ key }: KeyboardEvent, at: number, count: number, rtl: boolean): number {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === (rtl ? "ArrowLeft" : "ArrowRight")) return (at + 1) % count;
  if (key === (rtl ? "ArrowRight" : "ArrowLeft")) return (at + count - 1) % count;
  return -1;
}
