import { type ArgumentGraph, type Conflict, ends, type Id, type Inference, isStatement } from "@argument-graph/core";
import { isTakenAsGiven } from "../assumptions";
import type { Labelling } from "../labelling";
import { type EvaluationMessages, englishEvaluation } from "../messages";
import { nameOf, namesOf } from "../name-of";

/** What is looked at word by word: inferences, and objections to what they conclude. */
export interface Examined {
  readonly graph: ArgumentGraph;
  readonly inferences: readonly Pick<Inference, "id" | "premises" | "conclusion">[];
  readonly conflicts: readonly Pick<Conflict, "id" | "attackers" | "target">[];
  readonly messages: EvaluationMessages;
  /** What stands as the map is written, if that is known. */
  readonly labelling: Labelling | undefined;
  /** Nothing argues for it, or it is evidence. */
  isGiven(id: Id): boolean;
  /** A statement or link in a sentence. */
  name(id: Id): string;
  names(ids: readonly Id[]): string;
}

/** One inference by itself, with the objections to its conclusion. Only what is near it in the graph is looked at. */
export function examinedAlone(
  graph: ArgumentGraph,
  inference: Id,
  { messages = englishEvaluation, labelling }: Partial<Pick<Examined, "messages" | "labelling">> = {},
): Examined {
  const { from: premises, to: conclusion } = ends(graph, inference);
  const conflicts = graph
    .inNeighbors(conclusion)
    .filter((id) => graph.getNodeAttribute(id, "kind") === "conflict" && ends(graph, id).to === conclusion)
    .map((id) => ({ id, attackers: ends(graph, id).from, target: conclusion }));
  return {
    graph,
    inferences: [{ id: inference, premises, conclusion }],
    conflicts,
    messages,
    labelling,
    isGiven: (id) => isTakenAsGiven(graph, id),
    name: (id) => nameOf(graph, id, messages),
    names: (ids) => namesOf(graph, ids, messages),
  };
}

/** The text of a statement; "" for a link. */
export function textOf({ graph }: Examined, id: Id): string {
  const node = graph.getNodeAttributes(id);
  return isStatement(node) ? node.text : "";
}

/** Whether words of the document can be looked up in English. */
export function isEnglish({ graph }: Examined): boolean {
  return /^en\b/i.test(graph.getAttribute("language") ?? "en");
}
