import { tally } from "./fleiss-kappa";

/**
 * Krippendorff's alpha for categories without order: agreement beyond chance of any number of raters, who need not have
 * rated every item (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011). `undefined` where nothing can
 * disagree: only one category occurs, or no item has two ratings.
 *
 * @param items per item the categories that it was put into, one per rater; `undefined` where somebody gave none
 *
 * @example
 * ```ts
 * import { krippendorffAlpha } from "@argument-graph/evaluation";
 *
 * krippendorffAlpha([["a", "a"], ["b", "b"], ["a", "b"], ["b", undefined]]); // => 0.4444444444444444
 * ```
 */
export function krippendorffAlpha(items: readonly (readonly (string | undefined)[])[]): number | undefined {
  const totals = new Map<string, number>();
  let [values, disagreement] = [0, 0];
  for (const item of items) {
    const ratings = item.filter((category) => category !== undefined);
    if (ratings.length < 2) continue;
    values += ratings.length;
    const counts = tally(ratings);
    for (const [category, count] of counts) {
      totals.set(category, (totals.get(category) ?? 0) + count);
      disagreement += (count * (ratings.length - count)) / (ratings.length - 1);
    }
  }
  const expected = [...totals.values()].reduce((sum, total) => sum + total * (values - total), 0) / (values - 1);
  return values < 2 || expected === 0 ? undefined : 1 - disagreement / expected;
}
