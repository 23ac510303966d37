import { finish, type Id, type Steps } from "@argument-graph/core";
import { random } from "../random";
import { rowOf, rows } from "../rows";
import type { Pair } from "../structure";
import { equilibrium, type Missing } from "./equilibrium";
import type { Network } from "./network";
import { quadraticEnergy } from "./semantics";
import type { StrengthOptions } from "./strengths";

/**
 * - `removal`: how much the topic loses if the element is not there at all, with the links that need it.
 * - `intrinsic-removal`: the same, but what speaks for and against the element is left out on both sides.
 * - `shapley`: the element's fair share, the mean of what it adds to every selection of the others (Shapley 1953). All
 *   shares together make up the difference between the topic's strength and its base score.
 * - `gradient`: how fast the topic's strength changes with the element's base score.
 */
export type ContributionMethod = "removal" | "intrinsic-removal" | "shapley" | "gradient";

export interface ContributionOptions extends StrengthOptions {
  /** Default `removal`, the one that can be said in words: "without it, …". */
  readonly method?: ContributionMethod;
  /** The elements whose contributions are asked for. Default: all that bear on the topic. */
  readonly of?: readonly Id[];
  /** How many random orders `shapley` looks at where there are more than 12 elements; default 2,000. */
  readonly samples?: number;
  /** The seed of these; default 1. */
  readonly seed?: number;
}

/**
 * How much elements contribute to the strength of another one, the topic (Kampik, Potyka, Yin, Čyras, Toni, IJAR 173, 2024).
 * What has no number because the strengths do not settle without it is left out.
 *
 * @throws RangeError on a topic or an element that is not in the network.
 *
 * @example
 * ```ts
 * import { contributions, dfQuad, weightedNetwork } from "@argument-graph/evaluation";
 *
 * // a (0.5) -x b (0.6)
 * const network = weightedNetwork({
 *   arguments: [{ id: "a", weight: 0.5 }, { id: "b", weight: 0.6 }],
 *   attacks: [["a", "b"]],
 * });
 *
 * contributions(network, "b", { semantics: dfQuad }).get("a"); // => -0.3
 * ```
 */
export function contributions(network: Network, topic: Id, options: ContributionOptions = {}): ReadonlyMap<Id, number> {
  return finish(contributionSteps(network, topic, options));
}

/** {@link contributions} in steps, for `inSlices`. */
export function* contributionSteps(
  network: Network,
  topic: Id,
  options: ContributionOptions = {},
): Steps<ReadonlyMap<Id, number>> {
  const { semantics = quadraticEnergy, effort = 5_000_000, method = "removal", of } = options;
  const numberOf = (id: Id): number => {
    const number = network.numbers.get(id);
    if (number === undefined) throw new RangeError(`Nothing in the network has the id "${id}".`);
    return number;
  };
  const target = numberOf(topic);
  const others = (of?.map(numberOf) ?? bearingOn(network, target)).filter(
    (each) => each !== target || method === "gradient",
  );
  const strength: Strength = function* (missing, own = network) {
    const { values, unsettled } = yield* equilibrium(own, semantics, effort, missing);
    return unsettled[target] ? Number.NaN : (values[target] ?? 0);
  };
  const subject: Subject = { network, target, strength };
  const found =
    method === "shapley" ? yield* shapley(subject, others, options) : yield* singly(subject, others, method);
  return new Map(
    [...found].filter(([, value]) => !Number.isNaN(value)).map(([each, value]) => [network.ids[each] ?? "", value]),
  );
}

/** The strength of the topic without some elements; not a number if it has none. */
type Strength = (missing: Missing, network?: Network) => Steps<number>;

interface Subject {
  readonly network: Network;
  readonly target: number;
  readonly strength: Strength;
}

type Shares = ReadonlyMap<number, number>;

function* singly(subject: Subject, others: readonly number[], method: ContributionMethod): Steps<Shares> {
  const { network, strength } = subject;
  const shares = new Map<number, number>();
  const whole = yield* strength(new Set());
  for (const each of others) {
    const without = withNeeds(network, [each]);
    if (method === "gradient") shares.set(each, yield* gradient(subject, each));
    else if (method === "removal") shares.set(each, whole - (yield* strength(without)));
    else {
      const bare = withoutParents(network, each);
      shares.set(each, (yield* strength(new Set(), bare)) - (yield* strength(without, bare)));
    }
  }
  return shares;
}

