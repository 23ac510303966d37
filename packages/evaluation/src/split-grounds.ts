import type { Diagnostic } from "@argument-graph/core";
import type { Framework } from "./framework";
import { rowOf } from "./rows";
import { ACCEPTED, OUT_OF_PLAY, type Stances, SUSPENDED } from "./settings";
import { type Pair, type Structure, structure } from "./structure";
import { weightOf } from "./weight-of";

/** A map in which every statement is split by its grounds; the elements of the whole come first, with their numbers. */
export interface SplitMap {
  readonly table: Structure;
  readonly stances: Stances;
  readonly diagnostics: readonly Diagnostic[];
}

/** One way for a statement to stand, or for an objection to be raised. */
interface Ground {
  /** Its number in the split map. */
  readonly element: number;
  readonly strength: number;
}

/**
 * Compiles "the stronger side wins" away: a statement stands if one of its grounds does, each ground is a thing of its own,
 * and an objection reaches those grounds only that are no stronger than the ground that it is raised from.
 *
 *     q =(0.5)=> d -x c <=(0.8)= p        c stands on its ground p; the objection from d, which is worth 0.5, fails
 *
 * What is accepted is stronger than everything. Objections to links always reach them.
 */
export function splitGrounds(framework: Framework, { stance, given }: Stances): SplitMap {
  const { ids, assertions, weights } = framework;
  const count = ids.length;
  const checked = ids.map((id, number) => weightOf(id, weights[number], 1));
  const weight = (number: number): number => checked[number]?.value ?? 1;
  const needs: Pair[] = [];
  const grounds: Pair[] = [];
  const objections: Pair[] = [];
  const added: number[] = [];
  const add = (own: number): number => count + added.push(own) - 1;

  const groundsOf = ids.map((_, number): readonly Ground[] => {
    if (!assertions[number]) return [];
    const asGiven = stance[number] === ACCEPTED || given[number] === 1;
    const strength = stance[number] === ACCEPTED ? Number.POSITIVE_INFINITY : weight(number);
    const own = asGiven ? [{ element: add(stance[number] ?? 0), strength }] : [];
    const argued = Array.from(rowOf(framework.grounds, number), (inference): Ground => {
      const element = add(held(stance[number]));
      needs.push([element, inference]);
      return { element, strength: weight(inference) };
    });
    const all = [...own, ...argued];
    grounds.push(...all.map(({ element }): Pair => [number, element]));
    // What a step needs, each of its grounds needs: one that is suspended falls with it.
    for (const { element } of all) for (const need of rowOf(framework.needs, number)) needs.push([element, need]);
    return all;
  });
  for (const number of ids.keys()) {
    needs.push(...Array.from(rowOf(framework.needs, number), (need): Pair => [number, need]));
    if (!assertions[number])
      grounds.push(...Array.from(rowOf(framework.grounds, number), (ground): Pair => [number, ground]));
  }
  for (const [conflict, target] of framework.objectionTo.entries()) {
    if (target < 0) continue;
    if (!assertions[target]) objections.push([target, conflict]);
    for (const side of raised(conflict)) {
      for (const { element, strength } of groundsOf[target] ?? []) {
        if (side.strength < strength) continue;
        const act = add(0);
        needs.push([act, side.element]);
        objections.push([element, act]);
      }
    }
  }
  const total = count + added.length;
  return {
    table: structure(total, { needs, grounds, objections }),
    stances: {
      stance: Uint8Array.from({ length: total }, (_, number) => added[number - count] ?? ofWhole(number)),
      given: Uint8Array.from({ length: total }, (_, number) =>
        number >= count ? 1 : Number(!assertions[number] && given[number] === 1),
      ),
    },
    diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
  };

  /** A suspended statement is so in each of its grounds. */
  function ofWhole(number: number): number {
    const own = stance[number] ?? 0;
    return own === SUSPENDED && assertions[number] ? 0 : own;
  }

  /** The ways to raise a conflict against a statement, and how strong each is: one for each ground of a lone attacker. */
  function raised(conflict: number): readonly Ground[] {
    const [attacker, ...others] = rowOf(framework.needs, conflict);
    if (attacker === undefined || others.length > 0) return [{ element: conflict, strength: weight(conflict) }];
    return (groundsOf[attacker] ?? []).map((ground) => {
      const element = add(0);
      needs.push([element, conflict], [element, ground.element]);
      return { element, strength: ground.strength };
    });
  }
}

/** What a ground that argues for a statement has of its stance: if it is accepted, the ground need not be. */
function held(stance: number | undefined): number {
  return stance === OUT_OF_PLAY || stance === SUSPENDED ? stance : 0;
}
