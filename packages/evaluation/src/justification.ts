import { finish, type Id, type Steps } from "@argument-graph/core";
import { countModels } from "./count-models";
import type { DialecticalStructure, Position } from "./dialectical-structure";

export interface JustificationOptions {
  /** What is held already; the position is judged on top of it. Default: nothing. */
  readonly given?: Position;
  /** The most steps of counting. Default 1,000,000. */
  readonly effort?: number;
}

export interface Justification {
  /** The share of the coherent complete positions extending what is given that also extend the position: its degree of
   * justification. Absent if what is given is incoherent, or the effort did not suffice. */
  readonly degree?: number;
  /** How many coherent complete positions extend what is given, and of these the position. */
  readonly total: bigint;
  readonly extending: bigint;
  /** Whether the effort did not suffice: then the numbers are 0. */
  readonly more: boolean;
}

/**
 * How far a position is justified by what is given (Betz, Erkenntnis 77, 2012): of all ways to give every sentence a truth
 * value that respect every argument, the share that agrees with the position. 1: whoever holds what is given is committed
 * to it; 0: it is ruled out.
 *
 * Counts exactly, part by part; the numbers can be as large as 2 to the number of sentences.
 *
 * @throws RangeError on a sentence that the structure does not have.
 *
 * @example
 * ```ts
 * import { justification } from "@argument-graph/evaluation";
 *
 * // a, b => c
 * const [a, b, c] = ["a", "b", "c"].map((sentence) => ({ sentence, holds: true }));
 * const structure = { sentences: ["a", "b", "c"], arguments: [{ premises: [a, b], conclusion: c }] };
 *
 * justification(structure, new Map([["a", true]]), { given: new Map([["c", true]]) }).degree; // => 0.5
 * ```
 */
export function justification(
  structure: DialecticalStructure,
  position: Position,
  options: JustificationOptions = {},
): Justification {
  return finish(justificationSteps(structure, position, options));
}

/** {@link justification} in steps, for `inSlices`. */
export function* justificationSteps(
  structure: DialecticalStructure,
  position: Position,
  { given = new Map(), effort = 1_000_000 }: JustificationOptions = {},
): Steps<Justification> {
  const clauses = clausesOf(structure);
  const numberOf = numberer(structure);
  const units = (held: Position) => [...held].map(([id, value]) => [value ? numberOf(id) : -numberOf(id)]);
  const budget = { left: effort };
  const count = structure.sentences.length;
  const total = yield* countModels(count, [...clauses, ...units(given)], budget);
  const extending = yield* countModels(count, [...clauses, ...units(given), ...units(position)], budget);
  if (total === undefined || extending === undefined) return { total: 0n, extending: 0n, more: true };
  return { ...(total > 0n && { degree: ratio(extending, total) }), total, extending, more: false };
}

/**
 * What else one is committed to by a position: every other sentence whose truth value is the same in all coherent complete
 * positions that extend it. Undefined if the position is incoherent, or the effort did not suffice.
 *
 * @throws RangeError on a sentence that the structure does not have.
 *
 * @example
 * ```ts
 * import { commitments } from "@argument-graph/evaluation";
 *
 * // a => c
 * const [a, c] = ["a", "c"].map((sentence) => ({ sentence, holds: true }));
 * const structure = { sentences: ["a", "c"], arguments: [{ premises: [a], conclusion: c }] };
 *
 * [...(commitments(structure, new Map([["a", true]])) ?? [])]; // => [["c", true]]
 * [...(commitments(structure, new Map([["c", false]])) ?? [])]; // => [["a", false]]
 * ```
 */
export function commitments(
  structure: DialecticalStructure,
  position: Position,
  options: Omit<JustificationOptions, "given"> = {},
): Position | undefined {
  return finish(commitmentSteps(structure, position, options));
}

/** {@link commitments} in steps, for `inSlices`. */
export function* commitmentSteps(
  structure: DialecticalStructure,
  position: Position,
  options: Omit<JustificationOptions, "given"> = {},
): Steps<Position | undefined> {
  const found = new Map<Id, boolean>();
  const { total } = yield* justificationSteps(structure, new Map(), { ...options, given: position });
  if (total === 0n) return undefined;
  for (const sentence of structure.sentences.filter((each) => !position.has(each))) {
    const { degree } = yield* justificationSteps(structure, new Map([[sentence, true]]), {
      ...options,
      given: position,
    });
    if (degree === undefined) return undefined;
    if (degree === 1 || degree === 0) found.set(sentence, degree === 1);
  }
  return found;
}

/** An argument: not all premises and not the conclusion; contraries: not all. As lists of literals, negative for false. */
function clausesOf(structure: DialecticalStructure): readonly (readonly number[])[] {
  const numberOf = numberer(structure);
  const { arguments: all, contraries = [] } = structure;
  return [
    ...all.map(({ premises, conclusion }) => [
      ...premises.map(({ sentence, holds }) => (holds ? -numberOf(sentence) : numberOf(sentence))),
      conclusion.holds ? numberOf(conclusion.sentence) : -numberOf(conclusion.sentence),
    ]),
    ...contraries.map((sentences) => sentences.map((sentence) => -numberOf(sentence))),
  ];
}

/** Sentences by number, from 1. */
function numberer({ sentences }: DialecticalStructure): (id: Id) => number {
  const numbers = new Map(sentences.map((id, index) => [id, index + 1]));
  return (id) => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`The dialectical structure has no sentence "${id}".`);
    return number;
  };
}

/** To the precision of a number, however large the two are. */
function ratio(part: bigint, whole: bigint): number {
  const shift = BigInt(Math.max(0, whole.toString(2).length - 1_000));
  return Number(part >> shift) / Number(whole >> shift);
}
