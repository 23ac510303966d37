import { type ArgumentGraph, finish, type Id, type Steps, thesis } from "@argument-graph/core";
import { type EvaluationMessages, englishEvaluation, type Share } from "../messages";
import { nameOf } from "../name-of";
import { bearingOn, type ContributionOptions, contributionSteps } from "./contributions";
import type { Network } from "./network";
import { strengthSteps } from "./strengths";

export interface ToldContributionOptions extends Omit<ContributionOptions, "of"> {
  /** The most statements that the sentence names on each side; it says how many more there are. Default 4. */
  readonly most?: number;
  /** Default `englishEvaluation`. */
  readonly messages?: EvaluationMessages;
}

export interface ToldContributions {
  /** The strength of the topic, from 0 to 1; absent if it has none, as where the strengths do not settle. */
  readonly strength?: number;
  /** What each statement and historical step that bears on the topic adds to its strength: the most first, on either side. */
  readonly contributions: ReadonlyMap<Id, number>;
  readonly sentence: string;
}

/**
 * How strong a statement is, and which others raise or lower its strength and by how much, in a sentence. What makes a
 * difference of less than 0.005 goes untold.
 *
 * @throws RangeError on a topic that is not in the network.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { dfQuad, mapNetwork, tellContributions, toFramework } from "@argument-graph/evaluation";
 *
 * // rain (0.8) -> wet (0.5),  roof (0.4) -x wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = { ...claim("It rained", { id: "rain" }), weight: 0.8 };
 * const roof = { ...claim("A roof covers it", { id: "roof" }), weight: 0.4 };
 * const graph = toGraph(argument({}, wet, rain, roof, because(wet, rain), attack(roof, wet)));
 * const network = mapNetwork(toFramework(graph));
 *
 * tellContributions(graph, network, "wet", { semantics: dfQuad }).sentence; // => "The thesis “The street is wet” has the strength 0.7: “It rained” raises it by 0.4; “A roof covers it” lowers it by 0.2."
 * ```
 */
export function tellContributions(
  graph: ArgumentGraph,
  network: Network,
  topic: Id,
  options: ToldContributionOptions = {},
): ToldContributions {
  return finish(tellContributionSteps(graph, network, topic, options));
}

/** {@link tellContributions} in steps, for `inSlices`. */
export function* tellContributionSteps(
  graph: ArgumentGraph,
  network: Network,
  topic: Id,
  options: ToldContributionOptions = {},
): Steps<ToldContributions> {
  const { messages = englishEvaluation, most = 4 } = options;
  const of = assertionsBearingOn(graph, network, topic);
  const strength = (yield* strengthSteps(network, options)).strengths.get(topic);
  const found =
    strength === undefined ? new Map<Id, number>() : yield* contributionSteps(network, topic, { ...options, of });
  const ordered = [...found].sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
  const told = ordered.filter(([, amount]) => Math.abs(amount) >= NOTICEABLE);
  const side = (sign: number): readonly Share[] =>
    told
      .filter(([, amount]) => amount * sign > 0)
      .slice(0, most)
      .map(([id, amount]) => ({ phrase: nameOf(graph, id, messages), amount: Math.abs(amount) }));
  const [raising, lowering] = [side(1), side(-1)];
  const name = nameOf(graph, topic, messages);
  const subject = topic === thesis(graph) ? messages.thesis(name) : name;
  const more = told.length - raising.length - lowering.length;
  return {
    ...(strength !== undefined && { strength }),
    contributions: new Map(ordered),
    sentence: messages.contributions(subject, strength, raising, lowering, more),
  };
}

/** What is less is 0 when it is rounded. */
const NOTICEABLE = 0.005;

/** @throws RangeError on a topic that is not in the network. */
function assertionsBearingOn(graph: ArgumentGraph, network: Network, topic: Id): readonly Id[] {
  const target = network.numbers.get(topic);
  if (target === undefined) throw new RangeError(`Nothing in the network has the id "${topic}".`);
  const isAssertion = (id: Id): boolean =>
    ["claim", "evidence", "causation"].includes(graph.getNodeAttribute(id, "kind"));
  return bearingOn(network, target)
    .map((number) => network.ids[number] ?? "")
    .filter((id) => id !== topic && isAssertion(id));
}
