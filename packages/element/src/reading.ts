import type { ArgumentDocument } from "argument-graph";
import { argdown, type Format, formatOf, formats, json, type Parsed, read } from "argument-graph/reading";
import { readElements } from "./read-elements";
import { beginsWithBrace, isList, pathOf, type Written } from "./read-text";

/**
 * Reads a text in the format that is named; else that of the file name; else JSON for a text that begins with a brace, else
 * Argdown. Lists are loaded when they are first asked for.
 *
 * @throws Error with a sentence for the reader.
 */
export async function readAny(text: string, written: Written): Promise<Parsed> {
  return read(text, { format: await formatFor(text, written) });
}

/** Takes a document as it is, but for what does not fit together. */
export const readDocument = (document: ArgumentDocument): Parsed => read(document);

/** Reads the nested list inside an element. */
export async function readList(element: Element): Promise<Parsed> {
  const { listReader } = await import("argument-graph/list");
  const reader = listReader();
  readElements(element, reader);
  const parsed = reader.read();
  const { document, diagnostics } = readDocument(parsed.document);
  return { document, diagnostics: [...parsed.diagnostics, ...diagnostics] };
}

async function formatFor(text: string, { name, src, words }: Written): Promise<Format> {
  if (isList(name, src)) return (await import("argument-graph/list")).list;
  const wanted = name?.toLowerCase() ?? "";
  if (wanted === "") return formatOf(pathOf(src)) ?? (beginsWithBrace(text) ? json : argdown);
  const format = formats.find((each) => each.name === wanted);
  if (!format) throw new Error(words.noFormat(wanted, [...formats.map((each) => each.name), "list"]));
  return format;
}
