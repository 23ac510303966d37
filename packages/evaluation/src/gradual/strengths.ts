import { type Diagnostic, finish, type Id, type Steps } from "@argument-graph/core";
import { findCircles } from "../circles";
import { joined } from "../rows";
import { equilibrium } from "./equilibrium";
import type { Network } from "./network";
import { type GradualSemantics, quadraticEnergy } from "./semantics";

export interface StrengthOptions {
  /** Default `quadraticEnergy`. On maps without circles `dfQuad` can be followed by hand. */
  readonly semantics?: GradualSemantics;
  /** The most single strengths to compute, again and again in circles. Default 5,000,000, which is about a second. */
  readonly effort?: number;
}

export interface Strengths {
  /** From 0 to 1, of every element that has a strength. */
  readonly strengths: ReadonlyMap<Id, number>;
  /** The elements without: they lie in a circle that does not settle, or rest on one. There is no equilibrium for them. */
  readonly unsettled: readonly Id[];
  /** Whether it is known that there is no other equilibrium: no circle, or only such as are known to lead to one. */
  readonly unique: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * How strong every element is, as a number from 0 to 1, under a gradual semantics. Such numbers order the elements of one
 * map; they mean nothing outside it. An element in a circle, or resting on one, may have none: it is then `unsettled`.
 *
 * Two claims that support each other lift each other up, to 1 under DF-QuAD: a diagnostic says so where it happens.
 *
 * @example
 * ```ts
 * import { dfQuad, strengths, weightedNetwork } from "@argument-graph/evaluation";
 *
 * // a (0.5) -x b (0.6)
 * const network = weightedNetwork({
 *   arguments: [{ id: "a", weight: 0.5 }, { id: "b", weight: 0.6 }],
 *   attacks: [["a", "b"]],
 * });
 *
 * strengths(network, { semantics: dfQuad }).strengths.get("b"); // => 0.3
 * ```
 */
export function strengths(network: Network, options: StrengthOptions = {}): Strengths {
  return finish(strengthSteps(network, options));
}

/** {@link strengths} in steps, for `inSlices`. */
export function* strengthSteps(
  network: Network,
  { semantics = quadraticEnergy, effort = 5_000_000 }: StrengthOptions = {},
): Steps<Strengths> {
  const { ids } = network;
  const diagnostics = [...network.diagnostics, ...misfits(network, semantics)];
  const isLost = !semantics.supports && network.supporters.items.length > 0;
  if (isLost) return { strengths: new Map(), unsettled: ids, unique: false, diagnostics };
  const { values, unsettled, unique } = yield* equilibrium(network, semantics, effort);
  const settled = [...ids.entries()].filter(([number]) => !unsettled[number]);
  return {
    strengths: new Map(settled.map(([number, id]) => [id, values[number] ?? 0])),
    unsettled: ids.filter((_, number) => unsettled[number]),
    unique,
    diagnostics,
  };
}

/** What about the graph makes the numbers of this semantics doubtful. */
function misfits(network: Network, semantics: GradualSemantics): readonly Diagnostic[] {
  const { ids, supporters, needs } = network;
  if (!semantics.supports && supporters.items.length > 0)
    return [
      {
        code: "no-support-in-semantics",
        severity: "error",
        message: `The semantics “${semantics.name}” knows attacks only, but something is supported. Choose another one.`,
      },
    ];
  const { circleOf } = findCircles(ids.length, joined([supporters, needs]));
  const inCircle = ids.filter((_, number) => (circleOf[number] ?? -1) >= 0);
  if (inCircle.length === 0) return [];
  const named = inCircle.slice(0, 5).map((id) => `“${id}”`);
  const message = `These support themselves in a circle, which lifts their strengths: ${named.join(", ")}${inCircle.length > 5 ? ", …" : ""}.`;
  return [{ code: "circular-strengths", severity: "warning", message }];
}
