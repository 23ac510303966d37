import { isLineBreak } from "./characters";
import {
  cutLines,
  indentOf,
  lineEnd,
  lineStart,
  type Replacement,
  reconstructionEnd,
  replaced,
  type Source,
  treeEnd,
} from "./source";
import type { Element, Inference, Relation } from "./syntax";

/** A new line under an element: behind all that stands there, or before it. */
export const lineUnder = (
  source: Source,
  node: Element | Inference,
  content: string,
  place: "first" | "last",
): Replacement => {
  const first = source.below.get(node)?.[0];
  const own = source.relationOf.get(node as Element)?.start ?? lineStart(source, node.start);
  const indent = first === undefined ? `${indentOf(source, own)}  ` : indentOf(source, first.start);
  const at = place === "last" ? treeEnd(source, node) : lineEnd(source, node.end);
  return { start: at, end: at, by: `${source.lineBreak}${indent}${content}` };
};

/** Whether something would be lost if the line with this element went: then it becomes a block of its own. */
export const isWorthABlock = (source: Source, element: Element): boolean =>
  element.form !== "reference" ||
  element.tags.length > 0 ||
  element.data !== undefined ||
  source.below.has(element) ||
  source.entryOf.get(element)?.home === element;

/** An element and all that stands under it, moved `columns` to the left, without what stands before it on its line. */
export const treeText = (source: Source, element: Element, columns: number): string =>
  shifted(source, source.text.slice(element.start, treeEnd(source, element)), columns, 0);

/** All lines but the first with so many columns less, and so many spaces more, before them. */
export const shifted = ({ lineBreak }: Source, lines: string, less: number, more: number): string =>
  lines
    .split(/\r\n|\n|\r/)
    .map((line, index) => {
      if (index === 0 || line.trim() === "") return line;
      const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      return `${" ".repeat(more)}${line.slice(Math.min(indent, less))}`;
    })
    .join(lineBreak);

/** Behind the whole block that holds an element: what is put there is a block of its own. */
const blockEnd = (source: Source, node: Element | Inference): number => {
  let root = node;
  for (let up = source.relationOf.get(root as Element); up !== undefined; up = source.relationOf.get(root as Element))
    root = up.parent;
  const own = source.reconstructionOf.get(root) ?? source.reconstructions.find(({ argument }) => argument === root);
  return own === undefined ? treeEnd(source, root) : Math.max(treeEnd(source, root), reconstructionEnd(source, own));
};

/** From there on, the first place where an argument would not become the name of the reconstruction behind it. */
const aloneFrom = (source: Source, from: number): number => {
  const starts = [...source.headings, ...source.entries.flatMap(({ members }) => members)].map(({ start }) => start);
  let at = from;
  for (const one of source.reconstructions) {
    const next = Math.min(...starts.filter((start) => start >= at));
    const isNext = one.items.some((item) => item.type === "numbered" && item.statement.start === next);
    if (isNext) at = reconstructionEnd(source, one);
  }
  return at;
};

/** A block put in at the end of a line, with a blank line before it and behind it. */
export const blockAt = ({ text, lineBreak }: Source, at: number, block: string): Replacement => {
  const behind = text.slice(at + (text.startsWith("\r\n", at) ? 2 : 1));
  const isFollowed = /^[ \t]*[^\s]/.test(behind);
  return { start: at, end: at, by: `${lineBreak}${lineBreak}${block}${isFollowed ? lineBreak : ""}` };
};

/** Takes one relation line out; what is defined there becomes a block of its own, unless it is to be dropped. */
export const withoutRelation = (source: Source, relation: Relation, drop: boolean): string => {
  const { child, start, parent } = relation;
  if (drop || !isWorthABlock(source, child)) return replaced(source.text, [cutLines(source, start, child.end)]);
  const block = treeText(source, child, indentOf(source, start).length);
  const cut = cutLines(source, start, source.ends.get(child) ?? child.end);
  const end = blockEnd(source, parent);
  return replaced(source.text, [cut, blockAt(source, child.kind === "argument" ? aloneFrom(source, end) : end, block)]);
};

/** Takes the lines of one element out: its block with the blank lines behind it, or an item of a list. */
export const blockCut = (source: Source, element: Element): Replacement => {
  const start = lineStart(source, element.start);
  return source.text.slice(lineBefore(source, start), start).trim() === ""
    ? { ...withBlankLines(source, start, lineEnd(source, element.end)), by: "" }
    : cutLines(source, element.start, element.end);
};

/** Where the line before the one that begins at an offset begins; the same offset if none does. */
export const lineBefore = (source: Source, start: number): number =>
  lineStart(source, Math.max(0, start - (source.text.startsWith("\r\n", start - 2) ? 2 : 1)));

const withBlankLines = ({ text }: Source, start: number, end: number): { start: number; end: number } => {
  let behind = end;
  let next = end;
  // Up to the first line that holds something.
  while (next < text.length && /\s/.test(text[next] ?? "")) {
    next++;
    if (isLineBreak(text[next - 1]) && !(text[next - 1] === "\r" && text[next] === "\n")) behind = next;
  }
  if (next < text.length) return { start, end: behind };
  let before = start;
  while (before > 0 && /\s/.test(text[before - 1] ?? "")) before--;
  return { start: before, end: before === 0 ? text.length : end };
};
