import type { ArgumentDocument, Id } from "@argument-graph/core";
import type { EvaluationMessages } from "../messages";
import { each, finish, type Steps } from "../steps";
import { circularReasoning } from "./circular-reasoning";
import { conflictingAssumptions } from "./conflicting-assumptions";
import { type Finding, type Remark, severities } from "./finding";
import { holdingHands } from "./holding-hands";
import { irrelevant } from "./irrelevant";
import { leafAttackOnStep } from "./leaf-attack-on-step";
import { longCausalChain } from "./long-causal-chain";
import { mainUnsupported } from "./main-unsupported";
import { misplacedTarget } from "./misplaced-target";
import { nearDuplicate } from "./near-duplicate";
import { oneSided } from "./one-sided";
import { rabbit } from "./rabbit";
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
 * What an instructor would remark on: reasons that run in a circle, a thesis that nothing supports, statements without
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
  return yield* findings(yield* subjectSteps(document, messages), ofTheWhole);
}

/**
 * What is worth a look while somebody works on one inference: a premise that says the same as the conclusion, a single
 * premise, open critical questions of its scheme, an objection to the conclusion whose words doubt the step, significant
 * words of the conclusion that no premise brings in, words of a premise that nothing takes up. On prose some of it is
 * noise, so it is not for lists. But for premises that repeat the conclusion, words are looked up in documents in English
 * only.
 *
 * @throws RangeError if the document cannot become a graph, or has no such inference.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 * import { hints } from "@argument-graph/evaluation";
 *
 * const ban = claim("We should ban fireworks", { id: "ban" });
 * const loud = claim("Fireworks are loud", { id: "loud" });
 * const map = argument({}, ban, loud, because(ban, loud));
 *
 * hints(map, "ban because loud").map(({ code }) => code); // => ["single-premise", "rabbit", "holding-hands"]
 * hints(map, "ban because loud")[1].message; // => "“We should ban fireworks” speaks of “ban”, which no premise mentions. Which premise brings that in?"
 * ```
 */
export function hints(document: ArgumentDocument, inference: Id, { messages }: ChecksOptions = {}): readonly Finding[] {
  const whole = finish(subjectSteps(document, messages));
  const one = whole.inferences.find(({ id }) => id === inference);
  if (!one) throw new RangeError(`The document has no inference with the id "${inference}".`);
  const conflicts = whole.conflicts.filter(({ target }) => target === one.conclusion);
  return finish(findings({ ...whole, inferences: [one], conflicts }, ofOneInference));
}

type Check = (examined: Subject) => readonly Remark[];

const ofTheWhole: readonly Check[] = [
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

const ofOneInference: readonly Check[] = [
  nearDuplicate,
  singlePremise,
  unansweredQuestion,
  leafAttackOnStep,
  rabbit,
  holdingHands,
];

function* findings(examined: Subject, all: readonly Check[]): Steps<readonly Finding[]> {
  const remarks = yield* each(all, (check) => check(examined));
  const places = pathsOf(examined.document);
  return remarks.flat().map((remark) => placed(examined, places, remark));
}

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
