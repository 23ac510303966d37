import { defineArgumentGraph } from "./define-argument-graph";
import { html } from "./dom";
import type { SelectDetail } from "./element";

/** As much of the model of a widget (anywidget's front-end module) as this needs. */
interface Model {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

/** Traits of the model that are attributes of the element. */
const ATTRIBUTES = ["format", "view", "direction", "preset", "theme", "semantics", "label", "lang"] as const;

/**
 * Shows the argument in the trait `source` of a notebook's widget, and keeps the trait `selected` as the reader does: the id
 * of a statement or link, or null. The other traits are the element's attributes. Reads nothing but the model, so it works
 * in Jupyter, Colab, marimo and VS Code, and where MyST shows a page without a kernel.
 *
 * @returns what takes the map away again.
 */
function render({ model, el }: { readonly model: Model; readonly el: HTMLElement }): () => void {
  defineArgumentGraph();
  // JupyterLab takes the arrow keys for its cells otherwise.
  el.dataset.lmSuppressShortcuts = "true";
  const element = html(el.ownerDocument, "argument-graph");
  const text = html(el.ownerDocument, "pre");
  const update = (): void => {
    const source = model.get("source");
    // Setting the same text again would draw the map anew.
    if (text.textContent !== source) text.textContent = typeof source === "string" ? source : "";
    for (const name of ATTRIBUTES) {
      const value = model.get(name);
      if (typeof value === "string" && value !== "") element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
  };
  const follow = (): void => {
    const selected = model.get("selected");
    if (typeof selected === "string") element.drawing?.reveal(selected);
  };
  element.addEventListener("argument-graph-select", (event) => {
    const { id } = (event as CustomEvent<SelectDetail>).detail;
    if (model.get("selected") === id) return;
    model.set("selected", id);
    ifThere(() => model.save_changes());
  });
  const events = ["source", ...ATTRIBUTES].map((name) => `change:${name}`);
  for (const event of events) model.on(event, update);
  model.on("change:selected", follow);
  update();
  element.append(text);
  el.append(element);
  return () => {
    element.remove();
    ifThere(() => {
      for (const event of events) model.off(event, update);
      model.off("change:selected", follow);
    });
  };
}

/** Asks the model for what only a kernel is of use for. Where there is none, as in a page that MyST makes, the model throws. */
function ifThere(act: () => void): void {
  try {
    act();
  } catch {
    // Nobody has to be told, and nothing is left to forget.
  }
}

export default { render };
