import { html, set } from "./dom";
import type { PictureMessages } from "./picture-messages";

/** The remarks on the map, such as gaps in the essay's text, each with what it is about, as a list below it. */
export function fillNotes(aside: HTMLElement, notes: readonly string[], messages: PictureMessages): void {
  const document = aside.ownerDocument;
  const list = html(document, "ul");
  for (const note of notes) list.append(html(document, "li", { dir: "auto" }, note));
  aside.replaceChildren(html(document, "p", { class: "ag-notes-title" }, messages.notes), list);
  set(aside, { "aria-label": messages.notes });
  aside.hidden = notes.length === 0;
}
