import type { Json } from "@argument-graph/core";

/** What a JSON text says, as far as it could be read. */
export interface Scanned {
  /** The value; if the text breaks off or is wrong, what stood before that. */
  readonly value: Json | undefined;
  readonly error: Mistake | undefined;
  readonly repeatedKeys: readonly Mistake[];
}

export interface Mistake {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Called for every value with the keys that lead to it and its place in the text. */
export type Visit = (path: readonly (string | number)[], start: number, end: number) => void;

type Container =
  | { readonly list: Json[]; readonly start: number }
  | { readonly object: { [key: string]: Json }; readonly start: number };

/**
 * Reads JSON (RFC 8259), with places: one pass, no recursion, no exception. Unlike `JSON.parse` it says where a mistake
 * is in the same words on every engine, keeps what stood before it, and sees keys that are written twice.
 */
export const scanJson = (text: string, visit?: Visit): Scanned => {
  const stack: Container[] = [];
  const path: (string | number)[] = [];
  const repeatedKeys: Mistake[] = [];
  let root: Json | undefined;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const skip = (): void => {
    while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at++;
  };
  const stop = (expected: string): Scanned => {
    const found = at < text.length ? `“${codePoint(text, at)}”` : "the end of the text";
    const error = {
      message: `${expected} is expected here, not ${found}.`,
      start: at,
      end: Math.min(at + 1, text.length),
    };
    return { value: root, error, repeatedKeys };
  };
  /** Puts a finished value where it belongs; containers are put there when they open, so that a broken text keeps them. */
  const put = (value: Json): void => {
    const top = stack[stack.length - 1];
    if (top === undefined) root = value;
    else if ("list" in top) top.list.push(value);
    else
      Object.defineProperty(top.object, path[path.length - 1] ?? "", {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
  };
  /** Reads `"key":` of an object; false if it is not there. */
  const key = (object: object): boolean => {
    const start = at;
    const read = stringAt(text, at);
    if (read === undefined) return false;
    if (Object.hasOwn(object, read.value))
      repeatedKeys.push({
        message: `The key “${read.value}” stands here a second time; this one counts.`,
        start,
        end: read.end,
      });
    path.push(read.value);
    at = read.end;
    skip();
    if (text[at] !== ":") return false;
    at++;
    return true;
  };

  for (;;) {
    skip();
    const start = at;
    const character = text[at];
    if (character === "[" || character === "{") {
      at++;
      const container: Container = character === "[" ? { list: [], start } : { object: {}, start };
      put("list" in container ? container.list : container.object);
      stack.push(container);
      skip();
      if ("list" in container) {
        if (text[at] !== "]") {
          path.push(0);
          continue;
        }
      } else if (text[at] !== "}") {
        if (key(container.object)) continue;
        return stop(text[at] === '"' || path.length < stack.length ? "A key in double quotes" : "A colon");
      }
    } else {
      const scalar = scalarAt(text, at);
      if (scalar === undefined)
        return stop(character === '"' ? "A string that is closed on its line and has valid escapes" : "A value");
      put(scalar.value);
      at = scalar.end;
      visit?.(path, start, at);
      if (stack.length === 0) break;
      skip();
    }
    // Behind a value or at the end of an empty container: close what ends here, go on with what follows.
    let top = stack[stack.length - 1];
    let closed = false;
    while (top !== undefined) {
      const isList = "list" in top;
      const isEmpty = path.length < stack.length;
      if (text[at] === (isList ? "]" : "}")) {
        if (!isEmpty) path.pop();
        stack.pop();
        at++;
        visit?.(path, top.start, at);
        skip();
        top = stack[stack.length - 1];
        closed = top === undefined;
      } else if (text[at] === ",") {
        at++;
        if ("list" in top) {
          const index = path.pop();
          path.push(Number(index) + 1);
        } else {
          path.pop();
          skip();
          if (!key(top.object)) return stop(path.length < stack.length ? "A key in double quotes" : "A colon");
        }
        break;
      } else return stop(isList ? "A comma or “]”" : "A comma or “}”");
    }
    if (closed) break;
  }
  skip();
  return at < text.length ? stop("The end of the text") : { value: root, error: undefined, repeatedKeys };
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

const stringAt = (text: string, at: number): { readonly value: string; readonly end: number } | undefined => {
  if (text[at] !== '"') return undefined;
  let end = at + 1;
  let isPlain = true;
  for (; end < text.length && text[end] !== '"'; end++) {
    const code = text.charCodeAt(end);
    if (code < 0x20) return undefined;
    if (code === 0x5c) {
      isPlain = false;
      end++;
    }
  }
  if (text[end] !== '"') return undefined;
  if (isPlain) return { value: text.slice(at + 1, end), end: end + 1 };
  try {
    return { value: JSON.parse(text.slice(at, end + 1)), end: end + 1 };
  } catch {
    return undefined;
  }
};
