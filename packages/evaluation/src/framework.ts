import { type ArgumentGraph, finish, type Id, type NodeAttributes, type Steps } from "@argument-graph/core";
import { isArgument } from "./is-argument";
import { lengths, type Rows } from "./rows";
import { type Pair, type Structure, structure } from "./structure";

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
 * objections, and neither needs its ends nor hands anything on to them. Only where the document says that the step is an
 * argument (`data: { argument: true }`) does it also need its cause, and is a ground of its effect.
 */
export interface Framework extends Structure {
  /** In the graph's order; the place of an element is its number. */
  readonly ids: readonly Id[];
  readonly numbers: ReadonlyMap<Id, number>;
  /** 1 for claims, evidence and causations, 0 for inferences and conflicts: what a reader can accept or reject. */
  readonly assertions: Uint8Array;
  /** 1 for claims and evidence. */
  readonly statements: Uint8Array;
  /** 1 for elements that no inference concludes: they are taken as given. */
  readonly given: Uint8Array;
  /** As the document gives them, unchecked; the readings that are about labels alone do without. */
  readonly weights: readonly (number | undefined)[];
  /** The proof standards that the document gives statements and causations (`data: { standard: "…" }`), unchecked. */
  readonly standards: readonly (string | undefined)[];
}

/**
 * Compiles a graph for evaluation. Tags play no part, nor do the ends of causations that are not arguments.
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
  return finish(frameworkSteps(graph));
}

/** {@link toFramework} in steps, for `inSlices`. */
export function* frameworkSteps(graph: ArgumentGraph): Steps<Framework> {
  const ids = graph.nodes();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const numberOf = (id: Id): number => numbers.get(id) ?? -1;
  yield;
  const nodes = ids.map((id) => graph.getNodeAttributes(id));
  yield;

  const needs: Pair[] = [];
  const grounds: Pair[] = [];
  const objections: Pair[] = [];
  const isStep = nodes.map(isArgument);
  graph.forEachEdge((_edge, { role }, source, target) => {
    const pair: Pair = [numberOf(target), numberOf(source)];
    if (role === "premise" || role === "attacker" || (role === "cause" && isStep[pair[0]])) needs.push(pair);
    else if (role === "conclusion" || (role === "effect" && isStep[pair[1]])) grounds.push(pair);
    else if (role === "target") objections.push(pair);
  });

  yield;
  const table = structure(ids.length, { needs, grounds, objections });
  yield;
  return {
    ids,
    numbers,
    assertions: Uint8Array.from(nodes, ({ kind }) => Number(kind !== "inference" && kind !== "conflict")),
    statements: Uint8Array.from(nodes, ({ kind }) => Number(kind === "claim" || kind === "evidence")),
    given: withoutItems(table.grounds),
    weights: nodes.map(({ weight }) => weight),
    standards: nodes.map(standardOf),
    ...table,
  };
}

function standardOf({ kind, data }: NodeAttributes): string | undefined {
  const standard = kind === "inference" || kind === "conflict" ? undefined : data?.standard;
  if (standard === undefined || standard === null) return undefined;
  return typeof standard === "string" ? standard : JSON.stringify(standard);
}

function withoutItems(table: Rows): Uint8Array {
  return Uint8Array.from(lengths(table), (length) => Number(length === 0));
}
