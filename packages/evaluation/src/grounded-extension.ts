import { type AttackGraph, asMap, attacksOf } from "./attack-graph";
import type { Extensions } from "./extensions";
import { IN, settle } from "./settle";

/**
 * The grounded extension, the only one: the smallest complete set, which nobody can reasonably refuse (Dung, AIJ 77, 1995).
 *
 * @throws RangeError on an argument that is there twice or an attack on one that is not there.
 *
 * @example
 * ```ts
 * import { groundedExtension } from "@argument-graph/evaluation";
 *
 * // a -x b -x c
 * groundedExtension({ arguments: ["a", "b", "c"], attacks: [["a", "b"], ["b", "c"]] }).extensions; // => [["a", "c"]]
 * ```
 */
export function groundedExtension(graph: AttackGraph): Extensions {
  const { table, stances } = asMap(attacksOf(graph));
  const { labels } = settle(table, stances);
  return { extensions: [graph.arguments.filter((_, number) => labels[number] === IN)], more: false };
}
