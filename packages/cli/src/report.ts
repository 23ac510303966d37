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

/** How many diagnostics of each severity there are. */
export function counts(diagnostics: readonly Diagnostic[]): Readonly<Record<Diagnostic["severity"], number>> {
  const count = (wanted: Diagnostic["severity"]) => diagnostics.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** `2 errors, 1 warning and 3 remarks`. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, info } = counts(diagnostics);
  const parts = [
    error > 0 ? plural(error, "error") : "",
    warning > 0 ? plural(warning, "warning") : "",
    info > 0 ? plural(info, "remark") : "",
  ].filter(Boolean);
  if (parts.length < 2) return parts.join("") || "no problems";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** By their place in the text; those without one first. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ range }: Diagnostic): number => range?.start.offset ?? -1;
  return [...diagnostics].sort((one, other) => place(one) - place(other));
}

const colors = { error: "red", warning: "yellow", info: "cyan" } as const;

function entry(source: Named, { code, severity, message, range, path }: Diagnostic, paint: Paint): string {
  const place = range ? `${source.name}:${range.start.line}:${range.start.column}` : source.name;
  const where = !range && path ? ` (at ${path})` : "";
  const color = colors[severity];
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
