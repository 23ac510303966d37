import type { Diagnostic, Id } from "@argument-graph/core";

/** What kind of weakness a finding is about. */
export type CheckCode = keyof typeof severities;

/**
 * How bad it is. `error`: no argument should have it. `warning`: worth a thought. `info`: nothing is wrong, and yet a
 * reader should know.
 */
export const severities = {
  "bad-weight": "error",
  "circular-benign": "info",
  "circular-vicious": "error",
  "conflicting-assumptions": "warning",
  "holding-hands": "info",
  irrelevant: "warning",
  "leaf-attack-on-step": "info",
  "long-causal-chain": "info",
  "main-unsupported": "error",
  "misplaced-target": "info",
  "near-duplicate": "warning",
  "one-sided": "info",
  rabbit: "info",
  "senseless-data": "warning",
  "shared-base": "info",
  "single-point-of-failure": "info",
  "single-premise": "info",
  "source-dependence": "warning",
  "supports-and-attacks": "error",
  "two-mains": "info",
  "unanswered-objection": "warning",
  "unanswered-question": "info",
  "unknown-standard": "error",
  "unsourced-evidence": "warning",
  "unsourced-leaf": "warning",
} as const satisfies Readonly<Record<string, Diagnostic["severity"]>>;

/** A weakness of an argument, as a diagnostic. Its place is that of the first statement or link that it is about. */
export interface Finding extends Diagnostic {
  readonly code: CheckCode;
  /** The statements and links that it is about: to highlight in a drawing. */
  readonly about: readonly Id[];
  /** Where the first of them stands in the document, such as `/statements/2`. */
  readonly path: string;
}

/** A finding that is not yet placed in the document. */
export type Remark = Pick<Finding, "code" | "about" | "message">;
