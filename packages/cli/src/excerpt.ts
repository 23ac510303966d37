import type { Position, Range } from "argument-graph";
import { displayWidth, graphemes } from "./display-width";
import { printable } from "./printable";

/** A line of a text, with a mark under a stretch of it; both already printable. */
export interface Excerpt {
  readonly line: string;
  /** Spaces, then one caret per column of the stretch. */
  readonly carets: string;
}

/**
 * Quotes the line on which a range starts and points at the part of the range that lies on it; at one column if it is
 * empty. A tab counts as four columns, a wide character as two. Of a long line only the surroundings are quoted.
 *
 *     (1) [Marx's theroy]
 *         ^^^^^^^^^^^^^^^
 */
export function excerpt(text: string, { start, end }: Range, width = 100): Excerpt {
  const [left, right] = aroundIn(text, start, 4 * width);
  const length = end.line === start.line ? Math.max(0, end.offset - start.offset) : right.length;
  const before = shown(left);
  const marked = shown(right.slice(0, length));
  const after = shown(right.slice(length));

  const spare = width - displayWidth(marked) - displayWidth(after);
  const tail = endOf(before, Math.max(Math.floor(width / 2), spare));
  const middle = startOf(marked, Math.max(1, width - displayWidth(tail)));
  const room = width - displayWidth(tail) - displayWidth(middle);
  const rest = middle === marked ? startOf(after, Math.max(1, room)) : "";
  const carets = "^".repeat(Math.max(1, displayWidth(middle)));
  return { line: `${tail}${middle}${rest}`.trimEnd(), carets: `${" ".repeat(displayWidth(tail))}${carets}` };
}

/** What stands before and after a place on its line, at most `reach` units each: lines may be as long as the text. */
function aroundIn(text: string, { offset, column }: Position, reach: number): readonly [string, string] {
  const left = text.slice(Math.max(0, offset - column + 1, offset - reach), offset);
  const [right = ""] = text.slice(offset, offset + reach).split(/\r\n|\r|\n/, 1);
  return [left, right];
}

function shown(text: string): string {
  return printable(text.replaceAll("\t", "    "));
}

/** The last characters that fit into `width` columns, with an ellipsis before them if there are more. */
function endOf(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment).reverse();
  return `…${fitting(characters, width - 1)
    .reverse()
    .join("")}`;
}

function startOf(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  return `${fitting(characters, width - 1).join("")}…`;
}

function fitting(characters: readonly string[], width: number): string[] {
  const result: string[] = [];
  let taken = 0;
  for (const character of characters) {
    taken += displayWidth(character);
    if (taken > width) break;
    result.push(character);
  }
  return result;
}
