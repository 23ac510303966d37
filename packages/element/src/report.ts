import { type Diagnostic, isolate, isRightToLeft } from "argument-graph";
import { html } from "./dom";
import type { ElementMessages } from "./messages";

/** "Line 3, column 7: No claim is called …"; what the formats say is in English. */
export function sentenceOf({ message, range, path }: Diagnostic, words: ElementMessages): string {
  if (range) return `${words.place(range.start.line, range.start.column)}: ${isolate(message, isRightToLeft(words))}`;
  return path ? `${path}: ${message}` : message;
}

/** All problems in a text, each with the line that it is about. */
export function fillReport(
  details: HTMLDetailsElement,
  diagnostics: readonly Diagnostic[],
  { text, words }: { readonly text: string | undefined; readonly words: ElementMessages },
): void {
  const { ownerDocument: document } = details;
  const count = diagnostics.length;
  const summary = html(document, "summary", { text: words.problems(count) });
  const list = html(document, "ol", { part: "problems" });
  const lines = text?.split(/\r\n?|\n/) ?? [];
  for (const diagnostic of diagnostics) {
    const item = html(document, "li", { part: diagnostic.severity, text: sentenceOf(diagnostic, words) });
    const line = diagnostic.range && lines[diagnostic.range.start.line - 1]?.trim();
    if (line) item.append(html(document, "code", { text: line.length > 200 ? `${line.slice(0, 200)}…` : line }));
    list.append(item);
  }
  details.lang = words.language;
  details.dir = isRightToLeft(words) ? "rtl" : "ltr";
  details.replaceChildren(...(count > 0 ? [summary, list] : []));
  details.open = diagnostics.some(({ severity }) => severity === "error");
  details.hidden = count === 0;
}
