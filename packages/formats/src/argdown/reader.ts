import type { Diagnostic, Range } from "@argument-graph/core";
import { didYouMean as hint } from "@argument-graph/core";
import { type Lines, linesOf, rangeOf } from "../lines";
import type { DataSyntax } from "./data-syntax";
import type { Line } from "./line";
import type { Span } from "./syntax";

/**
 * What is shared while one text is read: the text, how far reading has come, and the mistakes found. Every construct
 * takes it, moves `at` behind what it has read, and never moves it back.
 */
export interface Reader {
  readonly text: string;
  readonly lines: Lines;
  /** What reads settings and data. */
  readonly data: DataSyntax;
  /** What has been found; each has a place. */
  readonly diagnostics: (Diagnostic & { readonly range: Range })[];
  at: number;
  /** The line behind the block, element or inference that was read last; undefined at the end of the text. */
  next: Line | undefined;
  /** How many elements have been read. */
  elements: number;
  /** By what would close them: all comments that begin before this offset are closed or known to be never closed. */
  readonly unclosed: Map<string, number>;
  /** By the offset of a brace: where it is closed, -1: nowhere, 0: not looked at. Only where there are braces. */
  braces: Int32Array | undefined;
  /** How many characters may still be looked at in search of closing braces, so that the whole stays linear. */
  braceBudget: number;
  /** How many names may still be compared in search of what the author meant. */
  nameBudget: number;
}

export const readerOf = (text: string, data: DataSyntax): Reader => ({
  text,
  data,
  lines: linesOf(text),
  diagnostics: [],
  at: 0,
  next: undefined,
  elements: 0,
  unclosed: new Map(),
  braces: undefined,
  braceBudget: 8 * text.length + 65_536,
  nameBudget: 100_000,
});

type Report = (
  reader: Pick<Reader, "lines" | "diagnostics">,
  code: string,
  message: string,
  span: Pick<Span, "start"> & Partial<Span>,
) => void;

const reportAs =
  (severity: Diagnostic["severity"]): Report =>
  ({ lines, diagnostics }, code, message, { start, end = start + 1 }) => {
    diagnostics.push({ code, severity, message, range: rangeOf(lines, start, Math.max(start, end)) });
  };

/** Notes a mistake of the author at a stretch of the text (one character if it has no end), which costs something of it. */
export const error = reportAs("error");

/** The same for what costs nothing, but is hardly meant. */
export const warn = reportAs("warning");

/** Names that something may have: a set or the keys of a map. */
type Names = Pick<ReadonlyMap<string, unknown>, "size" | "keys" | "has">;

/**
 * ` Did you mean “…”?` with the name that is nearest to one that does not exist; something else if there is none, or if
 * looking for such names takes too long by now.
 */
export const didYouMean = (budget: Pick<Reader, "nameBudget">, name: string, names: Names, otherwise = ""): string => {
  if (budget.nameBudget < names.size) return otherwise;
  budget.nameBudget -= names.size;
  return hint(name, names.keys()) || otherwise;
};
