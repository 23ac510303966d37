import type { Examined } from "./examined";
import type { Remark } from "./finding";

/** Inferences with one premise: what connects it with the conclusion is not said (the golden rule of Rationale). */
export function singlePremise({ inferences, messages, name, names }: Examined): readonly Remark[] {
  return inferences
    .filter(({ premises }) => premises.length === 1)
    .map(({ id, premises, conclusion }) => ({
      code: "single-premise",
      about: [id],
      message: messages.singlePremise(names(premises), name(conclusion)),
    }));
}
