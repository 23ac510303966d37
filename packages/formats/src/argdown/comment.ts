import { endOfLine } from "./characters";
import { type Reader, warn } from "./reader";

/**
 *     // to the end of the line        /* over lines *​/        <!-- over lines -->
 *
 * Two slashes behind a colon are part of a URL (`https://…`), not a comment. What closes a comment that begins behind a
 * blank line closes none that began before it.
 *
 * Returns the offset behind the comment that begins at `at`, or undefined if none does. A comment that is never closed
 * is reported once and read as text, so that it costs nothing but itself.
 */
export const commentEnd = (reader: Reader, at: number): number | undefined => {
  const { text } = reader;
  const character = text[at];
  if (character === "/") {
    if (text[at + 1] === "/" && text[at - 1] !== ":") return endOfLine(text, at);
    if (text[at + 1] === "*") return closedBy(reader, at, 2, "*/");
  }
  if (character === "<" && text.startsWith("<!--", at)) return closedBy(reader, at, 4, "-->");
  return undefined;
};

const closedBy = (reader: Reader, at: number, open: number, close: string): number | undefined => {
  const { text, unclosed } = reader;
  if (at < (unclosed.get(close) ?? 0)) return undefined;
  const from = at + open;
  const opening = text.slice(at, from);
  const again = text.indexOf(opening, from);
  // Another comment of the kind behind a blank line: what would close this one belongs to that one.
  const isOver = again >= 0 && /(?:\r\n|\n|\r)[ \t]*(?=\r|\n)/.test(text.slice(from, again));
  const end = (isOver ? text.slice(0, again) : text).indexOf(close, from);
  if (end >= 0) return end + close.length;
  unclosed.set(close, isOver ? from : text.length);
  const message = `The comment “${opening}” is never closed and read as text. Close it with “${close}”.`;
  warn(reader, "unclosed-comment", message, { start: at, end: from });
  return undefined;
};
