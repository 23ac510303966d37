import { type ArgumentGraph, type Id, thesis } from "@argument-graph/core";
import type { Framework } from "./framework";
import { type Label, labelOf } from "./labelling";
import { type Counted, type EvaluationMessages, englishEvaluation, type Subject } from "./messages";
import { nameOf, namesOf } from "./name-of";
import { type Answer, type FailedGround, type Reason, reasonFinder, undecidedPart } from "./reason";
import { type Settings, stances } from "./settings";
import { type Settled, settle } from "./settle";
import { citedSources } from "./source-name";

export interface ExplainOptions {
  /** What the reader has settled already. Default: nothing. */
  readonly settings?: Settings;
  /** Default `englishEvaluation`. */
  readonly messages?: EvaluationMessages;
  /** What to call the thesis. Default `thesis(graph)`; finding it takes longer than to explain something on large maps. */
  readonly thesis?: Id | undefined;
}

export interface Explanation {
  readonly label: Label;
  /** What decides it. */
  readonly reason: Reason;
  /** The statements and links whose labels decide it: to highlight in a drawing, and to explain next. */
  readonly cites: readonly Id[];
  readonly sentence: string;
}

/**
 * Why a statement or link stands, falls or is unsettled, in one sentence that names the nearest deciding neighbours.
 * Explaining those in turn ends at what is taken as given, at a dispute or at a circle of support: explanations never
 * run in a circle. For many elements of one map, `explainer` does what they share once.
 *
 * @throws RangeError if the map has no such element, or on a setting for an id that it does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim, toGraph } from "@argument-graph/core";
 * import { explain, toFramework } from "@argument-graph/evaluation";
 *
 * // gauge -x rain -> wet
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const gauge = claim("The gauge shows no rain", { id: "gauge" });
 * const map = argument({}, wet, rain, gauge, because(wet, rain), attack(gauge, rain));
 * const graph = toGraph(map);
 *
 * explain(graph, toFramework(graph), "rain").sentence; // => "“It rained” falls because “The gauge shows no rain” speaks against it."
 * ```
 */
export function explain(graph: ArgumentGraph, framework: Framework, id: Id, options: ExplainOptions = {}): Explanation {
  return explainer(graph, framework, options)(id);
}

/**
 * Explains one element of a map after the other, under the same settings.
 *
 * @throws RangeError on a setting for an id that the map does not have; what it gives, if the map has no such element.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { explainer, toFramework } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const graph = toGraph(argument({}, wet, rain, because(wet, rain)));
 * const why = explainer(graph, toFramework(graph), { settings: { rejected: ["rain"] } });
 *
 * why("wet").sentence; // => "The thesis “The street is wet” falls because its only reason is gone: “It rained” falls."
 * why("wet").cites; // => ["wet because rain", "rain"]
 * ```
 */
export function explainer(
  graph: ArgumentGraph,
  framework: Framework,
  { settings = {}, messages = englishEvaluation, thesis: main = thesis(graph) }: ExplainOptions = {},
): (id: Id) => Explanation {
  const stance = stances(framework, settings);
  const settled = settle(framework, stance);
  return explanationFinder(
    { graph, messages, thesis: main },
    framework,
    settled,
    reasonFinder(framework, stance, settled, undecidedPart(framework, settled)),
  );
}

/** {@link explainer} for labels that are known. */
export function explanationFinder(
  { graph, messages, thesis: main }: { graph: ArgumentGraph; messages: EvaluationMessages; thesis: Id | undefined },
  framework: Framework,
  settled: Settled,
  reasonFor: (element: number) => Reason,
): (id: Id) => Explanation {
  return (id) => {
    const element = framework.numbers.get(id);
    if (element === undefined) throw new RangeError(`Nothing in the map has the id "${id}".`);
    const label = labelOf(settled.labels[element]);
    const reason = reasonFor(element);
    const name = nameOf(graph, id, messages);
    const verdict = messages.verdict(id === main ? messages.thesis(name) : name, label, subjectOf(graph, id));
    return {
      label,
      reason,
      cites: [...new Set(cited(reason))],
      sentence: messages.sentence(verdict, phrases({ graph, messages, id }, reason)),
    };
  };
}

