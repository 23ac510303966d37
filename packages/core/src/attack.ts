import type { Conflict } from "./document";
import { idOf, type Reference } from "./reference";

/**
 * A conflict: one attacker, or several together, against a statement or a link. An attack on a link is an undercut. The
 * id is made from those of the ends; to add more, spread the result.
 *
 * @throws RangeError if there are no attackers.
 *
 * @example
 * ```ts
 * import { attack, because, claim } from "@argument-graph/core";
 *
 * const lamp = claim("A red lamp shines on it", { id: "lamp" });
 *
 * attack(lamp, because("red", "looks-red")).target; // => "red because looks-red"
 * attack([lamp, "dusk"], "red").id; // => "lamp and dusk against red"
 * ```
 */
export function attack(attackers: Reference | readonly Reference[], target: Reference): Conflict {
  const [from, to] = [[attackers].flat().map(idOf), idOf(target)];
  if (from.length === 0) throw new RangeError(`attack: no attacker of “${to}”. Name at least one before the target.`);
  return { kind: "conflict", id: `${from.join(" and ")} against ${to}`, attackers: from, target: to };
}
