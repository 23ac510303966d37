import type { Group, Id, JsonObject } from "@argument-graph/core";
import { rangeOf } from "../lines";
import { addPresent } from "../present";
import { ownData } from "./fields";
import { idsOf, uniqueId } from "./ids";
import { didYouMean, error, type Reader } from "./reader";
import type { Settings } from "./settings";
import { stringOf } from "./string-of";
import type { Heading } from "./syntax";
import { union } from "./union";

export interface Groups {
  readonly all: readonly Group[];
  readonly byId: ReadonlyMap<Id, Group>;
  readonly ofHeading: ReadonlyMap<Heading, Id>;
}

export const groupKeys: ReadonlySet<string> = new Set(["id", "title", "tags", "parent", "data"]);

/**
 * Headings as nested groups: a group lies in the nearest heading above it with fewer `#`. A heading whose data names the
 * id of a group that is there already goes on with that group.
 */
export const groupsOf = (reader: Reader, settings: Settings, headings: readonly Heading[]): Groups => {
  const groups = new Map<Id, Group>();
  for (const item of settings.groups ?? []) groups.set(item.id, groupFrom(item, item.id, stringOf(item.parent)));
  const ids = idsOf(groups.keys());
  const ofHeading = new Map<Heading, Id>();
  const open: { readonly level: number; readonly id: Id }[] = [];
  for (const heading of headings) {
    while ((open[open.length - 1]?.level ?? 0) >= heading.level) open.pop();
    const wish = stringOf(heading.data?.value.id) || undefined;
    const reopened = wish === undefined ? undefined : groups.get(wish);
    const id = reopened?.id ?? uniqueId(ids, wish ?? (heading.title || "Untitled section"));
    const range = rangeOf(reader.lines, heading.start, heading.end);
    const parent = open[open.length - 1]?.id;
    if (!reopened) groups.set(id, groupFrom(heading.data?.value ?? {}, id, parent, range, heading));
    else if (!reopened.range) groups.set(id, { ...reopened, range });
    ofHeading.set(heading, id);
    open.push({ level: heading.level, id });
  }
  return { all: withSoundParents(reader, settings, groups), byId: groups, ofHeading };
};

/** A declared group may name a parent that is not there, or lie in itself: it then lies in none. */
const withSoundParents = (reader: Reader, settings: Settings, byId: ReadonlyMap<Id, Group>): readonly Group[] => {
  const groups = [...byId.values()];
  if (!settings.groups) return groups;
  const circular = closingCircles(byId);
  return groups.map((group) => {
    const { parent, ...orphan } = group;
    const isCircular = circular.has(group.id);
    if (!isCircular && (parent === undefined || byId.has(parent))) return group;
    const [code, message] = isCircular
      ? ["group-cycle", `The group “${group.id}” lies in itself; take a parent away.`]
      : ["unknown-group", `No group is called “${parent}”.${didYouMean(reader, parent ?? "", byId)}`];
    error(reader, code, message, settings.spanOf("groups"));
    return orphan;
  });
};

/** One group of every circle: the one from which a way upwards comes back to where it has been. Each is visited once. */
const closingCircles = (groups: ReadonlyMap<Id, Group>): ReadonlySet<Id> => {
  const way = new Map<Id, Id>();
  const circular = new Set<Id>();
  for (const start of groups.keys()) {
    let last: Id | undefined;
    let at: Id | undefined = start;
    while (at !== undefined && !way.has(at)) {
      way.set(at, start);
      last = at;
      at = groups.get(at)?.parent;
    }
    if (last !== undefined && at !== undefined && way.get(at) === start) circular.add(last);
  }
  return circular;
};

/** A group from what a heading or the settings say of it. */
const groupFrom = (
  value: JsonObject,
  id: Id,
  parent: Id | undefined,
  range?: Group["range"],
  heading?: Heading,
): Group => {
  const listed = Array.isArray(value.tags) ? value.tags.map(String) : undefined;
  const tags = union(new Set(heading?.tags.map(({ name }) => name)), listed);
  return addPresent(
    { id },
    {
      range,
      title: value.title === null ? undefined : (stringOf(value.title) ?? (heading?.title || undefined)),
      parent,
      tags: !listed && tags.length === 0 ? undefined : tags,
      data: ownData(value, groupKeys),
    },
  );
};
