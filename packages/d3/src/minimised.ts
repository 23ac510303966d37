import type { ArgumentGraph, Id } from "@argument-graph/core";

const known = new WeakMap<ArgumentGraph, ReadonlyMap<Id, number>>();
const none: ReadonlyMap<Id, number> = new Map();

/** Remembers which links of a graph stand for paths through hidden statements, with the number of these. */
export function minimise(graph: ArgumentGraph, links: ReadonlyMap<Id, number>): ArgumentGraph {
  known.set(graph, links);
  return graph;
}

/** The links of a graph that stand for paths through hidden statements, with the number of these. */
export const minimisedIn = (graph: ArgumentGraph): ReadonlyMap<Id, number> => known.get(graph) ?? none;
