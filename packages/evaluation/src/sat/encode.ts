import { rowOf } from "../rows";
import { type Stances, SUSPENDED } from "../settings";
import type { Structure } from "../structure";

/** The literal "the element is in". */
export const inOf = (element: number): number => 2 * element + 1;
/** The literal "the element is out". */
export const outOf = (element: number): number => 2 * element + 2;

/**
 * What holds of every complete labelling, as clauses: an element is in exactly if its needs are in, one of its grounds is
 * and its objections are out; out exactly if one of these fails for good (the completion of the map read as a program).
 * Circular support that rests on nothing satisfies them, too, and has to be ruled out apart.
 */
export function encode({ needs, grounds, objections }: Structure, { stance, given }: Stances): readonly number[][] {
  const count = stance.length;
  const clauses: number[][] = [];
  let last = 2 * count;
  /** Literals for "some ground is in" and "all grounds are out". */
  const supportOf = (element: number): { held: number; fallen: number } => {
    const all = [...rowOf(grounds, element)];
    const [only] = all;
    if (only !== undefined && all.length === 1) return { held: inOf(only), fallen: outOf(only) };
    const [held, fallen] = [last + 1, last + 2];
    last += 2;
    clauses.push(...all.map((ground) => [-inOf(ground), held]), [...all.map(inOf), -held]);
    clauses.push(...all.map((ground) => [-fallen, outOf(ground)]), [...all.map((ground) => -outOf(ground)), fallen]);
    return { held, fallen };
  };
  for (let element = 0; element < count; element += 1) {
    const support = given[element] ? undefined : supportOf(element);
    const [own, other] = [[...rowOf(needs, element)], [...rowOf(objections, element)]];
    const favourable = [...own.map(inOf), ...(support ? [support.held] : []), ...other.map(outOf)];
    const fatal = [...own.map(outOf), ...(support ? [support.fallen] : []), ...other.map(inOf)];
    const [isIn, isOut] = [inOf(element), outOf(element)];
    clauses.push([-isIn, -isOut], ...favourable.map((literal) => [-isIn, literal]));
    clauses.push(...fatal.map((literal) => [-literal, isOut]), [-isOut, ...fatal]);
    clauses.push(stance[element] === SUSPENDED ? [-isIn] : [isIn, ...favourable.map((literal) => -literal)]);
  }
  return clauses;
}
