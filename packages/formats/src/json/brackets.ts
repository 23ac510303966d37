import type { Json } from "@argument-graph/core";
import {
  close,
  closeMissing,
  commaOrEnd,
  expect,
  indentOf,
  isFirstOnLine,
  isList,
  itemOf,
  type Open,
  open,
  push,
  type Scanner,
  setOwn,
  skipSpace,
  topOf,
  wantComma,
} from "./scanner";
import { afterSpace, beginsValue, isKeyAt, isValueAt, lineEnd } from "./tokens";

/** How many levels up a bracket that does not fit looks for what it may close; it bounds the time. */
const FARTHEST = 100;

/** Reads `]` or `}`: it closes the innermost container, or one further out, or is one too many. */
export const readClosing = (scanner: Scanner): void => {
  const top = topOf(scanner);
  const list = scanner.text[scanner.at] === "]";
  if (top === undefined) {
    expect(scanner, scanner.root === undefined ? "A value" : "The end of the text");
    scanner.at++;
  } else if (isList(top) === list) closeFitting(scanner, top);
  else closeOther(scanner, top, list);
};

const closeFitting = (scanner: Scanner, top: Open): void => {
  if (top.key !== undefined || top.last === "comma") expect(scanner, itemOf(top));
  const isOneTooMany = isStray(scanner, scanner.stack.length - 1);
  if (isOneTooMany) expect(scanner, scanner.stack.length === 1 ? "The end of the text" : "A comma");
  scanner.at++;
  if (!isOneTooMany) close(scanner);
};

/** A bracket that does not fit the innermost container: what lies in the one that it closes ends, too. */
const closeOther = (scanner: Scanner, top: Open, list: boolean): void => {
  const owner = ownerOf(scanner, list);
  if (owner === undefined) {
    expect(scanner, commaOrEnd(top));
    if (list) wrapLast(scanner, top);
    scanner.at++;
    return;
  }
  for (let inner = topOf(scanner); inner !== undefined && inner !== owner; inner = topOf(scanner))
    closeMissing(scanner, inner);
};

/** Whether a closing bracket is one too many: what follows it cannot stand behind the container at this depth. */
const isStray = (scanner: Scanner, depth: number): boolean => {
  const { text, stack, at } = scanner;
  const parent = stack[depth - 1];
  const next = afterSpace(text, at + 1);
  if (parent === undefined) return next < text.length && !/[\]}]/.test(text[next] ?? "");
  const item = text[next] === "," ? afterSpace(text, next + 1) : next;
  const isBehindComma = item !== next;
  // Where it should stand, it is right: what follows lacks its opening bracket.
  if (isBehindComma && isFirstOnLine(scanner) && indentOf(scanner) === stack[depth]?.indent) return false;
  if (!isBehindComma && depth < stack.length - 1 && isKeyAt(text, item)) return true;
  if (isList(parent)) return text[at] === "}" && isKeyAt(text, item);
  return text[item] === "{" || text[item] === "[";
};

/** The container that a bracket closes which does not fit the innermost one: by its indentation, else the next one. */
const ownerOf = (scanner: Scanner, list: boolean): Open | undefined =>
  isFirstOnLine(scanner) ? ownerByIndent(scanner, list) : nextOwner(scanner, list);

const nextOwner = (scanner: Scanner, list: boolean): Open | undefined => {
  const { stack, lineStart } = scanner;
  const next = stack[stack.length - 2];
  const fits = next !== undefined && isList(next) === list && next.start >= lineStart;
  return fits && !isStray(scanner, stack.length - 2) ? next : undefined;
};

const ownerByIndent = (scanner: Scanner, list: boolean): Open | undefined => {
  const { text, stack, at } = scanner;
  const column = indentOf(scanner);
  const behind = afterSpace(text, at + 1);
  if (text[behind] === (list ? "}" : "]") && behind < lineEnd(text, at)) return undefined; // the right one stands there
  for (let index = stack.length - 2; index >= Math.max(0, stack.length - FARTHEST); index--) {
    const found = stack[index];
    if (found === undefined || found.indent < column) return undefined;
    if (found.indent === column && isList(found) === list) return isStray(scanner, index) ? undefined : found;
  }
  return undefined;
};

/** Makes a list of the last value of an object: its opening bracket is missing. */
const wrapLast = ({ stack, path }: Scanner, { value, last }: Open): Json[] | undefined => {
  const key = path[stack.length - 1];
  if (Array.isArray(value) || typeof key !== "string" || last === "nothing") return undefined;
  const item = value[key];
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  const list = [item];
  setOwn(value, key, list);
  return list;
};

/** Reads `[` or `{`. */
export const readOpening = (scanner: Scanner): void => {
  const top = topOf(scanner);
  if (top !== undefined && !isList(top) && top.key === undefined && !openWithoutKey(scanner, top)) return;
  wantComma(scanner);
  if (isStrayBrace(scanner)) {
    scanner.at++;
    skipSpace(scanner);
    expect(scanner, "A key in double quotes");
    return;
  }
  open(scanner, scanner.text[scanner.at] === "[" ? [] : {}, indentOf(scanner));
  scanner.at++;
};

/**
 * A bracket where an object wants a key: the object should have been closed, or holds a list whose opening bracket is
 * missing. Says whether the bracket can be read now.
 */
const openWithoutKey = (scanner: Scanner, top: Open): boolean => {
  if (isFirstOnLine(scanner) && indentOf(scanner) === top.indent && scanner.stack.length > 1) {
    closeMissing(scanner, top);
    return false;
  }
  expect(scanner, "A key in double quotes");
  const list = wrapLast(scanner, top);
  if (list === undefined) {
    scanner.at++;
    return false;
  }
  push(scanner, list, top.indent + 1, "comma");
  scanner.damaged.add(list);
  return true;
};

/** Whether a brace stands here behind which no key follows but a value: it is one too many. */
const isStrayBrace = ({ text, at, stack }: Scanner): boolean => {
  if (text[at] !== "{") return false;
  const next = afterSpace(text, at + 1);
  const first = text[next];
  const isValue = stack.length > 0 ? beginsValue(first) : first === "{" || first === "[";
  return isValue || (first === '"' && isValueAt(text, next));
};
