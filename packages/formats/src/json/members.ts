import {
  closeMissing,
  expect,
  indentOf,
  isFirstOnLine,
  isList,
  itemOf,
  type Open,
  openMissing,
  put,
  type Scanner,
  skipJunk,
  skipSpace,
  topOf,
  wantComma,
} from "./scanner";
import { afterSpace, beginsValue, brokenString, isKeyAt, lineEnd, scalarAt, stringAt } from "./tokens";

/** Reads a string: a key where an object wants one, else a value. */
export const readString = (scanner: Scanner): void => {
  const top = topOf(scanner);
  if (top === undefined || isList(top)) readStringInList(scanner, top);
  else if (top.key === undefined || !readStringBehindKey(scanner, top)) readKey(scanner, top);
};

/** A key in a list, or at the top: a brace is missing before it, or a bracket that closes the list. */
const readStringInList = (scanner: Scanner, top: Open | undefined): void => {
  if (!isKeyAt(scanner.text, scanner.at)) {
    wantComma(scanner);
    readValue(scanner);
  } else if (top !== undefined && isFirstOnLine(scanner) && indentOf(scanner) <= top.indent && scanner.stack.length > 1)
    closeMissing(scanner, top);
  else {
    expect(scanner, "“{”");
    openMissing(scanner);
  }
};

/** Where a value is wanted; false if what stands there is a key of the same object, whose value is missing. */
const readStringBehindKey = (scanner: Scanner, top: Open): boolean => {
  if (!isKeyAt(scanner.text, scanner.at)) {
    readValue(scanner);
    return true;
  }
  expect(scanner, "A value");
  // Members stand two spaces further in than their object; what stands further in still is the member of another.
  if (isFirstOnLine(scanner) && indentOf(scanner) > top.indent + 2) {
    openMissing(scanner);
    return true;
  }
  top.key = undefined;
  return false;
};

const readKey = (scanner: Scanner, top: Open): void => {
  const { text, at: start } = scanner;
  const read = stringAt(text, start);
  if (read === undefined) {
    expect(scanner, "A key in double quotes");
    scanner.at = lineEnd(text, start);
  } else if (isKeyOfOuter(scanner, top)) closeMissing(scanner, top);
  else {
    wantComma(scanner);
    if (!readColon(scanner, read.end)) return;
    if (Object.hasOwn(top.value, read.value)) {
      const message = `The key “${read.value}” stands here a second time; this one counts.`;
      scanner.repeatedKeys.push({ message, start, end: read.end });
    }
    top.key = read.value;
  }
};

/** Whether, in a text with a mistake, a key stands no further in than the object itself: that was not closed. */
const isKeyOfOuter = (scanner: Scanner, { indent }: Open): boolean =>
  scanner.errors.length > 0 &&
  isKeyAt(scanner.text, scanner.at) &&
  isFirstOnLine(scanner) &&
  indentOf(scanner) > 0 &&
  indentOf(scanner) <= indent &&
  scanner.stack.length > 1;

/** Moves behind the colon that follows a key which ends at `end`; says whether a value can follow. */
const readColon = (scanner: Scanner, end: number): boolean => {
  const { text } = scanner;
  const behind = afterSpace(text, end);
  if (text[behind] !== ":" && /[^\s,:\]}[{"]/.test(text[end] ?? ",")) {
    expect(scanner, "A key in double quotes");
    scanner.at++; // a quote that belongs to nothing
    return false;
  }
  scanner.at = end;
  skipSpace(scanner);
  if (text[behind] === ":") {
    scanner.at++;
    return true;
  }
  expect(scanner, "A colon");
  const next = afterSpace(text, scanner.at + 1);
  const isColonBehind = text[next] === ":";
  if (isColonBehind) scanner.at = next + 1;
  return isColonBehind || ((beginsValue(text[scanner.at]) || text[scanner.at] === '"') && !isKeyAt(text, scanner.at));
};

/** Reads a number, a word or a string; what is none costs its field. */
export const readValue = (scanner: Scanner): void => {
  const { text, at: start, stack, path } = scanner;
  const scalar = scalarAt(text, start);
  // A bracket directly behind a number or word: that is junk, and the bracket the value.
  if (scalar !== undefined && (text[start] === '"' || !/[{[]/.test(text[afterSpace(text, scalar.end)] ?? ""))) {
    put(scanner, scalar.value);
    scanner.at = scalar.end;
  } else if (!readBrokenValue(scanner)) return;
  path.length = stack.length;
  scanner.visit?.(path, start, scanner.at);
};

/** Reads on where no value could be read; says whether a value, if a broken one, ends here. */
const readBrokenValue = (scanner: Scanner): boolean => {
  const { text, at } = scanner;
  const isString = text[at] === '"';
  expect(scanner, isString ? "A string that is closed on its line and has valid escapes" : "A value");
  return isString ? readBrokenString(scanner) : readJunk(scanner);
};

const readJunk = (scanner: Scanner): false => {
  skipJunk(scanner);
  const top = topOf(scanner);
  const next = scanner.text[afterSpace(scanner.text, scanner.at)] ?? "";
  if (top !== undefined && !/[{["]/.test(next)) top.key = undefined;
  return false;
};

/** A string that is not closed ends with its line. */
const readBrokenString = (scanner: Scanner): boolean => {
  const { text, at } = scanner;
  const top = topOf(scanner);
  const end = lineEnd(text, at);
  const rest = text.slice(at + 1, end);
  if (/^[{[]?$/.test(rest.trim())) {
    scanner.at++; // a quote that belongs to nothing
    return false;
  }
  const broken = brokenString(rest);
  if (broken !== undefined) put(scanner, broken);
  else if (top !== undefined) top.key = undefined;
  if (top !== undefined) top.last = "comma";
  scanner.at = end;
  return true;
};

/** Reads a comma: behind it an object wants a key again, unless a value follows. */
export const readComma = (scanner: Scanner): void => {
  const { text } = scanner;
  const top = topOf(scanner);
  if (top === undefined || top.last !== "item" || top.key !== undefined) expect(scanner, itemOf(top));
  scanner.at++;
  if (top === undefined) return;
  const next = afterSpace(text, scanner.at);
  top.last = "comma";
  if (top.key !== undefined && (isKeyAt(text, next) || /[\]},]/.test(text[next] ?? ","))) top.key = undefined;
};

/** A colon that stands behind no key. */
export const readStrayColon = (scanner: Scanner): void => {
  expect(scanner, itemOf(topOf(scanner)));
  scanner.at++;
};

/** Reads what begins with no sign of its own: a value, or what cannot be read where a key is wanted. */
export const readBare = (scanner: Scanner): void => {
  const top = topOf(scanner);
  if (top !== undefined && !isList(top) && top.key === undefined) {
    expect(scanner, top.last === "item" ? "A comma or “}”" : "A key in double quotes");
    skipJunk(scanner);
  } else {
    wantComma(scanner);
    readValue(scanner);
  }
};
