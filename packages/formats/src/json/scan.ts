import type { Json } from "@argument-graph/core";

/** What a JSON text says, as far as it could be read. */
export interface Scanned {
  /** The value, with all that could be read beside the mistakes. */
  readonly value: Json | undefined;
  /** At most one for each line of the text: what follows a mistake on its line is most often a consequence. */
  readonly errors: readonly Mistake[];
  readonly repeatedKeys: readonly Mistake[];
  /** The lists and objects of the value that a mistake stands in, or that are never closed: they may lack members. */
  readonly damaged: ReadonlySet<object>;
}

export interface Mistake {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Called for every value with the keys that lead to it and its place in the text. */
export type Visit = (path: readonly (string | number)[], start: number, end: number) => void;

/** How many levels up a bracket that does not fit looks for what it may close; it bounds the time. */
const FARTHEST = 100;

interface Open {
  readonly value: Json[] | { [key: string]: Json };
  readonly start: number;
  /** How far the line on which it opens is indented. */
  readonly indent: number;
  /** The key of an object whose value is read next. */
  key: string | undefined;
  /** What stood last in it. */
  last: "nothing" | "item" | "comma";
}

/**
 * Reads JSON (RFC 8259), with places: one pass, no recursion, no exception. Unlike `JSON.parse` it says where a mistake
 * is in the same words on every engine, sees keys that are written twice, and goes on behind a mistake: an unneeded
 * or missing comma or colon costs nothing, what is no value costs its field, a string ends with its line. For a bracket
 * that is missing or one too many, the next token and the indentation of its line tell which.
 */
export const scanJson = (text: string, visit?: Visit): Scanned => {
  const stack: Open[] = [];
  const path: (string | number)[] = [];
  const errors: Mistake[] = [];
  const repeatedKeys: Mistake[] = [];
  const damaged = new Set<object>();
  let root: Json | undefined;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let lineStart = at;
  let lineOfError = -1;
  let flattened = 0;

  const skip = (): void => {
    for (; isSpace(text[at]); at++) if (text[at] === "\n") lineStart = at + 1;
  };
  let indented = { line: -1, by: 0 };
  const indent = (): number => {
    if (indented.line !== lineStart) indented = { line: lineStart, by: afterSpace(text, lineStart) - lineStart };
    return indented.by;
  };
  const isFirstOnLine = (): boolean => lineStart + indent() === at;
  const expect = (expected: string): void => {
    const top = stack[stack.length - 1];
    if (top !== undefined) damaged.add(top.value);
    if (lineOfError === lineStart) return;
    lineOfError = lineStart;
    const found = at < text.length ? `“${codePoint(text, at)}”` : "the end of the text";
    const message = `${expected} is expected here, not ${found}.`;
    errors.push({ message, start: at, end: Math.min(at + 1, text.length) });
  };
  /** Puts a value where it belongs; containers are put there when they open, so that a broken text keeps them. */
  const put = (value: Json): void => {
    const top = stack[stack.length - 1];
    path.length = stack.length;
    if (top === undefined) root = value;
    else {
      if (Array.isArray(top.value)) path[stack.length - 1] = top.value.push(value) - 1;
      else {
        path[stack.length - 1] = top.key ?? "";
        setOwn(top.value, top.key ?? "", value);
      }
      top.last = "item";
      top.key = undefined;
    }
  };
  const open = (value: Json[] | { [key: string]: Json }): void => {
    put(value);
    stack.push({ value, start: at, indent: indent(), key: undefined, last: "nothing" });
  };
  /** Opens, at a key, an object whose bracket is missing; the key lies deeper than its line, so that it is not closed here. */
  const openMissing = (): void => {
    const value = {};
    put(value);
    damaged.add(value);
    stack.push({ value, start: at, indent: indent() - 1, key: undefined, last: "nothing" });
  };
  const close = (): void => {
    const top = stack.pop();
    path.length = stack.length;
    if (top !== undefined) visit?.(path, top.start, at);
  };
  /** Closes, at a token that cannot stand in it, a container whose bracket is missing. */
  const closeMissing = (top: Open): void => {
    expect(isList(top) ? "A comma or “]”" : "A comma or “}”");
    damaged.add(top.value);
    // Of `[[a, b], …` one bracket is too many: the members are those of one list.
    if (Array.isArray(top.value) && top.value.some(Array.isArray) && flattened++ < 10) {
      const flat = top.value.flatMap((item) => (Array.isArray(item) ? item : [item]));
      top.value.splice(0, top.value.length);
      for (const item of flat) top.value.push(item);
    }
    close();
  };
  /** What cannot be read: up to the next character that means something, or the end of the line. */
  const skipJunk = (): void => {
    at++;
    while (at < text.length && !/[[\]{},"\n]/.test(text[at] ?? "")) at++;
  };
  /** Says so if a comma is missing before an item. */
  const comma = (top: Open | undefined): void => {
    if (top?.last === "item") expect(isList(top) ? "A comma or “]”" : "A comma or “}”");
  };

  const readClosing = (top: Open | undefined): void => {
    const list = text[at] === "]";
    if (top === undefined) {
      expect(root === undefined ? "A value" : "The end of the text");
      at++;
    } else if (isList(top) === list) {
      if (top.key !== undefined) expect("A value");
      else if (top.last === "comma") expect(isList(top) ? "A value" : "A key in double quotes");
      if (isStray(stack.length - 1)) {
        expect(stack.length === 1 ? "The end of the text" : "A comma");
        at++;
        return;
      }
      at++;
      close();
    } else {
      const owner = ownerOf(list);
      if (owner === undefined) {
        expect(isList(top) ? "A comma or “]”" : "A comma or “}”");
        if (list) wrap(top);
        at++;
      } else while (stack[stack.length - 1] !== owner) closeMissing(stack[stack.length - 1] ?? owner);
    }
  };
  /** Whether a closing bracket is one too many: what follows it cannot stand behind the container at this depth. */
  const isStray = (depth: number): boolean => {
    const parent = stack[depth - 1];
    const next = afterSpace(text, at + 1);
    if (parent === undefined) return next < text.length && !/[\]}]/.test(text[next] ?? "");
    const item = text[next] === "," ? afterSpace(text, next + 1) : next;
    // Where it should stand, it is right: what follows lacks its opening bracket.
    if (item !== next && isFirstOnLine() && indent() === stack[depth]?.indent) return false;
    if (item === next && depth < stack.length - 1 && isKeyAt(text, item)) return true;
    if (isList(parent)) return text[at] === "}" && isKeyAt(text, item);
    return text[item] === "{" || text[item] === "[";
  };
  /** The container that a bracket closes which does not fit the innermost one: by its indentation, else the next one. */
  const ownerOf = (list: boolean): Open | undefined => {
    const next = stack[stack.length - 2];
    if (!isFirstOnLine())
      return next !== undefined && isList(next) === list && next.start >= lineStart && !isStray(stack.length - 2)
        ? next
        : undefined;
    const column = indent();
    const behind = afterSpace(text, at + 1);
    if (text[behind] === (list ? "}" : "]") && behind < lineEnd(text, at)) return undefined; // the right one stands there
    for (let index = stack.length - 2; index >= Math.max(0, stack.length - FARTHEST); index--) {
      const found = stack[index];
      if (found === undefined || found.indent < column) return undefined;
      if (found.indent === column && isList(found) === list) return isStray(index) ? undefined : found;
    }
    return undefined;
  };
  /** Makes a list of the last value of an object: its opening bracket is missing. */
  const wrap = (top: Open): Json[] | undefined => {
    const key = path[stack.length - 1];
    if (Array.isArray(top.value) || typeof key !== "string" || top.last === "nothing") return undefined;
    const value = top.value[key];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const list = [value];
    setOwn(top.value, key, list);
    return list;
  };

  const readOpening = (top: Open | undefined): void => {
    if (top !== undefined && !isList(top) && top.key === undefined) {
      // No key: the object should have been closed, or it holds a list whose opening bracket is missing.
      if (isFirstOnLine() && indent() === top.indent && stack.length > 1) {
        closeMissing(top);
        return;
      }
      expect("A key in double quotes");
      const list = wrap(top);
      if (list === undefined) {
        at++;
        return;
      }
      stack.push({ value: list, start: at, indent: top.indent + 1, key: undefined, last: "comma" });
      damaged.add(list);
    }
    comma(stack[stack.length - 1]);
    const list = text[at] === "[";
    const next = afterSpace(text, at + 1);
    const first = text[next];
    if (
      !list &&
      ((stack.length > 0 ? /[{[\d\-tfn]/ : /[{[]/).test(first ?? "") || (first === '"' && isValueAt(text, next)))
    ) {
      at++;
      skip();
      expect("A key in double quotes");
      return;
    }
    open(list ? [] : {});
    at++;
  };

  const readString = (top: Open | undefined): void => {
    const start = at;
    const isKey = isKeyAt(text, at);
    if (top === undefined || isList(top)) {
      if (isKey) {
        if (top !== undefined && isFirstOnLine() && indent() <= top.indent && stack.length > 1) {
          closeMissing(top);
          return;
        }
        expect("“{”");
        openMissing();
        return;
      }
      comma(top);
      readValue();
      return;
    }
    if (top.key !== undefined) {
      if (!isKey) {
        readValue();
        return;
      }
      expect("A value");
      if (isFirstOnLine() && stack.length > 0 && indent() > memberIndent(top)) {
        openMissing();
        return;
      }
      top.key = undefined;
    }
    const read = stringAt(text, at);
    if (read === undefined) {
      expect("A key in double quotes");
      at = lineEnd(text, at);
      return;
    }
    if (errors.length > 0 && isKey && isFirstOnLine() && indent() > 0 && indent() <= top.indent && stack.length > 1) {
      closeMissing(top);
      return;
    }
    comma(top);
    const behind = afterSpace(text, read.end);
    if (text[behind] !== ":") {
      if (/[^\s,:\]}[{"]/.test(text[read.end] ?? ",")) {
        expect("A key in double quotes");
        at++; // a quote that belongs to nothing
        return;
      }
      at = read.end;
      skip();
      expect("A colon");
      if (text[afterSpace(text, at + 1)] === ":") at = afterSpace(text, at + 1) + 1;
      else if (!/[{["\d\-tfn]/.test(text[at] ?? "") || isKeyAt(text, at)) return;
    } else {
      at = read.end;
      skip();
      at++;
    }
    if (Object.hasOwn(top.value, read.value)) {
      const message = `The key “${read.value}” stands here a second time; this one counts.`;
      repeatedKeys.push({ message, start, end: read.end });
    }
    top.key = read.value;
  };
  /** The indentation of the members of an object that has one member to a line. */
  const memberIndent = (top: Open): number => top.indent + 2;

  const readValue = (): void => {
    const scalar = scalarAt(text, at);
    const start = at;
    if (scalar !== undefined && (text[at] === '"' || !/[{[]/.test(text[afterSpace(text, scalar.end)] ?? ""))) {
      put(scalar.value);
      at = scalar.end;
    } else {
      expect(text[at] === '"' ? "A string that is closed on its line and has valid escapes" : "A value");
      const top = stack[stack.length - 1];
      if (text[at] !== '"') {
        skipJunk();
        const next = afterSpace(text, at);
        if (top !== undefined && !/[{["]/.test(text[next] ?? "")) top.key = undefined;
        return;
      }
      const end = lineEnd(text, at);
      const rest = text.slice(at + 1, end);
      if (/^[{[]?$/.test(rest.trim())) {
        at++; // a quote that belongs to nothing
        return;
      }
      const broken = brokenString(rest);
      if (broken !== undefined) put(broken);
      else if (top !== undefined) top.key = undefined;
      if (top !== undefined) top.last = "comma";
      at = end;
    }
    path.length = Math.max(stack.length, 0);
    visit?.(path, start, at);
  };

  for (skip(); at < text.length; skip()) {
    const top = stack[stack.length - 1];
    const character = text[at];
    if (top === undefined && root !== undefined && character !== "]" && character !== "}") {
      expect("The end of the text");
      break;
    }
    if (character === "]" || character === "}") readClosing(top);
    else if (character === "{" || character === "[") readOpening(top);
    else if (character === '"') readString(top);
    else if (character === ",") {
      if (top === undefined || top.last !== "item" || top.key !== undefined)
        expect(top === undefined || isList(top) || top.key !== undefined ? "A value" : "A key in double quotes");
      at++;
      const next = afterSpace(text, at);
      if (top !== undefined) top.last = "comma";
      if (top?.key !== undefined && (isKeyAt(text, next) || /[\]},]/.test(text[next] ?? ","))) top.key = undefined;
    } else if (character === ":") {
      expect(top === undefined || isList(top) || top.key !== undefined ? "A value" : "A key in double quotes");
      at++;
    } else if (top !== undefined && !isList(top) && top.key === undefined) {
      expect(top.last === "item" ? "A comma or “}”" : "A key in double quotes");
      skipJunk();
    } else {
      comma(top);
      readValue();
    }
  }
  const top = stack[stack.length - 1];
  if (top !== undefined || root === undefined) expect(endOf(top));
  for (const { value } of stack) damaged.add(value);
  while (stack.length > 0) close();
  return { value: root, errors, repeatedKeys, damaged };
};

const isList = ({ value }: Open): boolean => Array.isArray(value);

/** What is expected where the text breaks off. */
const endOf = (top: Open | undefined): string => {
  if (top === undefined || top.key !== undefined) return "A value";
  if (top.last === "item") return isList(top) ? "A comma or “]”" : "A comma or “}”";
  return isList(top) ? "A value" : "A key in double quotes";
};

const isSpace = (character: string | undefined): boolean =>
  character === " " || character === "\n" || character === "\r" || character === "\t";

const afterSpace = (text: string, from: number): number => {
  let at = from;
  while (isSpace(text[at])) at++;
  return at;
};

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
};

/** Whether a string stands here with a colon behind it. */
const isKeyAt = (text: string, at: number): boolean => {
  const end = stringEnd(text, at);
  return end !== undefined && text[afterSpace(text, end)] === ":";
};

/** Whether a string stands here that is no key, for a comma or a bracket follows. */
const isValueAt = (text: string, at: number): boolean => {
  const end = stringEnd(text, at);
  if (end === undefined) return false;
  const next = afterSpace(text, end);
  return /[,\]}]/.test(text[next] ?? "") && text[afterSpace(text, next + 1)] !== ":";
};

/** The words of a string that breaks off, or has a wrong escape, at the end of its line; undefined if there is more. */
const brokenString = (rest: string): string | undefined => {
  const words = rest.replace(/[\s,]{1,3}$/, "").replace(/"$/, "");
  return /(?<!\\)"/.test(words) ? undefined : words;
};

const setOwn = (object: object, key: string, value: Json): void => {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
};

const codePoint = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);

const literals: readonly (readonly [string, Json])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const scalarAt = (text: string, at: number): { readonly value: Json; readonly end: number } | undefined => {
  if (text[at] === '"') return stringAt(text, at);
  for (const [word, value] of literals) if (text.startsWith(word, at)) return { value, end: at + word.length };
  numberPattern.lastIndex = at;
  const match = numberPattern.exec(text);
  return match === null ? undefined : { value: Number(match[0]), end: numberPattern.lastIndex };
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

const stringAt = (text: string, at: number): { readonly value: string; readonly end: number } | undefined => {
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
