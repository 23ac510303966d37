import { withRuleKey } from "./edit-rule";
import { numberSpan, type Segment, usesOf } from "./edit-steps";
import { indentOf, lineStart, type Replacement, reconstructionEnd, replaced, type Source } from "./source";
import type { NumberedStatement, Reconstruction } from "./syntax";

/** A statement that comes to stand before the steps of a reconstruction. */
export interface Head {
  readonly item: NumberedStatement;
  /** Without the number. */
  readonly lines: string;
  /** Comments on lines of their own. */
  readonly above: string;
}

/** The last steps of a reconstruction, with numbers of their own, behind some statements. */
export const lastSteps = (
  source: Source,
  reconstruction: Reconstruction,
  steps: readonly Segment[],
  heads: readonly Head[],
): string => {
  const first = heads.map(({ item }) => item);
  const numbers = new Map([...first, ...steps.flatMap(({ items }) => items)].map((item, index) => [item, index + 1]));
  const indent = indentOf(source, reconstruction.start);
  const written = heads.flatMap(({ item, lines, above }) => [above, `${indent}(${numbers.get(item)}) ${lines}`]);
  const start = lineStart(source, steps[0]?.start ?? reconstruction.start);
  const replacements = steps
    .flatMap((step, index) => renumbered(source, step, numbers, index === 0 ? first : undefined))
    .map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
  const rest = replaced(source.text.slice(start, reconstructionEnd(source, reconstruction)), replacements);
  return [...written.filter((lines) => lines !== ""), rest].join(source.lineBreak);
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
