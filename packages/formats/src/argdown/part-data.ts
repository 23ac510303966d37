import type { Anchor, Citation, Group, Id, Json, JsonObject, Link, Selector, Statement } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { writeString } from "../flow";
import { present } from "../present";
import { partKeys } from "./data-fields";
import { writeTag } from "./escape";
import { groupKeys } from "./groups";
import { setOwn } from "./merge";

/** Tags and data of one part: what `additions.ts` reads, the other way round. */
export interface PartMarks {
  /** Behind the text: `#evidence #implicit #tag`. */
  readonly tags: readonly string[];
  readonly data: { [key: string]: Json };
}

/** What a part's place in the text says already, so that its data need not. */
export interface Place {
  /** The name between brackets. */
  readonly handle: string;
  /** The group of the section. */
  readonly group: Id | undefined;
  /** The first text: what anchors point into if they name none. */
  readonly defaultText: Id | undefined;
}

/** The tags and data of a statement or link, without its ends, text and scheme. */
export const partMarks = (part: Statement | Link, place: Place): PartMarks => {
  const { id, title, group, implicit, tags = [] } = part;
  const written = tags.map(writeTag);
  const canTag =
    written.every((tag) => tag !== undefined && tag !== "#evidence" && tag !== "#implicit") &&
    new Set(tags).size === tags.length &&
    tags.length > 0;
  const sketch = part.kind === "claim" && part.sketch === false ? false : undefined;
  const data: { [key: string]: Json } = present({
    id: id === place.handle ? undefined : id,
    title: title === place.handle ? undefined : (title ?? null),
    sketch,
    cite: one(part.citations?.map(citation), part.kind === "evidence"),
    anchors: one(
      part.anchors?.map((anchor) => anchorData(anchor, place.defaultText)),
      false,
    ),
    weight: part.weight,
    implicit: implicit === false ? false : undefined,
    tags: canTag || part.tags === undefined ? undefined : [...tags],
    group: group === place.group ? undefined : (group ?? null),
  });
  addRest(data, part.data, partKeys);
  const marks = [part.kind === "evidence" ? "#evidence" : undefined, implicit === true ? "#implicit" : undefined];
  return { tags: [...marks, ...(canTag ? written : [])].filter((tag) => tag !== undefined), data };
};

/** A link in the settings: its kind and ends, and everything else that it carries. */
export const linkEntry = (link: Link, defaultText: Id | undefined): JsonObject => {
  const { from, to } = linkEnds(link);
  const place = { handle: "", group: undefined, defaultText };
  const { tags: marks, data } = partMarks({ ...link, tags: undefined } as unknown as Link, place);
  const { title: _, ...rest } = data;
  const scheme = link.kind === "causation" ? undefined : link.scheme;
  return {
    kind: link.kind,
    from: from.length === 1 ? (from[0] ?? "") : [...from],
    to,
    ...present({
      title: link.title,
      scheme,
      implicit: marks.includes("#implicit") ? true : undefined,
      tags: link.tags === undefined ? undefined : [...link.tags],
    }),
    ...rest,
  };
};

/** Adds a part's own data; in a container of its own if one of its keys means something else to us, or is very long. */
export const addRest = (
  into: { [key: string]: Json },
  data: JsonObject | undefined,
  taken: ReadonlySet<string>,
): void => {
  if (data === undefined) return;
  const keys = Object.keys(data);
  if (keys.length === 0 || keys.some((key) => taken.has(key) || isLong(key))) setOwn(into, "data", data);
  else for (const key of keys) setOwn(into, key, data[key]);
};

/** Braces are data if a key stands at their beginning, and no more than 200 characters are looked at for one. */
const isLong = (key: string): boolean => writeString(key).length > 150;

/** A list of one is written as that one; an empty list only where leaving it out would mean something else. */
const one = (list: readonly Json[] | undefined, mayBeEmpty: boolean): Json | undefined => {
  if (list === undefined || (list.length === 0 && mayBeEmpty)) return undefined;
  return list.length === 1 && !Array.isArray(list[0]) ? list[0] : list;
};

const citation = ({ source, ...more }: Citation): Json =>
  Object.keys(more).length === 0 ? source : { source, ...present(more) };

const anchorData = ({ source, selector }: Anchor, defaultText: Id | undefined): Json => {
  const named = source === defaultText ? {} : { source };
  const [first, second] = selector;
  const isShort =
    (selector.length === 1 && first !== undefined) ||
    (selector.length === 2 && first?.type === "TextQuoteSelector" && second?.type === "TextPositionSelector");
  if (!isShort) return { ...named, selector: selector.map(selectorData) };
  const merged: JsonObject = Object.assign({}, ...selector.map(withoutType));
  const isQuote = Object.keys(merged).length === 1 && typeof merged.exact === "string" && source === defaultText;
  return isQuote && typeof merged.exact === "string" ? merged.exact : { ...named, ...merged };
};

const selectorData = (selector: Selector): Json => ({ ...selector });
const withoutType = ({ type: _, ...rest }: Selector): JsonObject => ({ ...rest });

/** The data of a heading whose text reads as this title: what that does not say of its group. */
export const groupData = ({ id, title, tags, data }: Group, readTitle: string | undefined): { [key: string]: Json } => {
  const marks: { [key: string]: Json } = present({
    id: id === readTitle ? undefined : id,
    title: title !== undefined && title === readTitle ? undefined : (title ?? null),
    tags: tags === undefined ? undefined : [...tags],
  });
  addRest(marks, data, groupKeys);
  return marks;
};
