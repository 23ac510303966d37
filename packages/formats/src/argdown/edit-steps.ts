import { withRuleKey } from "./edit-rule";
import { cutLines, type Replacement, replaced, type Source } from "./source";
import type { Inference, NumberedStatement, Reconstruction } from "./syntax";

/** A step of a reconstruction. */
export interface Segment {
  /** The statements that stand between the step before it and its own end: premises and, last, its conclusion. */
  readonly items: readonly NumberedStatement[];
  readonly conclusion: NumberedStatement;
  readonly inference: Inference;
  /** Where the first of these begins. */
  readonly start: number;
  /** What it stands on: the conclusion before it and its own premises, or what `uses` counts up. */
  readonly premises: readonly NumberedStatement[];
}

/** The steps of a reconstruction; undefined if something is missing in it. */
export const segmentsOf = ({ items }: Reconstruction): readonly Segment[] | undefined => {
  const segments: Segment[] = [];
  const byNumber = new Map<number, NumberedStatement>();
  let open: NumberedStatement[] = [];
  let inference: Inference | undefined;
  for (const item of items) {
    if (item.type === "inference") {
      if (inference !== undefined) return undefined;
      inference = item;
      continue;
    }
    if (inference !== undefined) {
      const previous = segments.slice(-1).map(({ conclusion }) => conclusion);
      const used = usesOf(inference)?.map((number) => byNumber.get(number)) ?? [...previous, ...open];
      const premises = used.filter((one) => one !== undefined);
      if (premises.length < used.length) return undefined;
      segments.push({
        items: [...open, item],
        conclusion: item,
        inference,
        start: (open[0] ?? inference).start,
        premises,
      });
      [open, inference] = [[], undefined];
    } else open.push(item);
    byNumber.set(item.number, item);
  }
  return open.length > 0 || inference !== undefined ? undefined : segments;
};

/** The numbers of the statements that a step stands on, if it says so. */
export const usesOf = ({ data }: Inference): readonly number[] | undefined => {
  const uses = data?.value.uses;
  return Array.isArray(uses) && uses.length > 0 ? uses.map(Number) : undefined;
};

/** `(12)` before a numbered statement. */
export const numberSpan = ({ text }: Source, { start }: NumberedStatement): { start: number; end: number } => ({
  start,
  end: text.indexOf(")", start) + 1,
});

/** A linked premise out of its reconstruction; those behind it count on, and `uses` follows them. */
export const withoutPremise = (source: Source, reconstruction: Reconstruction, premise: NumberedStatement): string => {
  const replacements: Replacement[] = [cutLines(source, premise.start, premise.statement.end)];
  const follow = (number: number): number => (number > premise.number ? number - 1 : number);
  for (const item of reconstruction.items) {
    const uses = item.type === "inference" ? usesOf(item) : undefined;
    if (item.type === "numbered") {
      if (item.start > premise.start)
        replacements.push({ ...numberSpan(source, item), by: `(${follow(item.number)})` });
    } else if (uses !== undefined)
      replacements.push(...withRuleKey(source, item, "uses", uses.filter((one) => one !== premise.number).map(follow)));
  }
  return replaced(source.text, replacements);
};
