import type { Link } from "@argument-graph/core";
import { applyChange } from "./change";
import { blockCut, isWorthABlock } from "./edit-lines";
import { idOfEntry, withNames } from "./edit-names";
import { withReferences } from "./edit-references";
import { withRuleKey } from "./edit-rule";
import { numberSpan, type Segment, segmentsOf, usesOf } from "./edit-steps";
import { sayingOf } from "./same-document";
import {
  bracketOf,
  indentOf,
  lineEnd,
  lineStart,
  originOf,
  type Replacement,
  reconstructionEnd,
  replaced,
  type Source,
  sourceOf,
  treeEnd,
} from "./source";
import type { Inference, NumberedStatement, Reconstruction } from "./syntax";

/**
 * The text without one step of a reconstruction, when no line speaks of that step any more. What stood before it stays a
 * reconstruction, what only it stood on becomes blocks, and the steps behind it go on from its conclusion. If they use
 * something from before, that stands first in them as a reference, and gets a name first if it has none.
 *
 *     <N>                                   (1) [A]: a
 *                                           ----
 *     (1) [A]: a                            (2) [B]: b
 *     ----
 *     (2) [B]: b       the second step      [C]: c
 *     (3) [C]: c       ───────────────▶
 *     ----                                  <N>
 *     (4) [D]: d
 *     ----                                  (1) [D]: d
 *     (5) [E]: e                            ----
 *                                           (2) [E]: e
 */
export const withoutInference = (source: Source, link: Link): string | undefined => {
  const removal = removalOf(source, link);
  if (removal === undefined) return undefined;
  const unnamed = removal.references.filter((item) => nameOf(source, item) === undefined);
  if (unnamed.length > 0)
    return withNames(
      source,
      unnamed.flatMap((item) => idOf(source, item) ?? []),
    );
  const wanted = sayingOf(applyChange(source.document, { kind: "delete", id: link.id }));
  return texts(source, removal)
    .map((text) => withReferences(source, text))
    .find((text) => sayingOf(sourceOf(text).document) === wanted);
};

/** A step that is taken out, and what that does to the others. */
interface Removal {
  readonly reconstruction: Reconstruction;
  readonly segment: Segment;
  readonly isFirst: boolean;
  /** The steps behind it. */
  readonly rest: readonly Segment[];
  /** What the steps behind it use of the statements before it. */
  readonly references: readonly NumberedStatement[];
  /** Its own statements, by whether the steps behind it use them. */
  readonly kept: readonly NumberedStatement[];
  readonly free: readonly NumberedStatement[];
}

const removalOf = (source: Source, link: Link): Removal | undefined => {
  const origin = originOf(source, link.id);
  const reconstruction = origin?.type === "inference" ? source.reconstructionOf.get(origin) : undefined;
  const segments = (reconstruction && segmentsOf(reconstruction)) ?? [];
  const index = segments.findIndex(({ inference }) => inference === origin);
  const segment = segments[index];
  if (reconstruction === undefined || segment === undefined) return undefined;
  const rest = segments.slice(index + 1);
  const own = new Set([...segment.items, ...rest.flatMap(({ items }) => items)]);
  const used = new Set(rest.flatMap(({ premises }) => premises));
  return {
    ...{ reconstruction, segment, rest, isFirst: index === 0 },
    references: [...used].filter((item) => !own.has(item)).sort((a, b) => a.start - b.start),
    kept: segment.items.filter((item) => used.has(item)),
    free: segment.items.filter((item) => !used.has(item)),
  };
};

const nameOf = (source: Source, { statement }: NumberedStatement): string | undefined => {
  const entry = source.entryOf.get(statement);
  return entry && bracketOf(entry);
};

const idOf = (source: Source, { statement }: NumberedStatement): string | undefined => {
  const entry = source.entryOf.get(statement);
  return entry && idOfEntry(source, entry);
};

