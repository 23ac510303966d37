import type { Causation } from "./document";
import { idOf, type Reference } from "./reference";

/**
 * A causation: a historical step from a cause to an effect, both statements. As a link it can be supported and attacked
 * itself. The id is made from those of the ends; to add more, spread the result.
 *
 * @example
 * ```ts
 * import { claim, leadsTo } from "@argument-graph/core";
 *
 * const war = claim("There was war", { id: "war" });
 *
 * leadsTo(war, "hunger"); // => { kind: "causation", id: "war leads to hunger", cause: "war", effect: "hunger" }
 * ```
 */
export function leadsTo(cause: Reference, effect: Reference): Causation {
  const [from, to] = [idOf(cause), idOf(effect)];
  return { kind: "causation", id: `${from} leads to ${to}`, cause: from, effect: to };
}
