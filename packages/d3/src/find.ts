import { type ArgumentGraph, type Id, isLink, readingOrder } from "@argument-graph/core";
import { type DrawnMessages, formatCitations } from "@argument-graph/scene";
import { foldText } from "./fold-text";

/** Finds statements and links by their words. */
export interface Search {
  /** Those that hold what is looked for, in reading order; none for an empty text. */
  find(text: string): readonly Id[];
  /** Which of them comes first from a place in the reading order on, round to the beginning. */
  from(found: readonly Id[], start: Id | undefined): number;
}

/** Reads a map once, so that each letter that is typed costs one look at its words. */
export function search(graph: ArgumentGraph, messages: DrawnMessages): Search {
  const words = readingOrder(graph).flatMap(({ id, again }) =>
    again ? [] : [[id, foldText(wordsOf(graph, id, messages)).text] as const],
  );
  const places = new Map(words.map(([id], index) => [id, index]));
  const place = (id: Id | undefined) => (id === undefined ? 0 : (places.get(id) ?? 0));
  return {
    from: (found, start) =>
      Math.max(
        0,
        found.findIndex((id) => place(id) >= place(start)),
      ),
    find(text) {
      const wanted = foldText(text.trim()).text;
      return wanted === "" ? [] : words.flatMap(([id, own]) => (own.includes(wanted) ? [id] : []));
    },
  };
}

/** What is written on a box, but for the small words that are the same on all of its kind. */
function wordsOf(graph: ArgumentGraph, id: Id, messages: DrawnMessages): string {
  const attributes = graph.getNodeAttributes(id);
  const { sources = [] } = graph.getAttributes();
  const scheme = "scheme" in attributes ? attributes.scheme : undefined;
  const own = isLink(attributes) ? [scheme] : [attributes.title, attributes.text];
  // Between the parts stands what nobody types: words are found within one part only.
  return [...own, formatCitations(attributes.citations ?? [], sources, messages)].join("\u0000");
}
