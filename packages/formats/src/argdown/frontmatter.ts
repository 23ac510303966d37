import { afterLineBreak, endOfLine, isLineBreak, skipRun, skipSpaces } from "./characters";
import { readMapping } from "./data";
import { type Line, nextLine } from "./line";
import { type Reader, report } from "./reader";
import type { Data } from "./syntax";

/**
 *     ===
 *     title: YAML until the next line that begins with three equals signs
 *     ===
 *
 * Only at the beginning of the document. Frontmatter that is never closed ends at the first blank line.
 */
export const readFrontmatter = (
  reader: Reader,
  line: Line,
): { readonly data: Data; readonly next: Line | undefined } | undefined => {
  const { text } = reader;
  if (!text.startsWith("===", line.at)) return undefined;
  const start = skipRun(text, line.at, "=");
  const fence = closingFence(text, start);
  const yaml = { start, end: fence ?? blankLine(text, start) };
  if (fence === undefined)
    report(
      reader,
      "error",
      "unclosed-frontmatter",
      "The settings that begin with “===” are never closed. Close them with a line “===”.",
      line.at,
      start,
    );
  const { value } = readMapping(reader, [yaml]);
  const end = fence === undefined ? yaml.end : skipRun(text, fence, "=");
  const rest = skipSpaces(text, end);
  const atLineEnd = rest >= text.length || isLineBreak(text[rest]);
  const next = nextLine(reader, atLineEnd ? afterLineBreak(text, rest) : rest, false);
  if (next !== undefined && !next.blank)
    report(
      reader,
      "warning",
      "missing-blank-line",
      "A blank line is missing behind the closing “===”; other Argdown tools want one.",
      next.at,
      endOfLine(text, next.at),
    );
  return { data: { start: line.at, end, value, yaml }, next: next && { ...next, blank: true } };
};

/** The offset of the closing equals signs: on a line of their own, else (all on one line) wherever they stand. */
const closingFence = (text: string, from: number): number | undefined => {
  const fence = /^[ \t]*(===+)[ \t]*$/gm;
  fence.lastIndex = from;
  const match = fence.exec(text);
  if (match?.[1] !== undefined) return match.index + match[0].indexOf("=");
  const inline = text.indexOf("===", from);
  return inline < 0 ? undefined : inline;
};

const blankLine = (text: string, from: number): number => {
  const match = /(?:\r\n|\n|\r)[ \t]*(?=\r|\n)/g;
  match.lastIndex = from;
  return match.exec(text)?.index ?? text.length;
};
