/** A stretch of a text that somebody marked as one unit of a category. */
export interface MarkedUnit {
  readonly start: number;
  readonly length: number;
  readonly category: string;
}

/** The text, by its first place and how many there are: words, characters, whatever units are counted in. */
export interface Continuum {
  readonly start?: number;
  readonly length: number;
}

/** A stretch as one person cut it for one category: a unit, or the gap before, between or behind units. */
interface Section {
  readonly start: number;
  readonly length: number;
  readonly isUnit: boolean;
}

/**
 * Krippendorff's alpha for unitising: agreement beyond chance of persons who each mark units in a text, where both the
 * places and the lengths of the units may differ (Krippendorff, Sociological Methodology 25, 1995; Content Analysis, 2nd
 * edition, 2004, 11.6). Units of one person and category must not overlap. `undefined` if nobody marks anything.
 *
 * @throws RangeError for fewer than two persons, units outside the text, and units that overlap.
 *
 * @example
 * ```ts
 * import { unitisingAlpha } from "@argument-graph/evaluation";
 *
 * const [one, other] = [{ start: 2, length: 3, category: "claim" }, { start: 3, length: 2, category: "claim" }];
 *
 * unitisingAlpha([[one], [one]], { length: 10 }); // => 1
 * unitisingAlpha([[one], [other]], { length: 10 })?.toFixed(3); // => "0.844"
 * ```
 */
export function unitisingAlpha(
  coders: readonly (readonly MarkedUnit[])[],
  { start = 0, length }: Continuum,
): number | undefined {
  if (coders.length < 2) throw new RangeError(`unitisingAlpha: ${coders.length} coders; expected at least 2.`);
  let [observed, expected] = [0, 0];
  for (const category of new Set(coders.flat().map((unit) => unit.category))) {
    const cut = coders.map((units) =>
      sections(
        units.filter((unit) => unit.category === category),
        start,
        length,
      ),
    );
    observed += observedDisagreement(cut, length);
    expected += expectedDisagreement(cut, length);
  }
  return expected === 0 ? undefined : 1 - observed / expected;
}

/** Units and the gaps around them, from the first place to the last. */
function sections(units: readonly MarkedUnit[], start: number, length: number): readonly Section[] {
  const found: Section[] = [];
  let end = start;
  const gapTo = (place: number): void => {
    if (place > end) found.push({ start: end, length: place - end, isUnit: false });
  };
  for (const unit of [...units].sort((one, other) => one.start - other.start)) {
    if (!(unit.length > 0 && unit.start >= end && unit.start + unit.length <= start + length))
      throw new RangeError(`unitisingAlpha: a unit at ${unit.start} overlaps another, or is not in the text.`);
    gapTo(unit.start);
    found.push({ start: unit.start, length: unit.length, isUnit: true });
    end = unit.start + unit.length;
  }
  gapTo(start + length);
  return found;
}

function observedDisagreement(coders: readonly (readonly Section[])[], length: number): number {
  let sum = 0;
  for (const [i, own] of coders.entries())
    for (const [j, others] of coders.entries())
      if (i !== j) for (const [one, other] of meeting(own, others)) sum += difference(one, other);
  return sum / (coders.length * (coders.length - 1) * length ** 2);
}

/** The sections of two persons that share a place: no others differ. Both cut the whole text, in order. */
function* meeting(own: readonly Section[], others: readonly Section[]): Iterable<readonly [Section, Section]> {
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [own[i], others[j]];
    if (!one || !other) return;
    yield [one, other];
    if (one.start + one.length <= other.start + other.length) i += 1;
    else j += 1;
  }
}

/** Squared, as the 1995 paper defines it; a unit inside a gap counts with its whole length. */
function difference(one: Section, other: Section): number {
  const shift = one.start - other.start;
  if (one.isUnit && other.isUnit) {
    const overlaps = -one.length < shift && shift < other.length;
    return overlaps ? shift ** 2 + (shift + one.length - other.length) ** 2 : 0;
  }
  if (one.isUnit && !other.isUnit) return shift >= 0 && other.length - one.length >= shift ? one.length ** 2 : 0;
  if (!one.isUnit && other.isUnit) return shift <= 0 && one.length - other.length >= -shift ? other.length ** 2 : 0;
  return 0;
}

/** What the differences would be if all sections were put anywhere. */
function expectedDisagreement(coders: readonly (readonly Section[])[], length: number): number {
  const all = coders.flat();
  const units = all.filter(({ isUnit }) => isUnit);
  const gaps = all.filter(({ isUnit }) => !isUnit);
  const places = coders.length * length;
  const holding = roomIn(gaps.map((gap) => gap.length));
  let sum = 0;
  let possible = places * (places - 1);
  for (const { length: own } of units) {
    sum += ((units.length - 1) / 3) * (2 * own ** 3 - 3 * own ** 2 + own) + own ** 2 * holding(own);
    possible -= own * (own - 1);
  }
  return possible === 0 ? 0 : ((2 / length) * sum) / possible;
}

/** In how many places of gaps of these lengths a unit finds room, by its length. */
function roomIn(gaps: readonly number[]): (length: number) => number {
  const longestFirst = [...gaps].sort((one, other) => other - one);
  const sums = [0];
  for (const gap of longestFirst) sums.push((sums.at(-1) ?? 0) + gap);
  const found = new Map<number, number>();
  return (length) => {
    const known = found.get(length);
    if (known !== undefined) return known;
    const end = longestFirst.findIndex((gap) => gap < length);
    const count = end < 0 ? longestFirst.length : end;
    const room = (sums[count] ?? 0) - count * (length - 1);
    found.set(length, room);
    return room;
  };
}
