import { contentWords } from "../words";
import { type Examined, isEnglish, textOf } from "./examined";
import type { Remark } from "./finding";

/**
 * Words of a premise that neither the conclusion nor another premise takes up (the Holding Hands Rule of Rationale).
 * Noisy on prose: for one inference at a time.
 */
export function holdingHands(subject: Examined): readonly Remark[] {
  if (!isEnglish(subject)) return [];
  const { inferences, messages, name } = subject;
  return inferences.flatMap(({ id, premises, conclusion }) =>
    premises.flatMap((premise): readonly Remark[] => {
      const others = [conclusion, ...premises.filter((other) => other !== premise)];
      const taken = contentWords(others.map((other) => textOf(subject, other)).join(" "));
      const alone = [...contentWords(textOf(subject, premise))].filter(([stem]) => !taken.has(stem));
      if (alone.length === 0) return [];
      const words = messages.list(alone.map(([, word]) => messages.quote(word)));
      return [{ code: "holding-hands", about: [id, premise], message: messages.holdingHands(name(premise), words) }];
    }),
  );
}
