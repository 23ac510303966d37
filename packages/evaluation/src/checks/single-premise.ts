import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** Inferences with one premise: what connects it with the conclusion is not said (the golden rule of Rationale). */
export function singlePremise({ inferences, messages, name, names }: Subject): readonly Remark[] {
  return inferences
    .filter(({ premises }) => premises.length === 1)
    .map(({ id, premises, conclusion }) => ({
      code: "single-premise",
      about: [id],
      message: messages.singlePremise(names(premises), name(conclusion)),
    }));
}
