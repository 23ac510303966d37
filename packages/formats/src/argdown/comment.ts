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
  const failedFrom = reader.unclosed.get(close);
  if (reader.reopened.has(at) || (failedFrom !== undefined && at >= failedFrom)) return undefined;
  const opening = reader.text.slice(at, at + open);
  const found = closingFrom(reader, at + open, close);
  if (found >= 0 && !beginsAgain(reader.text, at + open, found, opening)) return found + close.length;
  if (found < 0) reader.unclosed.set(close, at);
  else reader.reopened.add(at);
  const message = `The comment that begins with “${opening}” is never closed; it is read as text. Close it with “${close}”.`;
  warn(reader, "unclosed-comment", message, { start: at, end: at + open });
  return undefined;
};

/** The next place where a comment is closed; looked for once, however many comments begin before it. */
const closingFrom = (reader: Reader, from: number, close: string): number => {
  const known = reader.closings.get(close) ?? -1;
  if (known >= from) return known;
  const found = reader.text.indexOf(close, from);
  reader.closings.set(close, found);
  return found;
};

/** Whether another comment of the kind begins behind a blank line: what would close this one belongs to that one. */
const beginsAgain = (text: string, from: number, to: number, opening: string): boolean => {
  const next = text.indexOf(opening, from);
  return next >= 0 && next < to && /(?:\r\n|\n|\r)[ \t]*[\r\n]/.test(text.slice(from, next));
};
