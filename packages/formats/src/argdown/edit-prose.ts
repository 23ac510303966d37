import { commentEnd } from "./comment";
import { escapeText } from "./escape";
import { inlineAt } from "./inline";
import { indentOf, lineEnd, type Replacement, type Source } from "./source";
import type { Element, Span } from "./syntax";
import { titleSpan } from "./title";

/** Prose that begins nothing but a statement. */
export const plain = (prose: string): string => (/^(?:[-+(=]|\d)/.test(prose) ? `\\${prose}` : prose);

/** The words of an element in others; tags, data and comments in it stay. Undefined if prose cannot carry them. */
export const withProse = (source: Source, element: Element, words: string): readonly Replacement[] | undefined => {
  const { written, isExact } = escapeText(words);
  if (!isExact) return undefined;
  const title = titleSpan(element);
  if (title === undefined) return withWords(source, element, element.start, plain(written));
  const isColon = source.text[title.end] === ":";
  const from = title.end + (isColon ? 1 : 0);
  return element.form === "reference"
    ? [{ start: from, end: from, by: isColon ? ` ${written}` : `: ${written}` }]
    : withWords(source, element, from, written);
};

/** What stands behind the last word stays where it is; tags between words go behind them, comments on lines below. */
const withWords = (source: Source, element: Element, from: number, words: string): readonly Replacement[] => {
  const { text, lineBreak } = source;
  const pieces = piecesIn(source, element, from);
  const end = Math.max(from, wordsEnd(text, pieces, element.end));
  const inner = pieces.filter(({ start }) => start < end);
  const [tags, comments] = [false, true].map((isComment) =>
    inner.filter((piece) => piece.isComment === isComment).map((piece) => text.slice(piece.start, piece.end)),
  );
  const space = /^[ \t]+/.exec(text.slice(from, element.end))?.[0] ?? (from === element.start ? "" : " ");
  const replacement = { start: from, end, by: [`${space}${words}`, ...(tags ?? [])].join(" ") };
  const below = lineEnd(source, element.end);
  const lines = (comments ?? []).map((comment) => `${lineBreak}${indentOf(source, element.start)}${comment}`).join("");
  return lines === "" ? [replacement] : [replacement, { start: below, end: below, by: lines }];
};

/** Something in a text that is no word of it: a tag, data or a comment. */
interface Piece extends Span {
  readonly isComment: boolean;
}

const piecesIn = ({ text, quiet }: Source, { tags, data, end }: Element, from: number): readonly Piece[] => {
  const marks = new Map([...tags, ...(data === undefined ? [] : [data])].map((mark) => [mark.start, mark.end]));
  const pieces: Piece[] = [];
  for (let at = from; at < end; ) {
    const mark = marks.get(at);
    const behind = mark ?? commentEnd(quiet, at);
    if (behind !== undefined) pieces.push({ start: at, end: behind, isComment: mark === undefined });
    at = behind ?? inlineAt(text, at)?.end ?? at + 1;
  }
  return pieces;
};

/** Behind the last word before an offset. */
const wordsEnd = (text: string, pieces: readonly Piece[], end: number): number =>
  trimmed(
    text,
    pieces.reduceRight((last, piece) => (piece.end < trimmed(text, last) ? last : piece.start), end),
  );

const trimmed = (text: string, end: number): number => {
  let at = end;
  while (/\s/.test(text[at - 1] ?? "x")) at--;
  return at;
};