/** The ids whose labels decide a reason. None at its end: what is given, a dispute, a circle, the reader's word. */
function cited(reason: Reason): readonly Id[] {
  switch (reason.why) {
    case "holds":
      return [
        ...reason.needs,
        ...reason.grounds.flatMap(({ inference, premises }) => [inference, ...premises]),
        ...reason.answers.flatMap(({ conflict, answeredBy }) => [conflict, ...answeredBy]),
      ];
    case "attacked":
      return reason.objections.flatMap(({ conflict, attackers }) => [conflict, ...attackers]);
    case "needs-fall":
      return reason.fallen;
    case "no-ground":
    case "circle":
      return reason.failed.flatMap(({ inference, fallen, undercutBy }) => [
        inference,
        ...(fallen.length > 0 ? fallen : undercutBy),
      ]);
    case "hangs":
      return reason.on;
    default:
      return [];
  }
}

interface Speech {
  readonly graph: ArgumentGraph;
  readonly messages: EvaluationMessages;
  readonly id: Id;
}

function phrases(speech: Speech, reason: Reason): readonly string[] {
  const { graph, messages, id } = speech;
  const names = (ids: readonly Id[]): string => namesOf(graph, ids, messages);
  switch (reason.why) {
    case "accepted":
    case "rejected":
    case "disabled":
    case "suspended":
      return [messages[reason.why]];
    case "holds":
      return holds(speech, reason);
    case "attacked":
      return [messages.attacked(reason.objections.map(({ attackers }) => counted(speech, attackers)))];
    case "needs-fall":
      return [messages.fall(names(reason.fallen), reason.fallen.length)];
    case "no-ground":
      if (reason.failed.length === 0) return [messages.nothingSupports];
      return [messages.noReasonHolds(reason.failed.map((ground) => failure(speech, ground)))];
    case "circle":
      return [
        messages.circle(
          names(reason.members.filter((member) => member !== id)),
          reason.failed.map((ground) => failure(speech, ground)),
        ),
      ];
    case "dispute": {
      const others = reason.parties.filter((party) => party !== id);
      return [messages.dispute(names(others), others.length)];
    }
    case "hangs":
      return [messages.hangs(names(reason.on), reason.on.length)];
  }
}

function holds(speech: Speech, { needs, grounds, answers }: Extract<Reason, { why: "holds" }>): readonly string[] {
  const { graph, messages, id } = speech;
  const opposed = answers.length > 0 || grounds.length > 0;
  const needed = needs.length > 0 ? [messages.stand(namesOf(graph, needs, messages), needs.length, opposed)] : [];
  const supported =
    grounds.length > 0 ? [messages.supported(grounds.map((each) => counted(speech, each.premises)))] : [];
  const given =
    needed.length + supported.length === 0 ? [messages.given(citedSources(graph, id, messages), opposed)] : [];
  return [...needed, ...supported, ...given, ...answers.map((answer) => answerTo(speech, answer))];
}

function counted({ graph, messages }: Speech, ids: readonly Id[]): Counted {
  return { phrase: namesOf(graph, ids, messages), count: ids.length };
}

function answerTo({ graph, messages }: Speech, { attackers, answeredBy }: Answer): string {
  const objection = messages.objection(namesOf(graph, attackers, messages));
  if (answeredBy.length === 0) return messages.failedObjection(objection);
  return messages.answered(objection, namesOf(graph, answeredBy, messages));
}

function failure({ graph, messages }: Speech, { premises, fallen, undercutBy }: FailedGround): string {
  const names = (ids: readonly Id[]): string => namesOf(graph, ids, messages);
  if (fallen.length > 0) return messages.fall(names(fallen), fallen.length);
  return undercutBy.length > 0
    ? messages.undercut(names(premises), names(undercutBy))
    : messages.failedStep(names(premises));
}

function subjectOf(graph: ArgumentGraph, id: Id): Subject {
  const kind = graph.getNodeAttribute(id, "kind");
  if (kind === "inference") return "step";
  return kind === "conflict" ? "objection" : "statement";
}
