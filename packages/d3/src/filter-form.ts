import type { ArgumentGraph } from "@argument-graph/core";
import { formatCitations } from "@argument-graph/scene";
import { html } from "./dom";
import { type Facet, type Filter, facets, toggled } from "./filter";
import type { DrawingMessages } from "./messages";

/** Boxes to tick, one list for each facet by which the statements of this map can be told apart; each tick counts at once. */
export function filterForm(
  document: Document,
  graph: ArgumentGraph,
  filter: Filter,
  messages: DrawingMessages,
  change: (filter: Filter) => void,
): readonly Node[] {
  let now = filter;
  return [...facets(graph)].map(([facet, values]) => {
    const set = html(document, "fieldset", { class: "ag-facet" });
    set.append(html(document, "legend", { class: "ag-facet-title" }, messages.facet[facet]));
    for (const [value, count] of values) {
      const row = html(document, "label", { class: "ag-facet-value" });
      const box = html(document, "input", { type: "checkbox" });
      box.checked = now.get(facet)?.has(value) ?? false;
      box.addEventListener("change", () => {
        now = toggled(now, facet, value);
        change(now);
      });
      const words = messages.counted(nameOf(graph, facet, value, messages), count);
      row.append(box, html(document, "span", { dir: "auto" }, words));
      set.append(row);
    }
    return set;
  });
}

/** How a value is called: by the words of the drawing, a group by its title, a source as it is cited. */
function nameOf(graph: ArgumentGraph, facet: Facet, value: string, messages: DrawingMessages): string {
  const { kinds, sides } = messages;
  const { groups = [], sources = [] } = graph.getAttributes();
  switch (facet) {
    case "kind":
      return value === "claim" || value === "evidence" || value === "implicit" ? kinds[value] : value;
    case "side":
      return value === "for" || value === "against" ? sides[value] : value;
    case "tag":
      return value;
    case "group":
      return groups.find(({ id }) => id === value)?.title ?? value;
    case "source":
      return formatCitations([{ source: value }], sources, messages);
  }
}
