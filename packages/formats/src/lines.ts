import type { Position, Range } from "@argument-graph/core";

/** Where the lines of a text begin. A line ends with LF, CR LF or a lone CR. */
export interface Lines {
  readonly text: string;
  /** The offset of each line's first character; the first is 0. */
  readonly starts: readonly number[];
}

export const linesOf = (text: string): Lines => {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return { text, starts };
};

/** The number of the line (from 0) that holds the offset: the last one that begins at or before it. */
export const lineAt = ({ starts }: Lines, offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const positionOn = ({ starts }: Lines, line: number, offset: number): Position => ({
  line: line + 1,
  column: offset - (starts[line] ?? 0) + 1,
  offset,
});

/** Lines and columns of two offsets, all from 1. Most stretches end on the line that they begin on. */
export const rangeOf = (lines: Lines, start: number, end: number): Range => {
  const first = lineAt(lines, start);
  const isOneLine = end >= start && end < (lines.starts[first + 1] ?? lines.text.length + 1);
  return {
    start: positionOn(lines, first, start),
    end: positionOn(lines, isOneLine ? first : lineAt(lines, end), end),
  };
};
