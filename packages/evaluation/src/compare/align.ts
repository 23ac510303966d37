import type { ArgumentDocument, Id, Statement } from "@argument-graph/core";
import { contentWords, dice } from "../words";
import { assign, type Candidate } from "./assign";
import { lengthOf, overlap, type Span, spansOf } from "./spans";

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
export function align(reference: ArgumentDocument, student: ArgumentDocument): readonly Group[] {
  const [left, right] = [unitsOf(reference), unitsOf(student)];
  const likeness = left.map((one) => right.map((other) => alike(one, other)));
  const candidates = likeness.flatMap((row, rowNumber): readonly Candidate[] =>
    row.flatMap(({ contained, weight }, column) => (contained >= ELIGIBLE ? [{ row: rowNumber, column, weight }] : [])),
  );
  const pairs = assign(candidates);
  const partners = new Map([...pairs].map(([row, column]) => [column, row]));
  const containedIn = (row: number, column: number): number => likeness[row]?.[column]?.contained ?? 0;
  const groups = new Map([...pairs].map(([row, column]) => [row, { rows: [row], columns: [column] }]));

  for (const row of left.keys()) {
    if (pairs.has(row)) continue;
    const column = best([...partners.keys()].sort(byNumber), (each) => containedIn(row, each));
    if (column !== undefined) groups.get(partners.get(column) ?? -1)?.rows.push(row);
  }
  for (const column of right.keys()) {
    if (partners.has(column)) continue;
    const row = best([...pairs.keys()], (each) => containedIn(each, column));
    if (row !== undefined) groups.get(row)?.columns.push(column);
  }
  const idOf = (units: readonly Unit[]) => (number: number) => units[number]?.id ?? "";
  return [...groups.values()].map(({ rows, columns }) => ({
    reference: rows.map(idOf(left)),
    student: columns.map(idOf(right)),
  }));
}

interface Unit {
  readonly id: Id;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly words: ReadonlyMap<string, string>;
}

function unitsOf(document: ArgumentDocument): readonly Unit[] {
  return document.statements.map((statement: Statement) => ({
    id: statement.id,
    spans: spansOf(statement, document),
    text: statement.text.normalize("NFKC").trim().toLowerCase(),
    words: contentWords(statement.text),
  }));
}

/** `contained`: how much of the shorter one the two have in common; `weight`: how much of both. */
function alike(one: Unit, other: Unit): { readonly contained: number; readonly weight: number } {
  const [length, otherLength] = [lengthOf(one.spans), lengthOf(other.spans)];
  if (length > 0 && otherLength > 0) {
    const common = overlap(one.spans, other.spans);
    return { contained: common / Math.min(length, otherLength), weight: (2 * common) / (length + otherLength) };
  }
  const common = one.text === other.text ? 1 : dice(one.words, other.words);
  return { contained: common, weight: common };
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
