import type { Framework } from "./framework";
import { type Labellings, labellingsOf, type ReadingOptions } from "./readings";
import type { Settings } from "./settings";

/**
 * The readings of the map that leave nothing unsettled: the complete labellings without an undecided element. There may be
 * none, such as where a claim speaks against itself.
 *
 * They are computed piece by piece of what the grounded reading leaves open, and capped: `more` says whether there may be
 * others.
 *
 * @throws RangeError on a setting for an id that the map does not have, or a limit below 1.
 *
 * @example
 * ```ts
 * import { argument, attack, claim, toGraph } from "@argument-graph/core";
 * import { stable, toFramework } from "@argument-graph/evaluation";
 *
 * // war <-x-> hunger
 * const war = claim("The war alone explains it", { id: "war" });
 * const hunger = claim("Hunger alone explains it", { id: "hunger" });
 * const framework = toFramework(toGraph(argument({}, war, hunger, attack(war, hunger), attack(hunger, war))));
 *
 * stable(framework).labellings.map((labelling) => labelling.get("hunger")); // => ["out", "in"]
 * stable(framework, { suspended: ["war"], rejected: ["hunger"] }).labellings; // => []
 * ```
 */
export function stable(framework: Framework, settings: Settings = {}, options: ReadingOptions = {}): Labellings {
  return labellingsOf(framework, settings, "stable", options);
}
