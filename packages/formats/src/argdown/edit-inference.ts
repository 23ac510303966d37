import type { Link } from "@argument-graph/core";
import { applyChange } from "./change";
import { blockCut } from "./edit-lines";
import { idOfEntry, withNames } from "./edit-names";
import { withReferences } from "./edit-references";
import { type Head, lastSteps } from "./edit-renumber";
import { blockOf, linesOf, remarksBelow } from "./edit-step-lines";
import { type Segment, segmentsOf } from "./edit-steps";
import { sayingOf } from "./same-document";
import {
  bracketOf,
  lineStart,
  originOf,
  type Replacement,
  reconstructionEnd,
  replaced,
  type Source,
  sourceOf,
} from "./source";
import type { NumberedStatement, Reconstruction } from "./syntax";

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
  const remarks = free.includes(segment.conclusion) ? remarksBelow(source, reconstruction, segment.inference) : "";
  const start = lineStart(source, reconstruction.start);
  const end = reconstructionEnd(source, reconstruction);
  const before = isFirst ? [] : [text.slice(start, lineStart(source, segment.start)).trimEnd()];
  const blocks = [...free.map((item) => blockOf(source, reconstruction, item)), remarks].filter(
    (block) => block !== "",
  );
  const orders = [
    [...before, ...blocks],
    [...blocks, ...before],
  ].map((parts) => parts.join(blank));
  if (rest.length === 0) {
    const cuts = nameCuts(source, reconstruction);
    return orders.map((by) => replaced(text, [...cuts, { start, end, by }]));
  }
  const top = lineStart(source, reconstruction.argument?.start ?? start);
  const last = `${text.slice(top, start)}${lastSteps(source, reconstruction, rest, headsOf(source, removal))}`;
  const ways = orders.flatMap((alone) =>
    alone === "" ? [last] : [`${alone}${blank}${last}`, `${last}${blank}${alone}`],
  );
  return ways.map((by) => replaced(text, [{ start: top, end, by }]));
};

/** What the steps behind stand on: statements of before as references, then those of the step that goes. */
const headsOf = (source: Source, { reconstruction, segment, references, kept }: Removal): readonly Head[] => [
  ...references.map((item) => ({ item, lines: nameOf(source, item) ?? "", above: "" })),
  ...kept.map((item) => ({
    item,
    lines: linesOf(source, reconstruction, item),
    above: item === segment.conclusion ? remarksBelow(source, reconstruction, segment.inference) : "",
  })),
];

/** The name of an argument goes with its last step. */
const nameCuts = (source: Source, { argument }: Reconstruction): readonly Replacement[] =>
  ((argument && source.entryOf.get(argument)?.members) ?? []).map((member) => blockCut(source, member));
