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
  const { text, closings, reopened } = reader;
  const from = at + open;
  let closing = closings.get(close);
  const isKnown = closing !== undefined && closing.from <= from && (closing.end < 0 || closing.end >= from);
  if (closing === undefined || !isKnown) {
    closing = { from, end: text.indexOf(close, from) };
    closings.set(close, closing);
  } else if (closing.end < 0) return undefined;
  const { end } = closing;
  if (reopened.has(at)) return undefined;
  const opening = text.slice(at, from);
  if (end >= 0 && !beginsAgain(text, from, end, opening)) return end + close.length;
  reopened.add(at);
  const message = `The comment that begins with “${opening}” is never closed; it is read as text. Close it with “${close}”.`;
  warn(reader, "unclosed-comment", message, { start: at, end: from });
  return undefined;
};

/** Whether another comment of the kind begins behind a blank line: what would close this one belongs to that one. */
const beginsAgain = (text: string, from: number, to: number, opening: string): boolean => {
  const next = text.indexOf(opening, from);
  return next >= 0 && next < to && /(?:\r\n|\n|\r)[ \t]*[\r\n]/.test(text.slice(from, next));
};
