/**
 * The name that a mistyped one most likely means: the nearest by Levenshtein distance, if at most a third of the letters
 * differ, upper and lower case counting as the same.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const limit = Math.floor(Math.min(name.length, LONGEST) / 3);
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of names) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= Math.max(least, 1)) continue;
    const distance = levenshtein(name.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** ` Did you mean “co2”?`, or nothing: to be put behind a message. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const name2 = nearest(name, names);
  return name2 === undefined ? "" : ` Did you mean “${name2}”?`;
}

/** Longer names are compared by their first letters: it bounds the work, and a human mistypes short names. */
const LONGEST = 60;

/** Insertions, deletions and replacements from a to b, row by row; anything from `limit` on counts as `limit`. */
function levenshtein(a: string, b: string, limit: number): number {
  const [left, right] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[right.length] ?? limit;
}
