import type { Json } from "@argument-graph/core";
import { writeFlow, writeString } from "../flow";
import { withKey } from "./edit-marks";
import { sayingOf } from "./same-document";
import {
  bracketOf,
  lineStart,
  type Replacement,
  reconstructionEnd,
  replaced,
  type Source,
  sourceOf,
  treeEnd,
} from "./source";
import type { Inference, NumberedStatement, Reconstruction } from "./syntax";

/** Sets, or takes away, one key of the data behind an inference's rule. */
export const withRuleKey = (
  source: Source,
  inference: Inference,
  key: string,
  value: Json | undefined,
): Replacement[] => {
  const { start, end, data } = inference;
  if (data !== undefined) return withKey(source, inference, key, value);
  if (value === undefined) return [];
  const written = `{${writeString(key)}: ${writeFlow(value)}}`;
  const line = source.text.slice(start, end);
  if (/^-+$/.test(line)) return [{ start, end, by: `-- ${written} --` }];
  const close = start + line.replace(/\s*-+$/, "").length;
  return [{ start: close, end: close, by: ` ${written}` }];
};

/** `(12)` before a numbered statement. */
export const numberSpan = ({ text }: Source, { start }: NumberedStatement): { start: number; end: number } => ({
  start,
  end: text.indexOf(")", start) + 1,
});

/** A step of a reconstruction: the statements that it brings, the last of them its conclusion, and its inference. */
interface Segment {
  readonly items: readonly NumberedStatement[];
  readonly inference: Inference | undefined;
}

const segmentsOf = ({ items }: Reconstruction): readonly Segment[] => {
  const segments: Segment[] = [];
  let open: NumberedStatement[] = [];
  let inference: Inference | undefined;
  for (const item of items) {
    if (item.type === "inference") inference = item;
    else {
      open.push(item);
      if (inference === undefined) continue;
      segments.push({ items: open, inference });
      [open, inference] = [[], undefined];
    }
  }
  return open.length === 0 ? segments : [...segments, { items: open, inference }];
};

/**
 * The text with one step of a reconstruction in a reconstruction of its own, which says the same; undefined if that cannot
 * be written. The last steps stay behind the argument's name, those before them stand before it, or behind all.
 *
 *     <N>                                   (1) a
 *                                           ----
 *     (1) a                                 (2) [B]: b
 *     ----                 the first step
 *     (2) [B]: b           ───────────────▶ <N>
 *     ----
 *     (3) c                                 (1) [B]
 *                                           ----
 *                                           (2) c
 */
export const withStepAlone = (source: Source, inference: Inference): string | undefined => {
  const reconstruction = source.reconstructionOf.get(inference);
  if (reconstruction === undefined) return undefined;
  const segments = segmentsOf(reconstruction);
  const own = segments.findIndex((segment) => segment.inference === inference);
  const bounds = [0, own, own + 1, segments.length];
  const parts = [0, 1, 2]
    .map((index) => segments.slice(bounds[index], bounds[index + 1]))
    .filter((part) => part.length > 0)
    .map((part) => partText(source, segments, part));
  const last = parts.pop();
  if (own < 0 || last === undefined || parts.length === 0 || parts.includes(undefined)) return undefined;
  const saying = sayingOf(source.document);
  return (["before", "behind"] as const)
    .map((place) => assembled(source, reconstruction, parts.join(source.lineBreak.repeat(2)), last, place))
    .find((text) => sayingOf(sourceOf(text).document) === saying);
};

const assembled = (
  source: Source,
  reconstruction: Reconstruction,
  others: string,
  last: string,
  place: "before" | "behind",
): string => {
  const { text, lineBreak } = source;
  const blank = lineBreak.repeat(2);
  const start = lineStart(source, reconstruction.start);
  const top = lineStart(source, reconstruction.argument?.start ?? start);
  const head = text.slice(0, top);
  const name = text.slice(top, start);
  const rest = text.slice(reconstructionEnd(source, reconstruction));
  return place === "before"
    ? [head, others, blank, name, last, rest].join("")
    : [head, name, last, blank, others, rest].join("");
};

/** Some steps with numbers of their own; what they use from the steps before stands first, as references. */
const partText = (source: Source, all: readonly Segment[], part: readonly Segment[]): string | undefined => {
  const own = part.flatMap(({ items }) => items);
  const before = all.slice(0, all.indexOf(part[0] ?? { items: [], inference: undefined }));
  const earlier = before.flatMap(({ items }) => items);
  const byNumber = new Map([...earlier, ...own].map((item) => [item.number, item]));
  const [first] = part;
  const previous = earlier[earlier.length - 1];
  const used = part.flatMap(({ inference }) => usesOf(inference) ?? []).map((number) => byNumber.get(number));
  const defaults = first?.inference && usesOf(first.inference) === undefined && previous ? [previous] : [];
  const heads = [...new Set([...defaults, ...used])].filter((item) => item !== undefined && earlier.includes(item));
  if (used.includes(undefined) || (used.length > 0 && byNumber.size < earlier.length + own.length)) return undefined;
  const isPlain = heads.length === defaults.length;
  const names = heads.map((item) => item && nameOf(source, item));
  if (names.includes(undefined)) return undefined;
  const numbers = new Map([...heads, ...own].map((item, index) => [item, index + 1]));
  const replacements = own.map((item) => ({ ...numberSpan(source, item), by: `(${numbers.get(item)})` }));
  for (const { inference, items } of part) {
    if (inference === undefined) continue;
    const plain = [...defaults, ...items.slice(0, -1)].map(({ number }) => number);
    const uses = usesOf(inference) ?? (inference === first?.inference && !isPlain ? plain : undefined);
    if (uses === undefined) continue;
    const renumbered = uses.map((number) => numbers.get(byNumber.get(number)) ?? number);
    replacements.push(...withRuleKey(source, inference, "uses", renumbered));
  }
  const start = lineStart(source, own[0]?.start ?? 0);
  const end = Math.max(
    ...own.map(({ statement }) => treeEnd(source, statement)),
    ...part.map(({ inference }) => (inference === undefined ? 0 : treeEnd(source, inference))),
  );
  const moved = replacements.map((one) => ({ start: one.start - start, end: one.end - start, by: one.by }));
  const lines = names.map((name, index) => `(${index + 1}) ${name}`);
  return [...lines, replaced(source.text.slice(start, end), moved)].join(source.lineBreak);
};

const nameOf = (source: Source, { statement }: NumberedStatement): string | undefined => {
  const entry = source.entryOf.get(statement);
  return entry && bracketOf(entry);
};

const usesOf = (inference: Inference | undefined): readonly number[] | undefined => {
  const uses = inference?.data?.value.uses;
  return Array.isArray(uses) && uses.length > 0 ? uses.map(Number) : undefined;
};

/** A linked premise out of its reconstruction; those behind it count on, and `uses` follows them. */
export const withoutPremise = (
  source: Source,
  reconstruction: Reconstruction,
  premise: NumberedStatement,
  cut: Replacement,
): string => {
  const replacements: Replacement[] = [cut];
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
