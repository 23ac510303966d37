import type { Id, Steps } from "@argument-graph/core";
import { type AttackGraph, type Attacks, attacksOf } from "./attack-graph";
import { findCircles } from "./circles";
import type { Extensions } from "./extensions";
import type { Visit } from "./naive";
import { limitsOf, type ReadingOptions } from "./readings";
import { rowOf, rows } from "./rows";
import type { Pair } from "./structure";

/** Tells of every set among some arguments that counts; false if it was stopped. */
export type SetsAmong = (
  attacks: Attacks,
  among: readonly number[],
  visit: Visit,
  spend: (work: number) => boolean,
) => Steps<boolean>;

/**
 * Circle by circle, from those that nothing outside attacks: one of the sets that count, among what the sets before leave
 * (the recursive scheme of Baroni, Giacomin, Guida, AIJ 168, 2005). With its own stack.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 */
export function* sccRecursive(graph: AttackGraph, sets: SetsAmong, options: ReadingOptions): Steps<Extensions> {
  const { limit, effort } = limitsOf(options);
  const attacks = attacksOf(graph);
  const extensions: (readonly Id[])[] = [];
  const stack: State[] = [{ chosen: new Set(), tasks: { set: [...graph.arguments.keys()], rest: undefined } }];
  let work = 0;
  const spend = (amount: number): boolean => {
    work += amount;
    return work <= effort;
  };
  for (let state = stack.pop(); state; state = stack.pop()) {
    yield;
    const { chosen, tasks } = state;
    if (!tasks) {
      if (extensions.length === limit) return { extensions, more: true };
      extensions.push(graph.arguments.filter((_, number) => chosen.has(number)));
      continue;
    }
    const left = tasks.set.filter((argument) => !rowOf(attacks.attackersOf, argument).some((by) => chosen.has(by)));
    if (!spend(left.length + 1)) return { extensions, more: true };
    const parts = components(attacks, left);
    if (parts.length > 1) {
      stack.push({ chosen, tasks: parts.reduceRight<Tasks | undefined>((rest, set) => ({ set, rest }), tasks.rest) });
      continue;
    }
    const branch = (set: readonly number[]): boolean => {
      stack.push({ chosen: new Set([...chosen, ...set]), tasks: tasks.rest });
      return spend(chosen.size + set.length);
    };
    if (!(yield* sets(attacks, left, branch, spend))) return { extensions, more: true };
  }
  return { extensions, more: false };
}

/** What is chosen so far, and the sets that are still to be looked at: attackers come before what they attack. */
interface State {
  readonly chosen: ReadonlySet<number>;
  readonly tasks: Tasks | undefined;
}

interface Tasks {
  readonly set: readonly number[];
  readonly rest: Tasks | undefined;
}

/** The strongly connected components among some arguments, attackers first. */
function components({ attackersOf }: Attacks, among: readonly number[]): readonly (readonly number[])[] {
  const place = new Map(among.map((argument, index) => [argument, index]));
  // Every argument also rests on itself, so that each is in a circle.
  const pairs = among.flatMap((argument, index): Pair[] => [
    [index, index],
    ...[...rowOf(attackersOf, argument)].flatMap((attacker): Pair[] => {
      const other = place.get(attacker);
      return other === undefined ? [] : [[index, other]];
    }),
  ]);
  const { circles } = findCircles(among.length, rows(among.length, pairs));
  return Array.from({ length: circles.starts.length - 1 }, (_, circle) =>
    [...rowOf(circles, circle)].map((index) => among[index] ?? 0),
  );
}
