import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** Words by which an English objection doubts that something follows, not that it is so. */
const doubtsTheStep = /\b(?:does not|doesn['’]t) follow\b|\beven if\b/i;

/** Objections to a conclusion whose words question the way to it: an undercut is meant. Only for texts in English. */
export function leafAttackOnStep(subject: Subject): readonly Remark[] {
  const { conflicts, document, parts, isGiven, messages, name, names } = subject;
  if (!(document.language ?? "en").toLowerCase().startsWith("en")) return [];
  return conflicts.flatMap(({ id, attackers, target }): readonly Remark[] => {
    const isOnConclusion = "text" in (parts.get(target) ?? {}) && !isGiven(target);
    const speaksOfStep = attackers.some((attacker) => {
      const part = parts.get(attacker);
      return part && "text" in part && doubtsTheStep.test(part.text);
    });
    if (!isOnConclusion || !speaksOfStep) return [];
    const message = messages.leafAttackOnStep(names(attackers), name(target));
    return [{ code: "leaf-attack-on-step", about: [id], message }];
  });
}
