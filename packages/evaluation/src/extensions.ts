import type { Id, Steps } from "@argument-graph/core";
import { type AttackGraph, asMap, attacksOf } from "./attack-graph";
import { combine, limitsOf, type PartReadings, type ReadingOptions, readPartSteps } from "./readings";
import type { Kind, Limits } from "./search";
import { IN } from "./settle";

/** Sets of arguments that can be held together, under some semantics. */
export interface Extensions {
  /** Each in the order of the attack graph. */
  readonly extensions: readonly (readonly Id[])[];
  /** Whether there may be others: the limit or the effort did not suffice. */
  readonly more: boolean;
}

/** The extensions of a kind, as `searchSteps` finds them. */
export function* extensionsOf(graph: AttackGraph, kind: Kind, options: ReadingOptions): Steps<Extensions> {
  const limits = limitsOf(options);
  return chosen(graph, yield* readGraph(graph, kind, limits), limits);
}

/** What the open parts of an attack graph can be read as. */
export function* readGraph(graph: AttackGraph, kind: Kind, limits: Limits): Steps<PartReadings> {
  const attacks = attacksOf(graph);
  yield;
  const { table, stances } = asMap(attacks);
  yield;
  return yield* readPartSteps(table, stances, kind, limits);
}

/** The labellings of the whole as sets of what is in. */
export function chosen(graph: AttackGraph, readings: PartReadings, { limit }: Limits): Extensions {
  const { labels, more } = combine(readings, limit);
  return { extensions: labels.map((own) => graph.arguments.filter((_, number) => own[number] === IN)), more };
}
