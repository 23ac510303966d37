import { html, set } from "./dom";
import type { ReaderMessages } from "./reader-messages";
import { icons, labelTool, toolButton } from "./tool-button";

/** A field to find by, shown while the reader looks for something. */
export interface FindBar {
  readonly root: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly count: HTMLElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly close: HTMLButtonElement;
}

export function createFindBar(document: Document): FindBar {
  const bar: FindBar = {
    root: html(document, "form", { class: "ag-bar", part: "bar", role: "search" }),
    field: html(document, "input", { class: "ag-field", part: "field", type: "search", dir: "auto" }),
    count: html(document, "output", { class: "ag-count", "aria-live": "off" }),
    previous: toolButton(document, icons.previous),
    next: toolButton(document, icons.next),
    close: toolButton(document, icons.close),
  };
  set(bar.field, { autocomplete: "off", spellcheck: "false", enterkeyhint: "next" });
  bar.root.append(bar.field, bar.count, bar.previous, bar.next, bar.close);
  bar.root.hidden = true;
  return bar;
}

/** Puts the words on a bar; `name` says where is looked. */
export function labelFindBar({ field, previous, next, close }: FindBar, name: string, messages: ReaderMessages): void {
  set(field, { "aria-label": name });
  labelTool(previous, messages.findPrevious);
  labelTool(next, messages.findNext);
  labelTool(close, messages.close);
}
