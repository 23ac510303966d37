import type { ArgumentDocument, Id } from "@argument-graph/core";
import type { Label } from "../labelling";
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

/** What the worker answers to the request of that number. */
export type ReadingAnswer =
  | { readonly number: number; readonly labellings: readonly ReadonlyMap<Id, Label>[]; readonly more: boolean }
  | { readonly number: number; readonly error: string };
