import { type ArgumentGraph, finish, type Id, type Steps, thesis } from "@argument-graph/core";
import type { ExplainOptions } from "./explain";
import { fallSetSteps } from "./fall-sets";
import type { Framework } from "./framework";
import { groundedLabels } from "./grounded-labels";
import type { FallSetOptions } from "./hinges";
import { type Label, labelOf } from "./labelling";
import { type Counted, type EvaluationMessages, englishEvaluation } from "./messages";
import { nameOf, namesOf } from "./name-of";
import { standSetSteps } from "./stand-sets";

export interface HangsOnOptions extends FallSetOptions, ExplainOptions {
  /** The most ways that the sentence names; it says how many more there are. Default 6. */
  readonly most?: number;
  /** The most evaluations of the map for sets of two and more; then it is content with smaller sets. Default 2,000. */
  readonly effort?: number;
}

export interface HangsOn {
  readonly label: Label;
  /** If it stands, its fall sets; if not, its stand sets. */
  readonly ways: readonly (readonly Id[])[];
  /** Up to which size of sets all ways are there: that asked for, or less if the effort did not suffice. */
  readonly size: number;
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
  return finish(hangsOnSteps(graph, framework, id, options));
}

/** {@link hangsOn} in steps, for `inSlices`. */
export function* hangsOnSteps(
  graph: ArgumentGraph,
  framework: Framework,
  id: Id,
  options: HangsOnOptions = {},
): Steps<HangsOn> {
  const { settings, messages = englishEvaluation, most = 6, thesis: main = thesis(graph) } = options;
  const label = labelOf(groundedLabels(framework, settings)[framework.numbers.get(id) ?? -1]);
  yield;
  const stands = label === "in";
  const steps = (size: number) => (stands ? fallSetSteps : standSetSteps)(framework, id, { ...options, size });
  const { ways, size } = yield* largest(steps, options);
  const name = nameOf(graph, id, messages);
  const subject = id === main ? messages.thesis(name) : name;
  if (ways.length === 0)
    return { label, ways, size, sentence: (stands ? messages.firm : messages.stuck)(subject, size) };
  const say = stands ? messages.fallsIf : messages.standsIf;
  const named = waysInWords(graph, ways.slice(0, most), messages);
  return { label, ways, size, sentence: say(subject, named, Math.max(0, ways.length - most)) };
}

type Ways = readonly (readonly Id[])[];

/** The ways of the largest size for which the effort suffices; sets of one are always looked at. */
function* largest(
  steps: (size: number) => Steps<Ways>,
  { size: wanted = 2, effort = 2_000 }: HangsOnOptions,
): Steps<{ readonly ways: Ways; readonly size: number }> {
  let found = yield* steps(1);
  for (let size = 2; size <= wanted; size += 1) {
    const larger = yield* within(steps(size), effort);
    if (!larger) return { ways: found, size: size - 1 };
    found = larger;
  }
  return { ways: found, size: Math.max(1, wanted) };
}

/** The result of a computation of at most so many steps. */
function* within<T>(steps: Steps<T>, effort: number): Steps<T | undefined> {
  for (let done = 0; done <= effort; done += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
  return undefined;
}

/** Sets of statements or links as phrases. */
export function waysInWords(
  graph: ArgumentGraph,
  ways: readonly (readonly Id[])[],
  messages: EvaluationMessages,
): readonly Counted[] {
  return ways.map((way) => ({ phrase: namesOf(graph, way, messages), count: way.length }));
}
