import type { Id } from "@argument-graph/core";
import { schemeNamed } from "../schemes/critical-questions";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** The shortest chain that is called long, in steps. */
const LONG = 3;

/** One causal step: a historical step, or an inference from cause to effect. */
interface Step {
  readonly id: Id;
  readonly cause: Id;
  readonly effect: Id;
  readonly weight: number | undefined;
}

/**
 * The longest chain of causes that ends at each last effect, if it has three steps and more, with the strength of the
 * whole: the product of the weights of the steps. It is a slippery slope if its end is given as a reason against, or for,
 * doing something. Causes that run in a circle are no chain.
 */
export function longCausalChain(subject: Subject): readonly Remark[] {
  const { messages, name } = subject;
  return chains(stepsOf(subject)).flatMap((steps): readonly Remark[] => {
    const [first, last] = [steps[0], steps.at(-1)];
    if (steps.length < LONG || !first || !last) return [];
    const about = [first.cause, ...steps.flatMap(({ id, effect }) => [id, effect])];
    const [cause, effect] = [name(first.cause), name(last.effect)];
    const strength = product(steps.map(({ weight }) => weight));
    const chain = messages.longCausalChain(steps.length, cause, effect, strength);
    const message = isPracticalReason(subject, last.effect)
      ? messages.slipperySlope(cause, effect, steps.length)
      : chain;
    return [{ code: "long-causal-chain", about, message }];
  });
}

function stepsOf({ graph, document }: Subject): readonly Step[] {
  return document.links.flatMap((link): readonly Step[] => {
    const { id, weight } = link;
    if (link.kind === "causation") return [{ id, cause: link.cause, effect: link.effect, weight }];
    if (link.kind !== "inference" || schemeNamed(graph.getNodeAttributes(id))?.id !== "CAUSE_TO_EFFECT") return [];
    return link.premises.map((cause) => ({ id, cause, effect: link.conclusion, weight }));
  });
}

/** Per last effect the longest chain to it, of several the first; in the order of the effects (Kahn 1962). */
function chains(steps: readonly Step[]): readonly (readonly Step[])[] {
  const open = new Map<Id, number>();
  const following = new Map<Id, Step[]>();
  for (const step of steps) {
    open.set(step.cause, open.get(step.cause) ?? 0);
    open.set(step.effect, (open.get(step.effect) ?? 0) + 1);
    const others = following.get(step.cause);
    if (others) others.push(step);
    else following.set(step.cause, [step]);
  }
  const lengths = new Map<Id, number>();
  const last = new Map<Id, Step>();
  const ready = [...open].filter(([, waiting]) => waiting === 0).map(([id]) => id);
  for (const id of ready) {
    const length = (lengths.get(id) ?? 0) + 1;
    for (const step of following.get(id) ?? []) {
      if (length > (lengths.get(step.effect) ?? 0)) {
        lengths.set(step.effect, length);
        last.set(step.effect, step);
      }
      open.set(step.effect, (open.get(step.effect) ?? 0) - 1);
      if (open.get(step.effect) === 0) ready.push(step.effect);
    }
  }
  return ready.filter((id) => !following.has(id)).map((id) => backFrom(id, last));
}

/** The chain to an effect, from its first cause. */
function backFrom(effect: Id, last: ReadonlyMap<Id, Step>): readonly Step[] {
  const chain: Step[] = [];
  for (let step = last.get(effect); step; step = last.get(step.cause)) chain.push(step);
  return chain.reverse();
}

/** Whether it is a premise of an inference that says what should, or should not, be done. */
function isPracticalReason({ graph, inferences }: Subject, id: Id): boolean {
  const practical = new Set(["SLIPPERY_SLOPE", "CONSEQUENCES", "PRACTICAL_REASONING"]);
  return inferences.some((inference) => {
    const scheme = schemeNamed(graph.getNodeAttributes(inference.id));
    return scheme !== undefined && practical.has(scheme.id) && inference.premises.includes(id);
  });
}

/** Unknown if one factor is. */
function product(factors: readonly (number | undefined)[]): number | undefined {
  return factors.reduce<number | undefined>(
    (result, factor) => (result === undefined || factor === undefined ? undefined : result * factor),
    1,
  );
}
