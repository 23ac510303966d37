import type { Steps } from "@argument-graph/core";
import { each } from "../steps";

/** Per row, what a match with a column is worth (greater than 0), for the columns that it may be matched with. */
export type Weights = readonly ReadonlyMap<number, { readonly weight: number }>[];

/** The most rows, or columns, of a part for which the best matching is sought: it takes a table of them all. */
export const MOST_ASSIGNED = 2_000;

/**
 * The one-to-one matching of greatest weight; of equals, that of the smaller numbers. Rows and columns that no candidate
 * connects are solved apart, each part in cubic time. In parts of more than `MOST_ASSIGNED` rows or columns every row
 * takes the best that is left, one after the other.
 *
 * Kuhn, Naval Research Logistics 2, 1955, in the form with potentials and shortest augmenting paths (Jonker and Volgenant,
 * Computing 38, 1987).
 */
export function* assignSteps(weights: Weights): Steps<ReadonlyMap<number, number>> {
  const matched = new Map<number, number>();
  for (const part of yield* partSteps(weights)) {
    yield;
    for (const [row, column] of yield* solveSteps(part, weights)) matched.set(row, column);
  }
  return new Map([...matched].sort(([one], [other]) => one - other));
}

/** Rows and columns that hang together, in order. */
interface Part {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function* partSteps(weights: Weights): Steps<readonly Part[]> {
  const byColumn = new Map<number, number[]>();
  for (const [row, columns] of weights.entries()) {
    yield;
    for (const column of columns.keys()) {
      const known = byColumn.get(column);
      if (known) known.push(row);
      else byColumn.set(column, [row]);
    }
  }
  const parts: Part[] = [];
  const seen = new Set<number>();
  for (const first of weights.keys()) {
    if (seen.has(first) || weights[first]?.size === 0) continue;
    const [rows, columns] = [new Set([first]), new Set<number>()];
    for (const row of rows) {
      yield;
      seen.add(row);
      for (const column of weights[row]?.keys() ?? []) {
        if (columns.has(column)) continue;
        columns.add(column);
        yield;
        for (const next of byColumn.get(column) ?? []) rows.add(next);
      }
    }
    parts.push({ rows: [...rows].sort(byNumber), columns: [...columns].sort(byNumber) });
  }
  return parts;
}

const byNumber = (one: number, other: number): number => one - other;

/** What a smaller number is worth among matchings that are otherwise equal. */
const TIE = 1e-9;

type Pair = readonly [row: number, column: number];

function* solveSteps({ rows, columns }: Part, weights: Weights): Steps<readonly Pair[]> {
  const size = Math.max(rows.length, columns.length);
  if (size > MOST_ASSIGNED) return yield* greedySteps(rows, weights);
  const places = new Map(columns.map((column, place) => [column, place]));
  const table = new Float64Array(size * size);
  for (const [place, row] of rows.entries()) {
    yield;
    for (const [column, { weight }] of weights[row] ?? []) table[place * size + (places.get(column) ?? 0)] = weight;
  }
  const rowOf = yield* heaviestSteps(table, size);
  return Array.from(rowOf).flatMap((r, c) => {
    const [row, column] = [rows[r], columns[c]];
    return row !== undefined && column !== undefined && (table[r * size + c] ?? 0) > 0 ? [[row, column] as const] : [];
  });
}

/** Every row takes the best of the columns that are left, the rows with the best columns first. */
function* greedySteps(rows: readonly number[], weights: Weights): Steps<readonly Pair[]> {
  const taken = new Set<number>();
  const best = (row: number): number => Math.max(...Array.from(weights[row]?.values() ?? [], ({ weight }) => weight));
  const worth = new Map(yield* each(rows, (row) => [row, best(row)] as const));
  const inOrder = [...rows].sort((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0) || one - other);
  const pairs = yield* each(inOrder, (row): readonly Pair[] => {
    const free = [...(weights[row] ?? [])].filter(([column]) => !taken.has(column));
    const [first] = free.sort(([one, mine], [other, yours]) => yours.weight - mine.weight || one - other);
    if (!first) return [];
    taken.add(first[0]);
    return [[row, first[0]]];
  });
  return pairs.flat();
}

/**
 * Per column the row of the heaviest perfect matching of a square table, row by row; a step for each row. Weights of 0 stand
 * for what is no candidate.
 *
 *     always  potentials u, v with u[row] + v[column] <= cost, equal on matched pairs; place 0 stands for "none"
 */
export function* heaviestSteps(weights: Float64Array, size: number): Steps<Int32Array> {
  const cost = weights.map((weight, place) => (weight > 0 ? (TIE * place) / (size * size) - weight : 0));
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    yield;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const previous = new Int32Array(size + 1);
    const used = new Uint8Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      used[column] = 1;
      const from = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (used[other]) continue;
        const reduced = (cost[(from - 1) * size + other - 1] ?? 0) - (u[from] ?? 0) - (v[other] ?? 0);
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          previous[other] = column;
        }
        if ((least[other] ?? 0) < delta) {
          delta = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (used[other]) {
          const matched = rowOf[other] ?? 0;
          u[matched] = (u[matched] ?? 0) + delta;
          v[other] = (v[other] ?? 0) - delta;
        } else least[other] = (least[other] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = previous[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  return rowOf.subarray(1).map((row) => row - 1);
}
