import {
  type Anchor,
  type Citation,
  type Id,
  isJsonObject,
  type Json,
  type JsonObject,
  type Selector,
} from "@argument-graph/core";
import { present } from "../present";
import type { Known, PartFields } from "./additions";
import { spansIn } from "./data";
import { type Fields, ownData, text, textOf, textsOf, wrong } from "./fields";
import { itemsOf } from "./items-of";
import { dataOf, dataWithKey, type Marked } from "./member";
import { didYouMean, error, type Reader } from "./reader";
import type { Span } from "./syntax";
import { union } from "./union";

/** The data of one statement or link. */
interface PartData extends Fields {
  readonly known: Known;
}

/** The keys that have a meaning of ours; everything else stays in `data`, and `data: {…}` holds what would clash. */
export const partKeys: ReadonlySet<string> = new Set([
  "id",
  "title",
  "text",
  "scheme",
  "implicit",
  "anchors",
  "cite",
  "weight",
  "tags",
  "group",
  "sketch",
  "data",
]);

/** Adds to what the tags of a part say what its data says; every key that does not hold what it should is reported and left out. */
export const dataFields = (
  reader: Reader,
  known: Known,
  members: readonly Marked[],
  span: Span,
  tagged: PartFields,
): PartFields => {
  const value = dataOf(members);
  const spanOf = spansIn(reader, (key) => dataWithKey(members, key), span);
  const part = { reader, known, value, spanOf, code: "invalid-data" };
  const tags = union(tagged.tags ?? [], listedTags(part));
  const implicit = truth(part, "implicit");
  return {
    ...tagged,
    ...present({
      id: text(part, "id"),
      title: textOrNull(part, "title"),
      text: text(part, "text", true),
      scheme: text(part, "scheme"),
      sketch: truth(part, "sketch"),
      implicit: tagged.implicit ?? implicit,
      anchors: list(part, "anchors", anchor),
      citations: list(part, "cite", citation),
      weight: weight(part),
      tags: tags.length > 0 || isEmptyList(value.tags) ? tags : undefined,
      group: textOrNull(part, "group"),
      data: ownData(value, partKeys, part),
    }),
  };
};

const textOrNull = (part: PartData, key: string): string | null | undefined =>
  part.value[key] === null ? null : text(part, key);

const isEmptyList = (value: Json | undefined): boolean => Array.isArray(value) && value.length === 0;

const listedTags = (part: PartData): readonly string[] => {
  const { tags: value } = part.value;
  if (value === undefined) return [];
  if (typeof value === "string") return [value];
  if (Array.isArray(value) && value.every((item): item is string => typeof item === "string")) return value;
  wrong(part, "tags", "a list of words");
  return [];
};

const truth = (part: PartData, key: string): boolean | undefined => {
  const value = part.value[key];
  return value === undefined || typeof value === "boolean" ? value : wrong(part, key, "true or false");
};

const weight = (part: PartData): number | undefined => {
  const { weight: value } = part.value;
  if (value === undefined) return undefined;
  if (typeof value === "number" && value >= 0 && value <= 1) return value;
  return wrong(part, "weight", "a number from 0 to 1", "invalid-weight");
};

/** One item or a list of items; items that cannot be read are reported and left out. */
const list = <T>(
  part: PartData,
  key: string,
  read: (part: PartData, key: string, item: Json) => T | undefined,
): readonly T[] | undefined => {
  const value = part.value[key];
  if (value === undefined) return undefined;
  return itemsOf(value)
    .map((item) => read(part, key, item))
    .filter(isDefined);
};

/** `rieber-nelson` or `{source: rieber-nelson, locator: "57–64", label: page, prefix: see, suffix: passim}`. */
const citation = (part: PartData, key: string, item: Json): Citation | undefined => {
  const object: JsonObject = isJsonObject(item) ? item : { source: item };
  const source = textOf(object, "source");
  if (source === undefined || source === "")
    return wrong(part, key, "the id of a source, or {source: id, …}, or a list");
  known(part, key, source, part.known.sources, "source");
  return { source, ...textsOf(object, "locator", "label", "prefix", "suffix") };
};

/** `"exact quote"` or `{exact, prefix, suffix, start, end, source}`, or `{source, selector: […]}` as in the document. */
const anchor = (part: PartData, key: string, item: Json): Anchor | undefined => {
  const object: JsonObject = isJsonObject(item) ? item : { exact: item };
  const named = textOf(object, "source") || undefined;
  const source = named ?? part.known.defaultText.id;
  if (named === undefined) part.known.defaultText.used = true;
  else known(part, key, source, part.known.texts, "text");
  const selector = Array.isArray(object.selector)
    ? object.selector.map(selectorOf).filter(isDefined)
    : selectors(object);
  const isPlaced = (object.start === undefined && object.end === undefined) || place(object) !== undefined;
  if (!isPlaced) wrong(part, key, "whole numbers “start” and “end”, in order");
  if (selector.length === 0) return wrong(part, key, "a quote, or {exact: quote, …}, or a list");
  return { source, selector };
};

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

const selectors = (object: JsonObject): Selector[] => [quote(object), place(object)].filter(isDefined);

const selectorOf = (item: Json): Selector | undefined => {
  if (!isJsonObject(item)) return undefined;
  return item.type === "TextPositionSelector" ? place(item) : quote(item);
};

const quote = (object: JsonObject): Selector | undefined => {
  const exact = textOf(object, "exact");
  return exact === undefined ? undefined : { type: "TextQuoteSelector", exact, ...textsOf(object, "prefix", "suffix") };
};

const place = ({ start, end }: JsonObject): Selector | undefined =>
  isOffset(start) && isOffset(end) && start <= end ? { type: "TextPositionSelector", start, end } : undefined;

const isOffset = (value: Json | undefined): value is number => Number.isInteger(value) && Number(value) >= 0;

const known = (part: PartData, key: string, id: Id, ids: ReadonlySet<Id>, what: "source" | "text"): void => {
  if (ids.has(id)) return;
  const hint = didYouMean(part.reader, id, ids, ` Add it to “${what}s” at the top of the file.`);
  error(part.reader, `unknown-${what}`, `No ${what} is called “${id}”.${hint}`, part.spanOf(key));
};
