import type { Id, Json } from "@argument-graph/core";
import { withImplicit, withKey, withTags } from "./edit-marks";
import { withRuleKey } from "./edit-rule";
import { entryOfPart, originOf, type Replacement, type Source } from "./source";

/** The tags of a statement or link, where these stand. */
export const setTags = (source: Source, id: Id, tags: readonly string[]): readonly Replacement[] | undefined => {
  const part = [...source.document.statements, ...source.document.links].find((one) => one.id === id);
  const before = part?.tags ?? [];
  const added = tags.filter((tag) => !before.includes(tag));
  const removed = new Set(before.filter((tag) => !tags.includes(tag)));
  const entry = entryOfPart(source, id);
  const inRule = inRuleOf(source, id, "tags", entry === undefined, (value) => {
    const kept = [value ?? []].flat().filter((tag) => !removed.has(String(tag)));
    const all = entry === undefined ? [...kept, ...added] : kept;
    return all.length === 0 ? undefined : all;
  });
  return entry === undefined ? inRule : [...inRule, ...withTags(source, entry, added, removed)];
};

/** Whether a statement or link is reconstructed by the author of the map. */
export const setImplicit = (source: Source, id: Id, implicit: boolean): readonly Replacement[] | undefined => {
  const entry = entryOfPart(source, id);
  const inRule = inRuleOf(source, id, "implicit", entry === undefined, () => implicit || undefined);
  if (entry === undefined) return inRule;
  const inData = entry.members.flatMap((member) =>
    member.data !== undefined && Object.hasOwn(member.data.value, "implicit")
      ? withKey(source, member, "implicit", implicit || undefined)
      : [],
  );
  const inText = implicit && inRule.length + inData.length > 0 ? [] : withImplicit(source, entry, implicit);
  return [...inRule, ...inData, ...inText];
};

/** Changes a key behind the rule of a step: where it stands, or, of a step that nothing else names, anew. */
export const inRuleOf = (
  source: Source,
  id: Id,
  key: string,
  mayBeNew: boolean,
  change: (value: Json | undefined) => Json | undefined,
): readonly Replacement[] => {
  const origin = originOf(source, id);
  if (origin?.type !== "inference") return [];
  const value = origin.data?.value;
  const isThere = value !== undefined && Object.hasOwn(value, key);
  return isThere || mayBeNew ? withRuleKey(source, origin, key, change(value?.[key])) : [];
};
