import type { Id } from "@argument-graph/core";
import { created, type NewStatement } from "./change";
import { lineBefore } from "./edit-lines";
import { nameFor } from "./edit-names";
import { plain } from "./edit-prose";
import { escapeText } from "./escape";
import { setOwn } from "./merge";
import { partMarks } from "./part-data";
import { behind } from "./print-body";
import { lineStart, type Source } from "./source";

/** How a new statement is written, behind its symbol or as a block: what prose or brackets cannot carry is data. */
export const definition = (source: Source, added: NewStatement): string => {
  const { title, text, group } = added;
  const { written, isExact } = escapeText(text);
  const name = title === undefined ? undefined : nameFor(source, title);
  const handle = name ?? "";
  const { tags, data } = partMarks(
    { ...created(added), ...(title === undefined && { id: "" }) },
    { handle, group, defaultText: undefined },
  );
  if (title === undefined) delete data.title;
  if (!isExact) setOwn(data, "text", text);
  const words = isExact ? written : "";
  const prose = name === undefined ? plain(words) : [`[${name}]`, words].filter((word) => word !== "").join(": ");
  return behind(prose, { tags, data }).trimStart();
};

/** A block at the end of the text, or of the section that a group was read from. */
export const withBlock = (source: Source, block: string, group: Id | undefined): string => {
  const { text, lineBreak } = source;
  const before = text.slice(0, sectionEnd(source, group)).replace(/(?:[\r\n][ \t]*)+$/, "");
  const space = before === "" ? "" : `${lineBreak}${lineBreak}`;
  const rest = text.slice(before.length);
  return `${before}${space}${block}${rest === "" || before === "" ? lineBreak : rest}`;
};

/** Where the section of a group ends: before the next heading, and the comments right above that. */
const sectionEnd = (source: Source, group: Id | undefined): number => {
  const { text, document, headings, entries } = source;
  const own = document.groups?.find(({ id }) => id === group)?.range?.start.offset;
  const next = own === undefined ? undefined : headings.find(({ start }) => start > own)?.start;
  if (next === undefined) return text.length;
  let above = lineStart(source, next);
  for (let line = lineBefore(source, above); text.slice(line, above).trim() !== ""; line = lineBefore(source, above))
    above = line;
  const starts = [...headings, ...entries.flatMap(({ members }) => members)].map(({ start }) => start);
  return starts.some((start) => start >= above && start < next) ? next : above;
};
