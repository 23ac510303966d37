import { findCircles } from "./circles";
import { type Rows, rowOf, rows } from "./rows";
import type { Stances } from "./settings";
import { HELD, IN, OUT, settle, UNDECIDED } from "./settle";
import type { Pair, Structure } from "./structure";

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
export function search(table: Structure, stances: Stances, kind: Kind, { limit, effort }: Limits): Found {
  const count = table.groundOf.length;
  const found: Uint8Array[] = [];
  const stack: Uint8Array[] = [new Uint8Array(count)];
  let work = 0;
  for (let guesses = stack.pop(); guesses; guesses = stack.pop()) {
    work += count + 1;
    if (work > effort) return { labels: found, more: true };
    const { labels } = settle(table, stances, guesses);
    const { choice, open } = look(table, labels, guesses);
    if (isWrong(guesses, labels, open)) continue;
    if (kind === "stable" && labels.some((label, element) => label === UNDECIDED && !open[element])) continue;
    if (kind === "preferred" && found.some((other) => addsNothing(labels, open, other))) continue;
    if (choice < 0) {
      if (found.length === limit) return { labels: found, more: true };
      found.push(labels);
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
  const count = labels.length;
  const isFree = (element: number): boolean => labels[element] === UNDECIDED;
  const acts = (conflict: number): boolean => isFree(conflict) && guesses[conflict] === 0;
  const pairs: Pair[] = [];
  for (let element = 0; element < count; element += 1) {
    if (!isFree(element)) continue;
    for (const need of rowOf(table.needs, element)) if (isFree(need)) pairs.push([element, need]);
    for (const ground of rowOf(table.grounds, element)) if (isFree(ground)) pairs.push([element, ground]);
    for (const objection of rowOf(table.objections, element)) if (acts(objection)) pairs.push([element, objection]);
  }
  const { circleOf, circles } = findCircles(count, rows(count, pairs));
  const isChoice = (element: number): boolean =>
    acts(element) &&
    (table.objectionTo[element] ?? -1) >= 0 &&
    circleOf[element] === circleOf[table.objectionTo[element] ?? -1];
  let choice = -1;
  const open = new Uint8Array(count);
  const next: number[] = [];
  for (let circle = 0; circle < circles.starts.length - 1; circle += 1) {
    const members = rowOf(circles, circle);
    const first = members.find(isChoice);
    if (first === undefined) continue;
    if (choice < 0) choice = first;
    next.push(...members);
  }
  spread(count, pairs, next, open);
  return { choice, open };
}

/** Marks the elements and all that rest on them. */
function spread(count: number, pairs: readonly Pair[], next: number[], marks: Uint8Array): void {
  if (next.length === 0) return;
  const restedOnBy: Rows = rows(
    count,
    pairs.map(([element, other]): Pair => [other, element]),
  );
  for (let element = next.pop(); element !== undefined; element = next.pop()) {
    if (marks[element]) continue;
    marks[element] = 1;
    for (const other of rowOf(restedOnBy, element)) next.push(other);
  }
}
