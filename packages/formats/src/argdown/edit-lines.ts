import { isLineBreak } from "./characters";
import { withoutPremise } from "./edit-steps";
import type { Entry } from "./member";
import {
  cutLines,
  indentOf,
  lineEnd,
  lineStart,
  type Replacement,
  reconstructionEnd,
  replaced,
  type Source,
  sourceOf,
  treeEnd,
} from "./source";
import type { Element, Inference, Reconstruction, Relation } from "./syntax";

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
  return replaced(source.text, [cut, blockAt(source, blockEnd(source, parent), block)]);
};

/** Takes a reconstruction and the name before it out; what is defined in it becomes blocks of their own. */
export const withoutReconstruction = (source: Source, { items, argument, start }: Reconstruction): string => {
  const elements = items.filter((item) => item.type === "numbered").map(({ statement }) => statement);
  const blocks = elements.filter((one) => isWorthABlock(source, one)).map((one) => treeText(source, one, 0));
  const last = items[items.length - 1];
  if (last === undefined) return source.text;
  const node = last.type === "inference" ? last : last.statement;
  const end = treeEnd(source, node);
  const region = { start: lineStart(source, start), end };
  const by = blocks.join(`${source.lineBreak}${source.lineBreak}`);
  const members = argument === undefined ? [] : (source.entryOf.get(argument)?.members ?? []);
  const cuts = members.map((one) => blockCut(source, one));
  const whole = by === "" ? withBlankLines(source, region.start, region.end) : region;
  return replaced(source.text, [...cuts, { ...whole, by }]);
};

/** Takes a block of one element out, and the blank lines behind it. */
export const blockCut = (source: Source, element: Element): Replacement => ({
  ...withBlankLines(source, lineStart(source, element.start), lineEnd(source, element.end)),
  by: "",
});

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

/** Which entry is meant, in a text that has changed since: by its name, or what it says if it has none. */
export const sameEntry = (source: Source, { kind, title, canonical }: Entry): Entry | undefined =>
  source.entries.find(
    (one) =>
      one.kind === kind && one.title === title && (title !== undefined || one.canonical?.text === canonical?.text),
  );

/** Takes every line away that speaks of an entry, one after the other, and in the end the entry. */
export const withoutEntry = (source: Source, entry: Entry): string | undefined => {
  let now = source;
  for (let bound = source.relations.length + entry.members.length + 1; bound > 0; bound--) {
    const found = sameEntry(now, entry);
    if (found === undefined) return now.text;
    const members = new Set(found.members);
    const relation =
      now.relations.find(({ parent }) => members.has(parent as Element)) ??
      now.relations.find(({ child }) => members.has(child));
    const numbered = found.members.find((one) => now.reconstructionOf.has(one));
    const reconstruction = numbered && now.reconstructionOf.get(numbered);
    let text: string | undefined;
    if (relation !== undefined) text = withoutRelation(now, relation, members.has(relation.child));
    else if (numbered !== undefined && reconstruction !== undefined)
      text = withoutNumbered(now, reconstruction, numbered);
    else
      text = replaced(
        now.text,
        [...members].map((one) => blockCut(now, one)),
      );
    if (text === undefined) return undefined;
    if (relation === undefined && numbered === undefined) return text;
    now = sourceOf(text);
  }
  return undefined;
};

const withoutNumbered = (source: Source, reconstruction: Reconstruction, element: Element): string | undefined => {
  const { items } = reconstruction;
  const inferences = items.filter((item) => item.type === "inference");
  const last = items[items.length - 1];
  const isConclusion = last?.type === "numbered" && last.statement === element;
  const item = items.find((one) => one.type === "numbered" && one.statement === element);
  if (!isConclusion && items.length > inferences.length + 2 && item?.type === "numbered")
    return withoutPremise(source, reconstruction, item, cutLines(source, item.start, element.end));
  return inferences.length > 1 ? undefined : withoutStep(source, reconstruction);
};

/** Takes a reconstruction of one step out, with all that is said about it. */
export const withoutStep = (source: Source, reconstruction: Reconstruction): string | undefined => {
  let now = source;
  let own: Reconstruction | undefined = reconstruction;
  for (let bound = source.relations.length + 1; bound > 0 && own !== undefined; bound--) {
    const { argument, items } = own;
    const members = new Set<Element | Inference>(argument && now.entryOf.get(argument)?.members);
    for (const item of items) if (item.type === "inference") members.add(item);
    const relation = now.relations.find(({ parent, child }) => members.has(parent) || members.has(child));
    if (relation === undefined) return withoutReconstruction(now, own);
    const text = withoutRelation(now, relation, members.has(relation.child));
    const index: number = now.reconstructions.indexOf(own);
    now = sourceOf(text);
    own = now.reconstructions[index];
  }
  return undefined;
};
