import type { Id } from "@argument-graph/core";
import { dice } from "../words";
import { type Examined, textOf } from "./examined";
import type { Remark } from "./finding";

/** From which share of common words on two sentences say nearly the same. */
const NEAR = 0.8;

/** Premises that repeat their conclusion, by Dice's coefficient of their words: 2 |A ∩ B| / (|A| + |B|). */
export function nearDuplicate(subject: Examined): readonly Remark[] {
  const { inferences, messages, name } = subject;
  const known = new Map<Id, ReadonlySet<string>>();
  const wordsOf = (id: Id): ReadonlySet<string> => {
    const words = known.get(id) ?? wordsIn(textOf(subject, id));
    known.set(id, words);
    return words;
  };
  return inferences.flatMap(({ premises, conclusion }) =>
    premises
      .filter((premise) => premise !== conclusion && dice(wordsOf(premise), wordsOf(conclusion)) >= NEAR)
      .map(
        (premise): Remark => ({
          code: "near-duplicate",
          about: [premise, conclusion],
          message: messages.nearDuplicate(name(premise), name(conclusion)),
        }),
      ),
  );
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}
