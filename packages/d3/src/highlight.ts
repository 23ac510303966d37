import type { ArgumentGraph, Id } from "@argument-graph/core";
import type { PathMark } from "@argument-graph/scene";
import { select } from "d3-selection";
import { set } from "./dom";

/**
 * Marks the selected box, what hangs together with it, and the lines between all of that. Nothing is faded: what is not
 * selected stays as readable as it was.
 */
export function highlight(
  selected: Id | undefined,
  near: ReadonlySet<Id>,
  elements: ReadonlyMap<Id, HTMLElement>,
  paths: SVGGElement,
): void {
  for (const [id, element] of elements) {
    set(element, { "aria-selected": String(id === selected) });
    mark(element, "ag-selected", id === selected);
    mark(element, "ag-related", id !== selected && near.has(id));
  }
  select(paths)
    .selectAll<SVGGElement, PathMark>("g")
    .each(function ({ from, to }) {
      mark(this, "ag-lit", near.has(from) && near.has(to));
    });
}

/** The statement or link, its links, and the boxes at the other ends of those links. */
export function neighbourhood(graph: ArgumentGraph, id: Id): ReadonlySet<Id> {
  const near = new Set<Id>([id]);
  if (!graph.hasNode(id)) return near;
  for (const next of graph.neighbors(id)) {
    near.add(next);
    const isLink = !("text" in graph.getNodeAttributes(next));
    if (isLink) for (const end of graph.neighbors(next)) near.add(end);
  }
  return near;
}

/** Marks the links that stand for paths through what is hidden. */
export function markMinimised(
  minimised: ReadonlyMap<Id, number>,
  elements: ReadonlyMap<Id, HTMLElement>,
  paths: SVGGElement,
): void {
  for (const [id, element] of elements) mark(element, "ag-minimised", minimised.has(id));
  select(paths)
    .selectAll<SVGGElement, PathMark>("g")
    .each(function ({ from, to }) {
      mark(this, "ag-minimised", minimised.has(from) || minimised.has(to));
    });
}

/** Writes nothing where nothing changes: the browser takes each write for a change. */
function mark(element: Element, name: string, on: boolean): void {
  if (element.classList.contains(name) !== on) element.classList.toggle(name, on);
}
