import type { Framework } from "./framework";
import { type Settings, stances } from "./settings";
import { settle } from "./settle";

/**
 * The labels of `grounded` as numbers, for maps so large that a table by id takes longer to fill than the labels to
 * find: per element, at its place in `framework.ids`, 0 if it is undecided, 1 if it is in, 2 if it is out.
 *
 * @throws RangeError on a setting for an id that the map does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, claim, toGraph } from "@argument-graph/core";
 * import { groundedLabels, toFramework } from "@argument-graph/evaluation";
 *
 * const rain = claim("It rained", { id: "rain" });
 * const gauge = claim("The gauge shows no rain", { id: "gauge" });
 * const framework = toFramework(toGraph(argument({}, rain, gauge, attack(gauge, rain))));
 *
 * framework.ids; // => ["rain", "gauge", "gauge against rain"]
 * [...groundedLabels(framework)]; // => [2, 1, 1]
 * ```
 */
export function groundedLabels(framework: Framework, settings: Settings = {}): Uint8Array {
  return settle(framework, stances(framework, settings)).labels;
}
