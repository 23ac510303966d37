/** A pair that may be matched, by row and column, and what the match is worth (greater than 0). */
export interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/**
 * The one-to-one matching of greatest weight; of equals, that of the smaller numbers. Rows and columns that no candidate
 * connects are solved apart, each part in cubic time.
 *
 * Kuhn, Naval Research Logistics 2, 1955, in the form with potentials and shortest augmenting paths (Jonker and Volgenant,
 * Computing 38, 1987).
 */
export function assign(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  for (const part of parts(candidates)) for (const [row, column] of solve(part)) matched.set(row, column);
  return new Map([...matched].sort(([one], [other]) => one - other));
}

/** The candidates by connected part. */
function parts(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const byRow = grouped(candidates, ({ row }) => row);
  const byColumn = grouped(candidates, ({ column }) => column);
  const seen = new Set<Candidate>();
  // A row or a column is followed once, and then taken out.
  const follow = (lines: Map<number, Candidate[]>, line: number, part: Set<Candidate>): void => {
    for (const next of lines.get(line) ?? []) part.add(next);
    lines.delete(line);
  };
  return candidates.flatMap((first) => {
    if (seen.has(first)) return [];
    const part = new Set([first]);
    for (const { row, column } of part) {
      follow(byRow, row, part);
      follow(byColumn, column, part);
    }
    for (const candidate of part) seen.add(candidate);
    return [[...part]];
  });
}

function grouped(candidates: readonly Candidate[], key: (candidate: Candidate) => number): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(key(candidate));
    if (group) group.push(candidate);
    else groups.set(key(candidate), [candidate]);
  }
  return groups;
}

/** What a smaller number is worth among matchings that are otherwise equal. */
const TIE = 1e-9;

function solve(part: readonly Candidate[]): readonly (readonly [row: number, column: number])[] {
  const rows = [...new Set(part.map(({ row }) => row))].sort((one, other) => one - other);
  const columns = [...new Set(part.map(({ column }) => column))].sort((one, other) => one - other);
  const size = Math.max(rows.length, columns.length);
  const [placeOfRow, placeOfColumn] = [places(rows), places(columns)];
  const cost = new Float64Array(size * size);
  for (const { row, column, weight } of part) {
    const [r, c] = [placeOfRow.get(row) ?? 0, placeOfColumn.get(column) ?? 0];
    cost[r * size + c] = -weight + (TIE * (r * size + c)) / (size * size);
  }
  return cheapest(cost, size).flatMap((r, c) => {
    const [row, column] = [rows[r], columns[c]];
    const isCandidate = row !== undefined && column !== undefined && (cost[r * size + c] ?? 0) < 0;
    return isCandidate ? [[row, column] as const] : [];
  });
}

function places(numbers: readonly number[]): ReadonlyMap<number, number> {
  return new Map(numbers.map((number, place) => [number, place]));
}

/**
 * Per column the row of the cheapest perfect matching of a square matrix.
 *
 *     always  potentials u, v with u[row] + v[column] <= cost, equal on matched pairs; place 0 stands for "none"
 */
function cheapest(cost: Float64Array, size: number): readonly number[] {
  const u = new Float64Array(size + 1);
  const v = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
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
  return Array.from(rowOf.subarray(1), (row) => row - 1);
}
