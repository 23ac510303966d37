import { finish, type Id, type Steps } from "@argument-graph/core";
import { type AttackGraph, attacksOf } from "./attack-graph";
import type { Extensions } from "./extensions";
import { naiveSetSteps } from "./naive";
import { limitsOf, type ReadingOptions } from "./readings";

/**
 * The naive extensions: the largest sets without an attack inside, whatever attacks them.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { naiveExtensions } from "@argument-graph/evaluation";
 *
 * // a -x b
 * naiveExtensions({ arguments: ["a", "b"], attacks: [["a", "b"]] }).extensions; // => [["b"], ["a"]]
 * ```
 */
export function naiveExtensions(graph: AttackGraph, options: ReadingOptions = {}): Extensions {
  return finish(naiveExtensionSteps(graph, options));
}

/** {@link naiveExtensions} in steps. */
export function* naiveExtensionSteps(graph: AttackGraph, options: ReadingOptions): Steps<Extensions> {
  const { limit, effort } = limitsOf(options);
  const extensions: (readonly Id[])[] = [];
  let work = 0;
  const isDone = yield* naiveSetSteps(
    attacksOf(graph),
    [...graph.arguments.keys()],
    (set) => {
      if (extensions.length === limit) return false;
      const members = new Set(set);
      extensions.push(graph.arguments.filter((_, number) => members.has(number)));
      return true;
    },
    (amount) => {
      work += amount;
      return work <= effort;
    },
  );
  return { extensions, more: !isDone };
}
