import type { Diagnostic } from "@argument-graph/core";
import { nearest } from "@argument-graph/core";
import { type Lines, linesOf, rangeOf } from "../lines";

/**
 * What is shared while one text is read: the text, how far reading has come, and the mistakes found. Every construct
 * takes it, moves `at` behind what it has read, and never moves it back.
 */
export interface Reader {
  readonly text: string;
  readonly lines: Lines;
  readonly diagnostics: Diagnostic[];
  at: number;
  /** From here on no comment of this kind is closed any more; a search that failed is not made again. */
  readonly unclosed: Map<string, number>;
  /** Where a comment begins that is known to be never closed, although others behind it are. */
  readonly reopened: Set<number>;
  /** Where the next comment of each kind is closed, as far as has been looked. */
  readonly closings: Map<string, number>;
  /** Where each brace that has been looked at is closed; -1: nowhere. */
  readonly braces: Map<number, number>;
  /** How many characters may still be looked at in search of closing braces, so that the whole stays linear. */
  braceBudget: number;
  /** How many names may still be compared in search of what the author meant. */
  nameBudget: number;
}

export const readerOf = (text: string): Reader => ({
  text,
  lines: linesOf(text),
  diagnostics: [],
  at: 0,
  unclosed: new Map(),
  reopened: new Set(),
  closings: new Map(),
  braces: new Map(),
  braceBudget: 8 * text.length + 65_536,
  nameBudget: 100_000,
});

/** Notes a mistake of the author at a stretch of the text. */
export const report = (
  reader: Pick<Reader, "lines" | "diagnostics">,
  severity: Diagnostic["severity"],
  code: string,
  message: string,
  start: number,
  end: number,
): void => {
  reader.diagnostics.push({ code, severity, message, range: rangeOf(reader.lines, start, Math.max(start, end)) });
};

/** The name that is nearest to one that does not exist, as long as looking for such names does not take too long. */
export const nearestName = (reader: Reader, name: string, names: ReadonlySet<string>): string | undefined => {
  if (reader.nameBudget < names.size) return undefined;
  reader.nameBudget -= names.size;
  return nearest(name, names);
};
