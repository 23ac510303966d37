import { contentWords } from "../words";
import { type Examined, isEnglish, textOf } from "./examined";
import type { Remark } from "./finding";

/**
 * Words of a conclusion that no premise brings in: every significant word, phrase or concept in the contention must
 * appear in one of the premises (the Rabbit Rule of Rationale). Noisy on prose: for one inference at a time.
 */
export function rabbit(subject: Examined): readonly Remark[] {
  if (!isEnglish(subject)) return [];
  const { inferences, messages, name } = subject;
  return inferences.flatMap(({ id, premises, conclusion }): readonly Remark[] => {
    const brought = contentWords(premises.map((premise) => textOf(subject, premise)).join(" "));
    const missing = [...contentWords(textOf(subject, conclusion))].filter(([stem]) => !brought.has(stem));
    if (missing.length === 0) return [];
    const words = messages.list(missing.map(([, word]) => messages.quote(word)));
    return [{ code: "rabbit", about: [id], message: messages.rabbit(name(conclusion), words) }];
  });
}
