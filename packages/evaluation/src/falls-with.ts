import { type ArgumentGraph, finish, type Id, type Steps } from "@argument-graph/core";
import type { ExplainOptions } from "./explain";
import type { Framework } from "./framework";
import { groundedLabels } from "./grounded-labels";
import { englishEvaluation } from "./messages";
import { nameOf, namesOf } from "./name-of";
import { stances } from "./settings";
import { IN } from "./settle";
import { each } from "./steps";

export interface FallsWithOptions extends Pick<ExplainOptions, "settings" | "messages"> {
  /** The most statements whose rejection is tried, each in one evaluation of the map. Default 500, and fewer of a map of
   * more than 8,000 elements. */
  readonly most?: number;
}

/** What falls with a statement that is taken as given. */
export interface FallsWith {
  readonly id: Id;
  /** The statements and historical steps that stand as long as it does; at least one. */
  readonly fallen: readonly Id[];
  readonly sentence: string;
}

/**
 * What everything hangs on: for each statement or historical step that is taken as given and stands, what falls if it alone
 * is rejected; those with most that falls first, and none with which nothing falls.
 *
 * @throws RangeError on a setting for an id that the map does not have.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { fallsWith, toFramework } from "@argument-graph/evaluation";
 *
 * // clouds -> rain -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const clouds = claim("Clouds came up", { id: "clouds" });
 * const graph = toGraph(argument({}, wet, rain, clouds, because(wet, rain), because(rain, clouds)));
 *
 * fallsWith(graph, toFramework(graph)).map(({ sentence }) => sentence); // => ["If you reject “Clouds came up”, “The street is wet” and “It rained” fall with it."]
 * ```
 */
export function fallsWith(
  graph: ArgumentGraph,
  framework: Framework,
  options: FallsWithOptions = {},
): readonly FallsWith[] {
  return finish(fallsWithSteps(graph, framework, options));
}

/** {@link fallsWith} in steps, for `inSlices`. */
export function* fallsWithSteps(
  graph: ArgumentGraph,
  framework: Framework,
  { settings = {}, messages = englishEvaluation, most = evaluations(framework, MOST_TRIED) }: FallsWithOptions = {},
): Steps<readonly FallsWith[]> {
  const { ids, assertions } = framework;
  const { given, stance } = stances(framework, settings);
  const before = groundedLabels(framework, settings);
  yield;
  const rejected = [...(settings.rejected ?? [])];
  const fallenWithout = (id: Id): readonly Id[] => {
    const after = groundedLabels(framework, { ...settings, rejected: [...rejected, id] });
    return ids.filter(
      (other, number) => other !== id && assertions[number] === 1 && before[number] === IN && after[number] !== IN,
    );
  };
  const isCandidate = (number: number): boolean =>
    given[number] === 1 && assertions[number] === 1 && before[number] === IN && stance[number] === 0;
  const candidates = ids.filter((_, number) => isCandidate(number)).slice(0, most);
  const tried = yield* each(candidates, (id) => ({ id, fallen: fallenWithout(id) }));
  return tried
    .filter(({ fallen }) => fallen.length > 0)
    .sort((one, other) => other.fallen.length - one.fallen.length)
    .map(({ id, fallen }) => ({
      id,
      fallen,
      sentence: messages.fallsWith(nameOf(graph, id, messages), namesOf(graph, fallen, messages), fallen.length),
    }));
}

/** The most statements whose rejection is tried. */
const MOST_TRIED = 500;
/** The most elements that are labelled, over all evaluations for one purpose: some tenths of a second. */
const WORK = 4_000_000;

/** How often the map may be evaluated for one purpose: at most so many times, and less if it is very large. */
export function evaluations({ ids }: Framework, most: number): number {
  return Math.min(most, Math.ceil(WORK / Math.max(1, ids.length)));
}
