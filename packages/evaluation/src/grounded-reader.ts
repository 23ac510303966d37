import type { Framework } from "./framework";
import { type Settings, stances } from "./settings";
import { settler } from "./settle";

/**
 * `groundedLabels` for one map and many settings: what does not depend on the settings is made once, so that a map of
 * 10,000 statements can be read anew at every click.
 *
 * The function that it gives throws a RangeError on a setting for an id that the map does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, claim, toGraph } from "@argument-graph/core";
 * import { groundedReader, toFramework } from "@argument-graph/evaluation";
 *
 * const rain = claim("It rained", { id: "rain" });
 * const gauge = claim("The gauge shows no rain", { id: "gauge" });
 * const read = groundedReader(toFramework(toGraph(argument({}, rain, gauge, attack(gauge, rain)))));
 *
 * [...read()]; // => [2, 1, 1]
 * [...read({ rejected: ["gauge"] })]; // => [1, 2, 2]
 * ```
 */
export function groundedReader(framework: Framework): (settings?: Settings) => Uint8Array {
  const settle = settler(framework);
  return (settings = {}) => settle(stances(framework, settings)).labels.slice();
}
