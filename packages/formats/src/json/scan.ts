import type { Json } from "@argument-graph/core";
import { readClosing, readOpening } from "./brackets";
import { readBare, readComma, readStrayColon, readString } from "./members";
import {
  close,
  commaOrEnd,
  expect,
  itemOf,
  type Mistake,
  type Open,
  type Scanner,
  scannerOf,
  skipSpace,
  topOf,
  type Visit,
} from "./scanner";

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

/**
 * Reads JSON (RFC 8259), with places: one pass, no recursion, no exception. Unlike `JSON.parse` it says where a mistake
 * is in the same words on every engine, sees keys that are written twice, and goes on behind a mistake: an unneeded
 * or missing comma or colon costs nothing, what is no value costs its field, a string ends with its line. For a bracket
 * that is missing or one too many, the next token and the indentation of its line tell which.
 */
export const scanJson = (text: string, visit?: Visit): Scanned => {
  const scanner = scannerOf(text, visit);
  for (skipSpace(scanner); scanner.at < text.length && readToken(scanner); skipSpace(scanner));
  finish(scanner);
  const { root, errors, repeatedKeys, damaged } = scanner;
  return { value: root, errors, repeatedKeys, damaged };
};

/** Reads what stands here; false if it is the end of all that can be read. */
const readToken = (scanner: Scanner): boolean => {
  const character = scanner.text[scanner.at] ?? "";
  const isBehindAll = scanner.stack.length === 0 && scanner.root !== undefined;
  if (isBehindAll && character !== "]" && character !== "}") {
    expect(scanner, "The end of the text");
    return false;
  }
  readerFor(character)(scanner);
  return true;
};

const readerFor = (character: string): ((scanner: Scanner) => void) => {
  switch (character) {
    case "]":
    case "}":
      return readClosing;
    case "{":
    case "[":
      return readOpening;
    case '"':
      return readString;
    case ",":
      return readComma;
    case ":":
      return readStrayColon;
    default:
      return readBare;
  }
};

/** Closes what is open where the text breaks off. */
const finish = (scanner: Scanner): void => {
  const { stack, damaged, root } = scanner;
  const top = topOf(scanner);
  if (top !== undefined || root === undefined) expect(scanner, endOf(top));
  for (const { value } of stack) damaged.add(value);
  while (stack.length > 0) close(scanner);
};

/** What is expected where the text breaks off. */
const endOf = (top: Open | undefined): string =>
  top?.last === "item" && top.key === undefined ? commaOrEnd(top) : itemOf(top);
