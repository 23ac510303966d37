import { afterLineBreak, endOfLine, isLineBreak, isSpace } from "./characters";
import { commentEnd } from "./comment";
import { type Reader, warn } from "./reader";

/** The next line that holds something: where its first character stands and what lies before it. */
export interface Line {
  /** The offset of its first character behind the indentation. */
  readonly at: number;
  /** The columns of indentation; a tab counts as one, as in Argdown's own tool. */
  readonly indent: number;
  /** A blank line lies before it (or the beginning of the text): a new block begins. */
  readonly blank: boolean;
}

/**
 * The next line with content, from the offset of a line's beginning; undefined at the end of the text. Lines that hold
 * only comments vanish: they neither end a block nor belong to one.
 */
export const nextLine = (reader: Reader, from: number, blankBefore: boolean): Line | undefined => {
  const { text } = reader;
  let at = from;
  let begin = from;
  let blank = blankBefore;
  let comment = false;
  while (at < text.length) {
    if (isLineBreak(text[at])) {
      blank ||= !comment;
      at = afterLineBreak(text, at);
      begin = at;
      comment = false;
    } else if (isSpace(text[at]) || text[at] === "\ufeff") {
      at++;
    } else {
      const end = commentEnd(reader, at);
      if (end === undefined) return { at, indent: comment ? 0 : at - begin, blank };
      at = end;
      comment = true;
    }
  }
  return undefined;
};

/** The line below the one that ends at `at`. */
export const lineBehind = (reader: Reader, at: number): Line | undefined =>
  nextLine(reader, afterLineBreak(reader.text, at), false);

/** Warns of a line that other tools want a blank line before; the stretch is bounded, as the line may be as long as the text. */
export const warnMissingBlankLine = (reader: Reader, { at: start }: Line): void => {
  const message = "Other Argdown tools want a blank line before this line.";
  warn(reader, "missing-blank-line", message, { start, end: Math.min(endOfLine(reader.text, start), start + 80) });
};
