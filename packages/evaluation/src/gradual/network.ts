import type { Diagnostic, Id } from "@argument-graph/core";
import type { Rows } from "../rows";

/** How the strengths of what a link needs are joined: their product, or the weakest. */
export type Joining = "product" | "weakest";

/** Elements with base scores that attack, support and need each other, by number: what gradual semantics work on. */
export interface Network {
  readonly ids: readonly Id[];
  readonly numbers: ReadonlyMap<Id, number>;
  /** In [0, 1], by number. */
  readonly bases: Float64Array;
  readonly attackers: Rows;
  readonly supporters: Rows;
  /** What an element needs weakens its base score: the base is multiplied with the strength of these together. */
  readonly needs: Rows;
  readonly joining: Joining;
  /** Strengths that the reader has set, whatever attacks and supports: by number. */
  readonly fixed: ReadonlyMap<number, number>;
  /** Base scores that made no sense, and what was taken instead. */
  readonly diagnostics: readonly Diagnostic[];
}
