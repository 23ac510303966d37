import { finish, type Steps } from "@argument-graph/core";
import { type AttackGraph, type Attacks, asMap, attacksOf } from "./attack-graph";
import { chosen, type Extensions } from "./extensions";
import { maximalSteps } from "./maximal";
import { naiveSetSteps } from "./naive";
import { combine, limitsOf, type PartReadings, type ReadingOptions, readPartSteps } from "./readings";
import { rowOf, rows } from "./rows";
import type { Found, Limits } from "./search";
import { IN, OUT } from "./settle";
import type { Pair } from "./structure";

/**
 * The stage extensions: sets without an attack inside that, with what they attack, cover as much as can be (Verheij 1996).
 * They are the stable ones where there are such; unlike the others they need not defend themselves.
 *
 * @throws RangeError on an argument that is there twice, an attack on one that is not there, or a limit below 1.
 *
 * @example
 * ```ts
 * import { stageExtensions } from "@argument-graph/evaluation";
 *
 * // a -x b -x c -x a
 * stageExtensions({ arguments: ["a", "b", "c"], attacks: [["a", "b"], ["b", "c"], ["c", "a"]] }).extensions.length; // => 3
 * ```
 */
export function stageExtensions(graph: AttackGraph, options: ReadingOptions = {}): Extensions {
  return finish(stageSteps(graph, options));
}

/** {@link stageExtensions} in steps. */
export function* stageSteps(graph: AttackGraph, options: ReadingOptions): Steps<Extensions> {
  const limits = limitsOf(options);
  const attacks = attacksOf(graph);
  const parts: PartReadings["parts"][number][] = [];
  for (const elements of connected(attacks))
    parts.push({ elements, ...(yield* stageSetSteps(attacks, elements, limits)) });
  return chosen(graph, { grounded: new Uint8Array(graph.arguments.length), parts }, limits);
}

/** The stage extensions of a piece that nothing outside attacks, as labels by the place in it. None if not all were found. */
function* stageSetSteps(attacks: Attacks, elements: readonly number[], { limit, effort }: Limits): Steps<Found> {
  yield;
  const place = new Map(elements.map((element, index) => [element, index]));
  const own = (pairs: Attacks["targetsOf"], element: number): readonly number[] =>
    [...rowOf(pairs, element)].flatMap((other) => place.get(other) ?? []);
  const pairsOf = (table: Attacks["targetsOf"]) =>
    rows(
      elements.length,
      elements.flatMap((element, index) => own(table, element).map((other): Pair => [index, other])),
    );
  const piece: Attacks = { attackersOf: pairsOf(attacks.attackersOf), targetsOf: pairsOf(attacks.targetsOf) };
  const { table, stances } = asMap(piece);
  const stable = combine(yield* readPartSteps(table, stances, "stable", { limit, effort }), limit);
  if (stable.labels.length > 0 || stable.more) return stable;

  const sets: Uint8Array[] = [];
  let work = 0;
  const visit = (set: readonly number[]): boolean => {
    const labels = new Uint8Array(elements.length);
    for (const argument of set) for (const target of rowOf(piece.targetsOf, argument)) labels[target] = OUT;
    for (const argument of set) labels[argument] = IN;
    sets.push(labels);
    work += elements.length;
    return true;
  };
  const isDone = yield* naiveSetSteps(piece, [...elements.keys()], visit, (amount) => {
    work += amount;
    return work <= effort && sets.length ** 2 <= effort;
  });
  if (!isDone) return { labels: [], more: true };
  const largest = yield* maximalSteps(sets);
  return { labels: largest.flatMap((index) => sets[index] ?? []), more: false };
}

/** The pieces of an attack graph that have nothing to do with each other. */
function connected({ attackersOf, targetsOf }: Attacks): readonly (readonly number[])[] {
  const count = targetsOf.starts.length - 1;
  const seen = new Uint8Array(count);
  const pieces: (readonly number[])[] = [];
  for (let start = 0; start < count; start += 1) {
    if (seen[start]) continue;
    const piece = [start];
    seen[start] = 1;
    for (const element of piece) {
      for (const other of [...rowOf(attackersOf, element), ...rowOf(targetsOf, element)]) {
        if (seen[other]) continue;
        seen[other] = 1;
        piece.push(other);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}
