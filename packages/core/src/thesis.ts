import type { Id } from "./document";
import type { ArgumentGraph } from "./graph";
import { type Incidence, incidenceSteps } from "./incidence";
import { isStatement } from "./kinds";
import { readingOrderSteps } from "./reading-order";
import { longest, spinesAmong } from "./spines";
import { finish, type Steps } from "./steps";
import { taggedThesis } from "./tagged-thesis";

/**
 * What the whole is meant to show: the first statement with the tag `thesis`; else the end of the longest spine; else,
 * of what stands at the top of the {@link readingOrder}, the statement with most under it. `undefined` if there are no
 * statements.
 *
 * @example
 * ```ts
 * import { argument, because, claim, thesis, toGraph } from "@argument-graph/core";
 *
 * const [a, b, c] = ["a", "b", "c"].map((id) => claim(`Claim ${id}`, { id }));
 *
 * thesis(toGraph(argument({}, a, b, c, because(b, c)))); // => "b"
 * ```
 */
export function thesis(graph: ArgumentGraph): Id | undefined {
  return finish(thesisSteps(graph));
}

/** {@link thesis} in steps, for large graphs in a page. */
export function* thesisSteps(graph: ArgumentGraph): Steps<Id | undefined> {
  const tagged = taggedThesis(graph);
  if (tagged !== undefined) return tagged;
  yield;
  const nodes = yield* incidenceSteps(graph);
  yield;
  return longest(spinesAmong(nodes))?.at(-1) ?? (yield* largestTop(graph, nodes));
}

function* largestTop(graph: ArgumentGraph, nodes: ReadonlyMap<Id, Incidence>): Steps<Id | undefined> {
  yield;
  const readings = yield* readingOrderSteps(graph, nodes);
  yield;
  const tops = readings.flatMap(({ id, depth }, start) => (depth === 0 ? [{ id, start }] : []));
  const size = (index: number) => (tops[index + 1]?.start ?? readings.length) - (tops[index]?.start ?? 0);
  let best: number | undefined;
  for (const [index, { id }] of tops.entries()) {
    if (!isStatement(graph.getNodeAttributes(id))) continue;
    if (best === undefined || size(index) > size(best)) best = index;
  }
  return best === undefined ? undefined : tops[best]?.id;
}
