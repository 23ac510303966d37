import { type Circles, findCircles } from "./circles";
import { joined, type Rows, rows } from "./rows";

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
  const [needTable, groundTable] = [rows(count, needs), rows(count, grounds)];
  return {
    needs: needTable,
    grounds: groundTable,
    objections: rows(count, objections),
    neededBy: rows(
      count,
      needs.map(([element, need]) => [need, element]),
    ),
    groundOf: ends(count, grounds),
    objectionTo: ends(count, objections),
    ...findCircles(count, joined([needTable, groundTable])),
  };
}

function ends(count: number, pairs: readonly Pair[]): Int32Array {
  const end = new Int32Array(count).fill(-1);
  for (const [element, link] of pairs) end[link] = element;
  return end;
}
