import type { Note } from "@argument-graph/core";
import { html, set } from "./dom";
import type { DrawingMessages } from "./messages";

/** The remarks on the map, such as gaps in the essay's text, as a list below it. */
export function fillNotes(aside: HTMLElement, notes: readonly Note[], messages: DrawingMessages): void {
  const document = aside.ownerDocument;
  const list = html(document, "ul");
  for (const { kind, text } of notes)
    list.append(html(document, "li", { dir: "auto" }, kind === "gap" ? messages.gap(text) : text));
  aside.replaceChildren(html(document, "p", { class: "ag-notes-title" }, messages.notes), list);
  set(aside, { "aria-label": messages.notes });
  aside.hidden = notes.length === 0;
}
