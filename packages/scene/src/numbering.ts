import { type ArgumentGraph, type Id, isStatement, statements } from "@argument-graph/core";
import { derivation } from "./derivation";
import { type PresetName, presetNamed } from "./preset";

/**
 * The number of each statement in a notation that has numbers, from 1: in the order in which the essay has them if every
 * statement is anchored in the same text, else in the order of the document; in standard form in the order in which they
 * are derived. Empty for notations without numbers.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { numbering } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 *
 * [...numbering(graph, "textbook")]; // => [["wet", 1], ["rain", 2]]
 * [...numbering(graph, "standard-form")]; // => [["rain", 1], ["wet", 2]]
 * ```
 */
export function numbering(graph: ArgumentGraph, preset: PresetName = "default"): ReadonlyMap<Id, number> {
  const { numbers } = presetNamed(preset);
  if (numbers === "none") return new Map();
  const ids = numbers === "text" ? inText(graph) : derivation(graph);
  return new Map(ids.filter((id) => isStatement(graph.getNodeAttributes(id))).map((id, index) => [id, index + 1]));
}

function inText(graph: ArgumentGraph): readonly Id[] {
  const all = statements(graph);
  const places = new Map(all.map((id) => [id, placeOf(graph, id)]));
  const sources = new Set([...places.values()].map((place) => place?.source));
  if (sources.size !== 1 || sources.has(undefined)) return all;
  return [...all].sort((a, b) => (places.get(a)?.start ?? 0) - (places.get(b)?.start ?? 0));
}

/** The text in which a statement stands, and where. */
function placeOf(graph: ArgumentGraph, id: Id): { readonly source: Id; readonly start: number } | undefined {
  for (const { source, selector } of graph.getNodeAttribute(id, "anchors") ?? [])
    for (const each of selector) if (each.type === "TextPositionSelector") return { source, start: each.start };
  return undefined;
}
