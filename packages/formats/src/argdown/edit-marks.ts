import type { Json } from "@argument-graph/core";
import { writeFlow, writeString } from "../flow";
import { yamlKeySpan } from "../yaml";
import { commentEnd } from "./comment";
import { escapeText, writeTag } from "./escape";
import type { Entry } from "./member";
import { setOwn } from "./merge";
import { indentOf, lineEnd, type Replacement, type Source } from "./source";
import type { Data, Element, Span } from "./syntax";
import { titleSpan } from "./title";

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
  const before = source.text[data.start - 1] === " " ? 1 : 0;
  return [{ start: data.start - (isEmpty ? before : 0), end: data.end, by: isEmpty ? "" : writeFlow(rest) }];
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

/** Tags put in and taken away wherever the entry has them; new ones stand where it is defined. */
export const withTags = (source: Source, entry: Entry, add: readonly string[], remove: ReadonlySet<string>) => {
  const replacements: Replacement[] = [];
  for (const member of entry.members) {
    for (const { name, start, end } of member.tags) {
      if (!remove.has(name)) continue;
      const before = source.text[start - 1] === " " ? 1 : 0;
      replacements.push({ start: start - before, end, by: "" });
    }
    const inData = member.data?.value.tags;
    if (!Array.isArray(inData)) continue;
    const kept = inData.filter((tag: Json) => !remove.has(String(tag)));
    if (kept.length < inData.length)
      replacements.push(...withKey(source, member, "tags", kept.length > 0 ? kept : undefined));
  }
  const { home } = entry;
  const written = add.map(writeTag);
  if (add.length > 0 && written.every((tag) => tag !== undefined)) {
    const at = marksStart(source, home);
    replacements.push({ start: at, end: at, by: ` ${written.join(" ")}` });
  } else if (add.length > 0) {
    const before = home.data?.value.tags;
    replacements.push(...withKey(source, home, "tags", [...(Array.isArray(before) ? before : []), ...add]));
  }
  return replacements;
};

/** Where a tag can be put in: behind the text, before the data. */
const marksStart = ({ text }: Source, { data, end }: Element): number => {
  let at = data === undefined ? end : data.start;
  while (data !== undefined && /\s/.test(text[at - 1] ?? "x")) at--;
  return at;
};

/** The words of an element in others; tags, data and comments in it stay. */
export const withProse = (source: Source, element: Element, words: string): Replacement[] | undefined => {
  const { written, isExact } = escapeText(words);
  if (!isExact) return undefined;
  const { text, quiet } = source;
  const title = titleSpan(element);
  if (title !== undefined && element.form === "reference") {
    const isColon = text[title.end] === ":";
    const at = isColon ? title.end + 1 : title.end;
    return [{ start: at, end: at, by: isColon ? ` ${written}` : `: ${written}` }];
  }
  const from = title === undefined ? element.start : title.end + (text[title.end] === ":" ? 1 : 0);
  const marks: Span[] = [...element.tags, ...(element.data === undefined ? [] : [element.data])];
  const comments: Span[] = [];
  const starts = new Map(marks.map((mark) => [mark.start, mark]));
  for (let at = from; at < element.end; ) {
    const mark = starts.get(at);
    const comment = mark === undefined ? commentEnd(quiet, at) : undefined;
    if (comment !== undefined) comments.push({ start: at, end: comment });
    at = mark?.end ?? comment ?? (text[at] === "\\" ? at + 2 : at + 1);
  }
  // What stands behind the last word stays where it is.
  let end = element.end;
  const tail = [...marks, ...comments].sort((a, b) => b.start - a.start);
  let kept = 0;
  for (const mark of tail) {
    if (mark.end < trimmed(text, end)) break;
    end = mark.start;
    kept++;
  }
  end = trimmed(text, end);
  const inner = tail.slice(kept).reverse();
  const tags = inner.filter((mark) => starts.has(mark.start)).map((mark) => text.slice(mark.start, mark.end));
  const lost = inner.filter((mark) => !starts.has(mark.start)).map((mark) => text.slice(mark.start, mark.end));
  const space = /^[ \t]+/.exec(text.slice(from, element.end))?.[0] ?? (title === undefined ? "" : " ");
  const shown = title === undefined && /^(?:[-+(=]|\d)/.test(written) ? `\\${written}` : written;
  const behind = lineEnd(source, element.end);
  const indent = indentOf(source, element.start);
  const comment = lost.map((one) => `${source.lineBreak}${indent}${one}`).join("");
  const replacement = { start: from, end: Math.max(end, from), by: [`${space}${shown}`, ...tags].join(" ") };
  return lost.length === 0 ? [replacement] : [replacement, { start: behind, end: behind, by: comment }];
};

const trimmed = (text: string, end: number): number => {
  let at = end;
  while (/\s/.test(text[at - 1] ?? "x")) at--;
  return at;
};
