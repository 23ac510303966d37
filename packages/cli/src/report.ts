import type { Diagnostic } from "argument-graph";
import { excerpt } from "./excerpt";
import type { Paint } from "./paint";
import { printable } from "./printable";

/** A text and how it is called. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

/**
 * The diagnostics of one file, as a reader and an editor's error list want them:
 *
 *     essay.argdown:12:7: warning: There is no statement “Marx”. Did you mean “Marx's theory”? [unknown-title]
 *       12 |   + [Marx]
 *          |     ^^^^^^
 */
export function report(source: Named, diagnostics: readonly Diagnostic[], paint: Paint): string {
  return inOrder(diagnostics)
    .map((diagnostic) => entry(source, diagnostic, paint))
    .join("\n");
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** `2 errors and 1 warning`. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [errors && plural(errors, "error"), warnings && plural(warnings, "warning")].filter(Boolean);
  return parts.join(" and ") || "no problems";
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** By their place in the text; those without one first. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ range }: Diagnostic): number => range?.start.offset ?? -1;
  return [...diagnostics].sort((one, other) => place(one) - place(other));
}

function entry(source: Named, { code, severity, message, range, path }: Diagnostic, paint: Paint): string {
  const place = range ? `${source.name}:${range.start.line}:${range.start.column}` : source.name;
  const where = !range && path ? ` (at ${path})` : "";
  const color = severity === "error" ? "red" : "yellow";
  const head = `${paint("bold", `${printable(place)}:`)} ${paint(color, `${severity}:`)} ${printable(message)}${printable(where)}`;
  const lines = [`${head} ${paint("dim", `[${printable(code)}]`)}`];
  if (range) {
    const { line, carets } = excerpt(source.text, range);
    const number = String(range.start.line);
    lines.push(`  ${paint("cyan", `${number} |`)} ${line}`.trimEnd());
    lines.push(`  ${paint("cyan", `${" ".repeat(number.length)} |`)} ${paint(color, carets)}`);
  }
  return `${lines.join("\n")}\n`;
}
