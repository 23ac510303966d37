import type { Remark } from "./finding";
import { isEnglish, type Subject, textOf } from "./subject";

/** Words by which an English objection doubts that something follows, not that it is so. */
const doubtsTheStep = /\b(?:does not|doesn['’]t) follow\b|\beven if\b/i;

/** Objections to a conclusion whose words question the way to it: an undercut is meant. Only for texts in English. */
export function leafAttackOnStep(subject: Subject): readonly Remark[] {
  const { conflicts, parts, isGiven, messages, name, names } = subject;
  if (!isEnglish(subject)) return [];
  return conflicts.flatMap(({ id, attackers, target }): readonly Remark[] => {
    const isOnConclusion = "text" in (parts.get(target) ?? {}) && !isGiven(target);
    const speaksOfStep = attackers.some((attacker) => doubtsTheStep.test(textOf(subject, attacker)));
    if (!isOnConclusion || !speaksOfStep) return [];
    const message = messages.leafAttackOnStep(names(attackers), name(target));
    return [{ code: "leaf-attack-on-step", about: [id], message }];
  });
}
