import type { Framework } from "./framework";
import { type Labellings, labellingsOf, type ReadingOptions } from "./readings";
import type { Settings } from "./settings";

/**
 * The boldest consistent readings of the map: the complete labellings with as much in as can be. A dispute that nothing
 * decides gives one for each side. There is always at least one.
 *
 * They are computed piece by piece of what the grounded reading leaves open, and capped: `more` says whether there may be
 * others.
 *
 * @throws RangeError on a setting for an id that the map does not have, or a limit below 1.
 *
 * @example
 * ```ts
 * import { argument, attack, claim, toGraph } from "@argument-graph/core";
 * import { preferred, toFramework } from "@argument-graph/evaluation";
 *
 * // war <-x-> hunger
 * const war = claim("The war alone explains it", { id: "war" });
 * const hunger = claim("Hunger alone explains it", { id: "hunger" });
 * const framework = toFramework(toGraph(argument({}, war, hunger, attack(war, hunger), attack(hunger, war))));
 *
 * preferred(framework).labellings.map((labelling) => labelling.get("war")); // => ["in", "out"]
 * ```
 */
export function preferred(framework: Framework, settings: Settings = {}, options: ReadingOptions = {}): Labellings {
  return labellingsOf(framework, settings, "preferred", options);
}
