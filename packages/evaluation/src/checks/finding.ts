import type { Diagnostic, Id } from "@argument-graph/core";

/** What kind of weakness a finding is about. */
export type CheckCode =
  | "circular-benign"
  | "circular-vicious"
  | "conflicting-assumptions"
  | "irrelevant"
  | "leaf-attack-on-step"
  | "long-causal-chain"
  | "main-unsupported"
  | "misplaced-target"
  | "near-duplicate"
  | "one-sided"
  | "shared-base"
  | "single-point-of-failure"
  | "single-premise"
  | "source-dependence"
  | "supports-and-attacks"
  | "two-mains"
  | "unanswered-objection"
  | "unsourced-evidence"
  | "unsourced-leaf";

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
