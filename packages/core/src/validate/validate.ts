import type { ArgumentDocument, Diagnostic } from "../document";
import { isJsonObject } from "../is-json-object";
import { wrongType } from "./check";
import { collectIds } from "./ids";
import { plain } from "./plain";
import { createReport } from "./report";
import { settle } from "./settle";
import { documentCheck } from "./shapes";

/** What {@link validate} found. */
export interface Validated {
  /** All that is right in the value; absent only if it is no object at all. `toGraph` accepts it. */
  readonly document?: ArgumentDocument;
  /** All that is wrong, each with a `path`; no errors means that the document says all that the value says. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks any value: whether it is a document, and whether every id in it leads somewhere. Never throws. The document that
 * comes back is a copy that holds what is valid; the fields `version` and `$schema` of a file are taken off.
 *
 * | code | severity | what is wrong, and what comes of it |
 * | --- | --- | --- |
 * | `not-json`, `unreadable`, `circular-value`, `holes` | error | JSON cannot carry it; left out |
 * | `too-deep`, `too-large` | error | more than 100 levels or five million values; left out |
 * | `wrong-type`, `unknown-value`, `out-of-range`, `empty-id` | error | the field is left out, or the whole part if it needs it |
 * | `missing-field`, `empty-list` | error | as above; a missing text is empty, a missing kind of statement is "claim" |
 * | `unknown-field` | warning | kept as it is |
 * | `unknown-version` | error | read as version 1 |
 * | `duplicate-id` | error | a second statement or link gets a new id, `id (2)`, references mean the first; a second group, source or text is left out |
 * | `unknown-id` | error | an end, group or parent, or what a note is about, does not exist; left out |
 * | `wrong-end`, `repeated-end` | error | a link as a premise, attacker, cause or effect, or itself as its own end; an end named twice |
 * | `lost-end` | error | the end is a link that had to be left out, so this is left out too |
 * | `group-cycle` | error | a group lies in itself; it loses its parent |
 * | `reversed-range` | error | the end comes before the start; left out |
 * | `unknown-source`, `unknown-text` | warning | a citation or an anchor names what the document does not have; kept |
 * | `outside-text` | warning | an anchor ends behind the end of its text; kept |
 * | `evidence-without-citation`, `empty-text`, `circular` | warning | evidence without a source; a statement without words; a statement that supports or causes itself |
 *
 * @example
 * ```ts
 * import { validate } from "@argument-graph/core";
 *
 * const { document, diagnostics } = validate({
 *   statements: [{ kind: "claim", id: "wet", text: "The street is wet" }],
 *   links: [{ kind: "inference", id: "why", premises: ["wett"], conclusion: "wet" }],
 * });
 *
 * document?.statements.length; // => 1
 * diagnostics[0].path; // => "/links/0/premises/0"
 * diagnostics[0].message; // => "There is no statement “wett”. Did you mean “wet”?"
 * ```
 */
export function validate(value: unknown): Validated {
  const report = createReport();
  const { diagnostics } = report;
  const json = plain(value, report);
  if (json === undefined) return { diagnostics };
  const top = { path: "", report };
  if (!isJsonObject(json)) {
    wrongType(json, top, "an object: a document");
    return { diagnostics };
  }
  const paths = new Map<object, string>();
  const found = documentCheck({ ids: collectIds(json), paths })(json, top);
  if (!found) return { diagnostics };
  const { version, $schema, ...document } = found;
  return { document: settle(document, paths, report), diagnostics };
}
