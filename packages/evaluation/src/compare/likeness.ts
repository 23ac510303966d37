import type { ArgumentDocument, Id, Statement, Steps } from "@argument-graph/core";
import { each } from "../steps";
import { contentWords } from "../words";
import { lengthOf, overlap, type Span, spansOf } from "./spans";

/** How alike two statements are, from 0 to 1. */
export interface Likeness {
  /** How much of the shorter one the two have in common. */
  readonly contained: number;
  /** How much of both. */
  readonly weight: number;
}

/** Per statement of the one map, by its place, those of the other that are alike at all, by their places. */
export type LikenessTable = readonly ReadonlyMap<number, Likeness>[];

/**
 * Compares the statements of two maps: where both are anchored in the essay, by how much of the one lies in the other; else
 * by how many words that carry content they share (Dice's coefficient), with 1 for the same text. Only what shares a word
 * or a place is looked at, a step for each statement; what is contained to less than `least`, which is greater than 0, is
 * left out.
 */
export function* likenessSteps(
  reference: ArgumentDocument,
  student: ArgumentDocument,
  least: number,
): Steps<LikenessTable> {
  const left = yield* each(reference.statements, (statement) => unitOf(statement, reference));
  const right = yield* each(student.statements, (statement) => unitOf(statement, student));
  const near = yield* anchoredSteps(left, right);
  yield;
  const byWord = placesBy(right, ({ words }) => words);
  yield;
  const byText = placesBy(right, ({ text }) => [text]);
  const shared = sharing(byWord, right.length);
  return yield* each(left.entries(), ([row, one]) => {
    const found = new Map<number, Likeness>();
    const add = (column: number, likeness: (other: Unit) => Likeness): void => {
      const other = right[column];
      const all = other && likeness(other);
      if (all && all.contained >= least) found.set(column, all);
    };
    shared(one.words, (column, common) => {
      if (!areAnchored(one, right[column])) add(column, (other) => inWords(common, one, other));
    });
    for (const column of byText.get(one.text) ?? []) if (!areAnchored(one, right[column])) add(column, () => SAME);
    for (const column of near[row] ?? []) add(column, (other) => inPlaces(one, other));
    return found;
  });
}

const SAME: Likeness = { contained: 1, weight: 1 };

interface Unit {
  readonly spans: readonly Span[];
  readonly length: number;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

function unitOf(statement: Statement, document: ArgumentDocument): Unit {
  const spans = spansOf(statement, document);
  return {
    spans,
    length: lengthOf(spans),
    text: statement.text.normalize("NFKC").trim().toLowerCase(),
    words: new Set(contentWords(statement.text).keys()),
  };
}

const areAnchored = (one: Unit, other: Unit | undefined): boolean => one.length > 0 && (other?.length ?? 0) > 0;

function inPlaces(one: Unit, other: Unit): Likeness {
  const common = overlap(one.spans, other.spans);
  return { contained: common / Math.min(one.length, other.length), weight: (2 * common) / (one.length + other.length) };
}

function inWords(common: number, one: Unit, other: Unit): Likeness {
  const share = (2 * common) / (one.words.size + other.words.size);
  return { contained: share, weight: share };
}

function placesBy(
  units: readonly Unit[],
  keys: (unit: Unit) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  for (const [place, unit] of units.entries()) {
    for (const key of keys(unit)) {
      const known = table.get(key);
      if (known) known.push(place);
      else table.set(key, [place]);
    }
  }
  return table;
}

/** Tells which of so many places have words in common with some, and how many of them. The tables are used again. */
function sharing(byWord: ReadonlyMap<string, readonly number[]>, count: number) {
  const counts = new Int32Array(count);
  return (words: Iterable<string>, tell: (place: number, common: number) => void): void => {
    const touched: number[] = [];
    for (const word of words) {
      for (const place of byWord.get(word) ?? []) {
        if (counts[place] === 0) touched.push(place);
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
    for (const place of touched) {
      tell(place, counts[place] ?? 0);
      counts[place] = 0;
    }
  };
}

/** A span of a unit of one of the two maps. */
interface Marked extends Span {
  readonly isLeft: boolean;
  readonly place: number;
}

/**
 * Per unit of the left those of the right that share a place in the text with it: the spans are passed in the order in which
 * they begin, and each meets those that have not ended.
 */
function* anchoredSteps(left: readonly Unit[], right: readonly Unit[]): Steps<readonly ReadonlySet<number>[]> {
  yield;
  const near = left.map(() => new Set<number>());
  const marked = [...marksOf(left, true), ...marksOf(right, false)];
  let source: Id | undefined;
  let [openLeft, openRight]: [Marked[], Marked[]] = [[], []];
  for (const mark of marked.sort(bySourceAndStart)) {
    yield;
    if (mark.source !== source) [openLeft, openRight] = [[], []];
    source = mark.source;
    const isOpen = ({ end }: Marked): boolean => end > mark.start;
    if (mark.isLeft) {
      openRight = openRight.filter(isOpen);
      for (const { place } of openRight) near[mark.place]?.add(place);
      openLeft.push(mark);
    } else {
      openLeft = openLeft.filter(isOpen);
      for (const { place } of openLeft) near[place]?.add(mark.place);
      openRight.push(mark);
    }
  }
  return near;
}

function marksOf(units: readonly Unit[], isLeft: boolean): readonly Marked[] {
  return units.flatMap(({ spans }, place) => spans.map((span) => ({ ...span, isLeft, place })));
}

const bySourceAndStart = (one: Marked, other: Marked): number =>
  one.source === other.source ? one.start - other.start : one.source < other.source ? -1 : 1;
