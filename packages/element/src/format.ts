import { argdown, type Format, formatOf, formats, json } from "argument-graph";

/** The format that is named; else that of the file name; else JSON for a text that begins with a brace, else Argdown. */
export function formatFor(text: string, name: string | null, src: string | null): Format {
  const named = name ? formats.find((format) => format.name === name.toLowerCase()) : undefined;
  if (named) return named;
  if (name)
    throw new Error(`No format is called “${name}”. There are: ${formats.map((format) => format.name).join(", ")}.`);
  const path = src?.replace(/[?#].*$/, "");
  return (path && formatOf(path)) || (/^\uFEFF?\s*\{/.test(text) ? json : argdown);
}
