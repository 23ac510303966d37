import { readYaml, yamlKeySpan } from "../yaml";
import { afterLineBreak, isBlank, isLineBreak, isSpace, skipSpaces } from "./characters";
import { keyAt } from "./key-at";
import { error, type Reader, warn } from "./reader";
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
  const close = dataEnd(reader, at);
  return close === undefined ? undefined : { start: at, end: close + 1, ...readBraces(reader, at, close) };
};

/** The offset of the brace that closes the data that begins at `at`; undefined if none does. */
export const dataEnd = (reader: Reader, at: number): number | undefined => {
  const close = reader.text[at] === "{" ? closingBrace(reader, at) : undefined;
  const key = close && keyAt(reader.text, at + 1);
  return key && key.end <= close + 1 ? close : undefined;
};

const readBraces = (reader: Reader, open: number, close: number): Pick<Data, "value" | "yaml"> => {
  const { text } = reader;
  const lineBreak = skipSpaces(text, open + 1);
  const flow = { start: open, end: close + 1 };
  if (!isLineBreak(text[lineBreak])) return readMapping(reader, flow);
  const block = { start: afterLineBreak(text, lineBreak), end: close };
  return looksLikeJson(text, block) ? readMapping(reader, flow, block) : readMapping(reader, block, flow);
};

/** Reads the mapping in a stretch, else that in another one; reports the mistake of the first if none is there. */
export const readMapping = (reader: Reader, first: Span, otherwise?: Span): Pick<Data, "value" | "yaml"> => {
  const { text } = reader;
  const { value, message, offset = 0 } = readYaml(text.slice(first.start, first.end));
  const second = !value && otherwise && readYaml(text.slice(otherwise.start, otherwise.end)).value;
  if (otherwise && second) return { value: second, yaml: otherwise };
  const start = Math.min(first.start + offset, text.length - 1);
  if (!value) error(reader, "invalid-yaml", `This cannot be read as YAML: ${message}.`, { start });
  return { value: value ?? {}, yaml: first };
};

/** Where the value of a key stands in the data that holds it, else that data. Each key is looked for once. */
export const spansIn = (
  reader: Reader,
  dataOf: (key: string) => Data | undefined,
  otherwise: Span,
): ((key: string) => Span) => {
  const spans = new Map<string, Span>();
  return (key) => {
    const span = spans.get(key) ?? keySpan(reader, dataOf(key), key) ?? otherwise;
    spans.set(key, span);
    return span;
  };
};

const keySpan = (reader: Reader, data: Data | undefined, key: string): Span | undefined => {
  if (!data) return undefined;
  const { start, end } = data.yaml;
  const found = yamlKeySpan(reader.text.slice(start, end), key);
  return found ? { start: start + found.start, end: start + found.end } : data;
};

/** Entries that end in commas, one a line: JSON, although its first line is only a brace. */
const looksLikeJson = (text: string, { start, end }: Span): boolean => {
  const lines = text.slice(start, end).match(/\S.*/g) ?? [];
  return lines.length > 1 && lines.slice(0, -1).every((line) => /[,{[]\s*$|^[}\]]/.test(line));
};

/**
 * The offset of the brace that closes the one at `open`. Braces in quotes do not count; a quote opens only where a value
 * may begin, so that an apostrophe in a word is none; a `#` behind a space comments out the rest of its line. What one
 * search learns about inner braces is kept, and all searches together have a budget: the whole stays linear.
 */
const closingBrace = (reader: Reader, open: number): number | undefined => {
  const { text } = reader;
  // An array as long as the text: a map of a million braces takes more than twice as long as one of half a million.
  reader.braces ??= new Int32Array(text.length);
  const { braces } = reader;
  const known = braces[open];
  if (known) return known < 0 ? undefined : known;
  const stack: number[] = [];
  let at = open;
  for (; at < text.length && reader.braceBudget > 0; at++, reader.braceBudget--) {
    const character = text[at];
    if (character === "{") stack.push(at);
    else if (character === "}") {
      braces[stack.pop() ?? open] = at;
      if (stack.length === 0) return at;
    } else if ((character === '"' || character === "'") && isValueStart(text, at)) {
      const end = quoteEnd(text, at, character, at + reader.braceBudget);
      reader.braceBudget -= end - at;
      at = end;
    } else if (character === "#" && isBlank(text[at - 1])) {
      while (at + 1 < text.length && !isLineBreak(text[at + 1])) at++;
    } else if (isLineBreak(character) && beginsBlock(text, at)) break;
  }
  for (const unclosed of stack) braces[unclosed] = -1;
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
  if (reader.braces?.[at] !== -1 || !keyAt(reader.text, at + 1)) return;
  const message = "The data is never closed and read as text. Close it with “}”.";
  // A stretch that is bounded, as a line may be as long as the text.
  const shown = reader.text.slice(at, at + 80).search(/[\r\n]|$/);
  warn(reader, "unclosed-data", message, { start: at, end: at + shown });
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
