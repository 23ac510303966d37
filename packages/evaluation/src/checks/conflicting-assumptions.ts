import type { Id } from "@argument-graph/core";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** Two statements that are taken as given although the one alone speaks against the other. */
export function conflictingAssumptions({ conflicts, parts, isGiven, messages, name }: Subject): readonly Remark[] {
  const told = new Map<Id, Set<Id>>();
  const isAssumption = (id: Id): boolean => isGiven(id) && "text" in (parts.get(id) ?? {});
  const tell = (one: Id, other: Id): boolean => {
    if (told.get(one)?.has(other) || told.get(other)?.has(one)) return false;
    told.set(one, (told.get(one) ?? new Set()).add(other));
    return true;
  };
  return conflicts.flatMap(({ attackers: [attacker, ...others], target }): readonly Remark[] => {
    if (attacker === undefined || others.length > 0 || attacker === target) return [];
    if (!isAssumption(attacker) || !isAssumption(target) || !tell(attacker, target)) return [];
    const message = messages.conflictingAssumptions(name(attacker), name(target));
    return [{ code: "conflicting-assumptions", about: [attacker, target], message }];
  });
}
