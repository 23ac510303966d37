import { rowOf } from "./rows";
import { type Stances, SUSPENDED } from "./settings";
import { IN, UNDECIDED } from "./settle";
import { partOf, type Structure } from "./structure";

/** A piece of what the grounded reading leaves open, as a structure of its own. */
export interface OpenPart {
  /** By number in the part, the number in the whole. */
  readonly elements: readonly number[];
  readonly table: Structure;
  readonly stances: Stances;
}

/**
 * What the grounded labelling leaves undecided, in pieces that have nothing to do with each other. Every complete
 * labelling of the whole is the grounded one with one complete labelling of each piece filled in, and the other way
 * round: what is decided has the same label in all of them, and decides the same in the pieces.
 */
export function openParts(table: Structure, { stance, given }: Stances, labels: Uint8Array): readonly OpenPart[] {
  const isOpen = (element: number): boolean => labels[element] === UNDECIDED;
  const place = new Int32Array(labels.length).fill(-1);
  return pieces(table, isOpen).map((elements) => {
    const hasGround = (element: number): boolean =>
      given[element] === 1 || rowOf(table.grounds, element).some((ground) => labels[ground] === IN);
    return {
      elements,
      table: partOf(table, elements, place),
      stances: {
        stance: Uint8Array.from(elements, (element) => (stance[element] === SUSPENDED ? SUSPENDED : 0)),
        given: Uint8Array.from(elements, (element) => Number(hasGround(element))),
      },
    };
  });
}

/** The connected components among the open elements, each in the order of number. */
function pieces(table: Structure, isOpen: (element: number) => boolean): readonly (readonly number[])[] {
  const { needs, grounds, objections, neededBy, groundOf, objectionTo } = table;
  const seen = new Uint8Array(groundOf.length);
  const found: (readonly number[])[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || !isOpen(start)) continue;
    const piece: number[] = [start];
    seen[start] = 1;
    const visit = (element: number): void => {
      if (element < 0 || seen[element] || !isOpen(element)) return;
      seen[element] = 1;
      piece.push(element);
    };
    for (const element of piece) {
      for (const relation of [needs, grounds, objections, neededBy]) rowOf(relation, element).forEach(visit);
      visit(groundOf[element] ?? -1);
      visit(objectionTo[element] ?? -1);
    }
    found.push(piece.sort((one, other) => one - other));
  }
  return found;
}
