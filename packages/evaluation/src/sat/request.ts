import type { ArgumentDocument, Id } from "@argument-graph/core";
import type { Label } from "../labelling";
import type { Labellings } from "../readings";
import type { Kind } from "../search";
import type { Settings } from "../settings";

/** What is asked of the worker: plain data only. */
export interface ReadingRequest {
  readonly document: ArgumentDocument;
  readonly settings?: Settings;
  /** Default `preferred`. */
  readonly semantics?: Kind;
  /** The most labellings to give, at least 1. Default 50. */
  readonly limit?: number;
  /** How long to look, in milliseconds. Default 2,000. */
  readonly budget?: number;
}

/**
 * Looks for the readings of a map elsewhere than on the thread that asks, such as in a worker with a SAT solver: see
 * `solverIn` of `@argument-graph/evaluation/sat`. The signal says that nobody waits any more.
 */
export type ReadingSolver = (request: ReadingRequest, signal?: AbortSignal) => Promise<Labellings>;

/** What the worker answers to the request of that number. */
export type ReadingAnswer =
  | { readonly number: number; readonly labellings: readonly ReadonlyMap<Id, Label>[]; readonly more: boolean }
  | { readonly number: number; readonly error: string };
