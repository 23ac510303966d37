import { isLineEnd, skipRun, skipSpaces } from "./characters";
import { readMapping } from "./data";
import { lineBehind, nextLine, warnMissingBlankLine } from "./line";
import { error, type Reader } from "./reader";
import type { Data } from "./syntax";

/**
 *     ===
 *     title: YAML until the next line that begins with three equals signs
 *     ===
 *
 * Only at the beginning of the document. Frontmatter that is never closed ends at the first blank line.
 */
export const readFrontmatter = (reader: Reader): Data | undefined => {
  const { text } = reader;
  const start = reader.next?.at ?? 0;
  if (!text.startsWith("===", start)) return undefined;
  const from = skipRun(text, start, "=");
  const fence = closingFence(text, from);
  const yaml = { start: from, end: fence ?? blankLine(text, from) };
  if (fence === undefined) {
    const message = "The settings are never closed. Close them with “===”.";
    error(reader, "unclosed-frontmatter", message, { start, end: from });
  }
  const { value } = readMapping(reader, yaml);
  const end = fence === undefined ? yaml.end : skipRun(text, fence, "=");
  const rest = skipSpaces(text, end);
  const next = isLineEnd(text, rest) ? lineBehind(reader, rest) : nextLine(reader, rest, false);
  if (next && !next.blank) warnMissingBlankLine(reader, next);
  reader.next = next && { ...next, blank: true };
  return { start, end, value, yaml };
};

/** The offset of the closing equals signs: on a line of their own, else (all on one line) wherever they stand. */
const closingFence = (text: string, from: number): number | undefined => {
  const fence = /^[ \t]*===+[ \t]*$/gm;
  fence.lastIndex = from;
  const match = fence.exec(text);
  if (match) return text.indexOf("=", match.index);
  const inline = text.indexOf("===", from);
  return inline < 0 ? undefined : inline;
};

const blankLine = (text: string, from: number): number => {
  const match = /(?:\r\n|\n|\r)[ \t]*(?=\r|\n)/g;
  match.lastIndex = from;
  return match.exec(text)?.index ?? text.length;
};
