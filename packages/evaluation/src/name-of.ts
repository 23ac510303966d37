import { type ArgumentGraph, ends, type Id } from "@argument-graph/core";
import type { EvaluationMessages } from "./messages";

/** How an element is called in a sentence: a statement by its title or text, a link by its ends. */
export function nameOf(graph: ArgumentGraph, id: Id, messages: EvaluationMessages): string {
  return named(graph, id, messages, (end) => linkEnd(graph, end, messages));
}

export function namesOf(graph: ArgumentGraph, ids: readonly Id[], messages: EvaluationMessages): string {
  return messages.list(ids.map((id) => nameOf(graph, id, messages)));
}

/** A link as the end of another: by its title, else a historical step by its ends, which are statements. */
function linkEnd(graph: ArgumentGraph, id: Id, messages: EvaluationMessages): string {
  const { kind, title } = graph.getNodeAttributes(id);
  if (title !== undefined) return messages.quote(title);
  if (kind !== "inference" && kind !== "conflict") return named(graph, id, messages, () => "");
  return messages.aLink(kind);
}

function named(graph: ArgumentGraph, id: Id, messages: EvaluationMessages, nameLink: (id: Id) => string): string {
  const node = graph.getNodeAttributes(id);
  const statement = quoted(graph, id, messages);
  if (statement !== undefined) return statement;
  const { from, to } = ends(graph, id);
  const [sources, target] = [from.map(endName), endName(to)];
  if (node.kind === "conflict") return messages.objectionTo(messages.list(sources), target);
  if (node.kind === "causation") return messages.causation(messages.list(sources), target);
  return messages.inference(messages.list(sources), target);

  function endName(end: Id): string {
    return quoted(graph, end, messages) ?? nameLink(end);
  }
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
