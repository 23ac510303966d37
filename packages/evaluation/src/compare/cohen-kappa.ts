import { tally } from "./fleiss-kappa";

/**
 * Cohen's kappa of two raters, who put the same items into categories: the agreement beyond that by chance, 1 at best
 * (Cohen, Educational and Psychological Measurement 20, 1960). `undefined` where chance alone would agree, and for no items.
 *
 * @throws RangeError if the lists are not of the same length.
 *
 * @example
 * ```ts
 * import { cohenKappa } from "@argument-graph/evaluation";
 *
 * cohenKappa(["yes", "yes", "no", "no"], ["yes", "no", "no", "no"]); // => 0.5
 * ```
 */
export function cohenKappa(one: readonly string[], other: readonly string[]): number | undefined {
  if (one.length !== other.length)
    throw new RangeError(`cohenKappa: ${one.length} ratings against ${other.length}; expected as many.`);
  const agreed = one.filter((category, item) => category === other[item]).length;
  return kappaOfCounts(tally(one), tally(other), agreed, one.length);
}

/** Kappa by how often each rater gave each category, and of how many of all items they agree. */
export function kappaOfCounts(
  counts: ReadonlyMap<string, number>,
  otherCounts: ReadonlyMap<string, number>,
  agreed: number,
  all: number,
): number | undefined {
  const observed = agreed / all;
  let expected = 0;
  for (const [category, count] of counts) expected += (count / all) * ((otherCounts.get(category) ?? 0) / all);
  return all === 0 || expected === 1 ? undefined : (observed - expected) / (1 - expected);
}
