import { isJsonObject, type Json, type JsonObject } from "@argument-graph/core";
import { writeFlow, writeString } from "../flow";
import { readYaml } from "../yaml";
import type { Source } from "./source";

/** The settings in which a list of mappings stands. */
export type ListKey = "links" | "notes";

/** Another value for one item of a list, by its number; undefined takes it out. */
export type Items = ReadonlyMap<number, JsonObject | undefined>;

/** What the settings say in a list. */
export const settingItems = ({ frontmatter }: Source, key: ListKey): readonly JsonObject[] => {
  const value = frontmatter?.value[key];
  return (Array.isArray(value) ? value : [value]).filter(isJsonObject);
};

/**
 * The text with other items in a list of the settings, and more of them at its end. Items that stay keep their lines, as
 * far as each begins a line of its own; settings are put before the text if it has none, and go with the last item.
 *
 *     links:
 *       - {kind: conflict, from: a, to: b, weight: 0.4}
 */
export const withItems = (source: Source, key: ListKey, changed: Items, added: readonly JsonObject[]): string => {
  const { text, frontmatter, lineBreak } = source;
  const before = settingItems(source, key);
  const items = before.map((item, index) => (changed.has(index) ? changed.get(index) : item));
  const lines = listLines(source, key, [...items, ...added]);
  if (frontmatter === undefined) return [`===${lineBreak}`, ...lines, `===${lineBreak}${lineBreak}`, text].join("");
  const { start, end } = frontmatter.yaml;
  const yaml = text.slice(start, end);
  const region = regionOf(yaml, key);
  const isInLines = /[\r\n]/.test(yaml) && (region !== undefined || before.length === 0);
  const { start: from, end: to } = region ?? { start: yaml.length, end: yaml.length };
  const places = region === undefined ? [] : itemPlaces(yaml, region);
  const isPlaced = lines.length > 0 && before.length > 0 && places.length === before.length;
  const list = isPlaced
    ? replacedItems(source, yaml.slice(from, places[0]?.start), yaml, places, before, changed, added)
    : lines;
  const settings = isInLines
    ? [yaml.slice(0, from), ...list, yaml.slice(to)].join("")
    : [lineBreak, ...otherLines(source, key), ...lines].join("");
  return settings.trim() === ""
    ? text.slice(frontmatter.end).replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, "")
    : `${text.slice(0, start)}${settings}${text.slice(end)}`;
};

/** A list as lines, each with its line break; none if nothing is in it. */
const listLines = (
  { lineBreak }: Source,
  key: ListKey,
  items: readonly (JsonObject | undefined)[],
): readonly string[] => {
  const kept = items.filter((item) => item !== undefined);
  return kept.length === 0 ? [] : [`${key}:${lineBreak}`, ...kept.map((item) => `  - ${writeFlow(item)}${lineBreak}`)];
};

/** All other settings anew, each on a line: where they stand on one, or in a shape that is not known here. */
const otherLines = ({ frontmatter, lineBreak }: Source, key: ListKey): readonly string[] =>
  Object.entries(frontmatter?.value ?? {})
    .filter(([name]) => name !== key)
    .map(([name, value]) => `${writeString(name)}: ${writeFlow(value)}${lineBreak}`);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The lines of a key and its value: up to the next line that is not further in, but for items of a list. */
const regionOf = (yaml: string, key: string): Stretch | undefined => {
  const lines = linesOf(yaml);
  const first = lines.findIndex(({ line }) => line.startsWith(`${key}:`));
  const start = lines[first]?.start;
  if (start === undefined) return undefined;
  const next = lines.slice(first + 1).find(({ line }) => /^[^\s#-]/.test(line));
  return { start, end: next?.start ?? yaml.length };
};

const linesOf = (text: string): readonly { readonly start: number; readonly line: string }[] =>
  [...text.matchAll(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g)].map((match) => ({ start: match.index, line: match[0] }));

/** Where each item of a block list stands, with the lines that belong to it. */
const itemPlaces = (yaml: string, { start, end }: Stretch): readonly Stretch[] => {
  const lines = linesOf(yaml.slice(start, end)).slice(1);
  const indent = lines.map(({ line }) => /^( *)- /.exec(line)?.[1]).find((found) => found !== undefined);
  const begins = lines.filter(({ line }) => indent !== undefined && line.startsWith(`${indent}- `));
  return begins.map((one, index) => ({
    start: start + one.start,
    end: start + (begins[index + 1]?.start ?? end - start),
  }));
};

const replacedItems = (
  { lineBreak }: Source,
  key: string,
  yaml: string,
  places: readonly Stretch[],
  before: readonly JsonObject[],
  changed: Items,
  added: readonly JsonObject[],
): readonly string[] => {
  const indent = /^ */.exec(yaml.slice(places[0]?.start))?.[0] ?? "  ";
  const written = (item: JsonObject | undefined): string =>
    item === undefined ? "" : `${indent}- ${writeFlow(item)}${lineBreak}`;
  const changedItem = (lines: string, before: JsonObject | undefined, after: JsonObject | undefined): string =>
    (before && after && withOtherValue(lines, before, after)) ?? written(after);
  const kept = places.map(({ start, end }, index) =>
    changed.has(index)
      ? changedItem(yaml.slice(start, end), before[index], changed.get(index))
      : yaml.slice(start, end),
  );
  return [key, ...kept, ...added.map(written)];
};

/** The lines of an item with another value at one of its keys; undefined if more differs, or the value cannot be found. */
const withOtherValue = (lines: string, before: JsonObject, after: JsonObject): string | undefined => {
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const [key, ...more] = differing;
  const value = after[key ?? ""];
  if (key === undefined || more.length > 0 || value === undefined || !/^\w+$/.test(key)) return undefined;
  const place = new RegExp(`(^|[\\s{,])${key}:[ \\t]*(?:\\[[^\\]]*\\]|[^\\s,{}[\\]"'|>][^,{}[\\]\\r\\n]*)`);
  const changed = lines.replace(place, (_, space: string) => `${space}${key}: ${writeFlow(value)}`);
  const read = readYaml(changed).value;
  return Array.isArray(read) && read.length === 1 && sortedJson(read[0]) === sortedJson(after) ? changed : undefined;
};

const sortedJson = (value: Json | undefined): string =>
  isJsonObject(value) ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : "";
