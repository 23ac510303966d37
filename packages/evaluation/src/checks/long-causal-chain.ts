import { type Id, spines } from "@argument-graph/core";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** The shortest chain that is called long, in steps. */
const LONG = 3;

/** Spines of three steps and more, with the strength of the whole: the product of the weights of the steps. */
export function longCausalChain({ graph, messages, name }: Subject): readonly Remark[] {
  return spines(graph).flatMap((spine): readonly Remark[] => {
    const steps = spine.filter((_, place) => place % 2 === 1);
    const [cause, effect] = [spine[0], spine.at(-1)];
    if (steps.length < LONG || cause === undefined || effect === undefined) return [];
    const strength = product(steps.map((id: Id) => graph.getNodeAttribute(id, "weight")));
    const message = messages.longCausalChain(steps.length, name(cause), name(effect), strength);
    return [{ code: "long-causal-chain", about: spine, message }];
  });
}

/** Unknown if one factor is. */
function product(factors: readonly (number | undefined)[]): number | undefined {
  return factors.reduce<number | undefined>(
    (result, factor) => (result === undefined || factor === undefined ? undefined : result * factor),
    1,
  );
}
