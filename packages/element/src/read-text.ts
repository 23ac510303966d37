import type { Parsed } from "argument-graph";
import { parsePlain } from "argument-graph/plain";
import type { ElementMessages } from "./messages";

/** How a text is written, as far as its page says, and the words in which to say that it is written otherwise. */
export interface Written {
  /** The name of its format. */
  readonly name: string | null;
  /** Its address. */
  readonly src: string | null;
  readonly words: ElementMessages;
}

/**
 * Reads a text. Argdown without settings and data is read at once; what reads anything else is loaded when it is needed.
 *
 * @throws Error with a sentence for the reader.
 */
export async function readText(text: string, written: Written): Promise<Parsed> {
  const plain = isArgdown(text, written) ? parsePlain(text) : undefined;
  return plain ?? (await import("./reading")).readAny(text, written);
}

/** Whether a text can be nothing but Argdown. */
function isArgdown(text: string, { name, src }: Written): boolean {
  if (name !== null && name !== "") return name.toLowerCase() === "argdown";
  const path = pathOf(src);
  return /\.(?:argdown|ad)$/i.test(path) || (path === "" && !beginsWithBrace(text));
}

/** An address without what follows the path. */
export const pathOf = (src: string | null): string => src?.replace(/[?#].*$/, "") ?? "";

export const beginsWithBrace = (text: string): boolean => /^\uFEFF?\s*\{/.test(text);

/** Whether a file holds a nested list: then it may be a page. */
export const isList = (name: string | null, src: string | null): boolean =>
  name === null || name === "" ? /\.list\.(?:html|md|txt)$/i.test(pathOf(src)) : name.toLowerCase() === "list";
