import type { ArgumentGraph, Id } from "@argument-graph/core";
import type { Framework } from "./framework";
import { type Label, labelOf } from "./labelling";
import { nameOf } from "./name-of";
import { type Answer, type FailedGround, type Reason, reasonFor } from "./reason";
import { englishSentences, type Sentences } from "./sentences";
import { type Settings, stances } from "./settings";
import { settle } from "./settle";

export interface ExplainOptions {
  /** What the reader has settled already. Default: nothing. */
  readonly settings?: Settings;
  /** Default `englishSentences`. */
  readonly sentences?: Sentences;
}

export interface Explanation {
  readonly label: Label;
  /** What decides it, as ids: to highlight in a drawing. */
  readonly reason: Reason;
  readonly sentence: string;
}

/**
 * Why a statement or link stands, falls or is unsettled, in one sentence that names the nearest deciding neighbours.
 * Explaining those in turn ends at what is taken as given: explanations never run in a circle.
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
 * explain(graph, toFramework(graph), "rain").sentence; // => "“It rained” falls: “The gauge shows no rain” speaks against it."
 * ```
 */
export function explain(graph: ArgumentGraph, framework: Framework, id: Id, options: ExplainOptions = {}): Explanation {
  const { settings = {}, sentences = englishSentences } = options;
  const element = framework.numbers.get(id);
  if (element === undefined) throw new RangeError(`Nothing in the map has the id "${id}".`);
  const stance = stances(framework, settings);
  const settled = settle(framework, stance);
  const label = labelOf(settled.labels[element]);
  const reason = reasonFor(framework, stance, settled, element);
  const verdict = sentences.verdict(nameOf(graph, id, sentences), label, kindOf(graph, id));
  return { label, reason, sentence: sentences.sentence(verdict, phrases(graph, id, reason, sentences)) };
}

function phrases(graph: ArgumentGraph, id: Id, reason: Reason, words: Sentences): readonly string[] {
  const all = (ids: readonly Id[]): string => words.list(ids.map((each) => nameOf(graph, each, words)));
  switch (reason.why) {
    case "accepted":
    case "rejected":
    case "disabled":
    case "suspended":
      return [words[reason.why]];
    case "holds":
      return [
        ...(reason.needs.length > 0 ? [words.stand(all(reason.needs), reason.needs.length)] : []),
        ...(reason.ground ? [words.because(all(reason.ground.premises))] : []),
        ...(reason.ground || reason.needs.length > 0 ? [] : [words.given]),
        ...(reason.answers.length > 0 ? reason.answers.map((answer) => answerPhrase(answer, all, words)) : []),
        ...(reason.answers.length === 0 && !reason.ground ? [words.unopposed] : []),
      ];
    case "attacked":
      return [words.attacked(all(reason.attackers), reason.attackers.length)];
    case "needs-fall":
      return [words.fall(all(reason.fallen), reason.fallen.length)];
    case "no-ground":
      if (reason.failed.length === 0) return [words.nothingSupports];
      return [words.noReasonHolds(reason.failed.map((ground) => failurePhrase(ground, all, words)))];
    case "circle": {
      const others = reason.members.filter((member) => member !== id);
      return [words.circle(others.length > 0 ? all(others) : undefined)];
    }
    case "dispute":
      return [words.dispute(all(reason.parties), reason.parties.length)];
    case "hangs":
      return [words.hangs(all(reason.on), reason.on.length)];
  }
}

function answerPhrase(
  { attackers, answeredBy }: Answer,
  all: (ids: readonly Id[]) => string,
  words: Sentences,
): string {
  const objection = words.objection(all(attackers));
  return answeredBy.length > 0 ? words.answered(objection, all(answeredBy)) : words.unsupportedObjection(objection);
}

function failurePhrase(ground: FailedGround, all: (ids: readonly Id[]) => string, words: Sentences): string {
  const { premises, fallen, undercutBy } = ground;
  if (fallen.length > 0) return words.fall(all(fallen), fallen.length);
  return undercutBy.length > 0 ? words.undercut(all(premises), all(undercutBy)) : words.failedStep(all(premises));
}

function kindOf(graph: ArgumentGraph, id: Id): "statement" | "step" | "objection" {
  const kind = graph.getNodeAttribute(id, "kind");
  if (kind === "inference") return "step";
  return kind === "conflict" ? "objection" : "statement";
}
