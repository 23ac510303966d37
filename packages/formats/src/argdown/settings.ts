import type { Id, Json, JsonObject, Note, Source, Text } from "@argument-graph/core";
import { present } from "../present";
import { deepestData, isDeeperThan, isObject } from "../yaml";
import type { Known } from "./additions";
import { spansIn } from "./data";
import { mergeData, withoutKeys } from "./merge";
import { error, type Reader } from "./reader";
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
  const wrong = (key: string, expected: string): undefined => {
    error(reader, "invalid-setting", `“${key}” should be ${expected}.`, spanOf(key));
    return undefined;
  };
  const text = (key: string): string | undefined => {
    const found = value[key];
    if (found === undefined || typeof found === "string") return found;
    return typeof found === "number" ? String(found) : wrong(key, "a text");
  };
  const objects = (key: string): readonly JsonObject[] | undefined => {
    const found = value[key];
    if (found === undefined) return undefined;
    const items: readonly Json[] = Array.isArray(found) ? found : [found];
    const kept = items.filter(isObject);
    if (kept.length < items.length) wrong(key, "a list of mappings");
    return kept;
  };
  const withId = (key: string): readonly (JsonObject & { readonly id: Id })[] | undefined => {
    const items = objects(key);
    const kept = items?.map(identified).filter((item) => item !== undefined);
    const unique = kept && [...new Map(kept.map((item) => [item.id, item])).values()];
    if (items && unique && unique.length < items.length)
      wrong(key, "a list of items that each have an id of their own");
    return unique;
  };
  const sourceList = withId("sources")?.map((item) =>
    sourceOf(item, (key) =>
      wrong("sources", `a list of CSL-JSON items; “${key}” of “${item.id}” is not, and is left out`),
    ),
  );
  const textList = withId("texts")?.map(textOf);
  const inner = value.data === undefined ? undefined : isObject(value.data) ? value.data : wrong("data", "a mapping");
  const rest = withoutKeys(value, settingKeys);
  const data = inner === undefined ? rest : mergeData(inner, rest ?? {});
  const deepKey = data && Object.keys(data).find((key) => isDeeperThan(data[key] ?? null, deepestData));
  if (deepKey !== undefined) wrong(deepKey, "less deeply nested");
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
      title: text("title"),
      language: text("language"),
      sourceList,
      textList,
      data: deepKey === undefined ? data : undefined,
    }),
  };
};

const identified = (item: JsonObject): (JsonObject & { readonly id: Id }) | undefined => {
  const id = typeof item.id === "number" ? String(item.id) : item.id;
  if (typeof id !== "string" || id === "") return undefined;
  const copy: JsonObject & { readonly id: Id } = { ...item, id };
  return copy;
};

/** A source keeps all its fields as they are, but for those of which core's type says what they hold. */
const sourceOf = (item: JsonObject & { readonly id: Id }, wrong: (key: string) => void): Source => {
  const type = item.type ?? "document";
  const source = withoutWrong({ ...item, type }, sourceFields, wrong);
  return { ...source, id: item.id, type: typeof source.type === "string" ? source.type : "document" } as Source;
};

type Holds = (value: Json) => boolean;

const isText: Holds = (value) => typeof value === "string";
const isListOf =
  (holds: Holds): Holds =>
  (value) =>
    Array.isArray(value) && value.every(holds);
const holdsTexts =
  (...keys: string[]): Holds =>
  (value) =>
    isObject(value) && keys.every((key) => !Object.hasOwn(value, key) || isText(value[key] ?? null));
const isDatePart: Holds = (value) => isText(value) || typeof value === "number";
const isDate: Holds = (value) =>
  holdsTexts("literal")(value) &&
  isObject(value) &&
  (!Object.hasOwn(value, "date-parts") || isListOf(isListOf(isDatePart))(value["date-parts"] ?? null));

const sourceFields: ReadonlyMap<string, Holds> = new Map([
  ...["type", "title", "URL", "note"].map((key): [string, Holds] => [key, isText]),
  ["author", isListOf(holdsTexts("family", "given", "literal"))],
  ["issued", isDate],
]);

const withoutWrong = (
  item: JsonObject,
  fields: ReadonlyMap<string, Holds>,
  wrong: (key: string) => void,
): JsonObject => {
  const isWrong = ([key, value]: [string, Json]): boolean =>
    fields.get(key)?.(value) === false || isDeeperThan(value, deepestData);
  const keys = Object.entries(item).filter(isWrong);
  for (const [key] of keys) wrong(key);
  return withoutKeys(item, new Set(keys.map(([key]) => key))) ?? {};
};

const textOf = (item: JsonObject & { readonly id: Id }): Text => {
  const field = (key: string): string | undefined => (typeof item[key] === "string" ? item[key] : undefined);
  const [title, language, url, content] = ["title", "language", "url", "content"].map(field);
  return { id: item.id, ...present({ title, language, url, content }) };
};

const noteOf = (item: JsonObject, span: Span): NoteEntry => {
  const { about, kind } = item;
  const names = about === undefined ? undefined : (Array.isArray(about) ? about : [about]).map(String);
  return {
    text: typeof item.text === "string" ? item.text : "",
    about: names,
    span,
    ...present({ kind: kind === "gap" || kind === "note" ? (kind as Note["kind"]) : undefined }),
  };
};
