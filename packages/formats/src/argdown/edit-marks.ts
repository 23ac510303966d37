import type { Json, JsonObject } from "@argument-graph/core";
import { writeFlow, writeString } from "../flow";
import { yamlKeySpan } from "../yaml";
import { writeTag } from "./escape";
import type { Entry } from "./member";
import { setOwn } from "./merge";
import type { Replacement, Source } from "./source";
import type { Data, Element, Span } from "./syntax";

/** Sets, or takes away, one key of an element's data. */
export const withKey = (
  source: Source,
  element: Pick<Element, "data" | "end">,
  key: string,
  value: Json | undefined,
): Replacement[] => {
  const { data } = element;
  if (data === undefined)
    return value === undefined
      ? []
      : [{ start: element.end, end: element.end, by: ` {${writeString(key)}: ${writeFlow(value)}}` }];
  if (!Object.hasOwn(data.value, key)) return value === undefined ? [] : [newKey(source, data, key, value)];
  const rest: { [name: string]: Json } = { ...data.value };
  if (value === undefined) delete rest[key];
  else setOwn(rest, key, value);
  const { start, end } = data.yaml;
  const span = yamlKeySpan(source.text.slice(start, end), key);
  if (span !== undefined && value !== undefined && isScalar(data.value[key])) {
    const quote = /["']/.test(source.text[start + span.end] ?? "") ? 1 : 0;
    return [
      { start: start + span.start, end: start + span.end + quote, by: `${writeString(key)}: ${writeFlow(value)}` },
    ];
  }
  const isEmpty = Object.keys(rest).length === 0;
  const ownLines = isEmpty ? undefined : keyLines(source, data, key);
  if (ownLines !== undefined)
    return [{ ...ownLines, by: value === undefined ? "" : newKey(source, data, key, value).by }];
  const before = source.text[data.start - 1] === " " ? 1 : 0;
  return [{ start: data.start - (isEmpty ? before : 0), end: data.end, by: isEmpty ? "" : writeFlow(rest) }];
};

/** The place whose data says what holds for a key: the last one that has it. */
export const lastWith = (members: readonly Element[], key: string): Element | undefined =>
  [...members].reverse().find(({ data }) => data !== undefined && Object.hasOwn(data.value, key));

/** Sets keys that the data does not have yet. */
export const withNewKeys = (
  source: Source,
  element: Pick<Element, "data" | "end">,
  keys: JsonObject,
): readonly Replacement[] => {
  const { data, end } = element;
  if (Object.keys(keys).length === 0) return [];
  if (data === undefined) return [{ start: end, end, by: ` ${writeFlow(keys)}` }];
  return Object.entries(keys).map(([key, value]) => newKey(source, data, key, value));
};

/** The lines of a key and its value in block YAML: up to the next one that is no further in, nor an item of a list. */
const keyLines = ({ text }: Source, { start, yaml }: Data, key: string): Span | undefined => {
  if (yaml.start === start) return undefined;
  const lines = [...text.slice(yaml.start, yaml.end).matchAll(/[^\r\n]*(?:\r\n|\n|\r)/g)];
  const first = lines.findIndex(([line]) => line.trimStart().startsWith(`${key}:`));
  const from = lines[first];
  if (from === undefined) return undefined;
  const indent = from[0].search(/\S/);
  const isNext = ([line]: RegExpExecArray): boolean => line.search(/\S/) <= indent && /^\s*[^\s-]/.test(line);
  const next = lines.slice(first + 1).find(isNext);
  // Braces in which a comment stands first are no data.
  if (first === 0 && next?.[0].trimStart().startsWith("#")) return undefined;
  return { start: yaml.start + from.index, end: next === undefined ? yaml.end : yaml.start + next.index };
};

const isScalar = (value: Json | undefined): boolean => typeof value !== "object" || value === null;

const newKey = (source: Source, data: Data, key: string, value: Json): Replacement => {
  const written = `${writeString(key)}: ${writeFlow(value)}`;
  const isBlock = data.yaml.start > data.start;
  if (!isBlock) {
    const isEmpty = Object.keys(data.value).length === 0;
    return { start: data.start + 1, end: data.start + 1, by: isEmpty ? written : `${written}, ` };
  }
  const first = /^[ \t]*/.exec(source.text.slice(data.yaml.start, data.yaml.end))?.[0] ?? "";
  return { start: data.yaml.start, end: data.yaml.start, by: `${first}${written}${source.lineBreak}` };
};

/** Tags put in and taken away wherever the entry has them; new ones stand where it is defined, in its data if need be. */
export const withTags = (
  source: Source,
  { home, members }: Entry,
  add: readonly string[],
  remove: ReadonlySet<string>,
): readonly Replacement[] => {
  const written = add.map((tag) => (isFlag(tag) ? undefined : writeTag(tag)));
  const areMarks = add.length > 0 && !written.includes(undefined);
  const removed = members.flatMap((member) => {
    const marks = member.tags.filter(({ name }) => remove.has(name) && !isFlag(name));
    const listed = member === home && !areMarks ? add : [];
    return [...marks.map((mark) => without(source, mark)), ...withListed(source, member, listed, remove)];
  });
  return areMarks ? [...removed, behindText(source, home, written.join(" "))] : removed;
};

const withListed = (
  source: Source,
  member: Element,
  add: readonly string[],
  remove: ReadonlySet<string>,
): readonly Replacement[] => {
  const listed = member.data?.value.tags;
  const before: readonly Json[] = Array.isArray(listed) ? listed : [];
  const after = [...before.filter((tag) => !remove.has(String(tag))), ...add];
  const isSame = add.length === 0 && after.length === before.length;
  return isSame ? [] : withKey(source, member, "tags", after.length > 0 ? after : undefined);
};

const without = ({ text }: Source, { start, end }: Span): Replacement => ({
  start: text[start - 1] === " " ? start - 1 : start,
  end,
  by: "",
});

/** `#implicit` where the entry is defined, or nowhere. */
export const withImplicit = (source: Source, { home, members }: Entry, isSet: boolean): readonly Replacement[] => {
  const marks = members.flatMap(({ tags }) => tags.filter(({ name }) => name === "implicit"));
  if (!isSet) return marks.map((mark) => without(source, mark));
  return marks.length > 0 ? [] : [behindText(source, home, "#implicit")];
};

/** What a tag in the text says of a statement; a tag that is only called so stands in the data. */
const isFlag = (tag: string): boolean => tag === "evidence" || tag === "implicit";

/** A mark put in behind the text, before the data. */
const behindText = ({ text }: Source, { start, data, end }: Element, mark: string): Replacement => {
  let at = data === undefined ? end : data.start;
  while (data !== undefined && at > start && /\s/.test(text[at - 1] ?? "x")) at--;
  return { start: at, end: at, by: at === start ? `${mark} ` : ` ${mark}` };
};
