import type { Framework } from "./framework";
import { type Labellings, labellingsOf, type ReadingOptions } from "./readings";
import type { Settings } from "./settings";

/**
 * Every way to read the map in which each label has its reason: an element is in exactly if its needs hold, it has a
 * ground and every objection to it is out; out exactly if one of these fails for good. The grounded reading is the one of
 * them that commits itself to least. In no particular order.
 *
 * They are computed piece by piece of what the grounded reading leaves open, and capped: `more` says whether there may be
 * others.
 *
 * @throws RangeError on a setting for an id that the map does not have, or a limit below 1.
 *
 * @example
 * ```ts
 * import { argument, attack, claim, toGraph } from "@argument-graph/core";
 * import { complete, toFramework } from "@argument-graph/evaluation";
 *
 * // war <-x-> hunger
 * const war = claim("The war alone explains it", { id: "war" });
 * const hunger = claim("Hunger alone explains it", { id: "hunger" });
 * const framework = toFramework(toGraph(argument({}, war, hunger, attack(war, hunger), attack(hunger, war))));
 *
 * complete(framework).labellings.map((labelling) => labelling.get("war")); // => ["in", "out", "undecided"]
 * ```
 */
export function complete(framework: Framework, settings: Settings = {}, options: ReadingOptions = {}): Labellings {
  return labellingsOf(framework, settings, "complete", options);
}
