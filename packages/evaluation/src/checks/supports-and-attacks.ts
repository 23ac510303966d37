import type { Id } from "@argument-graph/core";
import type { Remark } from "./finding";
import type { Subject } from "./subject";

/** A statement that is a premise for something and an attacker of the same. */
export function supportsAndAttacks({ inferences, conflicts, messages, name }: Subject): readonly Remark[] {
  const attackersOf = new Map<Id, Set<Id>>();
  for (const { attackers, target } of conflicts) {
    const known = attackersOf.get(target) ?? new Set();
    attackersOf.set(target, known);
    for (const attacker of attackers) known.add(attacker);
  }
  return inferences.flatMap(({ premises, conclusion }) =>
    premises
      .filter((premise) => attackersOf.get(conclusion)?.delete(premise)) // so that each pair is told once
      .map((premise): Remark => {
        const message = messages.supportsAndAttacks(name(premise), name(conclusion));
        return { code: "supports-and-attacks", about: [premise, conclusion], message };
      }),
  );
}
