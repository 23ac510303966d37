import { type ArgumentDocument, type Diagnostic, isJsonObject, type Json, type JsonObject } from "@argument-graph/core";
import { writeFlow, writeString } from "../flow";
import type { Printed } from "../format";
import { print as printJson } from "../json/print";
import { present } from "../present";
import { parse } from "./parse";
import { addRest, groupData, linkEntry } from "./part-data";
import { type Body, printBody } from "./print-body";
import { handlesOf, type WrittenLink, writtenLinks } from "./print-links";
import { settingKeys } from "./settings";

/**
 * Writes a document as Argdown that every Argdown tool reads: settings first, then statements and links in their order,
 * what belongs together indented together. What prose and brackets cannot carry stands in data. Reading the text again
 * gives the same document, but for ranges; if some part does not come back the same, `losses` says which.
 */
export const print = (document: ArgumentDocument): Printed => {
  const written = writtenLinks(document);
  const named = new Set(written.filter(({ form }) => form === "reconstruction").map(({ link }) => link.id));
  const handles = handlesOf(document, named);
  const plain = printBody(document, written, handles, false);
  const areDeclared = !hasGroupsInOrder(document, plain);
  const body = areDeclared ? printBody(document, written, handles, true) : plain;
  const settings = printSettings(document, written, areDeclared);
  const text = [settings, body.text].filter((part) => part !== "").join("\n\n");
  const whole = text === "" ? "" : `${text}\n`;
  return { text: whole, losses: lossesOf(document, parse(whole).document) };
};

/** Whether the headings alone give the groups of the document, each once and in its order. */
const hasGroupsInOrder = ({ groups }: ArgumentDocument, { groupOrder }: Body): boolean =>
  groups === undefined ||
  (groups.length > 0 &&
    groups.length === groupOrder.length &&
    groups.every(({ id }, index) => groupOrder[index] === id));

/** The frontmatter; an empty string if there is nothing to say. */
const printSettings = (document: ArgumentDocument, written: readonly WrittenLink[], areDeclared: boolean): string => {
  const { title, language, sources, texts, notes, groups, data } = document;
  const rest: { [key: string]: Json } = {};
  addRest(rest, data, settingKeys);
  const entries = linkEntries(document, written);
  const lines = [
    ...field("title", title),
    ...field("language", language),
    ...list(
      "sources",
      sources?.map((source) => ({ ...source }) as JsonObject),
    ),
    ...list(
      "texts",
      texts?.map(({ id, ...more }) => ({ id, ...present(more) })),
    ),
    ...list("groups", areDeclared ? groups?.map(declaration) : undefined),
    ...list("links", entries.length > 0 ? entries : undefined),
    ...list(
      "notes",
      notes?.map(({ kind, text, about }) => present({ kind, text, about }) as JsonObject),
    ),
    ...Object.entries(rest).map(([key, value]) => `${writeString(key)}: ${writeFlow(value)}`),
  ];
  return lines.length === 0 ? "" : ["===", ...lines, "==="].join("\n");
};

const field = (name: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`${name}: ${writeFlow(value)}`];

const list = (name: string, items: readonly JsonObject[] | undefined): string[] => {
  if (items === undefined) return [];
  return items.length === 0 ? [`${name}: []`] : [`${name}:`, ...items.map((item) => `  - ${writeFlow(item)}`)];
};

const declaration = (group: NonNullable<ArgumentDocument["groups"]>[number]): JsonObject => {
  const { id, title, parent } = group;
  const { title: _, id: __, ...more } = groupData(group, undefined);
  return { ...present({ id, title, parent }), ...more };
};

/** What the settings say about links: whole links, or only the id of one that the next follows. */
const linkEntries = (document: ArgumentDocument, written: readonly WrittenLink[]): JsonObject[] =>
  written.flatMap(({ form, link }, index): JsonObject[] => {
    const next = written[index + 1];
    const isFollowed = next?.form === "entry" && next.lines.length === 0;
    if (form === "reconstruction") return isFollowed ? [{ id: link.id }] : [];
    return form === "entry" ? [linkEntry(link, document.texts?.[0]?.id)] : [];
  });

/** Compares what was meant with what is read again, part by part. */
const lossesOf = (document: ArgumentDocument, again: ArgumentDocument): Diagnostic[] => {
  const [before, after] = [comparable(document), comparable(again)];
  if (before === after) return [];
  const losses: Diagnostic[] = [];
  const keys = ["title", "language", "statements", "links", "groups", "sources", "texts", "notes", "data"] as const;
  for (const key of keys) {
    const [was, is] = [document[key], again[key]];
    if (comparable(was) === comparable(is)) continue;
    const found = Array.isArray(was) && Array.isArray(is) ? firstDifferences(was, is) : [undefined];
    for (const index of found) {
      const path = index === undefined ? `/${key}` : `/${key}/${index}`;
      const message = `Argdown cannot carry all of ${path}; it will be read back differently.`;
      losses.push({ code: "not-carried", severity: "warning", message, path });
    }
  }
  return losses;
};

const firstDifferences = (was: readonly unknown[], is: readonly unknown[]): (number | undefined)[] => {
  if (was.length !== is.length) return [undefined];
  return [...was.keys()].filter((index) => comparable(was[index]) !== comparable(is[index]));
};

/** Canonical JSON without ranges, which say where something stood in another text. */
const comparable = (value: unknown): string =>
  printJson({ statements: [], links: [], data: { value: withoutRanges(value) } }).text;

const withoutRanges = (value: unknown): Json => {
  if (!isJsonObject(value as Json)) return Array.isArray(value) ? value.map(withoutRange) : ((value ?? null) as Json);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, Array.isArray(item) ? item.map(withoutRange) : item]),
  );
};

const withoutRange = (part: unknown): Json => {
  if (!isJsonObject(part as Json)) return part as Json;
  const { range: _, ...rest } = part as { range?: Json };
  return rest as JsonObject;
};
