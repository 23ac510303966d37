/**
 * Segmentation similarity S: the share of the places between units at which two segmentations need no edit, where a
 * boundary that is off by less than `near` places costs one edit and not two (Fournier and Inkpen, NAACL 2012).
 *
 * @param one, other the places of the boundaries, each from 1 to `length - 1`
 * @param length how many units, such as words, the text has
 * @param near default 2: the neighbouring place
 * @throws RangeError on a boundary outside the text.
 *
 * @example
 * ```ts
 * import { segmentationSimilarity } from "@argument-graph/evaluation";
 *
 * segmentationSimilarity([4, 8], [4, 9], 11); // => 0.9
 * segmentationSimilarity([4, 8], [4], 11); // => 0.9
 * ```
 */
export function segmentationSimilarity(
  one: readonly number[],
  other: readonly number[],
  length: number,
  near = 2,
): number {
  const [mine, yours] = [new Set(one), new Set(other)];
  const strange = [...mine, ...yours].find((place) => !(place >= 1 && place < length));
  if (strange !== undefined)
    throw new RangeError(`segmentationSimilarity: a boundary at ${strange}; expected 1 to ${length - 1}.`);
  const rest = (places: ReadonlySet<number>, without: ReadonlySet<number>): readonly number[] =>
    [...places].filter((place) => !without.has(place)).sort((a, b) => a - b);
  const places = length - 1;
  return places < 1 ? 1 : (places - edits(rest(mine, yours), rest(yours, mine), near)) / places;
}

/** Boundaries that only one side has, matched from left to right: a match costs one edit, and so does what is left over. */
function edits(mine: readonly number[], yours: readonly number[], near: number): number {
  let [i, j, count] = [0, 0, 0];
  while (i < mine.length && j < yours.length) {
    const distance = (mine[i] ?? 0) - (yours[j] ?? 0);
    count += 1;
    if (Math.abs(distance) < near) {
      i += 1;
      j += 1;
    } else if (distance < 0) i += 1;
    else j += 1;
  }
  return count + mine.length - i + yours.length - j;
}
