import { type ArgumentGraph, type Id, spines, thesis } from "@argument-graph/core";
import type { Area } from "./view";

/** What a map opens on, and where the keyboard begins: the longest spine, else the thesis. */
export function opening(graph: ArgumentGraph): readonly Id[] {
  const [longest] = [...spines(graph)].sort((a, b) => b.length - a.length);
  const main = thesis(graph);
  return longest ?? (main === undefined ? [] : [main]);
}

/** The smallest area that holds all of these. */
export function around(areas: readonly Area[]): Area {
  if (areas.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}
