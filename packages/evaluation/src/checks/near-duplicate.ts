import type { Id } from "@argument-graph/core";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** From which share of common words on two sentences say nearly the same. */
const NEAR = 0.8;

/** Premises that repeat their conclusion, by Dice's coefficient of their words: 2 |A ∩ B| / (|A| + |B|). */
export function nearDuplicate({ inferences, parts, messages, name }: Subject): readonly Remark[] {
  const known = new Map<Id, ReadonlySet<string>>();
  const wordsOf = (id: Id): ReadonlySet<string> => {
    const part = parts.get(id);
    const words = known.get(id) ?? wordsIn(part && "text" in part ? part.text : "");
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

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const size = one.size + other.size;
  return size === 0 ? 0 : (2 * [...one].filter((word) => other.has(word)).length) / size;
}
