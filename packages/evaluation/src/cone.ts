import type { Id } from "@argument-graph/core";
import type { Framework } from "./framework";
import { rowOf } from "./rows";
import { type Settings, type Stances, stances } from "./settings";
import { partOf, type Structure } from "./structure";

/**
 * All that bears on one element: what it needs, its grounds and objections, theirs, and so on, as a structure of its own.
 * Its elements have the labels that they have in the whole, because nothing else has a say in them.
 */
export interface Cone {
  /** By number in the cone, the number in the whole; in rising order. */
  readonly elements: readonly number[];
  readonly table: Structure;
  readonly stances: Stances;
  /** The element itself, by number in the cone. */
  readonly target: number;
}

/** @throws RangeError if the map has no such element, or on a setting for an id that it does not have. */
export function coneOf(framework: Framework, id: Id, settings: Settings): Cone {
  const element = framework.numbers.get(id);
  if (element === undefined) throw new RangeError(`Nothing in the map has the id "${id}".`);
  const whole = stances(framework, settings);
  const elements = bearingOn(framework, element);
  return {
    elements,
    table: partOf(framework, elements),
    stances: { stance: pick(whole.stance, elements), given: pick(whole.given, elements) },
    target: elements.indexOf(element),
  };
}

/** The element and all that bears on it, in rising order. */
export function bearingOn({ needs, grounds, objections }: Framework, element: number): readonly number[] {
  const seen = new Set([element]);
  for (const each of seen) {
    for (const relation of [needs, grounds, objections]) for (const other of rowOf(relation, each)) seen.add(other);
  }
  return [...seen].sort((one, other) => one - other);
}

function pick(values: Uint8Array, elements: readonly number[]): Uint8Array {
  return Uint8Array.from(elements, (element) => values[element] ?? 0);
}
