import type { ArgumentGraph } from "@argument-graph/core";
import type { BoxContent } from "@argument-graph/scene";
import type { Question } from "./evaluation";
import type { DrawingMessages } from "./messages";
import { short, spoken } from "./names";
import type { PeekWords } from "./peek";
import { isFigure, isPill, wordsOf } from "./rows";

/** Smaller text than this on the screen, in px, is hard to read. */
const READABLE = 10;

/** @param size - of the smallest letters on the screen, in px. */
export function peekWords(
  graph: ArgumentGraph,
  content: BoxContent,
  questions: readonly Question[],
  size: number,
  messages: DrawingMessages,
): PeekWords {
  const { id, form, kind, name = "" } = content;
  const isLink = isPill(kind);
  const hides = isLink ? isFigure(form) && form !== "band" : form === "number";
  return {
    label: short(graph, id, messages),
    name: isLink ? name : "",
    rows: wordsOf(content),
    relations: spoken(graph, content, messages).description,
    questions,
    isMore: hides || (isLink && name !== "") || questions.length > 0 || size < READABLE,
  };
}
