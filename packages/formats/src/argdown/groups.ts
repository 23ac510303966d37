import type { Group, Id, JsonObject } from "@argument-graph/core";
import { rangeOf } from "../lines";
import { present } from "../present";
import { deepestData, isDeeperThan } from "../yaml";
import { ownData, stringOf } from "./fields";
import { idsOf, uniqueId } from "./ids";
import { didYouMean, error, type Reader } from "./reader";
import type { Settings } from "./settings";
import type { Heading } from "./syntax";

export interface Groups {
  readonly all: readonly Group[];
  readonly ids: ReadonlySet<Id>;
  readonly ofHeading: ReadonlyMap<Heading, Id>;
}

export const groupKeys: ReadonlySet<string> = new Set(["id", "title", "tags", "parent", "data"]);

/**
 * Headings as nested groups: a group lies in the nearest heading above it with fewer `#`. A heading whose data names the
 * id of a group that is there already goes on with that group.
 */
export const groupsOf = (reader: Reader, settings: Settings, headings: readonly Heading[]): Groups => {
  const groups = new Map<Id, Group>();
  for (const item of settings.groups ?? []) {
    const group = declaredGroup(item);
    if (group !== undefined) groups.set(group.id, group);
  }
  const ids = idsOf(groups.keys());
  const ofHeading = new Map<Heading, Id>();
  const open: { readonly level: number; readonly id: Id }[] = [];
  for (const heading of headings) {
    while ((open[open.length - 1]?.level ?? 0) >= heading.level) open.pop();
    const wish = stringOf(heading.data?.value.id) || undefined;
    const reopened = wish === undefined ? undefined : groups.get(wish);
    const id = reopened?.id ?? uniqueId(ids, wish ?? (heading.title || "Untitled section"));
    if (reopened === undefined) groups.set(id, headingGroup(reader, heading, id, open[open.length - 1]?.id));
    else if (reopened.range === undefined)
      groups.set(id, { ...reopened, range: rangeOf(reader.lines, heading.start, heading.end) });
    ofHeading.set(heading, id);
    open.push({ level: heading.level, id });
  }
  return { all: withSoundParents(reader, settings, [...groups.values()]), ids: new Set(groups.keys()), ofHeading };
};

/** A declared group may name a parent that is not there, or lie in itself: it then lies in none. */
const withSoundParents = (reader: Reader, settings: Settings, groups: readonly Group[]): readonly Group[] => {
  if (settings.groups === undefined) return groups;
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const ids = new Set(parents.keys());
  const circular = closingCircles(parents);
  const without = ({ parent: _, ...group }: Group, code: string, message: string): Group => {
    error(reader, code, message, settings.spanOf("groups"));
    return group;
  };
  return groups.map((group) => {
    const { id, parent } = group;
    if (circular.has(id)) return without(group, "group-cycle", `The group “${id}” lies in itself; take a parent away.`);
    if (parent === undefined || ids.has(parent)) return group;
    const hint = didYouMean(reader, parent, ids);
    return without(group, "unknown-group", `No group is called “${parent}”, in which “${id}” should lie.${hint}`);
  });
};

/** One group of every circle: the one from which a way upwards comes back to where it has been. Each is visited once. */
const closingCircles = (parents: ReadonlyMap<Id, Id | undefined>): ReadonlySet<Id> => {
  const way = new Map<Id, Id>();
  const circular = new Set<Id>();
  for (const start of parents.keys()) {
    let last: Id | undefined;
    let at: Id | undefined = start;
    while (at !== undefined && !way.has(at)) {
      way.set(at, start);
      last = at;
      at = parents.get(at);
    }
    if (last !== undefined && at !== undefined && way.get(at) === start) circular.add(last);
  }
  return circular;
};

const headingGroup = (reader: Reader, heading: Heading, id: Id, parent: Id | undefined): Group => {
  const value = heading.data?.value ?? {};
  const title = stringOf(value.title) ?? heading.title;
  const tags = [...new Set([...heading.tags.map(({ name }) => name), ...words(value.tags)])];
  return {
    id,
    range: rangeOf(reader.lines, heading.start, heading.end),
    ...present({
      title: value.title === null || title === "" ? undefined : title,
      parent,
      tags: tags.length > 0 || Array.isArray(value.tags) ? tags : undefined,
      data: restOf(value),
    }),
  };
};

const declaredGroup = (item: JsonObject): Group | undefined => {
  const id = stringOf(item.id);
  if (id === undefined) return undefined;
  return {
    id,
    ...present({
      title: stringOf(item.title),
      parent: stringOf(item.parent),
      tags: Array.isArray(item.tags) ? words(item.tags) : undefined,
      data: restOf(item),
    }),
  };
};

const words = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const restOf = (value: JsonObject): JsonObject | undefined => {
  const data = ownData(value, groupKeys);
  return data === undefined || isDeeperThan(data, deepestData) ? undefined : data;
};
