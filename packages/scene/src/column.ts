import type { ArgumentGraph } from "@argument-graph/core";
import type { Layout } from "@argument-graph/layout";
import type { Measured } from "./contract";
import { derivation } from "./derivation";

/** Room between a conclusion and what begins after it, in px. */
const PAUSE = 14;

/**
 * Places what was measured as a written text: one column in the order of the derivation, with a pause after each
 * conclusion. Links say in words what they join, so there are no lines.
 */
export function column(graph: ArgumentGraph, { boxes }: Measured): Layout {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const ordered = derivation(graph).flatMap((id) => byId.get(id) ?? []);
  const placed = new Map<string, Layout["boxes"] extends ReadonlyMap<string, infer Box> ? Box : never>();
  let y = 0;
  for (const [index, { id, width, height }] of ordered.entries()) {
    placed.set(id, { id, x: 0, y, width, height });
    const [before, next] = [ordered[index - 1], ordered[index + 1]];
    const ends = before?.content.form === "rule" || ordered[index]?.content.form === "rule";
    y += height + (ends && next?.content.form !== "rule" && ordered[index]?.content.form === "row" ? PAUSE : 0);
  }
  return {
    width: Math.max(0, ...boxes.map(({ width }) => width)),
    height: y,
    boxes: placed,
    routes: new Map(),
    groups: new Map(),
  };
}
