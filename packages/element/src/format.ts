import { argdown, type Format, formatOf, formats, json } from "argument-graph";
import type { ElementMessages } from "./messages";

/**
 * The format that is named; else that of the file name; else JSON for a text that begins with a brace, else Argdown. Lists
 * are loaded when they are first asked for.
 *
 * @throws Error with a sentence for the reader.
 */
export async function formatFor(
  text: string,
  { name, src, words }: { readonly name: string | null; readonly src: string | null; readonly words: ElementMessages },
): Promise<Format> {
  const wanted = name?.toLowerCase() ?? "";
  const path = src?.replace(/[?#].*$/, "") ?? "";
  if (isList(wanted, path)) return (await import("argument-graph/list")).list;
  if (wanted !== "") return named(wanted, words);
  return formatOf(path) ?? (/^\uFEFF?\s*\{/.test(text) ? json : argdown);
}

/** Whether a file holds a nested list: then it may be a page. */
export const isList = (name: string, path: string): boolean =>
  name === "list" || (name === "" && /\.list\.(?:html|md|txt)$/i.test(path));

function named(wanted: string, words: ElementMessages): Format {
  const format = formats.find(({ name }) => name === wanted);
  if (!format) throw new Error(words.noFormat(wanted, [...formats.map(({ name }) => name), "list"]));
  return format;
}
