import type { Id, Steps } from "@argument-graph/core";
import { type Cone, coneOf } from "./cone";
import type { Framework } from "./framework";
import { polarity } from "./polarity";
import { ACCEPTED, OUT_OF_PLAY, type Settings, type Stances } from "./settings";
import { IN, type Settle, type Settled, settler } from "./settle";

export interface FallSetOptions {
  /** What the reader has settled already. Default: nothing. */
  readonly settings?: Settings;
  /** The most elements in a set, at least 1. Default 2; every further one multiplies the work by the number of leaves. */
  readonly size?: number;
  /** Count doubting an inference as well as rejecting what is taken as given. Default false. */
  readonly inferences?: boolean;
}

/** What may be rejected to turn an element over, and how to see what that does. Numbers are those of the cone. */
export interface Hinges extends Cone {
  /** What bears on the element on the given side: what is taken as given, and inferences if these count. */
  readonly candidates: readonly number[];
  readonly sides: Uint8Array;
  /** The labels when these are rejected, until the next call; `stands` says whether the element is in then. */
  readonly without: (rejected: Iterable<number>) => Settled & { readonly stances: Stances };
  readonly stands: (rejected: Iterable<number>) => boolean;
  readonly idsOf: (set: readonly number[]) => readonly Id[];
}

/** @throws RangeError if the map has no such element, or on a setting for an id that it does not have. */
export function* hingesOf(
  framework: Framework,
  id: Id,
  { settings = {}, inferences = false }: FallSetOptions,
  side: number,
): Steps<Hinges> {
  const cone = coneOf(framework, id, settings);
  yield;
  const settle = settler(cone.table);
  const sides = polarity(cone.table, cone.target);
  const without = (rejected: Iterable<number>) => withRejected(settle, cone.stances, rejected);
  return {
    ...cone,
    sides,
    candidates: candidatesIn(framework, cone, inferences).filter((each) => ((sides[each] ?? 0) & side) !== 0),
    without,
    stands: (rejected) => without(rejected).labels[cone.target] === IN,
    idsOf: (set) => set.map((number) => framework.ids[cone.elements[number] ?? -1] ?? ""),
  };
}

function withRejected(settle: Settle, { stance, given }: Stances, rejected: Iterable<number>) {
  const changed = { stance: stance.slice(), given };
  for (const number of rejected) changed.stance[number] = OUT_OF_PLAY;
  return { ...settle(changed), stances: changed };
}

function candidatesIn({ assertions }: Framework, cone: Cone, inferences: boolean): readonly number[] {
  const { stance, given } = cone.stances;
  const isOpen = (number: number): boolean => stance[number] !== ACCEPTED && stance[number] !== OUT_OF_PLAY;
  const isAssertion = (number: number): boolean => assertions[cone.elements[number] ?? -1] === 1;
  const isInference = (number: number): boolean => !isAssertion(number) && (cone.table.groundOf[number] ?? -1) >= 0;
  return [...cone.elements.keys()].filter(
    (number) => isOpen(number) && (isAssertion(number) ? given[number] === 1 : inferences && isInference(number)),
  );
}

/** By size, then by number: the order in which sets are told. */
export function inOrder(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const compare = (one: readonly number[], other: readonly number[]): number => {
    const place = one.findIndex((number, index) => number !== other[index]);
    return one.length - other.length || (one[place] ?? 0) - (other[place] ?? 0);
  };
  return sets.map((set) => [...set].sort((one, other) => one - other)).sort(compare);
}

export function includesAll(set: readonly number[], part: readonly number[]): boolean {
  return part.every((number) => set.includes(number));
}
