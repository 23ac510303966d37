import type { Diagnostic, Json } from "@argument-graph/core";
import { validate } from "@argument-graph/core";
import type { Parsed } from "../format";
import { type Lines, linesOf, rangeOf } from "../lines";
import { scanJson } from "./scan";
import type { Mistake } from "./scanner";

/**
 * Reads a document in JSON: first its syntax, then its meaning (core's `validate`). Every diagnostic has the place in the
 * text; everything that is valid, before and behind a syntax error, is in the document. Never throws.
 */
export const parse = (text: string): Parsed => {
  const lines = linesOf(text);
  const { value: scanned, errors, repeatedKeys, damaged } = scanJson(text);
  const syntax: Diagnostic[] = [
    ...errors.map((found) => mistake(lines, "error", "json-syntax", found)),
    ...repeatedKeys.map((found) => mistake(lines, "warning", "repeated-key", found)),
  ];
  const empty = { statements: [], links: [] };
  // A bracket too many before the document makes a list of it.
  const value = errors.length > 0 && Array.isArray(scanned) ? scanned[0] : scanned;
  if (value === undefined) return { document: empty, diagnostics: syntax };
  const { document = empty, diagnostics } = validate(value);
  const certain = diagnostics.filter(
    ({ code, path = "" }) => code !== "missing-field" || !isDamaged(value, path, damaged),
  );
  return { document, diagnostics: [...syntax, ...withRanges(lines, certain)] };
};

/** Gives diagnostics the range that their JSON Pointer leads to in the text. */
export const locate = (text: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  withRanges(linesOf(text), diagnostics);

/** Whether the field that is missing there may be lost by a syntax error, which is reported already. */
const isDamaged = (root: Json, path: string, damaged: ReadonlySet<object>): boolean => {
  let value: unknown = root;
  for (const part of path.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return false;
    const key = part.replace(/~1/g, "/").replace(/~0/g, "~");
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return typeof value === "object" && value !== null && damaged.has(value);
};

const mistake = (lines: Lines, severity: Diagnostic["severity"], code: string, found: Mistake): Diagnostic => ({
  code,
  severity,
  message: found.message,
  range: rangeOf(lines, found.start, found.end),
});

/** Adds to each diagnostic the range of the value that its JSON Pointer leads to, or of the nearest value around it. */
const withRanges = (lines: Lines, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  if (diagnostics.length === 0) return diagnostics;
  const wanted = new Map<string, { start: number; end: number } | undefined>();
  for (const { path = "" } of diagnostics)
    for (let part = path; ; part = part.slice(0, part.lastIndexOf("/"))) {
      wanted.set(part, undefined);
      if (part === "") break;
    }
  const deepest = Math.max(...diagnostics.map(({ path = "" }) => path.split("/").length - 1));
  scanJson(lines.text, (path, start, end) => {
    if (path.length > deepest) return;
    const pointer = pointerOf(path);
    if (wanted.has(pointer)) wanted.set(pointer, { start, end });
  });
  return diagnostics.map((diagnostic) => {
    for (let part = diagnostic.path ?? ""; ; part = part.slice(0, part.lastIndexOf("/"))) {
      const found = wanted.get(part);
      if (found !== undefined) return { ...diagnostic, range: rangeOf(lines, found.start, found.end) };
      if (part === "") return { ...diagnostic, range: rangeOf(lines, 0, lines.text.length) };
    }
  });
};

/** RFC 6901: `~` is written `~0` and `/` is written `~1`. */
const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((key) => `/${String(key).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
