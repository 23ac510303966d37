import type { Diagnostic } from "argument-graph";
import { html } from "./dom";

/** "Line 3, column 7: No claim is called …" */
export function sentenceOf({ message, range, path }: Diagnostic): string {
  if (range) return `Line ${range.start.line}, column ${range.start.column}: ${message}`;
  return path ? `${path}: ${message}` : message;
}

/** All problems in a text, each with the line that it is about. */
export function fillReport(
  details: HTMLDetailsElement,
  diagnostics: readonly Diagnostic[],
  text: string | undefined,
): void {
  const { ownerDocument: document } = details;
  const count = diagnostics.length;
  const summary = html(document, "summary", { text: `${count} ${count === 1 ? "problem" : "problems"} in the text` });
  const list = html(document, "ol", { part: "problems" });
  const lines = text?.split(/\r\n?|\n/) ?? [];
  for (const diagnostic of diagnostics) {
    const item = html(document, "li", { part: diagnostic.severity, text: sentenceOf(diagnostic) });
    const line = diagnostic.range && lines[diagnostic.range.start.line - 1]?.trim();
    if (line) item.append(html(document, "code", { text: line.length > 200 ? `${line.slice(0, 200)}…` : line }));
    list.append(item);
  }
  details.replaceChildren(...(count > 0 ? [summary, list] : []));
  details.open = diagnostics.some(({ severity }) => severity === "error");
  details.hidden = count === 0;
}
