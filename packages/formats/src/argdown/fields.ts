import { isJsonObject, type JsonObject } from "@argument-graph/core";
import { deepestData, isDeeperThan } from "../json-value";
import { present } from "../present";
import { mergeData, withoutKeys } from "./merge";
import { error, type Reader } from "./reader";
import { stringOf } from "./string-of";
import type { Span } from "./syntax";

/** A mapping whose keys have a meaning: each that does not hold what it should is reported and left out. */
export interface Fields {
  readonly reader: Reader;
  readonly value: JsonObject;
  /** Where the value of a key stands. */
  readonly spanOf: (key: string) => Span;
  /** The code of the mistakes. */
  readonly code: string;
}

/** Reports that a key does not hold what it should. */
export const wrong = (fields: Fields, key: string, expected: string, code = fields.code): undefined => {
  error(fields.reader, code, `“${key}” should be ${expected}.`, fields.spanOf(key));
  return undefined;
};

/** A text, or a number as the text that it is written as. */
export const text = (fields: Fields, key: string, mayBeEmpty = false): string | undefined => {
  const found = textOf(fields.value, key);
  const isRight = found === undefined ? fields.value[key] === undefined : mayBeEmpty || found !== "";
  return isRight ? found : wrong(fields, key, mayBeEmpty ? "a text" : "a name");
};

/** The same; anything else counts as nothing. */
export const textOf = (object: JsonObject, key: string): string | undefined => {
  const value = object[key];
  return typeof value === "number" ? String(value) : stringOf(value);
};

/** The texts among the values of some keys. */
export const textsOf = <K extends string>(object: JsonObject, ...keys: readonly K[]): { [key in K]?: string } => {
  return present(Object.fromEntries(keys.map((key) => [key, textOf(object, key)]))) as { [key in K]?: string };
};

/**
 * The keys that have no meaning, and those in `data: {…}`, which holds what would clash; none if they nest too deep. What
 * is wrong is reported where the fields are given.
 */
export const ownData = (
  value: JsonObject,
  keys: ReadonlySet<string>,
  fields?: Fields,
  deepest = deepestData - 1,
): JsonObject | undefined => {
  const { data } = value;
  const rest = withoutKeys(value, keys);
  const all = isJsonObject(data) ? mergeData(data, rest ?? {}) : rest;
  if (fields && data !== undefined && !isJsonObject(data)) wrong(fields, "data", "a mapping of keys to values");
  const deep = all && Object.keys(all).find((key) => isDeeperThan(all[key] ?? null, deepest));
  if (deep === undefined) return all;
  return fields && wrong(fields, deep, "less deeply nested");
};
