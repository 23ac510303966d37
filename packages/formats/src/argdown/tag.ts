import type { Tag } from "./syntax";

/**
 *     #tag   #two-words   #(two words)
 *
 * Letters, digits, `-`, `_` and most of Unicode from U+00A0 on, as in Argdown's own tool.
 */
export const tagAt = (text: string, at: number): Tag | undefined => {
  if (text[at] !== "#") return undefined;
  pattern.lastIndex = at + 1;
  const match = pattern.exec(text);
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? undefined : { name, start: at, end: pattern.lastIndex };
};

/** One line only and no bracket inside another: no search to the end of the text for a closing one. */
const pattern = /\(([^()\r\n]+)\)|([\w\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef-]+)/y;
