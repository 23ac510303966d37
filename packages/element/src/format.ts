import { argdown, type Format, formatOf, formats, json } from "argument-graph";
import type { ElementMessages } from "./messages";

/** The format that is named; else that of the file name; else JSON for a text that begins with a brace, else Argdown. */
export function formatFor(
  text: string,
  { name, src, words }: { readonly name: string | null; readonly src: string | null; readonly words: ElementMessages },
): Format {
  const named = name ? formats.find((format) => format.name === name.toLowerCase()) : undefined;
  if (named) return named;
  if (name)
    throw new Error(
      words.noFormat(
        name,
        formats.map((format) => format.name),
      ),
    );
  const path = src?.replace(/[?#].*$/, "");
  return (path && formatOf(path)) || (/^\uFEFF?\s*\{/.test(text) ? json : argdown);
}
