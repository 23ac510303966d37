import { type ArgumentDocument, finish, type Id, type Steps } from "@argument-graph/core";
import type { EvaluationMessages } from "../messages";
import { each } from "../steps";
import { circularReasoning } from "./circular-reasoning";
import { conflictingAssumptions } from "./conflicting-assumptions";
import { type Finding, type Remark, severities } from "./finding";
import { irrelevant } from "./irrelevant";
import { longCausalChain } from "./long-causal-chain";
import { mainUnsupported } from "./main-unsupported";
import { misplacedTarget } from "./misplaced-target";
import { nearDuplicate } from "./near-duplicate";
import { oneSided } from "./one-sided";
import { senselessData } from "./senseless-data";
import { sharedBase } from "./shared-base";
import { singlePointOfFailure } from "./single-point-of-failure";
import { singlePremise } from "./single-premise";
import { sourceDependence } from "./source-dependence";
import { type Subject, subjectSteps } from "./subject";
import { supportsAndAttacks } from "./supports-and-attacks";
import { twoMains } from "./two-mains";
import { unansweredObjection } from "./unanswered-objection";
import { unansweredQuestion } from "./unanswered-question";
import { unsourced } from "./unsourced";

export interface ChecksOptions {
  /** Default `englishEvaluation`. */
  readonly messages?: EvaluationMessages;
}

/**
 * What an instructor would remark on: weights and settings that make no sense, reasons that run in a circle, a thesis that nothing supports, statements without
 * any bearing on it, single points of failure, reliance on one source, objections without an answer, and others, in this
 * order and then that of the document. Errors are what no argument should have, warnings are worth a thought, infos are
 * good to know.
 *
 * The thesis is that of the graph (`thesis`). Evidence is taken as given on the word of its source (`assumptions`). Not
 * decided, because structure does not show it: whether statements are true or really relevant, and whether words change
 * their meaning on the way. Words are compared only where a premise repeats its conclusion almost to the letter; what else
 * they hint at is left to `hints`, one inference at a time.
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
 * checks(map).map(({ severity, code, path }) => `${severity} ${code} ${path}`); // => ["error main-unsupported /statements/0", "warning irrelevant /statements/1", "info one-sided /statements/0"]
 * checks(map)[0].message; // => "Nothing argues for the thesis, “The street is wet”. Give at least one reason."
 * ```
 */
export function checks(document: ArgumentDocument, options: ChecksOptions = {}): readonly Finding[] {
  return finish(checkSteps(document, options));
}

/** {@link checks} in steps, for `inSlices`: one for each check. */
export function* checkSteps(document: ArgumentDocument, { messages }: ChecksOptions = {}): Steps<readonly Finding[]> {
  const examined = yield* subjectSteps(document, messages);
  const remarks = yield* each(ofTheWhole, (check) => check(examined));
  const places = pathsOf(document);
  return remarks.flat().map((remark) => placed(examined, places, remark));
}

type Check = (examined: Subject) => readonly Remark[];

const ofTheWhole: readonly Check[] = [
  senselessData,
  circularReasoning,
  mainUnsupported,
  supportsAndAttacks,
  nearDuplicate,
  irrelevant,
  unansweredObjection,
  sourceDependence,
  unsourced,
  conflictingAssumptions,
  singlePointOfFailure,
  sharedBase,
  oneSided,
  longCausalChain,
  twoMains,
  misplacedTarget,
  unansweredQuestion,
  singlePremise,
];

function pathsOf({ statements, links }: ArgumentDocument): ReadonlyMap<Id, string> {
  return new Map([
    ...statements.map(({ id }, index) => [id, `/statements/${index}`] as const),
    ...links.map(({ id }, index) => [id, `/links/${index}`] as const),
  ]);
}

function placed({ parts }: Subject, places: ReadonlyMap<Id, string>, { code, about, message }: Remark): Finding {
  const [first = ""] = about;
  const range = parts.get(first)?.range;
  return { code, severity: severities[code], message, about, path: places.get(first) ?? "", ...(range && { range }) };
}
