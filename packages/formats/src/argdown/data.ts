import type { JsonObject } from "@argument-graph/core";
import { isObject, readYaml } from "../yaml";
import { afterLineBreak, isBlank, isLineBreak, isSpace, skipSpaces } from "./characters";
import { type Reader, report } from "./reader";
import type { Data, Span } from "./syntax";
import { titleAt } from "./title";

/**
 *     {key: value, other: [1, 2]}        {
 *                                          key: value
 *     one line, or JSON over several       other: [1, 2]
 *                                        }
 *
 * YAML between braces: flow style, or block style if a line break follows the opening brace. Braces in prose (`the set
 * {1, 2}`) are text: data begins with a key and a colon.
 */
export const dataAt = (reader: Reader, at: number): Data | undefined => {
  const close = closingBrace(reader, at);
  if (close === undefined || !beginsWithKey(reader.text, at + 1, close)) return undefined;
  return { start: at, end: close + 1, ...readBraces(reader, at, close) };
};

/** Whether data begins at `at`, without reading it. */
export const isDataAt = (reader: Reader, at: number): boolean => {
  if (reader.text[at] !== "{") return false;
  const close = closingBrace(reader, at);
  return close !== undefined && beginsWithKey(reader.text, at + 1, close);
};

const readBraces = (reader: Reader, open: number, close: number): { value: JsonObject; yaml: Span } => {
  const { text } = reader;
  const lineBreak = skipSpaces(text, open + 1);
  const flow = { start: open, end: close + 1 };
  if (!isLineBreak(text[lineBreak])) return readMapping(reader, [flow]);
  const block = { start: afterLineBreak(text, lineBreak), end: close };
  return readMapping(reader, looksLikeJson(text, block) ? [flow, block] : [block, flow]);
};

/** Reads the first of the stretches that holds a mapping; reports the first one's mistake if none does. */
export const readMapping = (reader: Reader, candidates: readonly Span[]): { value: JsonObject; yaml: Span } => {
  let first: { message: string; offset: number } | undefined;
  for (const yaml of candidates) {
    const result = readYaml(reader.text.slice(yaml.start, yaml.end));
    const value = result.value ?? {};
    if (result.error === undefined && isObject(value)) return { value, yaml };
    first ??= result.error
      ? { message: result.error.message, offset: yaml.start + result.error.offset }
      : { message: "keys with values are expected", offset: yaml.start };
  }
  const span = candidates[0] ?? { start: 0, end: 0 };
  if (first !== undefined) {
    const end = Math.max(first.offset, Math.min(first.offset + 1, reader.text.length));
    report(
      reader,
      "error",
      "invalid-yaml",
      `The data here cannot be read as YAML: ${first.message}. Everything else is kept.`,
      first.offset,
      end,
    );
  }
  return { value: {}, yaml: span };
};

/** Entries that end in commas, one a line: JSON, although its first line is only a brace. */
const looksLikeJson = (text: string, { start, end }: Span): boolean => {
  const lines = text
    .slice(start, end)
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length > 1 && lines.slice(0, -1).every((line) => /[,{[]$/.test(line) || /^[}\]]/.test(line));
};

const keyPattern =
  /\s*(?:\}|"(?:[^"\\]|\\.){0,200}"\s*:|'[^']{0,200}'\s*:|[^\s"'{}[\],:#&*!|>%@`][^{}[\],:\r\n]{0,200}:[\s{["'\d])/y;

const beginsWithKey = (text: string, at: number, close: number): boolean => {
  keyPattern.lastIndex = at;
  return keyPattern.test(text) && keyPattern.lastIndex <= close + 1;
};

/**
 * The offset of the brace that closes the one at `open`. Braces in quotes do not count; a quote opens only where a value
 * may begin, so that an apostrophe in a word is none; a `#` behind a space comments out the rest of its line. What one
 * search learns about inner braces is kept, and all searches together have a budget: the whole stays linear.
 */
const closingBrace = (reader: Reader, open: number): number | undefined => {
  const known = reader.braces.get(open);
  if (known !== undefined) return known < 0 ? undefined : known;
  const { text } = reader;
  const stack: number[] = [];
  let at = open;
  for (; at < text.length && reader.braceBudget > 0; at++, reader.braceBudget--) {
    const character = text[at];
    if (character === "{") stack.push(at);
    else if (character === "}") {
      reader.braces.set(stack.pop() ?? open, at);
      if (stack.length === 0) return at;
    } else if ((character === '"' || character === "'") && isValueStart(text, at)) {
      const end = quoteEnd(text, at, character, at + reader.braceBudget);
      reader.braceBudget -= end - at;
      at = end;
    } else if (character === "#" && isBlank(text[at - 1])) {
      while (at + 1 < text.length && !isLineBreak(text[at + 1])) at++;
    } else if (isLineBreak(character) && beginsBlock(text, at)) break;
  }
  for (const unclosed of stack) reader.braces.set(unclosed, -1);
  return undefined;
};

/** A blank line and a definition or heading at the margin behind the line break: the braces were never closed. */
const beginsBlock = (text: string, at: number): boolean => {
  const second = afterLineBreak(text, at);
  if (!isLineBreak(text[second])) return false;
  const next = afterLineBreak(text, second);
  return titleAt(text, next)?.form === "definition" || /^#+ /.test(text.slice(next, next + 8));
};

/** Warns where a brace with a key behind it is never closed: most likely data, which is read as text now. */
export const warnUnclosedData = (reader: Reader, at: number): void => {
  if (reader.text[at] !== "{" || reader.braces.get(at) !== -1) return;
  keyPattern.lastIndex = at + 1;
  if (!keyPattern.test(reader.text)) return;
  const message = "The data that begins here is never closed; it is read as text. Close it with “}”.";
  // A stretch that is bounded, as a line may be as long as the text.
  const shown = reader.text.slice(at, at + 80).search(/[\r\n]|$/);
  report(reader, "warning", "unclosed-data", message, at, at + shown);
};

const isValueStart = (text: string, at: number): boolean => {
  let before = at - 1;
  while (isSpace(text[before])) before--;
  return isLineBreak(text[before]) || ",[{:".includes(text[before] ?? ",") || (text[before] === "-" && before < at - 1);
};

/** The offset of the closing quote, or of the last character looked at. */
const quoteEnd = (text: string, open: number, quote: string, limit: number): number => {
  let at = open + 1;
  while (at < text.length && at < limit && text[at] !== quote) at += quote === '"' && text[at] === "\\" ? 2 : 1;
  return Math.min(at, text.length - 1);
};
