/** Longer names are compared by their first letters: it bounds the work, and who types by hand types short names. */
const LONGEST = 60;

/**
 * The name that a mistyped one most likely means: the one with the fewest letters inserted, left out, replaced or
 * swapped with their neighbour, if they are at most a third; upper and lower case count as the same.
 *
 * @example
 * ```ts
 * import { nearest } from "@argument-graph/core";
 *
 * nearest("c02", ["co2", "methane"]); // => "co2"
 * nearest("soot", ["co2", "methane"]); // => undefined
 * ```
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase().slice(0, LONGEST);
  let best: string | undefined;
  let least = Math.floor(wanted.length / 3) + 1;
  for (const candidate of names) {
    const other = candidate.toLowerCase().slice(0, LONGEST);
    if (Math.abs(other.length - wanted.length) >= least || candidate === name) continue;
    const distance = editDistance(wanted, other);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/**
 * ` Did you mean “co2”?`, or nothing if no name is near: to be put behind a message.
 *
 * @example
 * ```ts
 * import { didYouMean } from "@argument-graph/core";
 *
 * didYouMean("lening", ["marx", "lenin"]); // => " Did you mean “lenin”?"
 * ```
 */
export function didYouMean(name: string, names: Iterable<string>): string {
  const found = nearest(name, names);
  return found === undefined ? "" : ` Did you mean “${found}”?`;
}

/** Optimal string alignment (Damerau and Levenshtein, with no letter touched twice), row by row. */
function editDistance(a: string, b: string): number {
  let above: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(above, j - 2) + 1 : replaced;
      next.push(Math.min(replaced, swapped, at(row, j) + 1, at(next, j - 1) + 1));
    }
    [above, row] = [row, next];
  }
  return at(row, b.length);
}

/** Outside the table lies nothing that could be the least. */
function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
