import type { Json, JsonObject } from "../document";
import { isJsonObject } from "../is-json-object";
import { inside, type Place, pointer } from "./report";

/** Gives back the value as what it was checked to be, repaired where parts of it are wrong; undefined if it is not that. */
export type Check<T> = (value: Json, at: Place) => T | undefined;

/** What {@link object} knows of a field. */
export interface Field<T> {
  readonly check: Check<T>;
  readonly required: boolean;
  /** Stands in for a required field that is missing or wrong; without it, the whole object is left out. */
  readonly fallback?: T;
}

/** A required field stays required and none is forgotten: the compiler compares them with the type. */
export type Fields<T> = {
  readonly [K in keyof T as string extends K ? never : K]-?: Partial<Pick<T, K>> extends Pick<T, K>
    ? Field<NonNullable<T[K]>> & { readonly required: false }
    : Field<T[K]> & { readonly required: true };
};

/** A field that has to be there. */
export function required<T>(check: Check<T>, fallback?: T): Field<T> & { required: true } {
  return { check, required: true, ...(fallback === undefined ? {} : { fallback }) };
}

/** A field that may be absent. */
export function optional<T>(check: Check<T>): Field<T> & { required: false } {
  return { check, required: false };
}

/** Reports that something else was expected. */
export function wrongType(value: Json, at: Place, expected: string): undefined {
  if (at.report.failed(at.path)) return;
  const found = value === null ? "null" : Array.isArray(value) ? "a list" : `a value of the type ${typeof value}`;
  at.report.error(at.path, "wrong-type", `This is ${found}; expected ${expected}.`);
}

export const string: Check<string> = (value, at) =>
  typeof value === "string" ? value : wrongType(value, at, "a string");

export const boolean: Check<boolean> = (value, at) =>
  typeof value === "boolean" ? value : wrongType(value, at, "true or false");

export const jsonObject: Check<JsonObject> = (value, at) =>
  isJsonObject(value) ? value : wrongType(value, at, "an object");

/** A string that is not empty. */
export const name: Check<string> = (value, at) => {
  if (value !== "") return string(value, at);
  at.report.error(at.path, "empty-id", "This id is empty. Give it at least one character.");
  return undefined;
};

/** A number between bounds that are included. */
export function number(least: number, most = Number.POSITIVE_INFINITY): Check<number> {
  const expected = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `a number from ${least} to ${most}`;
  return (value, at) => {
    if (typeof value !== "number") return wrongType(value, at, "a number");
    if (value >= least && value <= most) return value;
    at.report.error(at.path, "out-of-range", `This is ${value}; expected ${expected}.`);
    return undefined;
  };
}

/** A whole number, `least` or more. */
export function count(least: number): Check<number> {
  const inRange = number(least);
  return (value, at) =>
    typeof value === "number" && !Number.isInteger(value) ? wrongType(value, at, "a whole number") : inRange(value, at);
}

/** One of some strings. */
export function oneOf<T extends string>(...values: readonly T[]): Check<T> {
  return (value, at) => {
    if (typeof value !== "string") return wrongType(value, at, "a string");
    const found = values.find((each) => each === value);
    if (found === undefined) {
      const expected = values.map((each) => `"${each}"`).join(", ");
      const hint = at.report.hint(value, new Map(values.map((each) => [each, each])));
      at.report.error(at.path, "unknown-value", `“${shortened(value)}” is none of ${expected}.${hint}`);
    }
    return found;
  };
}

/** A list; members that are wrong are left out. */
export function list<T>(check: Check<T>): Check<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return wrongType(value, at, "a list");
    return value.flatMap((each: Json, index) => {
      const checked = check(each, inside(at, index));
      return checked === undefined ? [] : [checked];
    });
  };
}

/** A list that has members; undefined also if none of them is right. */
export function someOf<T>(check: Check<T>, what: string): Check<readonly T[]> {
  const all = list(check);
  return (value, at) => {
    if (Array.isArray(value) && value.length === 0)
      at.report.error(at.path, "empty-list", `This list is empty; expected at least one ${what}.`);
    const found = all(value, at);
    return found?.length ? found : undefined;
  };
}

/**
 * An object with fields. A wrong field that is not required is left out; one that is not known is kept, with a warning
 * unless the object is `open` to them.
 */
export function object<T extends object>(what: string, fields: Fields<T>, open = false): Check<T> {
  const known = new Map<string, Field<unknown>>(Object.entries(fields));
  return (value, at) => {
    if (!isJsonObject(value)) return wrongType(value, at, `an object: ${what}`);
    const entries: [string, unknown][] = [];
    for (const [key, member] of Object.entries(value)) {
      const field = known.get(key);
      const checked = field ? field.check(member, inside(at, key)) : member;
      if (checked !== undefined) entries.push([key, checked]);
      if (!field && !open) warnOfField(key, what, known, at);
    }
    const found = new Set(entries.map(([key]) => key));
    for (const [key, { required, fallback }] of known) {
      if (!required || found.has(key)) continue;
      if (!Object.hasOwn(value, key) && !at.report.failed(pointer(at.path, key)))
        at.report.error(at.path, "missing-field", `The field “${key}” is missing; ${what} needs it.`);
      if (fallback === undefined) return undefined;
      entries.push([key, fallback]);
    }
    return Object.fromEntries(entries) as T; // every field of T has been checked above
  };
}

function warnOfField(key: string, what: string, known: ReadonlyMap<string, unknown>, at: Place): void {
  const hint = at.report.hint(key, known);
  const message = `“${shortened(key)}” is not a field of ${what}. It is kept as it is.${hint}`;
  at.report.warning(pointer(at.path, key), "unknown-field", message);
}

/** A string of the user in a message, cut where it would hide the rest. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
