import { print as printJson } from "../json/print";
import { isLineBreak } from "./characters";
import { commentEnd } from "./comment";
import { readSyntax } from "./read";
import { readerOf } from "./reader";
import { lineStart, type Replacement, replaced, type Source, sourceOf } from "./source";
import type { Data, Span } from "./syntax";
import { withData } from "./with-data";

/** A text in the usual layout, and whether that could be done without changing what it says. */
export interface Tidied {
  readonly text: string;
  /** False: the text is as it was, as another layout would have changed what it says. */
  readonly isTidy: boolean;
}

/**
 * Gives a text the usual layout without losing anything that stands in it, comments included: LF at the end of each line
 * and of the file, no white space before it, one blank line between blocks, two spaces for each step of indentation. What
 * is inside settings, data and comments stays as it is. The new text is read again: it says the same, part by part.
 *
 * @example
 * ```ts
 * import { tidy } from "@argument-graph/formats/argdown";
 *
 * tidy("[Wet]: It is wet.  \r\n\t + [Rain]\n\n\n\n// Twice.\n[Rain]: It rained.").text; // => "[Wet]: It is wet.\n  + [Rain]\n\n// Twice.\n[Rain]: It rained.\n"
 * ```
 */
export const tidy = (text: string): Tidied => {
  if (text.trim() === "") return { text: text === "" ? "" : "\n", isTidy: true };
  const meaning = meaningOf(sourceOf(text));
  for (const parts of [[indentation, whiteSpace], [whiteSpace]]) {
    const next = parts.reduce((now, part) => part(sourceOf(now)), text);
    const after = sourceOf(next);
    const isSound = after.diagnostics.length <= sourceOf(text).diagnostics.length && meaningOf(after) === meaning;
    if (isSound) return { text: next, isTidy: true };
  }
  return { text, isTidy: false };
};

/** Without ranges, which are all that a layout may change. */
const meaningOf = ({ document }: Source): string => {
  const plain = JSON.stringify(document, (key, value) => (key === "range" ? undefined : value));
  return printJson({ statements: [], links: [], data: JSON.parse(plain) }).text;
};

/** Two spaces for each element that a relation stands under. */
const indentation = (source: Source): string => {
  const depths = new Map<unknown, number>();
  const replacements: Replacement[] = [];
  for (const { parent, child, start } of source.relations) {
    const depth = (depths.get(parent) ?? 0) + 1;
    depths.set(child, depth);
    const from = lineStart(source, start);
    if (source.text.slice(from, start).trim() === "")
      replacements.push({ start: from, end: start, by: "  ".repeat(depth) });
  }
  return replaced(source.text, replacements);
};

const whiteSpace = (source: Source): string => {
  const { text } = source;
  const kept = keptSpans(text);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of kept) {
    pieces.push(collapsed(text.slice(at, start)), text.slice(start, end).replace(/\r\n|\r/g, "\n"));
    at = end;
  }
  pieces.push(collapsed(text.slice(at)));
  return `${pieces.join("").replace(/^\n+/, "").replace(/\s*$/, "")}\n`;
};

const collapsed = (text: string): string =>
  text
    .replace(/\r\n|\r/g, "\n")
    .replace(/[ \t]+(?=\n)/g, "")
    .replace(/\n{3,}/g, "\n\n");

/** Settings, data over several lines and comments, in their order; none lies in another. */
const keptSpans = (text: string): readonly Span[] => {
  const { syntax } = readSyntax(text, withData);
  const data: (Data | undefined)[] = [syntax.frontmatter];
  for (const item of syntax.items) {
    if (item.type === "reconstruction")
      for (const one of item.items) data.push(one.type === "inference" ? one.data : undefined);
    else if (item.type === "element" || item.type === "heading") data.push(item.data);
  }
  const spans = new Map(data.filter((one) => one !== undefined).map((one) => [one.start, one]));
  const quiet = readerOf(text, withData);
  const kept: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const end = spans.get(at)?.end ?? (text[at] === "\\" ? undefined : commentEnd(quiet, at));
    if (end === undefined) at += text[at] === "\\" ? 2 : 1;
    else {
      // The white space behind a comment to the end of the line is its own, but says nothing.
      const trimmed = at + text.slice(at, end).replace(/[ \t]+$/, "").length;
      kept.push({ start: at, end: isLineBreak(text[end]) ? trimmed : end });
      at = end;
    }
  }
  return kept;
};
