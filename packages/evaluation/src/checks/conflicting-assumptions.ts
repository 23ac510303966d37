import type { Id } from "@argument-graph/core";
import { FOR } from "../polarity";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/**
 * Two statements that are taken as given although the one alone speaks against the other; but not where the author builds
 * on the one, and the other is a past that the argument has left behind.
 */
export function conflictingAssumptions(subject: Subject): readonly Remark[] {
  const { conflicts, parts, isGiven, isOnSide, isBuiltOn, messages, name } = subject;
  const told = new Map<Id, Set<Id>>();
  const isAssumption = (id: Id): boolean => isGiven(id) && "text" in (parts.get(id) ?? {});
  const isLeftBehind = (attacker: Id, target: Id): boolean =>
    isBuiltOn(attacker) && !isBuiltOn(target) && isOnSide(target, FOR);
  const tell = (one: Id, other: Id): boolean => {
    if (told.get(one)?.has(other) || told.get(other)?.has(one)) return false;
    told.set(one, (told.get(one) ?? new Set()).add(other));
    return true;
  };
  return conflicts.flatMap(({ attackers: [attacker, ...others], target }): readonly Remark[] => {
    if (attacker === undefined || others.length > 0 || attacker === target) return [];
    if (!isAssumption(attacker) || !isAssumption(target) || isLeftBehind(attacker, target)) return [];
    if (!tell(attacker, target)) return [];
    const message = messages.conflictingAssumptions(name(attacker), name(target));
    return [{ code: "conflicting-assumptions", about: [attacker, target], message }];
  });
}
