import { type Id, isJsonObject, type Json, type JsonObject, type Source, type Text } from "@argument-graph/core";
import { deepestData, isDeeperThan } from "../json-value";
import { present } from "../present";
import type { Known } from "./additions";
import { spansIn } from "./data";
import { ownData, text, textOf, textsOf, wrong } from "./fields";
import { itemsOf } from "./items-of";
import { withoutKeys } from "./merge";
import type { Reader } from "./reader";
import type { Data, Span } from "./syntax";

/** What the frontmatter says about the whole document. */
export interface Settings extends Known {
  readonly title?: string;
  readonly language?: string;
  readonly sourceList?: readonly Source[];
  readonly textList?: readonly Text[];
  /** What is noted; its subjects are still names from the text: ids or titles. */
  readonly notes: readonly JsonObject[] | undefined;
  /** Groups that are declared here: their order, and what headings do not say. */
  readonly groups: readonly Identified[] | undefined;
  /** What is said here about links, in the order of the links. */
  readonly links: readonly JsonObject[];
  /** `model: {mode: strict}`: statements entail each other and are contrary, instead of supporting and attacking. */
  readonly strict: boolean;
  readonly data?: JsonObject;
  /** Where the value of a setting stands. */
  readonly spanOf: (key: string) => Span;
}

type Identified = JsonObject & { readonly id: Id };

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
    if (!items.every(isJsonObject)) wrong(fields, key, "a list of mappings");
    return items.filter(isJsonObject);
  };
  const withId = (key: string): readonly Identified[] | undefined => {
    const items = objects(key);
    const byId = new Map<Id, Identified>();
    for (const item of items ?? []) {
      const id = textOf(item, "id");
      if (id) byId.set(id, { ...item, id });
    }
    if (items && byId.size < items.length) wrong(fields, key, "a list of mappings, each with its own id");
    return items && [...byId.values()];
  };
  const sourceList = withId("sources")?.map((item) =>
    sourceOf(item, (key) => wrong(fields, "sources", `a list of CSL-JSON items; “${key}” of “${item.id}” is wrong`)),
  );
  const textList = withId("texts")?.map((item) => ({
    id: item.id,
    ...textsOf(item, "title", "language", "url", "content"),
  }));
  const data = ownData(value, settingKeys, fields, deepestData);
  return {
    sources: new Set(sourceList?.map(({ id }) => id)),
    texts: new Set(textList?.map(({ id }) => id)),
    defaultText: { id: textList?.[0]?.id ?? "essay", used: false },
    notes: objects("notes"),
    groups: withId("groups"),
    links: objects("links") ?? [],
    spanOf,
    strict: isJsonObject(value.model) && value.model.mode === "strict",
    ...present({
      title: text(fields, "title", true),
      language: text(fields, "language", true),
      sourceList,
      textList,
      data,
    }),
  };
};

/** A source keeps all its fields as they are, but for those of which core's type says what they hold. */
const sourceOf = (item: Identified, wrong: (key: string) => void): Source => {
  const whole: JsonObject = { ...item, type: item.type ?? "document" };
  const isWrong = (key: string): boolean =>
    isDeeperThan(whole[key] ?? null, deepestData) || !isLike({ [key]: whole[key] ?? null }, exampleSource);
  const left = Object.keys(whole).filter(isWrong);
  for (const key of left) wrong(key);
  const kept = withoutKeys(whole, new Set(left));
  return { ...kept, id: item.id, type: kept?.type ?? "document" } as Source;
};

const exampleSource: JsonObject = {
  type: "",
  title: "",
  URL: "",
  note: "",
  author: [{ family: "", given: "", literal: "" }],
  issued: { literal: "", "date-parts": [[0]] },
};

/** Whether a value holds what an example does wherever that holds something; a text may stand for a number. */
const isLike = (value: Json, example: Json): boolean => {
  if (Array.isArray(example)) return Array.isArray(value) && value.every((item) => isLike(item, example[0] ?? null));
  if (!isJsonObject(example)) return typeof value === "string" || typeof value === typeof example;
  return (
    isJsonObject(value) &&
    Object.entries(example).every(([key, part]) => {
      const own = value[key];
      return own === undefined || isLike(own, part ?? null);
    })
  );
};
