import { type ArgumentGraph, type Id, isStatement, type Note } from "@argument-graph/core";
import type { DrawnMessages } from "./drawn-messages";

/** The longest name by which a note refers to a statement without a title, in UTF-16 units. */
const LONGEST = 60;

/**
 * What a note says, as one line, and what it is about by title: the statement's or link's, else the start of its text.
 * Links without a title, and ids that the graph does not have, are not named.
 *
 * @example
 * ```ts
 * import { argument, claim, toGraph } from "@argument-graph/core";
 * import { english, noteText } from "@argument-graph/scene";
 *
 * const graph = toGraph(argument({}, claim("It rained.", { id: "r", title: "Rain" })));
 *
 * noteText(graph, { text: "Who saw it?", about: ["r"] }, english); // => "Who saw it? (On “Rain”.)"
 * ```
 */
export function noteText(graph: ArgumentGraph, { kind, text, about = [] }: Note, messages: DrawnMessages): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return messages.noteOn(
    kind === "gap" ? messages.gap(line) : line,
    about.flatMap((id) => titleOf(graph, id)),
  );
}

function titleOf(graph: ArgumentGraph, id: Id): readonly string[] {
  if (!graph.hasNode(id)) return [];
  const attributes = graph.getNodeAttributes(id);
  if (attributes.title !== undefined) return [attributes.title];
  return isStatement(attributes) ? [shortened(attributes.text, LONGEST)] : [];
}

/** The start of a text without its full stop, cut between words and never within a character. */
export function shortened(text: string, longest: number): string {
  const words = text.trim().replace(/[.\s]+$/u, "");
  if (words.length <= longest) return words;
  return `${words
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/u, "")
    .replace(/\s+\S*$/u, "")} …`;
}
