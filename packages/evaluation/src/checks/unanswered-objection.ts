import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** Objections to the thesis, or to what it rests on, that hold. */
export function unansweredObjection(subject: Subject): readonly Remark[] {
  const { conflicts, stands, isCounterargument, messages, name, names } = subject;
  return conflicts
    .filter((conflict) => isCounterargument(conflict) && stands(conflict.id))
    .map(({ id, attackers, target }) => ({
      code: "unanswered-objection",
      about: [id],
      message: messages.unansweredObjection(names(attackers), attackers.length, name(target)),
    }));
}
