import type { Steps } from "@argument-graph/core";
import type { AttackGraph } from "./attack-graph";
import { cf2Steps } from "./cf2-extensions";
import { eagerSteps } from "./eager-extension";
import { type Extensions, extensionsOf } from "./extensions";
import { idealSteps } from "./ideal-extension";
import { naiveExtensionSteps } from "./naive-extensions";
import type { ReadingOptions } from "./readings";
import { semiStableSteps } from "./semi-stable-extensions";
import { stageSteps } from "./stage-extensions";
import { stage2Steps } from "./stage2-extensions";

/** The semantics of attack graphs that take a search. */
export type ExtensionSemantics =
  | "complete"
  | "preferred"
  | "stable"
  | "semi-stable"
  | "ideal"
  | "eager"
  | "naive"
  | "stage"
  | "stage2"
  | "cf2";

/**
 * What `preferredExtensions`, `idealExtension` and the others give, in steps, for `inSlices`.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { extensionSteps, inSlices } from "@argument-graph/evaluation";
 *
 * // quaker <-x-> republican
 * const steps = extensionSteps({ arguments: ["q", "r"], attacks: [["q", "r"], ["r", "q"]] }, "preferred");
 *
 * (await inSlices(steps)).extensions; // => [["q"], ["r"]]
 * ```
 */
export function extensionSteps(
  graph: AttackGraph,
  semantics: ExtensionSemantics,
  options: ReadingOptions = {},
): Steps<Extensions> {
  return steps[semantics](graph, options);
}

type Find = (graph: AttackGraph, options: ReadingOptions) => Steps<Extensions>;

const steps: Readonly<Record<ExtensionSemantics, Find>> = {
  complete: (graph, options) => extensionsOf(graph, "complete", options),
  preferred: (graph, options) => extensionsOf(graph, "preferred", options),
  stable: (graph, options) => extensionsOf(graph, "stable", options),
  "semi-stable": semiStableSteps,
  ideal: idealSteps,
  eager: eagerSteps,
  naive: naiveExtensionSteps,
  stage: stageSteps,
  stage2: stage2Steps,
  cf2: cf2Steps,
};
