import type { Id } from "@argument-graph/core";
import { rows } from "../rows";
import type { Pair } from "../structure";
import { weightOf } from "../weight-of";
import type { Network } from "./network";

/** Arguments with weights that attack and support each other: a quantitative bipolar argumentation framework. */
export interface WeightedGraph {
  /** Weights from 0 to 1; without one, 0.5. */
  readonly arguments: readonly { readonly id: Id; readonly weight?: number }[];
  /** `[attacker, target]`; a pair that stands twice counts once. */
  readonly attacks: readonly (readonly [attacker: Id, target: Id])[];
  /** `[supporter, target]`; a pair that stands twice counts once. */
  readonly supports?: readonly (readonly [supporter: Id, target: Id])[];
}

/**
 * A weighted graph, ready for gradual semantics.
 *
 * @throws RangeError on an argument that is there twice, or an attack or support between others than these.
 *
 * @example
 * ```ts
 * import { strengths, weightedNetwork } from "@argument-graph/evaluation";
 *
 * const network = weightedNetwork({ arguments: [{ id: "a", weight: 0.8 }, { id: "b" }], attacks: [["a", "b"]] });
 *
 * [...strengths(network).strengths.keys()]; // => ["a", "b"]
 * ```
 */
export function weightedNetwork({ arguments: all, attacks, supports = [] }: WeightedGraph): Network {
  const ids = all.map(({ id }) => id);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  if (numbers.size !== ids.length) throw new RangeError("An argument of the weighted graph is there twice.");
  const numberOf = (id: Id): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`No argument of the weighted graph is called "${id}".`);
    return number;
  };
  const parents = (pairs: readonly (readonly [Id, Id])[]) => {
    const unique = new Map<number, Pair>();
    for (const [from, to] of pairs)
      unique.set(numberOf(from) * ids.length + numberOf(to), [numberOf(to), numberOf(from)]);
    return rows(ids.length, [...unique.values()]);
  };
  const weights = all.map(({ id, weight }) => weightOf(id, weight, 0.5));
  return {
    ids,
    numbers,
    bases: Float64Array.from(weights, ({ value }) => value),
    attackers: parents(attacks),
    supporters: parents(supports),
    needs: rows(ids.length, []),
    joining: "product",
    fixed: new Map(),
    diagnostics: weights.flatMap(({ diagnostics }) => diagnostics),
  };
}
