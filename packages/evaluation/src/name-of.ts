import { type ArgumentGraph, ends, type Id } from "@argument-graph/core";
import { type EvaluationMessages, englishEvaluation } from "./messages";

/**
 * How an element is called in a sentence: a statement by its title or text, a link by its ends.
 *
 * @throws Error if the graph has no such element.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { nameOf } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain", title: "Rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 *
 * nameOf(graph, "rain"); // => "“Rain”"
 * nameOf(graph, "wet because rain"); // => "the step from “Rain” to “The street is wet”"
 * ```
 */
export function nameOf(graph: ArgumentGraph, id: Id, messages: EvaluationMessages = englishEvaluation): string {
  const statement = quoted(graph, id, messages);
  if (statement !== undefined) return statement;
  return linkName(graph, id, messages, (end) => linkEnd(graph, end, messages));
}

/** The most elements that a sentence names one by one; of more than that, it says how many more there are. */
export const MOST_NAMED = 12;

/** Several elements in a sentence. The length is bounded: where a dispute has thousands of parties, each has a sentence. */
export function namesOf(graph: ArgumentGraph, ids: readonly Id[], messages: EvaluationMessages): string {
  if (ids.length <= MOST_NAMED) return messages.list(ids.map((id) => nameOf(graph, id, messages)));
  const named = ids.slice(0, MOST_NAMED - 1).map((id) => nameOf(graph, id, messages));
  return messages.list([...named, messages.others(ids.length - named.length)]);
}

/** A link as the end of another: by its title, else by its own ends as far as these are statements. */
function linkEnd(graph: ArgumentGraph, id: Id, messages: EvaluationMessages): string {
  const { kind, title } = graph.getNodeAttributes(id);
  if (title !== undefined) return messages.quote(title);
  const { from, to } = ends(graph, id);
  if (kind === "conflict") return messages.objection(namesOf(graph, from, messages));
  if (kind === "inference" && quoted(graph, to, messages) === undefined) return messages.aStep;
  return linkName(graph, id, messages, () => messages.aStep);
}

function linkName(graph: ArgumentGraph, id: Id, messages: EvaluationMessages, nameLink: (id: Id) => string): string {
  const { kind } = graph.getNodeAttributes(id);
  const { from, to } = ends(graph, id);
  const [start, end] = [namesOf(graph, from, messages), quoted(graph, to, messages) ?? nameLink(to)];
  if (kind === "conflict") return messages.objectionTo(start, end);
  return kind === "causation" ? messages.causation(start, end) : messages.inference(start, end);
}

function quoted(graph: ArgumentGraph, id: Id, messages: EvaluationMessages): string | undefined {
  const node = graph.getNodeAttributes(id);
  return "text" in node ? messages.quote(node.title ?? shortened(node.text)) : undefined;
}

/** The first words of a long text. */
function shortened(text: string): string {
  if (text.length <= 80) return text;
  const words = text.slice(0, 80);
  return `${words.slice(0, Math.max(words.lastIndexOf(" "), 40)).trimEnd()}…`;
}
