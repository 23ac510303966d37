import { type ArgumentGraph, finish, type Steps } from "@argument-graph/core";
import type { Measured } from "./contract";
import { type Measurement, type MeasureOptions, measuringWith } from "./measuring";
import { wholeParts } from "./whole-parts";

/**
 * What there is to place: one box for every visible statement, with its text wrapped, and one small box with a word for
 * every visible link; linked premises meet in it, and links can end on it. Give the result to `layered`. Linear in the
 * graph and its text.
 *
 *     conclusion ── (because, together) ─┬─ premise         target ── ⟨but⟩ ── attacker
 *                                        └─ premise         cause ── [leads to ▷ ── effect
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { measure } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const { boxes, links } = measure(graph);
 *
 * boxes.map(({ content }) => content.text ?? content.title); // => ["The street is wet", "because", "It rained"]
 * links.map(({ source, target }) => [source, target]); // => [["wet", "wet because rain"], ["wet because rain", "rain"]]
 * ```
 */
export function measure(graph: ArgumentGraph, options: MeasureOptions = {}): Measured {
  return measurement(graph, options).measured;
}

/**
 * Measures a map that will be labelled anew or folded, such as at every click of a reader. See {@link measure}.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { measurement } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const { measured, relabel, refold } = measurement(graph, { labelling: new Map([["rain", "in"]]) });
 *
 * const { boxes } = relabel(measured, new Map([["rain", "out"]]), new Set(["rain"]));
 * boxes.map(({ content }) => content.badges.at(-1) ?? ""); // => ["thesis", "", "falls"]
 * refold(new Set(["wet"])).measured.boxes.length; // => 1
 * ```
 */
export function measurement(graph: ArgumentGraph, options: MeasureOptions = {}): Measurement {
  return finish(measuring(graph, options));
}

/**
 * The same as {@link measurement}, with pauses: a page can do other work between the steps, and has to go on to the end.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { measuring } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const steps = measuring(toGraph(argument({}, wet, rain, because(wet, rain))));
 *
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * step.value.measured.boxes.length; // => 3
 * ```
 */
export function measuring(graph: ArgumentGraph, options: MeasureOptions = {}): Steps<Measurement> {
  return measuringWith(wholeParts, graph, options);
}
