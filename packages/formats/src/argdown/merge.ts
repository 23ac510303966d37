import { isJsonObject, type JsonObject } from "@argument-graph/core";

/** Sets a key as the object's own, whatever its name (`__proto__` too). */
export const setOwn = (object: object, key: string, value: unknown): void => {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
};

/** Both objects in one: mappings merge key by key at every depth, for everything else the second one wins. */
export const mergeData = (first: JsonObject, second: JsonObject): JsonObject => {
  const merged: JsonObject = { ...first };
  mergeInto(merged, second);
  return merged;
};

/** The same, into an object that the caller owns. */
export const mergeInto = (merged: JsonObject, second: JsonObject): void => {
  const open: { into: JsonObject; from: JsonObject }[] = [{ into: merged, from: second }];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    for (const [key, value] of Object.entries(pair.from)) {
      const before = Object.hasOwn(pair.into, key) ? pair.into[key] : undefined;
      if (isJsonObject(before) && isJsonObject(value)) {
        const copy: JsonObject = { ...before };
        setOwn(pair.into, key, copy);
        open.push({ into: copy, from: value });
      } else setOwn(pair.into, key, value);
    }
  }
};

/** The object without these keys, itself if it has none of them; undefined if nothing is left. */
export const withoutKeys = (object: JsonObject, keys: ReadonlySet<string>): JsonObject | undefined => {
  const all = Object.keys(object);
  const kept = all.filter((key) => !keys.has(key));
  if (kept.length === 0) return undefined;
  return kept.length === all.length ? object : Object.fromEntries(kept.map((key) => [key, object[key] ?? null]));
};
