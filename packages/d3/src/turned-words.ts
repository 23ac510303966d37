import { type ArgumentGraph, type Id, isStatement } from "@argument-graph/core";
import type { Labelling } from "@argument-graph/scene";
import type { DrawingMessages } from "./messages";
import { short } from "./names";
import { turns } from "./what-if";

/** Says which statements have come to stand, to fall or to be unsettled. */
export function turnedWords(
  graph: ArgumentGraph,
  before: Labelling,
  after: Labelling,
  messages: DrawingMessages,
): string {
  const turned = turns(before, after);
  const named = (ids: readonly Id[]) =>
    ids.filter((id) => isStatement(graph.getNodeAttributes(id))).map((id) => short(graph, id, messages));
  return messages.turned({ in: named(turned.in), out: named(turned.out), undecided: named(turned.undecided) });
}
