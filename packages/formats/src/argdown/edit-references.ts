import type { Id, Json, JsonObject } from "@argument-graph/core";
import { type ListKey, settingItems, withItems } from "./edit-settings";
import { saidBy } from "./same-document";
import { type Source, sourceOf } from "./source";

/** The id that a part has now; undefined if it is not there. An id that meant nothing stays. */
type IdNow = (id: Id) => Id | undefined;

/**
 * The text after a change with the ids in its settings that the same parts have now: other ends give a link another id,
 * other numbers a step. What is no longer there goes out of lists. Nothing else in the settings may have changed.
 */
export const withReferences = (before: Source, text: string): string => {
  const { names } = saidBy(before.document);
  const idsIn = (source: Source): IdNow => {
    const ids = new Map([...saidBy(source.document).names].map(([id, name]) => [name, id]));
    return (id) => (names.has(id) ? ids.get(names.get(id) ?? "") : id);
  };
  let now = text;
  // The id of a link that ends on a link hangs on that one's: one round for each.
  for (let bound = settingItems(before, "links").length; bound > 0; bound--) {
    const source = sourceOf(now);
    const next = withIds(before, source, "links", idsIn(source));
    if (next === now) break;
    now = next;
  }
  const source = settingItems(before, "notes").length > 0 ? sourceOf(now) : undefined;
  return source === undefined ? now : withIds(before, source, "notes", idsIn(source));
};

/** The same items as before with other ids. */
const withIds = (before: Source, source: Source, key: ListKey, idNow: IdNow): string => {
  const [old, now] = [before, source].map((one) => settingItems(one, key));
  if (old === undefined || now === undefined || old.length !== now.length) return source.text;
  const changed = new Map<number, JsonObject>();
  for (const [index, item] of now.entries()) {
    const next = { ...item, ...idFields(key, old[index] ?? {}, idNow) };
    if (JSON.stringify(next) !== JSON.stringify(item)) changed.set(index, next);
  }
  return changed.size === 0 ? source.text : withItems(source, key, changed, []);
};

const idFields = (key: ListKey, { from, to, about }: JsonObject, idNow: IdNow): JsonObject => {
  const named =
    key === "links" ? { from: idsNow(from, idNow, 1), to: idsNow(to, idNow, 1) } : { about: idsNow(about, idNow, 0) };
  return Object.fromEntries(Object.entries(named).filter((entry): entry is [string, Json] => entry[1] !== undefined));
};

/** One id or a list of ids with those that are still there; as it was if fewer than `least` are. */
const idsNow = (value: Json | undefined, idNow: IdNow, least: number): Json | undefined => {
  if (typeof value === "string") return idNow(value) ?? (least > 0 ? value : []);
  if (!Array.isArray(value)) return value;
  const ids = value.map((id) => (typeof id === "string" ? idNow(id) : id)).filter((id) => id !== undefined);
  return ids.length < least ? value : ids;
};
