import { type ArgumentGraph, type Id, toDocument, toReadonlyGraph } from "@argument-graph/core";
import type { Evaluation, Ghost } from "./evaluation";
import { remember } from "./ghosts";
import { minimise, minimisedIn } from "./minimised";

/** The part of a map that is in sight, and with it the open questions to some inferences, as objections to what they ask about. */
export function withGhosts(
  graph: ArgumentGraph,
  inferences: ReadonlySet<Id>,
  evaluation: Evaluation | undefined,
): ArgumentGraph {
  const asked = [...inferences].flatMap((id) =>
    graph.hasNode(id) ? (evaluation?.ghosts?.(id) ?? []).map((ghost) => [id, ghost] as const) : [],
  );
  const isFree = ({ statement, conflict }: Ghost) => !graph.hasNode(statement.id) && !graph.hasNode(conflict.id);
  const there = asked.filter(([, ghost]) => graph.hasNode(ghost.conflict.target) && isFree(ghost));
  if (there.length === 0) return graph;
  const document = toDocument(graph);
  const all = toReadonlyGraph({
    ...document,
    statements: [...document.statements, ...there.map(([, { statement }]) => statement)],
    links: [...document.links, ...there.map(([, { conflict }]) => conflict)],
  });
  minimise(all, minimisedIn(graph));
  remember(
    all,
    new Map(
      there.flatMap(([id, { statement, conflict }]) => [[statement.id, id] as const, [conflict.id, id] as const]),
    ),
  );
  return all;
}
