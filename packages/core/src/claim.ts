import type { Claim } from "./document";
import { readableId } from "./readable-id";

/** What a claim may carry besides its text. */
export type ClaimFields = Partial<Omit<Claim, "kind" | "text">>;

/**
 * A claim: a proposition that someone may accept or not. Without an `id` in `more`, the id is made from the text.
 *
 * @example
 * ```ts
 * import { claim } from "@argument-graph/core";
 *
 * claim("The street is wet."); // => { kind: "claim", id: "the-street-is-wet", text: "The street is wet." }
 * claim("It rained", { id: "rain", implicit: true }).id; // => "rain"
 * ```
 */
export function claim(text: string, more: ClaimFields = {}): Claim {
  return { kind: "claim", id: readableId(text, "claim"), text, ...more };
}
