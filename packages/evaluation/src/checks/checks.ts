import type { ArgumentDocument, Diagnostic, Id } from "@argument-graph/core";
import { circularReasoning } from "./circular-reasoning";
import { conflictingAssumptions } from "./conflicting-assumptions";
import type { CheckMessages } from "./english-checks";
import type { CheckCode, Finding, Remark } from "./finding";
import { irrelevant } from "./irrelevant";
import { leafAttackOnStep } from "./leaf-attack-on-step";
import { longCausalChain } from "./long-causal-chain";
import { mainUnsupported } from "./main-unsupported";
import { misplacedTarget } from "./misplaced-target";
import { nearDuplicate } from "./near-duplicate";
import { oneSided } from "./one-sided";
import { sharedBase } from "./shared-base";
import { singlePointOfFailure } from "./single-point-of-failure";
import { singlePremise } from "./single-premise";
import { sourceDependence } from "./source-dependence";
import { type Subject, subject } from "./subject";
import { supportsAndAttacks } from "./supports-and-attacks";
import { twoMains } from "./two-mains";
import { unansweredObjection } from "./unanswered-objection";
import { unsourced } from "./unsourced";

export interface ChecksOptions {
  /** The words of the findings. Default `englishChecks`. */
  readonly messages?: CheckMessages;
}

/**
 * What an instructor would remark on: reasons that run in a circle, a thesis that nothing supports, statements without
 * any bearing on it, single points of failure, reliance on one source, objections without an answer, and others, in this
 * order and then that of the document. Errors are what no argument should have; warnings are worth a thought.
 *
 * The thesis is that of the graph (`thesis`). Not decided, because structure does not show it: whether statements are
 * true or really relevant, and whether words change their meaning on the way.
 *
 * @throws RangeError if the document cannot become a graph, such as at an unknown id; `validate` says where.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 * import { checks } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet", tags: ["thesis"] });
 * const moon = claim("The moon is full", { id: "moon" });
 * const map = argument({}, wet, moon);
 *
 * checks(map).map(({ code, path }) => [code, path]); // => [["main-unsupported", "/statements/0"], ["irrelevant", "/statements/1"], ["one-sided", "/statements/0"]]
 * checks(map)[0].message; // => "Nothing argues for the thesis, “The street is wet”. Give at least one reason."
 * ```
 */
export function checks(document: ArgumentDocument, options: ChecksOptions = {}): readonly Finding[] {
  const examined = subject(document, options.messages);
  const places = pathsOf(document);
  return all.flatMap((check) => check(examined)).map((remark) => placed(examined, places, remark));
}

const all: readonly ((examined: Subject) => readonly Remark[])[] = [
  circularReasoning,
  mainUnsupported,
  supportsAndAttacks,
  irrelevant,
  unansweredObjection,
  sourceDependence,
  unsourced,
  conflictingAssumptions,
  nearDuplicate,
  singlePointOfFailure,
  sharedBase,
  oneSided,
  longCausalChain,
  twoMains,
  misplacedTarget,
  leafAttackOnStep,
  singlePremise,
];

const errors: ReadonlySet<CheckCode> = new Set(["circular-vicious", "main-unsupported", "supports-and-attacks"]);

function pathsOf({ statements, links }: ArgumentDocument): ReadonlyMap<Id, string> {
  return new Map([
    ...statements.map(({ id }, index) => [id, `/statements/${index}`] as const),
    ...links.map(({ id }, index) => [id, `/links/${index}`] as const),
  ]);
}

function placed({ parts }: Subject, places: ReadonlyMap<Id, string>, { code, about, message }: Remark): Finding {
  const [first = ""] = about;
  const range: Diagnostic["range"] = parts.get(first)?.range;
  const severity = errors.has(code) ? "error" : "warning";
  return { code, severity, message, about, path: places.get(first) ?? "", ...(range && { range }) };
}
