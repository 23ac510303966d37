/**
 * Fleiss' kappa of several raters, of whom the same number put each item into categories; they need not be the same persons
 * (Fleiss, Psychological Bulletin 76, 1971). `undefined` where chance alone would agree, for no items, and for one rater.
 *
 * @param items per item the categories that it was put into, one per rater
 * @throws RangeError if the items have not the same number of ratings.
 *
 * @example
 * ```ts
 * import { fleissKappa } from "@argument-graph/evaluation";
 *
 * fleissKappa([["claim", "claim", "claim"], ["premise", "premise", "premise"], ["claim", "claim", "premise"], ["premise", "premise", "claim"]]); // => 0.33333333333333326
 * ```
 */
export function fleissKappa(items: readonly (readonly string[])[]): number | undefined {
  const raters = items[0]?.length ?? 0;
  if (items.some(({ length }) => length !== raters))
    throw new RangeError("fleissKappa: the items have different numbers of ratings; expected as many for each.");
  if (raters < 2) return undefined;
  const totals = new Map<string, number>();
  let agreeing = 0;
  for (const counts of items.map(tally)) {
    for (const [category, count] of counts) {
      totals.set(category, (totals.get(category) ?? 0) + count);
      agreeing += count * (count - 1);
    }
  }
  const observed = agreeing / (items.length * raters * (raters - 1));
  const expected = [...totals.values()].reduce((sum, total) => sum + (total / (items.length * raters)) ** 2, 0);
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/** How often each category occurs. */
export function tally(categories: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
