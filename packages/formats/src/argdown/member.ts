import type { JsonObject } from "@argument-graph/core";
import { distinct } from "./distinct";
import { mergeInto } from "./merge";
import type { Data, Element, Heading, Tag } from "./syntax";

/**
 * All places of a text that speak of one statement or argument: they share a title. Members merge tags and data; the
 * text is that of the last definition, or of the last one whose data says `isCanonical: true`.
 */
export interface Entry {
  readonly kind: "statement" | "argument";
  readonly title: string | undefined;
  readonly members: Element[];
  /** The member whose text counts; undefined if there are only references. */
  canonical: Element | undefined;
  /** The first definition, else the first reference: where the entry stands. */
  home: Element;
  /** The section of its home. */
  section: Heading | undefined;
  /** How many entries stand before it: what is known of entries is kept in arrays. */
  index: number;
}

export const entryOf = (element: Element, section: Heading | undefined): Entry => {
  const { kind, title } = element;
  const canonical = hasText(element) ? element : undefined;
  return { kind, title, members: [element], canonical, home: element, section, index: 0 };
};

/** Adds one more place to what is known of an entry. */
export const addMember = (entry: Entry, element: Element, section: Heading | undefined): void => {
  entry.members.push(element);
  if (!hasText(element)) return;
  if (!entry.canonical) {
    entry.home = element;
    entry.section = section;
  }
  if (!isCanonical(entry.canonical) || isCanonical(element)) entry.canonical = element;
};

/** Whether its data says that its text counts. */
export const isCanonical = (element: Element | undefined): boolean => element?.data?.value.isCanonical === true;

/** A text that no prose can carry stands in the data, `{text: "…"}`. */
const hasText = ({ form, data }: Element): boolean => form !== "reference" || data?.value.text !== undefined;

/** What may carry tags and data: the members of an entry, or an inference. */
export interface Marked {
  readonly tags?: readonly Tag[];
  readonly data: Data | undefined;
}

/** The data of all members in one. */
export const dataOf = (members: readonly Marked[]): JsonObject => {
  const all: JsonObject = {};
  for (const { data } of members) if (data) mergeInto(all, data.value);
  return all;
};

/** The tags of all members, each once. */
export const tagsOf = (members: readonly Marked[]): readonly string[] =>
  distinct(members.flatMap(({ tags }) => tags?.map(({ name }) => name) ?? []));

/** The data in which a key was written last. */
export const dataWithKey = (members: readonly Marked[], key: string): Data | undefined =>
  [...members].reverse().find(({ data }) => data && Object.hasOwn(data.value, key))?.data;
