import { commentEnd } from "./comment";
import { escapeText } from "./escape";
import { inlineAt } from "./inline";
import { indentOf, lineEnd, type Replacement, type Source } from "./source";
import type { Element, Span } from "./syntax";
import { titleSpan } from "./title";

/** Prose that begins nothing but a statement. */
export const plain = (prose: string): string => (/^(?:[-+(=]|\d)/.test(prose) ? `\\${prose}` : prose);

/** The words of an element in others; tags, data and comments in it stay. */
export const withProse = (source: Source, element: Element, words: string): Replacement[] | undefined => {
  const { written, isExact } = escapeText(words);
  if (!isExact) return undefined;
  const { text, quiet } = source;
  const title = titleSpan(element);
  if (title !== undefined && element.form === "reference") {
    const isColon = text[title.end] === ":";
    const at = isColon ? title.end + 1 : title.end;
    return [{ start: at, end: at, by: isColon ? ` ${written}` : `: ${written}` }];
  }
  const from = title === undefined ? element.start : title.end + (text[title.end] === ":" ? 1 : 0);
  const marks: Span[] = [...element.tags, ...(element.data === undefined ? [] : [element.data])];
  const comments: Span[] = [];
  const starts = new Map(marks.map((mark) => [mark.start, mark]));
  for (let at = from; at < element.end; ) {
    const mark = starts.get(at);
    const comment = mark === undefined ? commentEnd(quiet, at) : undefined;
    if (comment !== undefined) comments.push({ start: at, end: comment });
    at = mark?.end ?? comment ?? inlineAt(text, at)?.end ?? at + 1;
  }
  // What stands behind the last word stays where it is.
  let end = element.end;
  const tail = [...marks, ...comments].sort((a, b) => b.start - a.start);
  let kept = 0;
  for (const mark of tail) {
    if (mark.end < trimmed(text, end)) break;
    end = mark.start;
    kept++;
  }
  end = trimmed(text, end);
  const inner = tail.slice(kept).reverse();
  const tags = inner.filter((mark) => starts.has(mark.start)).map((mark) => text.slice(mark.start, mark.end));
  const lost = inner.filter((mark) => !starts.has(mark.start)).map((mark) => text.slice(mark.start, mark.end));
  const space = /^[ \t]+/.exec(text.slice(from, element.end))?.[0] ?? (title === undefined ? "" : " ");
  const shown = title === undefined ? plain(written) : written;
  const behind = lineEnd(source, element.end);
  const indent = indentOf(source, element.start);
  const comment = lost.map((one) => `${source.lineBreak}${indent}${one}`).join("");
  const replacement = { start: from, end: Math.max(end, from), by: [`${space}${shown}`, ...tags].join(" ") };
  return lost.length === 0 ? [replacement] : [replacement, { start: behind, end: behind, by: comment }];
};

const trimmed = (text: string, end: number): number => {
  let at = end;
  while (/\s/.test(text[at - 1] ?? "x")) at--;
  return at;
};
