import { type ArgumentGraph, ends, type Id, isLink } from "@argument-graph/core";

/** What a statement is in an argument as Toulmin takes it apart. */
export type ToulminRole = "claim" | "data" | "warrant" | "backing" | "rebuttal";

/** The words of his that a link has: so, since, on account of, unless. */
export type ToulminWord = "so" | "since" | "onAccountOf" | "unless";

/**
 * What a link says in Toulmin's terms: data lead "so" to a claim; a warrant speaks for that step, "since"; its backing
 * speaks for a warrant, "on account of"; whatever speaks against anything is a rebuttal, "unless". Stephen Toulmin, The
 * Uses of Argument, 1958, chapter 3.
 */
export function toulminWord(graph: ArgumentGraph, link: Id): ToulminWord | undefined {
  const { kind } = graph.getNodeAttributes(link);
  if (kind === "conflict") return "unless";
  if (kind !== "inference") return undefined;
  const { to } = ends(graph, link);
  if (isLink(graph.getNodeAttributes(to))) return "since";
  return isWarrant(graph, to) ? "onAccountOf" : "so";
}

/** The roles of a statement, each once; none for one that stands alone or in a historical step. */
export function toulminRoles(graph: ArgumentGraph, id: Id): readonly ToulminRole[] {
  const uses = linksFrom(graph, id).flatMap((link) => USES[toulminWord(graph, link) ?? "none"]);
  const argued = graph.someInEdge(id, (_edge, { role }) => role === "conclusion") && !isWarrant(graph, id);
  return [...new Set<ToulminRole>([...(argued ? (["claim"] as const) : []), ...uses])];
}

const USES: Readonly<Record<ToulminWord | "none", readonly ToulminRole[]>> = {
  so: ["data"],
  since: ["warrant"],
  onAccountOf: ["backing"],
  unless: ["rebuttal"],
  none: [],
};

/** A statement that speaks for a step, and for nothing else. */
function isWarrant(graph: ArgumentGraph, id: Id): boolean {
  const uses = linksFrom(graph, id);
  return (
    uses.length > 0 &&
    uses.every(
      (link) =>
        graph.getNodeAttribute(link, "kind") === "inference" && isLink(graph.getNodeAttributes(ends(graph, link).to)),
    )
  );
}

const linksFrom = (graph: ArgumentGraph, id: Id): readonly Id[] => graph.outNeighbors(id);
