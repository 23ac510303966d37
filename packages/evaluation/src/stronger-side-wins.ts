import { type Diagnostic, finish } from "@argument-graph/core";
import type { Framework } from "./framework";
import { named } from "./labelling";
import { combine, type Labellings, limitsOf, type ReadingOptions, readPartSteps } from "./readings";
import type { Kind } from "./search";
import { type Settings, stances } from "./settings";
import { settle } from "./settle";
import { splitGrounds } from "./split-grounds";

export interface StrongerSideOptions extends ReadingOptions {
  /** Default `grounded`. */
  readonly semantics?: "grounded" | Kind;
}

export interface WeighedLabellings extends Labellings {
  /** Weights that are not from 0 to 1, and what was taken instead. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A reading of the map in which weights decide disputes: an objection to a statement fails against an argument that is
 * stronger than the one it is raised from. An argument is as strong as its last step (the last-link principle of Prakken
 * and Sartor 1997): the weight of the inference, or of the statement taken as given; several attackers that object
 * together are as strong as their conflict. Between equals the objection succeeds, and objections to links always do.
 *
 * What has no weight counts as 1. Under `grounded` there is exactly one labelling. Unlike in ASPIC+ with preferences, a
 * statement taken as given is not by that stronger than an inference: weights are compared, whatever they are of.
 *
 * @throws RangeError on a setting for an id that the map does not have, or a limit below 1.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { strongerSideWins, toFramework } from "@argument-graph/evaluation";
 *
 * // letter (0.9) <-x-> memoir (0.4)
 * const letter = { ...claim("The letter dates it to March", { id: "letter" }), weight: 0.9 };
 * const memoir = { ...claim("The memoir dates it to May", { id: "memoir" }), weight: 0.4 };
 * const map = argument({}, letter, memoir, attack(letter, memoir), attack(memoir, letter));
 * const { labellings } = strongerSideWins(toFramework(toGraph(map)));
 *
 * labellings.map((labelling) => labelling.get("letter")); // => ["in"]
 * ```
 */
export function strongerSideWins(
  framework: Framework,
  settings: Settings = {},
  { semantics = "grounded", ...options }: StrongerSideOptions = {},
): WeighedLabellings {
  const { table, stances: split, diagnostics } = splitGrounds(framework, stances(framework, settings));
  const limits = limitsOf(options);
  const { labels, more } =
    semantics === "grounded"
      ? { labels: [settle(table, split).labels], more: false }
      : combine(finish(readPartSteps(table, split, semantics, limits)), limits.limit);
  const whole = labels.map((values) => values.slice(0, framework.ids.length));
  const different = new Map(whole.map((values) => [values.join(""), values]));
  return { labellings: [...different.values()].map((values) => named(framework, values)), more, diagnostics };
}
