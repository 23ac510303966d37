import { finish, type Id, type Steps } from "@argument-graph/core";
import type { Framework } from "./framework";
import { type FallSetOptions, type Hinges, hingesOf, includesAll, inOrder } from "./hinges";
import { FOR } from "./polarity";

export interface SufficientReasonOptions extends Omit<FallSetOptions, "size"> {
  /** The most sets to find, at least 1. Default 50. */
  readonly limit?: number;
  /** The most readings of the map to try. Default 20,000. */
  readonly effort?: number;
}

export interface SufficientReasons {
  /** In the order of size, then of the graph. */
  readonly reasons: readonly (readonly Id[])[];
  /** Whether there may be others: the limit or the effort did not suffice. */
  readonly more: boolean;
}

/**
 * What is enough for an element to stand: the smallest sets of statements (or causations) taken as given such that the
 * element stands as long as these are left alone, whatever else that is taken as given is rejected. None if the element
 * does not stand; the empty set if it stands come what may.
 *
 * They are the smallest sets that have something in common with every fall set, and the other way round.
 *
 * @throws RangeError if the map has no such element, on a setting for an id that it does not have, or a limit below 1.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { sufficientReasons, toFramework } from "@argument-graph/evaluation";
 *
 * // rain -> wet,  hose + tap -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const hose = claim("A hose lies in the street", { id: "hose" });
 * const tap = claim("The tap is open", { id: "tap" });
 * const map = argument({}, wet, rain, hose, tap, because(wet, rain), because(wet, hose, tap));
 *
 * sufficientReasons(toFramework(toGraph(map)), "wet").reasons; // => [["rain"], ["hose", "tap"]]
 * ```
 */
export function sufficientReasons(
  framework: Framework,
  id: Id,
  options: SufficientReasonOptions = {},
): SufficientReasons {
  return finish(sufficientReasonSteps(framework, id, options));
}

/**
 * {@link sufficientReasons} in steps, for `inSlices`.
 *
 * Implicit hitting sets (the duality of abductive and contrastive explanations: Ignatiev, Narodytska, Asher, Marques-Silva,
 * AI*IA 2020): of the sets known to bring the element down, take the smallest sets that hit them all; if the element can
 * fall although one of those is left alone, what brought it down is one more set to hit.
 *
 *     always  a set of `guesses` hits all of the sets found to bring the element down, and none of its parts does
 *     after   nothing brings the element down while all of such a set is left alone
 */
export function* sufficientReasonSteps(
  framework: Framework,
  id: Id,
  { limit = 50, effort = 20_000, ...options }: SufficientReasonOptions = {},
): Steps<SufficientReasons> {
  if (!(limit >= 1)) throw new RangeError(`options.limit is ${limit}; expected at least 1.`);
  const hinges = yield* hingesOf(framework, id, options, FOR);
  if (!hinges.stands([])) return { reasons: [], more: false };
  const budget = { left: effort };
  const found: (readonly number[])[] = [];
  let guesses: readonly (readonly number[])[] = [[]];
  for (;;) {
    const guess = guesses.find((set) => !found.includes(set));
    const isCut = guess !== undefined && (found.length >= limit || budget.left <= 0 || guesses.length > 10 * limit);
    if (guess === undefined || isCut) return { reasons: inOrder(found).map(hinges.idsOf), more: isCut };
    const fatal = yield* whatBringsItDown(hinges, guess, budget);
    if (fatal === "unknown") return { reasons: inOrder(found).map(hinges.idsOf), more: true };
    if (fatal === "nothing") found.push(guess);
    else guesses = hitting(guesses, fatal);
  }
}

interface Budget {
  left: number;
}

/**
 * A set outside this one whose rejection brings the element down, as small as dropping one after the other makes it.
 *
 * What is on the element's side only does the worst if all of it is rejected; what is on both sides may do either.
 */
function* whatBringsItDown(
  { candidates, sides, stands }: Hinges,
  left: readonly number[],
  budget: Budget,
): Steps<readonly number[] | "nothing" | "unknown"> {
  const others = candidates.filter((candidate) => !left.includes(candidate));
  const always = others.filter((other) => sides[other] === FOR);
  const mixed = others.filter((other) => sides[other] !== FOR);
  // One look for each choice among the mixed ones, and one for each that is dropped.
  if (Math.max(2 ** mixed.length, others.length) > budget.left) return "unknown";
  for (let choice = 2 ** mixed.length - 1; choice >= 0; choice -= 1) {
    yield;
    budget.left -= 1;
    const rejected = [...always, ...mixed.filter((_, bit) => (choice >> bit) & 1)];
    if (!stands(rejected)) return yield* shrunk(rejected, stands, budget);
  }
  return "nothing";
}

function* shrunk(fatal: readonly number[], stands: Hinges["stands"], budget: Budget): Steps<readonly number[]> {
  let rest = fatal;
  for (const each of fatal) {
    yield;
    budget.left -= 1;
    const smaller = rest.filter((other) => other !== each);
    if (!stands(smaller)) rest = smaller;
  }
  return rest;
}

/** The smallest sets that hit what these hit and one set more (Berge, Hypergraphs, 1989). */
function hitting(sets: readonly (readonly number[])[], more: readonly number[]): readonly (readonly number[])[] {
  const hit = sets.filter((set) => set.some((each) => more.includes(each)));
  const longer = sets
    .filter((set) => !hit.includes(set))
    .flatMap((set) => more.map((each) => [...set, each]))
    .filter((set) => !hit.some((other) => includesAll(set, other)));
  return [...hit, ...longer.filter((set, place) => !longer.some((other, at) => isBetter(other, at, set, place)))];
}

function isBetter(one: readonly number[], at: number, other: readonly number[], place: number): boolean {
  return at !== place && includesAll(other, one) && (one.length < other.length || at < place);
}
