import { endOfLine } from "./characters";
import { type Reader, report } from "./reader";

/**
 *     // to the end of the line        /* over lines *​/        <!-- over lines -->
 *
 * Two slashes behind a colon are part of a URL (`https://…`), not a comment.
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
  if (failedFrom !== undefined && at >= failedFrom) return undefined;
  const found = reader.text.indexOf(close, at + open);
  if (found >= 0) return found + close.length;
  reader.unclosed.set(close, at);
  const opening = reader.text.slice(at, at + open);
  report(
    reader,
    "warning",
    "unclosed-comment",
    `The comment that begins with “${opening}” is never closed; it is read as text. Close it with “${close}”.`,
    at,
    at + open,
  );
  return undefined;
};
