import { type ArgumentGraph, type Id, thesis } from "@argument-graph/core";
import type { ExplainOptions } from "./explain";
import { fallSets } from "./fall-sets";
import type { Framework } from "./framework";
import { groundedLabels } from "./grounded-labels";
import type { FallSetOptions } from "./hinges";
import { type Label, labelOf } from "./labelling";
import { type Counted, type EvaluationMessages, englishEvaluation } from "./messages";
import { nameOf, namesOf } from "./name-of";
import { standSets } from "./stand-sets";

export interface HangsOnOptions extends FallSetOptions, ExplainOptions {
  /** The most ways that the sentence names; it says how many more there are. Default 6. */
  readonly most?: number;
}

export interface HangsOn {
  readonly label: Label;
  /** If it stands, its fall sets; if not, its stand sets. */
  readonly ways: readonly (readonly Id[])[];
  readonly sentence: string;
}

/**
 * What a statement or link hangs on, in a sentence: it falls if you reject this one, or these two together; or, if it does
 * not stand, what it would stand without.
 *
 * @throws RangeError if the map has no such element, or on a setting for an id that it does not have.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { hangsOn, toFramework } from "@argument-graph/evaluation";
 *
 * // rain -> wet,  hose + tap -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const hose = claim("A hose lies there", { id: "hose" });
 * const tap = claim("The tap is open", { id: "tap" });
 * const graph = toGraph(argument({}, wet, rain, hose, tap, because(wet, rain), because(wet, hose, tap)));
 *
 * hangsOn(graph, toFramework(graph), "wet").sentence; // => "The thesis “The street is wet” falls if you reject “It rained” and “A hose lies there” together, or “It rained” and “The tap is open” together."
 * ```
 */
export function hangsOn(graph: ArgumentGraph, framework: Framework, id: Id, options: HangsOnOptions = {}): HangsOn {
  const { settings, size = 2, messages = englishEvaluation, most = 6 } = options;
  const label = labelOf(groundedLabels(framework, settings)[framework.numbers.get(id) ?? -1]);
  const stands = label === "in";
  const ways = stands ? fallSets(framework, id, options) : standSets(framework, id, options);
  const name = nameOf(graph, id, messages);
  const subject = id === thesis(graph) ? messages.thesis(name) : name;
  if (ways.length === 0) return { label, ways, sentence: (stands ? messages.firm : messages.stuck)(subject, size) };
  const say = stands ? messages.fallsIf : messages.standsIf;
  const named = waysInWords(graph, ways.slice(0, most), messages);
  return { label, ways, sentence: say(subject, named, Math.max(0, ways.length - most)) };
}

/** Sets of statements or links as phrases. */
export function waysInWords(
  graph: ArgumentGraph,
  ways: readonly (readonly Id[])[],
  messages: EvaluationMessages,
): readonly Counted[] {
  return ways.map((way) => ({ phrase: namesOf(graph, way, messages), count: way.length }));
}
