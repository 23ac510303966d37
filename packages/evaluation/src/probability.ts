import { type Diagnostic, finish, type Id, type Steps } from "@argument-graph/core";
import { type Cone, coneOf } from "./cone";
import type { Framework } from "./framework";
import { random } from "./random";
import { lengths, rowOf } from "./rows";
import { FREE, OUT_OF_PLAY, type Settings, SUSPENDED } from "./settings";
import { IN, settler, UNDECIDED } from "./settle";
import { unitOr, weightOf } from "./weight-of";

export interface ProbabilityOptions {
  /** How likely single elements hold on their own: statements and causations taken as given, inferences, conflicts. What has
   * neither a probability here nor a weight in the document is certain. */
  readonly probabilities?: ReadonlyMap<Id, number>;
  /** What the reader has settled; what is accepted, rejected or disabled is certain. Default: nothing. */
  readonly settings?: Settings;
  /** How many random scenarios to try where there are too many to try all. Default 10,000. */
  readonly samples?: number;
  /** The seed of these. Default 1. */
  readonly seed?: number;
}

export interface Probability {
  /** How likely the element stands. */
  readonly stands: number;
  /** How likely it is unsettled; it falls in the rest of the cases. */
  readonly unsettled: number;
  /** 0 if the result is exact; else `stands` lies within this distance in 95 of 100 cases. */
  readonly margin: number;
  /** Probabilities and weights that are not from 0 to 1, and what was taken instead. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Up to this many uncertain elements every scenario is tried. */
const FEW = 14;

/**
 * How likely an element stands, if what is taken as given, and each step, holds with a probability of its own, all
 * independent: over all scenarios in which the others are rejected or left out, how often the default reading labels it in
 * (the constellations of Li, Oren, Norman, TAFA 2011, and Hunter, IJAR 54, 2013, on maps).
 *
 * Exact where every element bears on the element in one way only (a tree), and for up to 14 uncertain ones; else by random
 * scenarios that depend on the seed alone.
 *
 * @throws RangeError if the map has no such element, or on a setting or a probability for an id that it does not have.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { probability, toFramework } from "@argument-graph/evaluation";
 *
 * // rain (0.5) -> wet,  hose (0.2) -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const hose = claim("A hose lies in the street", { id: "hose" });
 * const framework = toFramework(toGraph(argument({}, wet, rain, hose, because(wet, rain), because(wet, hose))));
 * const probabilities = new Map([["rain", 0.5], ["hose", 0.2]]);
 *
 * probability(framework, "wet", { probabilities }).stands; // => 0.6
 * ```
 */
export function probability(framework: Framework, id: Id, options: ProbabilityOptions = {}): Probability {
  return finish(probabilitySteps(framework, id, options));
}

/** {@link probability} in steps, for `inSlices`. */
export function* probabilitySteps(
  framework: Framework,
  id: Id,
  { probabilities = new Map(), settings = {}, samples = 10_000, seed = 1 }: ProbabilityOptions = {},
): Steps<Probability> {
  if (!(samples >= 1)) throw new RangeError(`options.samples is ${samples}; expected at least 1.`);
  const cone = coneOf(framework, id, settings);
  const { chances, diagnostics } = chancesOf(framework, cone, probabilities);
  if (isTree(cone)) return { stands: onTree(cone, chances), unsettled: 0, margin: 0, diagnostics };
  const uncertain = [...chances.keys()].filter((element) => (chances[element] ?? 1) < 1);
  const open = uncertain.filter((element) => (chances[element] ?? 0) > 0);
  const never = uncertain.filter((element) => chances[element] === 0);
  const result =
    open.length <= FEW
      ? yield* overAll(cone, open, never, chances)
      : yield* overSome(cone, open, never, chances, samples, random(seed));
  return { ...result, diagnostics };
}

/** How likely each element of the cone holds on its own: 1 for what is certain or does not hold on its own. */
function chancesOf(framework: Framework, cone: Cone, probabilities: ReadonlyMap<Id, number>) {
  for (const id of probabilities.keys()) {
    if (!framework.numbers.has(id))
      throw new RangeError(`options.probabilities: nothing in the map has the id "${id}".`);
  }
  const diagnostics: Diagnostic[] = [];
  const chances = cone.elements.map((number, element) => {
    const id = framework.ids[number] ?? "";
    const { stance, given } = cone.stances;
    const isOwn = !framework.assertions[number] || given[element] === 1;
    if (!isOwn || (stance[element] !== FREE && stance[element] !== SUSPENDED)) return 1;
    const chosen = probabilities.get(id);
    const checked =
      chosen === undefined
        ? weightOf(id, framework.weights[number], 1)
        : unitOr(chosen, 1, `The probability of “${id}”`);
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  });
  return { chances, diagnostics };
}

/** Whether every element bears on the target in one way, and nothing else complicates it. */
function isTree({ table, stances, target }: Cone): boolean {
  const { neededBy, groundOf, objectionTo } = table;
  const uses = lengths(neededBy);
  return uses.every((used, element) => {
    const times = used + Number((groundOf[element] ?? -1) >= 0) + Number((objectionTo[element] ?? -1) >= 0);
    const isFree = stances.stance[element] !== SUSPENDED;
    return isFree && times === Number(element !== target);
  });
}

/** On a tree all that bears on an element is independent, so that chances multiply. Leaves first, without recursion. */
function onTree({ table, stances, target }: Cone, chances: readonly number[]): number {
  const { needs, grounds, objections } = table;
  const order = [target];
  for (const element of order)
    for (const relation of [needs, grounds, objections]) order.push(...rowOf(relation, element));
  const found = new Float64Array(chances.length);
  const all = (elements: Int32Array): number => elements.reduce((product, each) => product * (found[each] ?? 0), 1);
  const none = (elements: Int32Array): number =>
    elements.reduce((product, each) => product * (1 - (found[each] ?? 0)), 1);
  for (const element of order.reverse()) {
    const stance = stances.stance[element] ?? FREE;
    const isGiven = stances.given[element] === 1;
    const held = isGiven ? 1 : 1 - none(rowOf(grounds, element));
    const free = (chances[element] ?? 1) * all(rowOf(needs, element)) * held * none(rowOf(objections, element));
    found[element] = stance === FREE ? free : Number(stance !== OUT_OF_PLAY);
  }
  return found[target] ?? 0;
}

interface Share {
  readonly stands: number;
  readonly unsettled: number;
  readonly margin: number;
}

function* overAll(
  cone: Cone,
  open: readonly number[],
  never: readonly number[],
  chances: readonly number[],
): Steps<Share> {
  const read = reader(cone, never);
  let [stands, unsettled] = [0, 0];
  for (let scenario = 0; scenario < 2 ** open.length; scenario += 1) {
    yield;
    const holds = (bit: number): boolean => ((scenario >> bit) & 1) === 1;
    const chance = open.reduce((product, element, bit) => {
      const own = chances[element] ?? 1;
      return product * (holds(bit) ? own : 1 - own);
    }, 1);
    const label = read(open.filter((_, bit) => !holds(bit)));
    if (label === IN) stands += chance;
    else if (label === UNDECIDED) unsettled += chance;
  }
  return { stands, unsettled, margin: 0 };
}

function* overSome(
  cone: Cone,
  open: readonly number[],
  never: readonly number[],
  chances: readonly number[],
  samples: number,
  next: () => number,
): Steps<Share> {
  const read = reader(cone, never);
  let [stands, unsettled] = [0, 0];
  for (let sample = 0; sample < samples; sample += 1) {
    yield;
    const label = read(open.filter((element) => next() >= (chances[element] ?? 1)));
    stands += Number(label === IN) / samples;
    unsettled += Number(label === UNDECIDED) / samples;
  }
  // The normal approximation with the worst variance: 1.96 sqrt(1/4 / n).
  return { stands, unsettled, margin: 0.98 / Math.sqrt(samples) };
}

/** The label of the target when these do not hold. */
function reader({ table, stances, target }: Cone, never: readonly number[]): (absent: readonly number[]) => number {
  const settle = settler(table);
  const stance = stances.stance.slice();
  return (absent) => {
    stance.set(stances.stance);
    for (const element of [...never, ...absent]) stance[element] = OUT_OF_PLAY;
    return settle({ stance, given: stances.given }).labels[target] ?? UNDECIDED;
  };
}
