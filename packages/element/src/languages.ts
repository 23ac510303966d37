import { completed, type SomeWords, type SpokenWords, spokenEnglish } from "./words";

type Load = () => Promise<SomeWords>;

const known = new Map<string, SpokenWords | Load>([["en", spokenEnglish]]);
const listeners = new Set<() => void>();

/**
 * Teaches the element another language, or other words for one that it knows; maps that are drawn already say them at
 * once. What is missing is said in English.
 *
 * @param language - A BCP 47 tag, such as `fr` or `pt-BR`; `fr` also serves `fr-CA`.
 * @param words - The words, or a function that loads them when a map first needs them.
 *
 * @example
 * ```ts
 * import { setMessages } from "@argument-graph/element";
 *
 * setMessages("fr", { drawing: { thesis: "thèse", because: () => "car" }, element: { view: "Vue" } });
 * ```
 */
export function setMessages(language: string, words: SomeWords | Load): void {
  known.set(language.toLowerCase(), typeof words === "function" ? words : completed(language, words));
  for (const listener of listeners) listener();
}

/** As {@link setMessages}, but leaves words alone that are there already. */
export function offerMessages(language: string, load: Load): void {
  if (!known.has(language)) known.set(language, load);
}

/** Calls back whenever words are set; gives what ends that. */
export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The words for a language: those of the tag itself, else of the tag without its last part and so on (the lookup of RFC
 * 4647, 3.4): `de-Latn-AT`, `de-Latn`, `de`; else those in English. A promise only where they have to be loaded.
 */
export function wordsFor(tag: string): SpokenWords | Promise<SpokenWords> {
  for (const language of ranges(tag)) {
    const found = known.get(language);
    if (typeof found === "function") return loaded(language, found);
    if (found) return found;
  }
  return spokenEnglish;
}

/** A tag and all that it may be shortened to. A part of one letter begins an extension, and goes with what it begins. */
function ranges(tag: string): readonly string[] {
  const parts = tag.trim().toLowerCase().split(/[-_]/u);
  return parts
    .map((_, at) => parts.slice(0, parts.length - at))
    .filter((range) => range.length === 1 || range.at(-1)?.length !== 1)
    .map((range) => range.join("-"));
}

/** Words that cannot be loaded leave a map readable: in English. */
async function loaded(language: string, load: Load): Promise<SpokenWords> {
  try {
    const words = completed(language, await load());
    if (known.get(language) === load) known.set(language, words);
    return words;
  } catch {
    return spokenEnglish;
  }
}
