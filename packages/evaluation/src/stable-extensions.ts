import { finish } from "@argument-graph/core";
import type { AttackGraph } from "./attack-graph";
import { type Extensions, extensionsOf } from "./extensions";
import type { ReadingOptions } from "./readings";

/**
 * The stable extensions: sets that attack everything that is not in them, and nothing that is (Dung, AIJ 77, 1995). There
 * may be none.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { stableExtensions } from "@argument-graph/evaluation";
 *
 * // a -x a
 * stableExtensions({ arguments: ["a"], attacks: [["a", "a"]] }).extensions; // => []
 * ```
 */
export function stableExtensions(graph: AttackGraph, options: ReadingOptions = {}): Extensions {
  return finish(extensionsOf(graph, "stable", options));
}
