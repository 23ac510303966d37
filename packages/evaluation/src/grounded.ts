import type { Framework } from "./framework";
import { type Labelling, named } from "./labelling";
import { type Settings, stances } from "./settings";
import { settle } from "./settle";

/**
 * The default reading, "stands, falls, unsettled": the grounded labelling, which commits itself to as little as
 * possible. A statement stands if it is taken as given or some inference to it holds, and every conflict against it
 * falls; circular support holds nothing up; what a dispute leaves open is undecided.
 *
 * Linear in the size of the map (see `settle` for the algorithm and its sources).
 *
 * @throws RangeError on a setting for an id that the map does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { grounded, toFramework } from "@argument-graph/evaluation";
 *
 * // gauge -x rain -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const gauge = claim("The gauge shows no rain", { id: "gauge" });
 * const map = argument({}, wet, rain, gauge, because(wet, rain), attack(gauge, rain));
 * const framework = toFramework(toGraph(map));
 *
 * grounded(framework).get("wet"); // => "out"
 * grounded(framework, { rejected: ["gauge"] }).get("wet"); // => "in"
 * ```
 */
export function grounded(framework: Framework, settings: Settings = {}): Labelling {
  return named(framework, settle(framework, stances(framework, settings)).labels);
}
