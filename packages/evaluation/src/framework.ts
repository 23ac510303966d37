import type { ArgumentGraph, Id } from "@argument-graph/core";
import { type Circles, findCircles } from "./circles";
import { lengths, type Rows, rows } from "./rows";

/**
 * An argument compiled for evaluation: its statements and links as numbers, in typed arrays. Compile once, evaluate on
 * every click.
 *
 * Every element, statement or link, is treated alike. It holds if
 *
 *     all of its `needs` hold        (a link: its premises or attackers; a statement: none)
 *     one of its `grounds` holds     (the inferences that conclude it; an element without grounds is taken as given)
 *     none of its `objections` hold  (the conflicts that target it)
 *
 * An inference that concludes a link is that link's ground: a step that somebody argues for is no longer taken as
 * given, just as a statement is not. A causation is the statement "the one led to the other": it has grounds and
 * objections, and neither needs its ends nor hands anything on to them.
 */
export interface Framework extends Circles {
  /** In the graph's order; the place of an element is its number. */
  readonly ids: readonly Id[];
  readonly numbers: ReadonlyMap<Id, number>;
  /** 1 for claims, evidence and causations, 0 for inferences and conflicts: what a reader can accept or reject. */
  readonly assertions: Uint8Array;
  /** 1 for claims and evidence. */
  readonly statements: Uint8Array;
  /** 1 for elements that no inference concludes: they are taken as given. */
  readonly given: Uint8Array;
  readonly needs: Rows;
  readonly grounds: Rows;
  readonly objections: Rows;
  /** The other way round: the links that need an element, the conclusion of an inference, the target of a conflict. */
  readonly neededBy: Rows;
  /** The number of the element that an inference concludes; -1 for the others. */
  readonly groundOf: Int32Array;
  /** The number of the element that a conflict targets; -1 for the others. */
  readonly objectionTo: Int32Array;
}

type Pair = readonly [row: number, item: number];

/**
 * Compiles a graph for evaluation. Weights, tags and the ends of causations play no part.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { toFramework } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const gauge = claim("The gauge shows no rain", { id: "gauge" });
 * const map = argument({}, wet, rain, gauge, because(wet, rain), attack(gauge, rain));
 *
 * toFramework(toGraph(map)).ids; // => ["wet", "rain", "gauge", "wet because rain", "gauge against rain"]
 * ```
 */
export function toFramework(graph: ArgumentGraph): Framework {
  const ids = graph.nodes();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const numberOf = (id: Id): number => numbers.get(id) ?? -1;
  const kinds = ids.map((id) => graph.getNodeAttribute(id, "kind"));

  const needs: Pair[] = [];
  const grounds: Pair[] = [];
  const objections: Pair[] = [];
  graph.forEachEdge((_edge, { role }, source, target) => {
    const pair: Pair = [numberOf(target), numberOf(source)];
    if (role === "premise" || role === "attacker") needs.push(pair);
    else if (role === "conclusion") grounds.push(pair);
    else if (role === "target") objections.push(pair);
  });

  const table = (pairs: readonly Pair[]): Rows => rows(ids.length, pairs);
  const [needTable, groundTable] = [table(needs), table(grounds)];
  return {
    ids,
    numbers,
    assertions: Uint8Array.from(kinds, (kind) => Number(kind !== "inference" && kind !== "conflict")),
    statements: Uint8Array.from(kinds, (kind) => Number(kind === "claim" || kind === "evidence")),
    given: Uint8Array.from(lengths(groundTable), (length) => Number(length === 0)),
    needs: needTable,
    grounds: groundTable,
    objections: table(objections),
    neededBy: table(needs.map(([element, need]) => [need, element])),
    groundOf: ends(ids.length, grounds),
    objectionTo: ends(ids.length, objections),
    ...findCircles(ids.length, [needTable, groundTable]),
  };
}

function ends(count: number, pairs: readonly Pair[]): Int32Array {
  const end = new Int32Array(count).fill(-1);
  for (const [element, link] of pairs) end[link] = element;
  return end;
}
