/** English words that carry no content of their own. */
const EMPTY = new Set(
  (
    "a about above after again against all almost also although always am an and another any are as at away be became " +
    "because become been before being below between both but by can cannot could did do does doing down during each " +
    "either else ever every few for from further had has have having he her here hers him his how however i if in into " +
    "is it its just may me might more most much must my neither never no nor not now of off often on once one only or " +
    "other our ours out over own quite rather really same shall she should since so some such than that the their " +
    "theirs them then there therefore these they this those through thus to too under until up upon us very was we were " +
    "what when where whether which while who whom whose why will with within without would yet you your"
  ).split(" "),
);

/**
 * The words of an English text that carry content, each once: by its stem, so that "party" and "parties" are one, with the
 * word as it is first written. The stems are rough: they serve to compare words, not to be shown.
 */
export function contentWords(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const word of text.normalize("NFKC").match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? []) {
    const lower = word.toLowerCase().replace(/['’]s?$/u, "");
    if (EMPTY.has(lower)) continue;
    const key = stem(lower);
    if (!words.has(key)) words.set(key, word);
  }
  return words;
}

/** Plurals and the commonest endings are cut off, from words that are long enough to lose them. */
function stem(word: string): string {
  const singular = word.replace(/(?<=\p{L}{2})ies$/u, "y").replace(/(?<=\p{L}{3})(?<![su])s$/u, "");
  return singular.replace(/(?<=\p{L}{4})(?:ing|ed|ly|e)$/u, "");
}

/** Dice's coefficient of two sets: 2 |A ∩ B| / (|A| + |B|), 0 if both are empty. */
export function dice<T>(
  one: ReadonlySet<T> | ReadonlyMap<T, unknown>,
  other: ReadonlySet<T> | ReadonlyMap<T, unknown>,
): number {
  const size = one.size + other.size;
  if (size === 0) return 0;
  let shared = 0;
  for (const item of one.keys()) if (other.has(item)) shared += 1;
  return (2 * shared) / size;
}
