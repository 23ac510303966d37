import { isStatement } from "@argument-graph/core";
import { type Examined, isEnglish, textOf } from "./examined";
import type { Remark } from "./finding";

/** Words by which an English objection doubts that something follows, not that it is so. */
const doubtsTheStep = /\b(?:does not|doesn['’]t) follow\b|\beven if\b/i;

/** Objections to a conclusion whose words question the way to it: an undercut is meant. Only for texts in English. */
export function leafAttackOnStep(subject: Examined): readonly Remark[] {
  const { conflicts, graph, isGiven, messages, name, names } = subject;
  if (!isEnglish(subject)) return [];
  return conflicts.flatMap(({ id, attackers, target }): readonly Remark[] => {
    const isOnConclusion = isStatement(graph.getNodeAttributes(target)) && !isGiven(target);
    const speaksOfStep = attackers.some((attacker) => doubtsTheStep.test(textOf(subject, attacker)));
    if (!isOnConclusion || !speaksOfStep) return [];
    const message = messages.leafAttackOnStep(names(attackers), name(target));
    return [{ code: "leaf-attack-on-step", about: [id], message }];
  });
}
