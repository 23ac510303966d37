import { type Circles, findCircles } from "./circles";
import { joined, picked, type Rows, rows, turned } from "./rows";

/** How elements, given by number, rest on and object to each other. */
export interface Structure extends Circles {
  readonly needs: Rows;
  readonly grounds: Rows;
  readonly objections: Rows;
  /** The other way round: the links that need an element, the conclusion of an inference, the target of a conflict. */
  readonly neededBy: Rows;
  /** The number of the element that an inference concludes; -1 for the others. */
  readonly groundOf: Int32Array;
  /** The number of the element that a conflict targets; -1 for the others. */
  readonly objectionTo: Int32Array;
}

/** An element and one that it needs, that grounds it, or that objects to it. */
export type Pair = readonly [element: number, other: number];

export interface Pairs {
  readonly needs: readonly Pair[];
  /** Every element is the ground of at most one other. */
  readonly grounds: readonly Pair[];
  /** Every element is the objection to at most one other. */
  readonly objections: readonly Pair[];
}

/** The structure of `count` elements. */
export function structure(count: number, { needs, grounds, objections }: Pairs): Structure {
  return structureOf({ needs: rows(count, needs), grounds: rows(count, grounds), objections: rows(count, objections) });
}

/**
 * The part of a structure that these elements are, given in rising order; they are numbered anew, in the same order.
 *
 * @param place - to note the new numbers in, at first -1 everywhere; may be used again for parts that have nothing to do
 * with this one.
 */
export function partOf(
  whole: Relations,
  elements: readonly number[],
  place: Int32Array = new Int32Array(whole.needs.starts.length - 1).fill(-1),
): Structure {
  for (const [index, element] of elements.entries()) place[element] = index;
  return structureOf({
    needs: picked(whole.needs, elements, place),
    grounds: picked(whole.grounds, elements, place),
    objections: picked(whole.objections, elements, place),
  });
}

type Relations = Pick<Structure, "needs" | "grounds" | "objections">;

function structureOf({ needs, grounds, objections }: Relations): Structure {
  return {
    needs,
    grounds,
    objections,
    neededBy: turned(needs),
    groundOf: ends(grounds),
    objectionTo: ends(objections),
    ...findCircles(needs.starts.length - 1, joined([needs, grounds])),
  };
}

function ends({ starts, items }: Rows): Int32Array {
  const end = new Int32Array(starts.length - 1).fill(-1);
  for (let row = 0; row < end.length; row += 1)
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k += 1) end[items[k] ?? 0] = row;
  return end;
}
