import type { Diagnostic, Id } from "@argument-graph/core";

/** A number that somebody gave, or what stands in for it, and what is to be said about that. */
export interface Checked {
  readonly value: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A weight from 0 to 1 as it is; the fallback for one that is missing, and with a diagnostic for any other. */
export function weightOf(id: Id, weight: number | undefined, fallback: number): Checked {
  if (weight === undefined) return { value: fallback, diagnostics: [] };
  return unitOr(weight, fallback, `The weight of “${id}”`);
}

/** A number from 0 to 1 as it is; the fallback, with a diagnostic, for any other. */
export function unitOr(value: number, fallback: number, what: string): Checked {
  if (value >= 0 && value <= 1) return { value, diagnostics: [] };
  const message = `${what} is ${value}; expected a number from 0 to 1. It counts as ${fallback}.`;
  return { value: fallback, diagnostics: [{ code: "bad-weight", severity: "error", message }] };
}
