import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** A thesis against which nothing at all is said. */
export function oneSided({ thesis, conflicts, isCounterargument, messages, name }: Subject): readonly Remark[] {
  if (!thesis || conflicts.some(isCounterargument)) return [];
  return [{ code: "one-sided", about: [thesis.id], message: messages.oneSided(name(thesis.id)) }];
}
