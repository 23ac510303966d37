import type { ArgumentDocument, Id, Statement } from "@argument-graph/core";

/** A stretch of a text. */
export interface Span {
  readonly source: Id;
  readonly start: number;
  /** Not included. */
  readonly end: number;
}

/** Where a statement stands in the essay: by position, else by a quote that occurs once in a text at hand; none if neither
 * is known. */
export function spansOf({ anchors = [] }: Statement, { texts = [] }: ArgumentDocument): readonly Span[] {
  return anchors.flatMap(({ source, selector }): readonly Span[] => {
    const content = texts.find(({ id }) => id === source)?.content ?? "";
    for (const each of selector) {
      if (each.type === "TextPositionSelector") return each.end > each.start ? [{ source, ...each }] : [];
      const start = content.indexOf(each.exact);
      const isUnique = start >= 0 && content.indexOf(each.exact, start + 1) < 0;
      if (isUnique) return [{ source, start, end: start + each.exact.length }];
    }
    return [];
  });
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** How much of the one lies in the other. */
export function overlap(spans: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  for (const one of spans) {
    for (const other of others) {
      if (one.source === other.source)
        sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return sum;
}
