import { finish } from "@argument-graph/core";
import type { AttackGraph } from "./attack-graph";
import { type Extensions, extensionsOf } from "./extensions";
import type { ReadingOptions } from "./readings";

/**
 * The complete extensions: sets that attack nothing in themselves and hold exactly what they defend (Dung, AIJ 77, 1995).
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { completeExtensions } from "@argument-graph/evaluation";
 *
 * // quaker <-x-> republican
 * completeExtensions({ arguments: ["quaker", "republican"], attacks: [["quaker", "republican"], ["republican", "quaker"]] }).extensions; // => [["quaker"], ["republican"], []]
 * ```
 */
export function completeExtensions(graph: AttackGraph, options: ReadingOptions = {}): Extensions {
  return finish(extensionsOf(graph, "complete", options));
}
