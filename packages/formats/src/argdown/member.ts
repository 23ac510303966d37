import type { JsonObject } from "@argument-graph/core";
import { mergeInto } from "./merge";
import type { Data, Element, Heading, Span } from "./syntax";

/**
 * All places of a text that speak of one statement or argument: they share a title. Members merge tags and data; the
 * text is that of the last definition, or of the last one whose data says `isCanonical: true`.
 */
export interface Entry {
  readonly kind: "statement" | "argument";
  readonly title: string | undefined;
  readonly members: Element[];
  /** Shared by all that have none: a set of one's own is large. */
  tags: Set<string>;
  readonly data: JsonObject;
  /** The member whose text counts; undefined if there are only references. */
  canonical: Element | undefined;
  /** The first definition, else the first reference: where the entry stands. */
  home: Element;
  /** The section of its home. */
  section: Heading | undefined;
}

const noTags = new Set<string>();

export const entryOf = (element: Element, section: Heading | undefined): Entry => ({
  kind: element.kind,
  title: element.title,
  members: [],
  tags: noTags,
  data: {},
  canonical: undefined,
  home: element,
  section,
});

/** Adds one more place to what is known of an entry. */
export const addMember = (entry: Entry, element: Element, section: Heading | undefined): void => {
  entry.members.push(element);
  if (element.tags.length > 0 && entry.tags === noTags) entry.tags = new Set();
  for (const tag of element.tags) entry.tags.add(tag.name);
  if (element.data !== undefined) mergeInto(entry.data, element.data.value);
  // A text that no prose can carry stands in the data, `{text: "…"}`.
  if (element.form === "reference" && element.data?.value.text === undefined) return;
  if (entry.canonical === undefined) {
    entry.home = element;
    entry.section = section;
  }
  if (entry.canonical?.data?.value.isCanonical !== true || element.data?.value.isCanonical === true)
    entry.canonical = element;
};

/** The data in which a key of an entry was written last. */
export const dataWithKey = (entry: Entry, key: string): Data | undefined => {
  for (let index = entry.members.length - 1; index >= 0; index--) {
    const data = entry.members[index]?.data;
    if (data !== undefined && Object.hasOwn(data.value, key)) return data;
  }
  return undefined;
};

/** Where an entry is named: its title if it has one. */
export const nameSpan = (entry: Entry): Span => entry.home.titleSpan ?? entry.home;
