import type { ArgumentDocument } from "@argument-graph/core";
import { type OutlineItem, type OutlineOptions, type OutlinePart, outline } from "./outline";

/**
 * The argument as nested text, in the order in which a reader should meet it: every statement in full exactly once,
 * "see 2.1" where it is used again, notes and gaps and the sources at the end. Lines are not wrapped. Linear.
 *
 * ```
 * 1. Lenin's lesson: Only a disciplined party could win. [Lenin, p. 4]
 *   Reason, two premises together:
 *     1.1. Evidence: …
 *     1.2. (not stated) …
 * ```
 *
 * @throws RangeError if the document repeats an id or names one that it lacks: `validate` tells where.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 * import { toOutline } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet.", { id: "wet" });
 * const rain = claim("It rained.", { id: "rain" });
 * const text = toOutline(argument({ title: "Rain" }, wet, rain, because(wet, rain)));
 *
 * text.split("\n").slice(3, 6); // => ["1. (thesis) The street is wet.", "  Reason:", "    1.1. It rained."]
 * ```
 */
export function toOutline(document: ArgumentDocument, options: OutlineOptions = {}): string {
  const { title, summary, items, parts, messages } = outline(document, options);
  return [
    [title, summary],
    items.flatMap((item) => lines(item, messages.comma).map((each) => `${"  ".repeat(item.depth)}${each}`)),
    ...parts.map(partLines),
  ]
    .filter((part) => part.length > 0)
    .map((part) => `${part.join("\n")}\n`)
    .join("\n");
}

function partLines({ heading, sentences }: OutlinePart): readonly string[] {
  return [heading, ...sentences.map(({ text }) => `- ${text}`)];
}

/** The line of an item, and under a reason the questions to it. */
function lines(item: OutlineItem, comma: string): readonly string[] {
  const questions = "questions" in item ? (item.questions ?? []) : [];
  return [line(item, comma), ...questions.map(({ sentence }) => `  - ${sentence}`)];
}

function line(item: OutlineItem, comma: string): string {
  const start = "number" in item ? `${item.number}. ` : "";
  if (item.kind === "reference") return `${start}${item.sentence}`;
  const cited = item.citation === "" ? "" : ` [${item.citation}]`;
  if (!("text" in item)) return `${start}${item.sentence}${cited}`;
  const { marks, lead, title = "", text } = item;
  const said = [marks.length > 0 ? `(${marks.join(comma)})` : "", lead, title, text].filter(Boolean).join(" ");
  return `${start}${said}${cited}`;
}
