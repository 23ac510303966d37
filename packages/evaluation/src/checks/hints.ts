import type { ArgumentGraph, Id } from "@argument-graph/core";
import type { CriticalQuestionOptions } from "../schemes/critical-questions";
import { type Examined, examinedAlone } from "./examined";
import { type Finding, type Remark, severities } from "./finding";
import { holdingHands } from "./holding-hands";
import { leafAttackOnStep } from "./leaf-attack-on-step";
import { nearDuplicate } from "./near-duplicate";
import { rabbit } from "./rabbit";
import { singlePremise } from "./single-premise";
import { unansweredQuestion } from "./unanswered-question";

/** What may be worth a look in one inference. */
export type Hint = Omit<Finding, "path">;

/**
 * What is worth a look while somebody works on one inference: a premise that says the same as the conclusion, a single
 * premise, open critical questions of its scheme, an objection to the conclusion whose words doubt the step, significant
 * words of the conclusion that no premise brings in, words of a premise that nothing takes up. On prose some of it is
 * noise, so it is not for lists. But for premises that repeat the conclusion, words are looked up in documents in English
 * only. Only what is near the inference is looked at, so that it is quick in a map of any size.
 *
 * @throws RangeError if the graph has no such inference.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { hints } from "@argument-graph/evaluation";
 *
 * const ban = claim("We should ban fireworks", { id: "ban" });
 * const loud = claim("Fireworks are loud", { id: "loud" });
 * const graph = toGraph(argument({}, ban, loud, because(ban, loud)));
 *
 * hints(graph, "ban because loud").map(({ code }) => code); // => ["single-premise", "rabbit", "holding-hands"]
 * hints(graph, "ban because loud")[1].message; // => "“We should ban fireworks” speaks of “ban”, which no premise mentions. Which premise brings that in?"
 * ```
 */
export function hints(graph: ArgumentGraph, inference: Id, options: CriticalQuestionOptions = {}): readonly Hint[] {
  if (!graph.hasNode(inference) || graph.getNodeAttribute(inference, "kind") !== "inference")
    throw new RangeError(`The graph has no inference with the id "${inference}".`);
  const examined = examinedAlone(graph, inference, options);
  return ofOneInference.flatMap((check) => check(examined)).map((remark) => hint(graph, remark));
}

const ofOneInference: readonly ((examined: Examined) => readonly Remark[])[] = [
  nearDuplicate,
  singlePremise,
  unansweredQuestion,
  leafAttackOnStep,
  rabbit,
  holdingHands,
];

function hint(graph: ArgumentGraph, { code, about, message }: Remark): Hint {
  const range = about[0] === undefined ? undefined : graph.getNodeAttribute(about[0], "range");
  return { code, severity: severities[code], message, about, ...(range && { range }) };
}