/** Exact over all selections for up to 12 elements, else over random orders. */
function* shapley(
  { network, strength }: Subject,
  others: readonly number[],
  { samples = 2_000, seed = 1 }: ContributionOptions,
): Steps<Shares> {
  if (others.length > 12) return yield* sampledShapley(network, strength, others, samples, random(seed));
  const count = others.length;
  const values = new Float64Array(2 ** count);
  for (let chosen = 0; chosen < values.length; chosen += 1)
    values[chosen] = yield* strength(
      withNeeds(
        network,
        others.filter((_, bit) => !((chosen >> bit) & 1)),
      ),
    );
  const weights = orders(count);
  const share = (bit: number): number => {
    let total = 0;
    for (let chosen = 0; chosen < values.length; chosen += 1) {
      if ((chosen >> bit) & 1) continue;
      total += (weights[bits(chosen)] ?? 0) * ((values[chosen | (1 << bit)] ?? 0) - (values[chosen] ?? 0));
    }
    return total;
  };
  return new Map(others.map((each, bit) => [each, share(bit)]));
}

/** Per size k, the share of the orders of `count` elements in which exactly a given k come before a given one. */
function orders(count: number): readonly number[] {
  const shares: number[] = [1 / count];
  for (let size = 1; size < count; size += 1) shares.push(((shares[size - 1] ?? 0) * size) / (count - size));
  return shares;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

function* sampledShapley(
  network: Network,
  strength: Strength,
  others: readonly number[],
  samples: number,
  next: () => number,
): Steps<Shares> {
  const totals = new Map(others.map((each) => [each, 0]));
  for (let sample = 0; sample < samples; sample += 1) {
    const order = shuffled(others, next);
    let before = yield* strength(withNeeds(network, order));
    for (const [place, each] of order.entries()) {
      const after = yield* strength(withNeeds(network, order.slice(place + 1)));
      totals.set(each, (totals.get(each) ?? 0) + (after - before) / samples);
      before = after;
    }
  }
  return totals;
}

function shuffled(items: readonly number[], next: () => number): readonly number[] {
  const keys = items.map((item) => ({ item, key: next() }));
  return keys.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

/** By differences at two distances, extrapolated (Richardson), from within [0, 1]. */
function* gradient({ network, strength }: Subject, each: number): Steps<number> {
  const base = network.bases[each] ?? 0;
  const at = (value: number) => strength(new Set(), withBase(network, each, value));
  const [low, high] = [base < 0.01, base > 0.99];
  const slope = function* (step: number): Steps<number> {
    if (!low && !high) return ((yield* at(base + step)) - (yield* at(base - step))) / (2 * step);
    const inward = low ? step : -step;
    return (-3 * (yield* at(base)) + 4 * (yield* at(base + inward)) - (yield* at(base + 2 * inward))) / (2 * inward);
  };
  const [wide, narrow] = [yield* slope(1e-3), yield* slope(5e-4)];
  return (4 * narrow - wide) / 3;
}

function withBase(network: Network, element: number, base: number): Network {
  return { ...network, bases: network.bases.map((value, number) => (number === element ? base : value)) };
}

/** The elements, and those that need what is missing, and so on. */
function withNeeds({ ids, needs }: Network, elements: readonly number[]): Missing {
  const missing = new Set(elements);
  if (needs.items.length === 0) return missing;
  for (let size = -1; size !== missing.size; ) {
    size = missing.size;
    for (const element of ids.keys()) if (rowOf(needs, element).some((need) => missing.has(need))) missing.add(element);
  }
  return missing;
}

function withoutParents(network: Network, element: number): Network {
  const without = (table: Network["attackers"]) =>
    rows(
      network.ids.length,
      [...network.ids.keys()].flatMap((each): readonly Pair[] =>
        each === element ? [] : Array.from(rowOf(table, each), (other): Pair => [each, other]),
      ),
    );
  return { ...network, attackers: without(network.attackers), supporters: without(network.supporters) };
}

/** What bears on the element, in rising order. */
export function bearingOn({ attackers, supporters, needs }: Network, element: number): readonly number[] {
  const seen = new Set([element]);
  for (const each of seen) {
    for (const table of [attackers, supporters, needs]) for (const other of rowOf(table, each)) seen.add(other);
  }
  return [...seen].sort((one, other) => one - other);
}