/** What stands alone now can stand before the name of the reconstruction, in two orders, or behind it. */
const texts = (source: Source, removal: Removal): readonly string[] => {
  const { reconstruction, segment, isFirst, rest, free } = removal;
  const { text, lineBreak } = source;
  const blank = lineBreak.repeat(2);
  const start = lineStart(source, reconstruction.start);
  const end = reconstructionEnd(source, reconstruction);
  const before = isFirst ? [] : [text.slice(start, lineStart(source, segment.start)).trimEnd()];
  const blocks = [
    ...free.map((item) => blockOf(source, reconstruction, item)),
    rest.length === 0 ? remarks(source, removal) : "",
  ].filter((block) => block !== "");
  const orders = [
    [...before, ...blocks],
    [...blocks, ...before],
  ].map((parts) => parts.join(blank));
  if (rest.length === 0) {
    const cuts = nameCuts(source, reconstruction);
    return orders.map((by) => replaced(text, [...cuts, { start, end, by }]));
  }
  const top = lineStart(source, reconstruction.argument?.start ?? start);
  const last = `${text.slice(top, start)}${restText(source, removal)}`;
  const ways = orders.flatMap((alone) =>
    alone === "" ? [last] : [`${alone}${blank}${last}`, `${last}${blank}${alone}`],
  );
  return ways.map((by) => replaced(text, [{ start: top, end, by }]));
};

/** The name of an argument goes with its last step. */
const nameCuts = (source: Source, { argument }: Reconstruction): readonly Replacement[] =>
  ((argument && source.entryOf.get(argument)?.members) ?? []).map((member) => blockCut(source, member));

/** Where the next item of a reconstruction begins, or it ends. */
const endOf = (source: Source, reconstruction: Reconstruction, item: NumberedStatement | Inference): number => {
  const next = reconstruction.items[reconstruction.items.indexOf(item) + 1];
  return next === undefined ? reconstructionEnd(source, reconstruction) : lineStart(source, next.start);
};

/** A numbered statement with all that stands under it and the comments behind that, without its number. */
const linesOf = (source: Source, reconstruction: Reconstruction, item: NumberedStatement): string =>
  source.text.slice(numberSpan(source, item).end, endOf(source, reconstruction, item)).trim();

/** What would be lost if a numbered statement went: itself, if it says something here, and comments below it. */
const blockOf = (source: Source, reconstruction: Reconstruction, item: NumberedStatement): string => {
  const { statement } = item;
  return isWorthABlock(source, statement)
    ? linesOf(source, reconstruction, item)
    : source.text.slice(lineEnd(source, statement.end), endOf(source, reconstruction, item)).trim();
};

/** Comments below the line that goes. */
const remarks = (source: Source, { reconstruction, segment: { inference } }: Removal): string =>
  source.text.slice(treeEnd(source, inference), endOf(source, reconstruction, inference)).trim();

/** The steps behind, with numbers of their own. */
const restText = (source: Source, removal: Removal): string => {
  const { reconstruction, rest, references, kept } = removal;
  const [first] = rest;
  const items = [...references, ...kept, ...rest.flatMap((segment) => segment.items)];
  const numbers = new Map(items.map((item, index) => [item, index + 1]));
  const indent = indentOf(source, reconstruction.start);
  const line = (item: NumberedStatement, words: string): string => `${indent}(${numbers.get(item)}) ${words}`;
  const heads = [
    ...references.map((item) => line(item, nameOf(source, item) ?? "")),
    remarks(source, removal),
    ...kept.map((item) => line(item, linesOf(source, reconstruction, item))),
  ].filter((head) => head !== "");
  const start = lineStart(source, first?.start ?? reconstruction.start);
  const replacements = rest
    .flatMap((segment) =>
      renumbered(source, segment, numbers, segment === first ? [...references, ...kept] : undefined),
    )
    .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
  const lines = replaced(source.text.slice(start, reconstructionEnd(source, reconstruction)), replacements);
  return [...heads, lines].join(source.lineBreak);
};

/** Other numbers in a step, and in its `uses`, which it needs if more stands before it than it stands on. */
const renumbered = (
  source: Source,
  { items, inference, premises }: Segment,
  numbers: ReadonlyMap<NumberedStatement, number>,
  heads: readonly NumberedStatement[] | undefined,
): readonly Replacement[] => {
  const inOrder = [...(heads ?? []), ...items.slice(0, -1)];
  const isSame = inOrder.length === premises.length && inOrder.every((item, index) => item === premises[index]);
  const saysUses = usesOf(inference) !== undefined || (heads !== undefined && !isSame);
  const uses = saysUses
    ? withRuleKey(
        source,
        inference,
        "uses",
        premises.map((item) => numbers.get(item) ?? 0),
      )
    : [];
  return [...items.map((item) => ({ ...numberSpan(source, item), by: `(${numbers.get(item)})` })), ...uses];
};
