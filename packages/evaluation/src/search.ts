import { finish, type Steps } from "@argument-graph/core";
import { findCircles } from "./circles";
import { type Rows, rowOf } from "./rows";
import type { Stances } from "./settings";
import { HELD, IN, OUT, settler, UNDECIDED } from "./settle";
import type { Structure } from "./structure";

/** Which of the complete labellings are looked for: all; those with the most elements in; those that decide everything. */
export type Kind = "complete" | "preferred" | "stable";

export interface Found {
  readonly labels: readonly Uint8Array[];
  /** Whether there may be more: a limit was reached. */
  readonly more: boolean;
}

export interface Limits {
  /** The most labellings to find. */
  readonly limit: number;
  /** The most work, in elements labelled. */
  readonly effort: number;
}

/**
 * The complete labellings of a structure: guess how a conflict that lies in a circle acts, let the grounded labelling
 * decide what follows, and guess on, in the innermost circle that is still open; go back where a conflict turns out
 * otherwise than guessed (after Doutre and Mengin 2001; Nofal, Atkinson and Dunne, AIJ 207, 2014). With its own stack.
 *
 *     always  every complete labelling in which the conflicts act as guessed has the labels that are decided so far;
 *             where no open circle is left, there is exactly one, or none if a guess was wrong
 *
 * Because `in` and `out` are tried before `undecided`, a labelling is found before all those that decide less: what is
 * found as preferred is so, also if a limit cuts the search short.
 */
export function search(table: Structure, stances: Stances, kind: Kind, limits: Limits): Found {
  return finish(searchSteps(table, stances, kind, limits));
}

/** {@link search} in steps, for `inSlices`. */
export function* searchSteps(table: Structure, stances: Stances, kind: Kind, { limit, effort }: Limits): Steps<Found> {
  const count = table.groundOf.length;
  const found: Uint8Array[] = [];
  const stack: Uint8Array[] = [new Uint8Array(count)];
  const settle = settler(table);
  let work = 0;
  for (let guesses = stack.pop(); guesses; guesses = stack.pop()) {
    yield;
    work += count + 1 + (kind === "preferred" ? found.length : 0);
    if (work > effort) return { labels: found, more: true };
    const { labels } = settle(stances, guesses);
    const { choice, open } = look(table, labels, guesses);
    if (isWrong(guesses, labels, open)) continue;
    if (kind === "stable" && labels.some((label, element) => label === UNDECIDED && !open[element])) continue;
    if (kind === "preferred" && found.some((other) => addsNothing(labels, open, other))) continue;
    if (choice < 0) {
      if (found.length === limit) return { labels: found, more: true };
      found.push(labels.slice());
      continue;
    }
    const alike = twins(table, stances, choice);
    if (kind !== "stable") stack.push(guessing(guesses, alike, HELD));
    stack.push(guessing(guesses, alike, OUT), guessing(guesses, alike, IN));
  }
  return { labels: found, more: false };
}

function guessing(guesses: Uint8Array, conflicts: readonly number[], value: number): Uint8Array {
  const more = guesses.slice();
  for (const conflict of conflicts) more[conflict] = value;
  return more;
}

/** The conflicts that have the label of this one in every labelling: those that wait for the same attacker alone. */
function twins(
  { needs, objections, neededBy, objectionTo }: Structure,
  { given }: Stances,
  conflict: number,
): readonly number[] {
  const isPlain = (link: number): boolean =>
    given[link] === 1 &&
    (objectionTo[link] ?? -1) >= 0 &&
    rowOf(needs, link).length === 1 &&
    rowOf(objections, link).length === 0;
  const [attacker] = rowOf(needs, conflict);
  return attacker !== undefined && isPlain(conflict) ? [...rowOf(neededBy, attacker)].filter(isPlain) : [conflict];
}

/** Whether a conflict has turned out otherwise than guessed, for good. */
function isWrong(guesses: Uint8Array, labels: Uint8Array, open: Uint8Array): boolean {
  return guesses.some((guess, element) => {
    if (guess === 0) return false;
    if (labels[element] === UNDECIDED) return guess !== HELD && !open[element];
    return guess !== labels[element];
  });
}

/** Whether everything that is in, or can still be, is in in the other labelling too. */
function addsNothing(labels: Uint8Array, open: Uint8Array, other: Uint8Array): boolean {
  return labels.every((label, element) => other[element] === IN || (label !== IN && !open[element]));
}

/** The conflict to guess next (-1: none), and what still depends on a guess to come. */
function look(table: Structure, labels: Uint8Array, guesses: Uint8Array): { choice: number; open: Uint8Array } {
  const { circleOf, circles } = findCircles(labels.length, openRests(table, labels, guesses));
  let choice = -1;
  const next: number[] = [];
  for (let circle = 0; circle < circles.starts.length - 1; circle += 1) {
    const members = rowOf(circles, circle);
    const first = members.find(
      (element) =>
        table.objectionTo[element]! >= 0 &&
        guesses[element] === 0 &&
        circleOf[element] === circleOf[table.objectionTo[element]!],
    );
    if (first === undefined) continue;
    if (choice < 0) choice = first;
    next.push(...members);
  }
  return { choice, open: spread(table, labels, guesses, next) };
}

/** What the undecided elements rest on, as far as it is undecided; of conflicts those that are not guessed yet. */
function openRests({ needs, grounds, objections }: Structure, labels: Uint8Array, guesses: Uint8Array): Rows {
  const count = labels.length;
  const starts = new Int32Array(count + 1);
  const items: number[] = [];
  for (let element = 0; element < count; element += 1) {
    if (labels[element] === UNDECIDED) {
      for (let k = needs.starts[element]!; k < needs.starts[element + 1]!; k += 1)
        if (labels[needs.items[k]!] === UNDECIDED) items.push(needs.items[k]!);
      for (let k = grounds.starts[element]!; k < grounds.starts[element + 1]!; k += 1)
        if (labels[grounds.items[k]!] === UNDECIDED) items.push(grounds.items[k]!);
      for (let k = objections.starts[element]!; k < objections.starts[element + 1]!; k += 1) {
        const objection = objections.items[k]!;
        if (labels[objection] === UNDECIDED && guesses[objection] === 0) items.push(objection);
      }
    }
    starts[element + 1] = items.length;
  }
  return { starts, items: Int32Array.from(items) };
}

/** A mark on these undecided elements and all that rest on them. */
function spread(
  { neededBy, groundOf, objectionTo }: Structure,
  labels: Uint8Array,
  guesses: Uint8Array,
  next: number[],
): Uint8Array {
  const marks = new Uint8Array(labels.length);
  const reach = (element: number): void => {
    if (element >= 0 && labels[element] === UNDECIDED && !marks[element]) next.push(element);
  };
  for (let element = next.pop(); element !== undefined; element = next.pop()) {
    if (marks[element]) continue;
    marks[element] = 1;
    for (let k = neededBy.starts[element]!; k < neededBy.starts[element + 1]!; k += 1) reach(neededBy.items[k]!);
    reach(groundOf[element]!);
    if (guesses[element] === 0) reach(objectionTo[element]!);
  }
  return marks;
}
