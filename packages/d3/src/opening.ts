import { type ArgumentGraph, type Id, spines, thesis } from "@argument-graph/core";

/** What a map opens on, and where the keyboard begins: the longest spine, else the thesis. */
export function opening(graph: ArgumentGraph): readonly Id[] {
  const [longest] = [...spines(graph)].sort((a, b) => b.length - a.length);
  const main = thesis(graph);
  return longest ?? (main === undefined ? [] : [main]);
}
