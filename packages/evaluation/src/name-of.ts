import { type ArgumentGraph, ends, type Id } from "@argument-graph/core";
import type { Names } from "./names";

/** How an element is called in a sentence: a statement by its title or text, a link by its ends. */
export function nameOf(graph: ArgumentGraph, id: Id, words: Names): string {
  const node = graph.getNodeAttributes(id);
  if ("text" in node) return words.quote(node.title ?? shortened(node.text));
  const { from, to } = ends(graph, id);
  const start = words.list(from.map((end) => endPhrase(graph, end, words)));
  if (node.kind === "conflict") return words.objection(start);
  const target = endPhrase(graph, to, words);
  return node.kind === "causation" ? words.causation(start, target) : words.inference(start, target);
}

function endPhrase(graph: ArgumentGraph, id: Id, words: Names): string {
  const node = graph.getNodeAttributes(id);
  if ("text" in node) return words.quote(node.title ?? shortened(node.text));
  return node.title === undefined ? words.aLink : words.quote(node.title);
}

/** The first words of a long text. */
function shortened(text: string): string {
  if (text.length <= 80) return text;
  const words = text.slice(0, 80);
  return `${words.slice(0, Math.max(words.lastIndexOf(" "), 40)).trimEnd()}…`;
}
