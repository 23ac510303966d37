import type { Id } from "@argument-graph/core";
import { linkEnds } from "@argument-graph/core";
import { isWorthABlock, lineUnder, shifted, treeText, withoutRelation } from "./edit-lines";
import type { Candidate } from "./edit-relations";
import { entryWithKey, keyOfEntry } from "./edit-same";
import type { Entry } from "./member";
import {
  bracketOf,
  cutLines,
  entryOfPart,
  entryOfStatement,
  indentOf,
  originOf,
  replaced,
  type Source,
  sourceOf,
  treeEnd,
} from "./source";
import type { Element, Inference, Relation } from "./syntax";
import { titleSpan } from "./title";

/** The line of a link under another target, or with another name in it; or another conclusion of a step. */
export const move = (source: Source, id: Id, to: Id): readonly Candidate[] => {
  const link = source.document.links.find((one) => one.id === id);
  const origin = originOf(source, id);
  const target = entryOfPart(source, to);
  const targetName = target && bracketOf(target);
  const from = link && entryOfStatement(source, linkEnds(link).from[0] ?? "");
  if (link === undefined || origin === undefined) return [];
  if (origin.type === "inference") return [() => withConclusion(source, origin, targetName)];
  const { symbol } = origin;
  const anew: Candidate = () => again(source, origin, symbol.replace(/^<|>$/g, ""), from, target);
  return symbol.endsWith(">")
    ? [() => withOtherName(source, origin, targetName), anew]
    : [() => (target === undefined ? undefined : withTree(source, origin, target.home)), anew];
};

/** Another name in a line that only refers to its target. */
const withOtherName = (source: Source, { child }: Relation, name: string | undefined): string | undefined => {
  const span = titleSpan(child);
  if (isWorthABlock(source, child) || span === undefined || name === undefined) return undefined;
  return replaced(source.text, [{ ...span, by: name }]);
};

/** The line, with all that stands under it, under another element. */
const withTree = (source: Source, { child, start, parent }: Relation, target: Element): string | undefined => {
  const line = lineUnder(source, target, "", "last");
  const cut = cutLines(source, start, source.ends.get(child) ?? child.end);
  if (target === parent || (line.start > cut.start && line.start < cut.end)) return undefined;
  const indent = line.by.slice(source.lineBreak.length);
  const lines = source.text.slice(start, treeEnd(source, child));
  const moved = shifted(source, lines, indentOf(source, start).length, indent.length);
  return replaced(source.text, [{ ...line, by: `${source.lineBreak}${indent}${moved}` }, cut]);
};

/** Takes the line out, and writes it anew where it belongs now. */
const again = (
  source: Source,
  origin: Relation,
  symbol: string,
  from: Entry | undefined,
  target: Entry | undefined,
): string | undefined => {
  if (from === undefined || target === undefined) return undefined;
  const next = sourceOf(withoutRelation(source, origin, false));
  const sameEntry = (entry: Entry): Entry | undefined => entryWithKey(next, keyOfEntry(source, entry));
  const [sameFrom, sameTarget] = [sameEntry(from), sameEntry(target)];
  const name = sameFrom && bracketOf(sameFrom);
  if (sameTarget === undefined || name === undefined) return undefined;
  return replaced(next.text, [lineUnder(next, sameTarget.home, `${symbol} ${name}`, "last")]);
};

/** A reconstruction's last line with another statement. What was defined there becomes a block of its own. */
const withConclusion = (source: Source, inference: Inference, name: string | undefined): string | undefined => {
  const items = source.reconstructionOf.get(inference)?.items ?? [];
  const conclusion = items[items.indexOf(inference) + 1];
  if (conclusion?.type !== "numbered" || name === undefined || !name.startsWith("[")) return undefined;
  const { statement } = conclusion;
  const end = treeEnd(source, statement);
  const block = isWorthABlock(source, statement)
    ? `${source.lineBreak}${source.lineBreak}${treeText(source, statement, 0)}`
    : source.text.slice(statement.end, end);
  return replaced(source.text, [{ start: statement.start, end, by: `${name}${block}` }]);
};
