import type { Json } from "@argument-graph/core";
import { afterSpace, characterAt, isSpace } from "./tokens";

export interface Mistake {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Called for every value with the keys that lead to it and its place in the text. */
export type Visit = (path: readonly (string | number)[], start: number, end: number) => void;

/** A list or object that is not closed yet. */
export interface Open {
  readonly value: Json[] | { [key: string]: Json };
  readonly start: number;
  /** How far the line on which it opens is indented. */
  readonly indent: number;
  /** The key of an object whose value is read next. */
  key: string | undefined;
  /** What stood last in it. */
  last: "nothing" | "item" | "comma";
}

/** How far reading has come, and what has been found. */
export interface Scanner {
  readonly text: string;
  readonly visit: Visit | undefined;
  /** From the outermost to the innermost. */
  readonly stack: Open[];
  /** The keys that lead to the value that was read last. */
  readonly path: (string | number)[];
  readonly errors: Mistake[];
  readonly repeatedKeys: Mistake[];
  readonly damaged: Set<object>;
  root: Json | undefined;
  at: number;
  lineStart: number;
  /** The line of the last mistake: at most one for each line is told. */
  lineOfError: number;
  /** The line that was last asked for its indentation, and that. */
  indented: { readonly line: number; readonly by: number };
  /** How many lists of lists have been made one list. */
  flattened: number;
}

/** A byte order mark before the text is none of it. */
export const scannerOf = (text: string, visit: Visit | undefined): Scanner => {
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const found = { errors: [], repeatedKeys: [], damaged: new Set<object>(), root: undefined };
  const place = { at, lineStart: at, lineOfError: -1, indented: { line: -1, by: 0 }, flattened: 0 };
  return { text, visit, stack: [], path: [], ...found, ...place };
};

export const topOf = ({ stack }: Scanner): Open | undefined => stack[stack.length - 1];

export const isList = ({ value }: Open): boolean => Array.isArray(value);

/** Moves on to the next character that is no white space. */
export const skipSpace = (scanner: Scanner): void => {
  const { text } = scanner;
  for (; isSpace(text[scanner.at]); scanner.at++) if (text[scanner.at] === "\n") scanner.lineStart = scanner.at + 1;
};

/** Moves behind what cannot be read: to the next character that means something, or the end of the line. */
export const skipJunk = (scanner: Scanner): void => {
  const { text } = scanner;
  scanner.at++;
  while (scanner.at < text.length && !/[[\]{},"\n]/.test(text[scanner.at] ?? "")) scanner.at++;
};

/** How far the present line is indented. */
export const indentOf = (scanner: Scanner): number => {
  const { text, lineStart } = scanner;
  if (scanner.indented.line !== lineStart)
    scanner.indented = { line: lineStart, by: afterSpace(text, lineStart) - lineStart };
  return scanner.indented.by;
};

export const isFirstOnLine = (scanner: Scanner): boolean => scanner.lineStart + indentOf(scanner) === scanner.at;

/** Notes that something else is expected here, unless the line has a mistake already. */
export const expect = (scanner: Scanner, expected: string): void => {
  const { text, at, errors, damaged } = scanner;
  const top = topOf(scanner);
  if (top !== undefined) damaged.add(top.value);
  if (scanner.lineOfError === scanner.lineStart) return;
  scanner.lineOfError = scanner.lineStart;
  const found = at < text.length ? `“${characterAt(text, at)}”` : "the end of the text";
  errors.push({
    message: `${expected} is expected here, not ${found}.`,
    start: at,
    end: Math.min(at + 1, text.length),
  });
};

/** What may follow an item. */
export const commaOrEnd = (open: Open): string => (isList(open) ? "A comma or “]”" : "A comma or “}”");

/** What may stand where a value or a member begins. */
export const itemOf = (open: Open | undefined): string =>
  open === undefined || isList(open) || open.key !== undefined ? "A value" : "A key in double quotes";

/** Says so if a comma is missing before an item. */
export const wantComma = (scanner: Scanner): void => {
  const top = topOf(scanner);
  if (top?.last === "item") expect(scanner, commaOrEnd(top));
};

/** Puts a value where it belongs; containers are put there when they open, so that a broken text keeps them. */
export const put = (scanner: Scanner, value: Json): void => {
  const { stack, path } = scanner;
  const top = topOf(scanner);
  path.length = stack.length;
  if (top === undefined) {
    scanner.root = value;
    return;
  }
  path[stack.length - 1] = Array.isArray(top.value)
    ? top.value.push(value) - 1
    : setOwn(top.value, top.key ?? "", value);
  top.last = "item";
  top.key = undefined;
};

/** Sets a key as the object's own, whatever its name (`__proto__` too). */
export const setOwn = (object: object, key: string, value: Json): string => {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  return key;
};

/** Puts a list or an object, the next values into it. */
export const open = (scanner: Scanner, value: Open["value"], indent: number): void => {
  put(scanner, value);
  push(scanner, value, indent, "nothing");
};

/** Lets the next values go into a list or an object that is there already. */
export const push = (scanner: Scanner, value: Open["value"], indent: number, last: Open["last"]): void => {
  scanner.stack.push({ value, start: scanner.at, indent, key: undefined, last });
};

/** Opens, at a key, an object whose bracket is missing; it counts as one of a line further out, so as not to end here. */
export const openMissing = (scanner: Scanner): void => {
  const value = {};
  open(scanner, value, indentOf(scanner) - 1);
  scanner.damaged.add(value);
};

export const close = (scanner: Scanner): void => {
  const top = scanner.stack.pop();
  scanner.path.length = scanner.stack.length;
  if (top !== undefined) scanner.visit?.(scanner.path, top.start, scanner.at);
};

/** Closes, at a token that cannot stand in it, a container whose bracket is missing. */
export const closeMissing = (scanner: Scanner, top: Open): void => {
  expect(scanner, commaOrEnd(top));
  scanner.damaged.add(top.value);
  // Of `[[a, b], …` one bracket is too many: the members are those of one list. Done ten times at most, as it takes time.
  if (Array.isArray(top.value) && top.value.some(Array.isArray) && scanner.flattened++ < 10) flatten(top.value);
  close(scanner);
};

const flatten = (list: Json[]): void => {
  const flat = list.flatMap((item) => (Array.isArray(item) ? item : [item]));
  list.splice(0, list.length);
  for (const item of flat) list.push(item);
};
