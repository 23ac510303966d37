import { type ArgumentGraph, type Id, thesis } from "@argument-graph/core";
import { type ExplainOptions, type Explanation, explanationFinder } from "./explain";
import type { Framework } from "./framework";
import { type Labelling, named } from "./labelling";
import { englishEvaluation } from "./messages";
import { reasonFinder, undecidedPart } from "./reason";
import { stances } from "./settings";
import { settle } from "./settle";
import { proofFinder } from "./small-proof";

/** A map that has been read once, under one set of settings, to be asked many times. */
export interface GroundedReading {
  /** As `grounded` gives it. */
  readonly labelling: Labelling;
  /** As `explain` does. Throws a RangeError if the map has no such element. */
  readonly explain: (id: Id) => Explanation;
  /** As `smallProof` does. Throws a RangeError if the map has no such element. */
  readonly proof: (id: Id) => ReadonlySet<Id>;
}

/**
 * The default reading of a map: its labels, and the reasons and proofs for them, all from one evaluation.
 *
 * @throws RangeError on a setting for an id that the map does not have.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { groundedReading, toFramework } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const { labelling, explain, proof } = groundedReading(graph, toFramework(graph));
 *
 * labelling.get("wet"); // => "in"
 * explain("wet").sentence; // => "The thesis “The street is wet” stands because “It rained” supports it."
 * [...proof("wet")]; // => ["wet", "wet because rain", "rain"]
 * ```
 */
export function groundedReading(
  graph: ArgumentGraph,
  framework: Framework,
  { settings = {}, messages = englishEvaluation, thesis: main = thesis(graph) }: ExplainOptions = {},
): GroundedReading {
  const stance = stances(framework, settings);
  const settled = settle(framework, stance);
  const open = undecidedPart(framework, settled);
  const reasons = reasonFinder(framework, stance, settled, open);
  return {
    labelling: named(framework, settled.labels),
    explain: explanationFinder({ graph, messages, thesis: main }, framework, settled, reasons),
    proof: proofFinder(framework, stance, settled, open),
  };
}
