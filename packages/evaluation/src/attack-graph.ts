import type { Id } from "@argument-graph/core";
import { type Rows, rows } from "./rows";
import type { Stances } from "./settings";
import { type Pair, type Structure, structure } from "./structure";

/** Arguments that attack each other and of which nothing else is known: a framework in the sense of Dung 1995. */
export interface AttackGraph {
  readonly arguments: readonly Id[];
  /** `[attacker, target]`; an attack that stands twice counts once. */
  readonly attacks: readonly (readonly [attacker: Id, target: Id])[];
}

/** An attack graph by number. */
export interface Attacks {
  readonly attackersOf: Rows;
  readonly targetsOf: Rows;
}

/** @throws RangeError on an argument that is there twice, or an attack on or by one that is not there. */
export function attacksOf(graph: AttackGraph): Attacks {
  const count = graph.arguments.length;
  const numbers = new Map(graph.arguments.map((id, number) => [id, number]));
  if (numbers.size !== count) throw new RangeError("An argument of the attack graph is there twice.");
  const numberOf = (id: Id): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`No argument of the attack graph is called "${id}".`);
    return number;
  };
  const unique = new Map<number, Pair>();
  for (const [attacker, target] of graph.attacks) {
    const pair: Pair = [numberOf(attacker), numberOf(target)];
    unique.set(pair[0] * count + pair[1], pair);
  }
  const pairs = [...unique.values()];
  const turned = pairs.map(([attacker, target]): Pair => [target, attacker]);
  return { attackersOf: rows(count, turned), targetsOf: rows(count, pairs) };
}

/** The attack graph as a map: every argument is taken as given, every attack is a conflict behind the arguments. */
export function asMap({ targetsOf }: Attacks): { readonly table: Structure; readonly stances: Stances } {
  const count = targetsOf.starts.length - 1;
  const needs: Pair[] = [];
  const objections: Pair[] = [];
  for (let attacker = 0; attacker < count; attacker += 1) {
    for (let place = targetsOf.starts[attacker] ?? 0; place < (targetsOf.starts[attacker + 1] ?? 0); place += 1) {
      needs.push([count + place, attacker]);
      objections.push([targetsOf.items[place] ?? 0, count + place]);
    }
  }
  const total = count + targetsOf.items.length;
  return {
    table: structure(total, { needs, grounds: [], objections }),
    stances: { stance: new Uint8Array(total), given: new Uint8Array(total).fill(1) },
  };
}
