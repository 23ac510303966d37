import { type ArgumentGraph, ends, isStatement, links, readingOrder, statements, thesis } from "@argument-graph/core";
import { type DrawnMessages, englishDrawn } from "./drawn-messages";
import { shortened } from "./note-text";

/** So long that a screen reader can read it in one go. */
const LONGEST = 250;

/**
 * The map in two or three sentences of at most 250 characters, for a reader who does not see it: how much there is, the
 * thesis, the objection that stands nearest to it.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { describe } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 *
 * describe(graph); // => "2 statements, joined by 1 inference. Thesis: The street is wet."
 * ```
 */
export function describe(
  graph: ArgumentGraph,
  { messages = englishDrawn }: { readonly messages?: DrawnMessages } = {},
): string {
  const main = thesis(graph);
  const objection = mainObjection(graph);
  return [
    summary(graph, messages),
    main === undefined ? "" : messages.summaryThesis(nameOf(graph, main, 100)),
    objection === undefined ? "" : messages.summaryObjection(nameOf(graph, objection, 60)),
  ]
    .filter(Boolean)
    .reduce((all, next) => (all.length + next.length < LONGEST ? `${all} ${next}` : all));
}

/** How much there is in a map, as a sentence. */
export function summary(graph: ArgumentGraph, messages: DrawnMessages): string {
  const kinds = links(graph).map((id) => graph.getNodeAttributes(id).kind);
  const said = statements(graph).map((id) => graph.getNodeAttributes(id));
  return messages.summary({
    statements: said.length,
    evidence: said.filter(({ kind }) => kind === "evidence").length,
    implicit: said.filter(({ implicit }) => implicit).length,
    inferences: kinds.filter((kind) => kind === "inference").length,
    conflicts: kinds.filter((kind) => kind === "conflict").length,
    causations: kinds.filter((kind) => kind === "causation").length,
  });
}

/** The statement that attacks nearest to the top of the map. */
function mainObjection(graph: ArgumentGraph): string | undefined {
  const conflicts = readingOrder(graph).filter(({ id }) => graph.getNodeAttributes(id).kind === "conflict");
  const [first, ...others] = conflicts;
  if (!first) return undefined;
  const nearest = others.reduce((best, next) => (next.depth < best.depth ? next : best), first);
  return ends(graph, nearest.id).from[0];
}

function nameOf(graph: ArgumentGraph, id: string, longest: number): string {
  const attributes = graph.getNodeAttributes(id);
  return shortened(attributes.title ?? (isStatement(attributes) ? attributes.text : id), longest);
}
