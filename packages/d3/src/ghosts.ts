import type { ArgumentGraph, Id } from "@argument-graph/core";

const known = new WeakMap<ArgumentGraph, ReadonlyMap<Id, Id>>();
const none: ReadonlyMap<Id, Id> = new Map();

/** Remembers what in a graph nobody says. */
export function remember(graph: ArgumentGraph, ghosts: ReadonlyMap<Id, Id>): void {
  known.set(graph, ghosts);
}

/** What in a graph nobody says, with the inference that it is a question to. */
export const ghostsIn = (graph: ArgumentGraph): ReadonlyMap<Id, Id> => known.get(graph) ?? none;
