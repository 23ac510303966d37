import type { Id } from "@argument-graph/core";
import type { NewStatement } from "./change";
import { escapeText, isWritableTitle, writeTag } from "./escape";
import type { Source } from "./source";

/** How a new statement is written, behind its symbol or as a block. */
export const definition = ({ title, text, tags = [], implicit }: NewStatement): string | undefined => {
  const { written, isExact } = escapeText(text);
  const marks = [...(implicit ? ["#implicit"] : []), ...tags.map(writeTag)];
  if (!isExact || marks.includes(undefined)) return undefined;
  if (title !== undefined && !isWritableTitle(title, "statement")) return undefined;
  const shown = title === undefined && /^(?:[-+(=]|\d)/.test(written) ? `\\${written}` : written;
  return [title === undefined ? shown : `[${title}]: ${shown}`, ...marks].join(" ");
};

/** A block at the end of the text, or of the section that a group was read from. */
export const withBlock = (source: Source, block: string | undefined, group: Id | undefined): string | undefined => {
  const { text, lineBreak, document } = source;
  if (block === undefined) return undefined;
  const starts = (document.groups ?? []).map(({ id, range }) => ({ id, start: range?.start.offset ?? text.length }));
  const own = starts.find(({ id }) => id === group)?.start;
  const behind = own === undefined ? [] : source.headings.map(({ start }) => start).filter((start) => start > own);
  const end = Math.min(text.length, ...behind);
  const before = text.slice(0, end).replace(/(?:[\r\n][ \t]*)+$/, "");
  const space = before === "" ? "" : `${lineBreak}${lineBreak}`;
  const rest = text.slice(before.length);
  return `${before}${space}${block}${rest === "" || before === "" ? lineBreak : rest}`;
};
