import type { ArgumentDocument, Id, Steps } from "@argument-graph/core";
import { assignSteps } from "./assign";
import { likenessSteps } from "./likeness";

/** Statements of two maps that say the same: one of each, and the pieces into which either of them is cut. */
export interface Group {
  readonly reference: readonly Id[];
  readonly student: readonly Id[];
}

/** From which share of the shorter one on two statements may be the same. */
const ELIGIBLE = 0.5;
/** From which share on a statement is a piece of another. */
const CONTAINED = 0.6;

/**
 * Which statements of one map correspond to which of the other. Where both are anchored in the essay, what counts is how
 * much of the one lies in the other; else how many words that carry content they share. First pairs, so that they are as
 * alike as possible on the whole; then whatever is left over joins the pair in whose partner it is contained best, so that
 * a sentence may be cut in pieces, or two put together, without a loss.
 */
export function* alignSteps(reference: ArgumentDocument, student: ArgumentDocument): Steps<readonly Group[]> {
  const likeness = yield* likenessSteps(reference, student, ELIGIBLE);
  const pairs = yield* assignSteps(likeness);
  const partners = new Map([...pairs].map(([row, column]) => [column, row]));
  const groups = new Map([...pairs].map(([row, column]) => [row, { rows: [row], columns: [column] }]));
  const bestRows = new Map<number, { readonly row: number; readonly contained: number }>();

  for (const [row, others] of likeness.entries()) {
    yield;
    if (pairs.has(row)) {
      for (const [column, { contained }] of others)
        if (contained >= CONTAINED && contained > (bestRows.get(column)?.contained ?? 0))
          bestRows.set(column, { row, contained });
      continue;
    }
    const column = best(
      [...others.keys()].filter((each) => partners.has(each)).sort(byNumber),
      (each) => others.get(each)?.contained ?? 0,
    );
    if (column !== undefined) groups.get(partners.get(column) ?? -1)?.rows.push(row);
  }
  for (const column of student.statements.keys()) {
    const row = partners.has(column) ? undefined : bestRows.get(column)?.row;
    if (row !== undefined) groups.get(row)?.columns.push(column);
  }
  return [...groups.values()].map(({ rows, columns }) => ({
    reference: rows.map((row) => reference.statements[row]?.id ?? ""),
    student: columns.map((column) => student.statements[column]?.id ?? ""),
  }));
}

/** The first of those with the greatest value, if that is enough to be contained. */
function best(numbers: readonly number[], value: (number: number) => number): number | undefined {
  let found: number | undefined;
  for (const number of numbers) {
    if (value(number) >= CONTAINED && (found === undefined || value(number) > value(found))) found = number;
  }
  return found;
}

const byNumber = (one: number, other: number): number => one - other;
