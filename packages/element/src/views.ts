import { html } from "./dom";
import type { ElementMessages } from "./messages";

/** What of an argument is shown. */
export type ShownView = "map" | "outline" | "both";

export const VIEWS: readonly ShownView[] = ["map", "outline", "both"];

/** The buttons that choose between map and outline. */
export interface ViewSwitch {
  readonly root: HTMLElement;
  /** Presses the button of what is shown, and puts the words on all of them. */
  show(view: ShownView, words: ElementMessages): void;
}

export function createViewSwitch(document: Document, choose: (view: ShownView) => void): ViewSwitch {
  const root = html(document, "div", { part: "views", role: "group" });
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
  return {
    root,
    show(shown, words) {
      root.lang = words.language;
      root.setAttribute("aria-label", words.view);
      for (const [view, button] of buttons) {
        button.setAttribute("aria-pressed", String(view === shown));
        button.textContent = words.views[view];
      }
    },
  };
}
