import type { Citation, Evidence, Id } from "./document";
import { readableId } from "./readable-id";

/** What evidence may carry besides its text and its citations. */
export type EvidenceFields = Partial<Omit<Evidence, "kind" | "text" | "citations">>;

/**
 * Evidence: a statement that reports a source. A citation is the id of a source, or an object that also says where in it.
 * Without an `id` in `more`, the id is made from the text.
 *
 * @example
 * ```ts
 * import { evidence } from "@argument-graph/core";
 *
 * const { id, citations } = evidence("10 mm fell", [{ source: "met-office", locator: "3" }, "almanac"]);
 *
 * id; // => "10-mm-fell"
 * citations; // => [{ source: "met-office", locator: "3" }, { source: "almanac" }]
 * ```
 */
export function evidence(
  text: string,
  citations: Id | Citation | readonly (Id | Citation)[],
  more: EvidenceFields = {},
): Evidence {
  const list = [citations].flat().map((each) => (typeof each === "string" ? { source: each } : each));
  return { kind: "evidence", id: readableId(text, "evidence"), text, citations: list, ...more };
}
