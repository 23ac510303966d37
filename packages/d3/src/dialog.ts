import { html, set } from "./dom";

/** A dialog over the page: Escape and its button close it, and the focus goes back to where it was. */
export interface Dialog {
  open(title: string, close: string, content: readonly Node[]): void;
  close(): void;
}

/** @param id - an id that no other element of the page has; the dialog is named by its heading. */
export function createDialog(element: HTMLDialogElement, id: string, signal: AbortSignal): Dialog {
  const document = element.ownerDocument;
  const heading = html(document, "h2", { class: "ag-dialog-title", id, tabindex: -1 });
  const button = html(document, "button", { type: "button", class: "ag-choice", part: "button" });
  const body = html(document, "div", { class: "ag-dialog-body" });
  const foot = html(document, "div", { class: "ag-dialog-foot" });
  foot.append(button);
  element.append(heading, body, foot);
  set(element, { "aria-labelledby": id });
  const close = () => element.open && element.close();
  button.addEventListener("click", close, { signal });
  // A press beside the dialog is one on its backdrop, which belongs to the element itself.
  element.addEventListener("click", ({ target }) => target === element && close(), { signal });
  // Keys in the dialog are none for the map or the page.
  element.addEventListener("keydown", (event) => event.stopPropagation(), { signal });
  return {
    open(title, words, content) {
      heading.textContent = title;
      button.textContent = words;
      body.replaceChildren(...content);
      if (!element.open) element.showModal();
      heading.focus();
    },
    close,
  };
}
