import type { Inference } from "./document";
import { idOf, type Reference } from "./reference";

/**
 * An inference: the conclusion because of the premises, all of them together. For reasons that each stand alone, call it
 * once for each. The conclusion may be a link, which the inference then backs. The id is made from those of the ends; to
 * add a title, a weight or citations, spread the result.
 *
 * @throws RangeError if there are no premises.
 *
 * @example
 * ```ts
 * import { because, claim } from "@argument-graph/core";
 *
 * const mortal = claim("Socrates is mortal", { id: "mortal" });
 * const human = claim("Socrates is human", { id: "human" });
 *
 * because(mortal, human, "all-humans-are-mortal").premises; // => ["human", "all-humans-are-mortal"]
 * ({ ...because(mortal, human), scheme: "modus ponens" }).id; // => "mortal because human"
 * ```
 */
export function because(conclusion: Reference, ...premises: readonly Reference[]): Inference {
  const [from, to] = [premises.map(idOf), idOf(conclusion)];
  if (from.length === 0)
    throw new RangeError(`because: no premise for “${to}”. Name at least one after the conclusion.`);
  return { kind: "inference", id: `${to} because ${from.join(" and ")}`, premises: from, conclusion: to };
}
