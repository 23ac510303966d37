import type { Id, Json, JsonObject, Source, Text } from "@argument-graph/core";
import { present } from "../present";
import { deepestData, isDeeperThan, isObject } from "../yaml";
import type { Known } from "./additions";
import { spansIn } from "./data";
import { checkData, itemsOf, ownData, stringOf, text, textOf, wrong } from "./fields";
import { withoutKeys } from "./merge";
import type { Reader } from "./reader";
import type { Data, Span } from "./syntax";

/** What the frontmatter says about the whole document. */
export interface Settings extends Known {
  readonly title?: string;
  readonly language?: string;
  readonly sourceList?: readonly Source[];
  readonly textList?: readonly Text[];
  readonly notes: readonly NoteEntry[] | undefined;
  /** Groups that are declared here: their order, and what headings do not say. */
  readonly groups: readonly JsonObject[] | undefined;
  /** What is said here about links, in the order of the links. */
  readonly links: readonly JsonObject[];
  /** `model: {mode: strict}`: statements entail each other and are contrary, instead of supporting and attacking. */
  readonly strict: boolean;
  readonly data?: JsonObject;
  /** Where the value of a setting stands. */
  readonly spanOf: (key: string) => Span;
}

/** A note whose subjects are still names from the text: ids or titles. */
export interface NoteEntry {
  readonly text: string;
  readonly kind?: "note" | "gap";
  readonly about: readonly string[] | undefined;
  readonly span: Span;
}

export const settingKeys: ReadonlySet<string> = new Set([
  "title",
  "language",
  "sources",
  "texts",
  "notes",
  "groups",
  "links",
  "data",
]);

/** Reads the frontmatter; keys that are not ours stay in the document's `data`, for other Argdown tools. */
export const readSettings = (reader: Reader, frontmatter: Data | undefined): Settings => {
  const value = frontmatter?.value ?? {};
  const spanOf = spansIn(reader, () => frontmatter, { start: 0, end: 0 });
  const fields = { reader, value, spanOf, code: "invalid-setting" };
  const objects = (key: string): readonly JsonObject[] | undefined => {
    const found = value[key];
    if (found === undefined) return undefined;
    const items = itemsOf(found);
    const kept = items.filter(isObject);
    if (kept.length < items.length) wrong(fields, key, "a list of mappings");
    return kept;
  };
  const withId = (key: string): readonly (JsonObject & { readonly id: Id })[] | undefined => {
    const items = objects(key);
    const kept = items?.map(identified).filter((item) => item !== undefined);
    const unique = kept && [...new Map(kept.map((item) => [item.id, item])).values()];
    if (items && unique && unique.length < items.length)
      wrong(fields, key, "a list of items that each have an id of their own");
    return unique;
  };
  const sourceList = withId("sources")?.map((item) =>
    sourceOf(item, (key) =>
      wrong(fields, "sources", `a list of CSL-JSON items; “${key}” of “${item.id}” is not, and is left out`),
    ),
  );
  const textList = withId("texts")?.map(essayOf);
  checkData(fields);
  const data = ownData(value, settingKeys);
  const deepKey = data && Object.keys(data).find((key) => isDeeperThan(data[key] ?? null, deepestData));
  if (deepKey !== undefined) wrong(fields, deepKey, "less deeply nested");
  return {
    sources: new Set(sourceList?.map(({ id }) => id)),
    texts: new Set(textList?.map(({ id }) => id)),
    defaultText: { id: textList?.[0]?.id ?? "essay", used: false },
    notes: objects("notes")?.map((note) => noteOf(note, spanOf("notes"))),
    groups: withId("groups"),
    links: objects("links") ?? [],
    spanOf,
    strict: isObject(value.model) && value.model.mode === "strict",
    ...present({
      title: text(fields, "title", "a text", true),
      language: text(fields, "language", "a text", true),
      sourceList,
      textList,
      data: deepKey === undefined ? data : undefined,
    }),
  };
};

const identified = (item: JsonObject): (JsonObject & { readonly id: Id }) | undefined => {
  const id = textOf(item, "id");
  return id ? { ...item, id } : undefined;
};

/** A source keeps all its fields as they are, but for those of which core's type says what they hold. */
const sourceOf = (item: JsonObject & { readonly id: Id }, wrong: (key: string) => void): Source => {
  const type = item.type ?? "document";
  const whole: JsonObject = { ...item, type };
  const deep = Object.keys(whole).filter((key) => isDeeperThan(whole[key] ?? null, deepestData));
  const left = new Set([...wrongKeys(whole, sourceFields), ...deep]);
  for (const key of left) wrong(key);
  const kept = withoutKeys(whole, left);
  return { ...kept, id: item.id, type: stringOf(kept?.type) ?? "document" } as Source;
};

type Holds = (value: Json) => boolean;

const isText: Holds = (value) => typeof value === "string";
const isListOf =
  (holds: Holds): Holds =>
  (value) =>
    Array.isArray(value) && value.every(holds);
const isMapping =
  (shape: ReadonlyMap<string, Holds>): Holds =>
  (value) =>
    isObject(value) && wrongKeys(value, shape).length === 0;
const wrongKeys = (object: JsonObject, shape: ReadonlyMap<string, Holds>): readonly string[] =>
  Object.keys(object).filter((key) => shape.get(key)?.(object[key] ?? null) === false);

const texts = (...keys: string[]): [string, Holds][] => keys.map((key) => [key, isText]);
const datePart: Holds = (value) => isText(value) || typeof value === "number";
const sourceFields: ReadonlyMap<string, Holds> = new Map([
  ...texts("type", "title", "URL", "note"),
  ["author", isListOf(isMapping(new Map(texts("family", "given", "literal"))))],
  ["issued", isMapping(new Map([...texts("literal"), ["date-parts", isListOf(isListOf(datePart))]]))],
]);

const essayOf = ({ id, ...item }: JsonObject & { readonly id: Id }): Text => {
  const [title, language, url, content] = ["title", "language", "url", "content"].map((key) => stringOf(item[key]));
  return { id, ...present({ title, language, url, content }) };
};

const noteOf = (item: JsonObject, span: Span): NoteEntry => {
  const { about, kind } = item;
  return {
    text: stringOf(item.text) ?? "",
    about: about === undefined ? undefined : itemsOf(about).map(String),
    span,
    ...(kind === "gap" || kind === "note" ? { kind } : {}),
  };
};
