import type { Json } from "@argument-graph/core";

/** A number, a word or a string, and the offset behind it. */
export interface Scalar {
  readonly value: Json;
  readonly end: number;
}

export const isSpace = (character: string | undefined): boolean =>
  character === " " || character === "\n" || character === "\r" || character === "\t";

/** The offset of the first character from here on that is no white space. */
export const afterSpace = (text: string, from: number): number => {
  let at = from;
  while (isSpace(text[at])) at++;
  return at;
};

/** The offset of the line break that ends the line, or of the end of the text. */
export const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
};

/** Whether a string stands here with a colon behind it. */
export const isKeyAt = (text: string, at: number): boolean => {
  const end = stringEnd(text, at);
  return end !== undefined && text[afterSpace(text, end)] === ":";
};

/** Whether a string stands here that is no key, for a comma or a bracket follows. */
export const isValueAt = (text: string, at: number): boolean => {
  const end = stringEnd(text, at);
  if (end === undefined) return false;
  const next = afterSpace(text, end);
  return /[,\]}]/.test(text[next] ?? "") && text[afterSpace(text, next + 1)] !== ":";
};

/** Whether a value other than a string may begin with this character. */
export const beginsValue = (character: string | undefined): boolean => /[{[\d\-tfn]/.test(character ?? "");

/** The character at an offset, both halves of it if it is written in two. */
export const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);

/** The number, word or string that stands here; undefined if none does, or a string is not closed on its line. */
export const scalarAt = (text: string, at: number): Scalar | undefined =>
  text[at] === '"' ? stringAt(text, at) : (wordAt(text, at) ?? numberAt(text, at));

const words: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

const wordAt = (text: string, at: number): Scalar | undefined => {
  const found = words.find(([word]) => text.startsWith(word, at));
  return found && { value: found[1], end: at + found[0].length };
};

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const numberAt = (text: string, at: number): Scalar | undefined => {
  numberPattern.lastIndex = at;
  const match = numberPattern.exec(text);
  return match === null ? undefined : { value: Number(match[0]), end: numberPattern.lastIndex };
};

/** The string that stands here; undefined if it is not closed on its line or holds an escape that JSON does not know. */
export const stringAt = (text: string, at: number): { readonly value: string; readonly end: number } | undefined => {
  const end = stringEnd(text, at);
  if (end === undefined) return undefined;
  const inner = text.slice(at + 1, end - 1);
  if (!inner.includes("\\")) return { value: inner, end };
  try {
    return { value: JSON.parse(text.slice(at, end)), end };
  } catch {
    return undefined;
  }
};

/** Behind the closing quote of the string that stands here; undefined if there is none on its line. */
const stringEnd = (text: string, at: number): number | undefined => {
  if (text[at] !== '"') return undefined;
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '"') return end + 1;
    if (text[end] === "\\") end++;
    if (text.charCodeAt(end) < 0x20) return undefined;
  }
  return undefined;
};

/** The words of a string that breaks off, or has a wrong escape, at the end of its line; undefined if there is more. */
export const brokenString = (rest: string): string | undefined => {
  const inner = rest.replace(/[\s,]{1,3}$/, "").replace(/"$/, "");
  return /(?<!\\)"/.test(inner) ? undefined : inner;
};
