import type { Id } from "@argument-graph/core";
import type { Framework } from "./framework";
import { AGAINST, FOR, polarity } from "./polarity";
import { ACCEPTED, OUT_OF_PLAY, type Settings, type Stances, stances } from "./settings";
import { IN, settle } from "./settle";

export interface FallSetOptions {
  /** What the reader has settled already. Default: nothing. */
  readonly settings?: Settings;
  /** The most elements in a set, at least 1. Default 2; every further one multiplies the work by the number of leaves. */
  readonly size?: number;
  /** Count doubting an inference as well as rejecting what is taken as given. Default false. */
  readonly inferences?: boolean;
}

/**
 * What an element hangs on: "it falls if you reject this one, or these two together". A fall set is a smallest set of
 * statements (or causations) taken as given such that the element no longer stands when they are rejected; with the
 * option `inferences`, such that it no longer stands when they are rejected or disabled. A set of one is a single point
 * of failure. In the order of size, then of the graph; none if the element does not stand.
 *
 * @throws RangeError if the map has no such element.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { fallSets, toFramework } from "@argument-graph/evaluation";
 *
 * // rain -> wet,  hose + tap -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const hose = claim("A hose lies in the street", { id: "hose" });
 * const tap = claim("The tap is open", { id: "tap" });
 * const map = argument({}, wet, rain, hose, tap, because(wet, rain), because(wet, hose, tap));
 *
 * fallSets(toFramework(toGraph(map)), "wet"); // => [["rain", "hose"], ["rain", "tap"]]
 * ```
 */
export function fallSets(framework: Framework, id: Id, options: FallSetOptions = {}): readonly (readonly Id[])[] {
  return hinges(framework, id, options, { now: true, side: FOR });
}

/**
 * What would let an element stand that falls or is unsettled: the smallest sets of statements (or causations) taken as
 * given whose rejection lets it stand, such as an unanswered objection. In the order of size, then of the graph; none
 * if the element stands already, or cannot stand by rejecting something.
 *
 * @throws RangeError if the map has no such element.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { standSets, toFramework } from "@argument-graph/evaluation";
 *
 * // gauge -x rain -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const gauge = claim("The gauge shows no rain", { id: "gauge" });
 * const map = argument({}, wet, rain, gauge, because(wet, rain), attack(gauge, rain));
 *
 * standSets(toFramework(toGraph(map)), "wet"); // => [["gauge"]]
 * ```
 */
export function standSets(framework: Framework, id: Id, options: FallSetOptions = {}): readonly (readonly Id[])[] {
  return hinges(framework, id, options, { now: false, side: AGAINST });
}

interface Goal {
  /** Whether the element stands to begin with. */
  readonly now: boolean;
  /** The side of the element on which the candidates are. */
  readonly side: number;
}

/**
 * The minimal sets of candidates whose rejection turns the element's standing over, by size: every set of one, then
 * every set of two that has none of those in it, and so on. Candidates that are on the other side only cannot do it.
 */
function hinges(
  framework: Framework,
  id: Id,
  { settings = {}, size = 2, inferences = false }: FallSetOptions,
  { now, side }: Goal,
): readonly (readonly Id[])[] {
  const element = framework.numbers.get(id);
  if (element === undefined) throw new RangeError(`Nothing in the map has the id "${id}".`);
  const initial = stances(framework, settings);
  if (stands(framework, initial, element) !== now) return [];

  const candidates = candidatesFor(framework, initial, polarity(framework, element), side, inferences);
  const found: (readonly number[])[] = [];
  let sets: readonly (readonly number[])[] = [[]];
  for (let length = 1; length <= size && sets.length > 0; length += 1) {
    const larger = sets.flatMap((set) => extensions(set, candidates));
    const [hits, misses] = partition(
      larger.filter((set) => !found.some((hit) => includesAll(set, hit))),
      (set) => stands(framework, rejecting(initial, set), element) !== now,
    );
    found.push(...hits);
    sets = misses;
  }
  return found.map((set) => set.map((number) => framework.ids[number] ?? ""));
}

function stands(framework: Framework, settings: Stances, element: number): boolean {
  return settle(framework, settings).labels[element] === IN;
}

function rejecting({ stance, given }: Stances, set: readonly number[]): Stances {
  const changed = stance.slice();
  for (const number of set) changed[number] = OUT_OF_PLAY;
  return { stance: changed, given };
}

function candidatesFor(
  framework: Framework,
  { stance, given }: Stances,
  sides: Uint8Array,
  side: number,
  inferences: boolean,
): readonly number[] {
  const isOpen = (number: number): boolean => stance[number] !== ACCEPTED && stance[number] !== OUT_OF_PLAY;
  const isLeaf = (number: number): boolean => framework.assertions[number] === 1 && given[number] === 1;
  const isInference = (number: number): boolean =>
    inferences && framework.assertions[number] === 0 && (framework.groundOf[number] ?? -1) >= 0;
  return [...framework.ids.keys()].filter(
    (number) => ((sides[number] ?? 0) & side) !== 0 && isOpen(number) && (isLeaf(number) || isInference(number)),
  );
}

/** The sets with one candidate more, behind its last one, so that each set comes up once. */
function extensions(set: readonly number[], candidates: readonly number[]): readonly (readonly number[])[] {
  const last = set.at(-1) ?? -1;
  return candidates.filter((candidate) => candidate > last).map((candidate) => [...set, candidate]);
}

function includesAll(set: readonly number[], part: readonly number[]): boolean {
  return part.every((number) => set.includes(number));
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  const hits: T[] = [];
  const misses: T[] = [];
  for (const item of items) (test(item) ? hits : misses).push(item);
  return [hits, misses];
}
