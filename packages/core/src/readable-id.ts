import type { Id } from "./document";

/** An id is cut between words at this length, and then told apart by a number made from the whole text. */
const LENGTH = 40;

/**
 * An id that can be read, made from a text: its words in lower case, joined by hyphens, with letters and digits of every
 * script. The same text gives the same id on every machine.
 */
export function readableId(text: string, fallback: string): Id {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const whole = words.join("-");
  if (whole !== "" && whole.length <= LENGTH) return whole;
  return `${cut(whole) || fallback}-${fingerprint(text)}`;
}

/** As many whole words as fit; of a word that does not fit alone, whole characters. */
function cut(words: string): string {
  const start = words.slice(0, LENGTH + 1);
  const end = start.lastIndexOf("-");
  return end > 0 ? start.slice(0, end) : [...words.slice(0, LENGTH)].filter((char) => !/\p{Cs}/u.test(char)).join("");
}

/** FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll, Vo), in base 36. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
