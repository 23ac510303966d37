import type { ArgumentGraph } from "@argument-graph/core";
import { toGraph } from "@argument-graph/core";
import { type Drawing, type DrawOptions, draw } from "@argument-graph/d3";
import { argdown } from "@argument-graph/formats/argdown";
import essayText from "../../examples/october-1917/argument.argdown?raw";

/** The map of the essay. */
export const essay = (): ArgumentGraph => toGraph(argdown.parse(essayText).document);

export const graphOf = (text: string): ArgumentGraph => toGraph(argdown.parse(text).document);

/** A drawing in a fresh place of the page, which is as wide as given, in px. */
export function stage(graph: ArgumentGraph, options: DrawOptions = {}, width = 1000): Drawing {
  const target = document.createElement("div");
  target.style.setProperty("width", `${width}px`);
  document.body.append(target);
  return draw(target, graph, options);
}

/** What is drawn of a box. */
export function box(drawing: Drawing, id: string): HTMLElement {
  const found = boxes(drawing).find((element) => element.dataset.id === id);
  if (!found) throw new Error(`no box ${id}; there are ${boxes(drawing).map((element) => element.dataset.id)}`);
  return found;
}

export const boxes = (drawing: Drawing): readonly HTMLElement[] => [
  ...drawing.element.querySelectorAll<HTMLElement>('[role="treeitem"]'),
];

/** Presses a key where the focus is; returns whether the page was kept from acting on it. */
export function press(key: string, more: KeyboardEventInit = {}): boolean {
  const root = document.activeElement;
  return !root?.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
}

export const focused = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset.id : undefined;

/** Three frames: after them, observers have spoken and what they asked for is done. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}
