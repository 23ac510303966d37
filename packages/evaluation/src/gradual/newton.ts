/** The changes of some values when one step is made; each is 0 at an equilibrium. */
export type Residual = (values: Float64Array) => Float64Array;

/**
 * A few steps of Newton's method towards a zero of the residual, from a point close to one: from 1e-9 to the last digits.
 * Keeps the point where the method leads away from it.
 */
export function newton(residual: Residual, start: Float64Array): Float64Array {
  let [values, size] = [start, largest(residual(start))];
  for (let step = 0; step < 5 && size > 0; step += 1) {
    const move = solve(jacobian(residual, values), residual(values));
    const next = values.map((value, index) => value - (move[index] ?? 0));
    const nextSize = largest(residual(next));
    if (!(nextSize < size) || largest(move) > 1e-4) return values;
    [values, size] = [next, nextSize];
  }
  return values;
}

export function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Row by row, by central differences. */
function jacobian(residual: Residual, values: Float64Array): readonly Float64Array[] {
  const step = 1e-6;
  const columns = Array.from(values, (_, column) => {
    const at = (shift: number): Float64Array =>
      residual(values.map((value, index) => (index === column ? value + shift : value)));
    const [above, below] = [at(step), at(-step)];
    return above.map((value, row) => (value - (below[row] ?? 0)) / (2 * step));
  });
  return Array.from(values, (_, row) => Float64Array.from(columns, (column) => column[row] ?? 0));
}

/** The solution of a square system of equations, by elimination with the largest pivot of each column. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const table = matrix.map((row, index) => Float64Array.of(...row, right[index] ?? 0));
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  const add = (row: number, other: number, factor: number): void => {
    const [target, source] = [table[row], table[other]];
    for (let column = 0; target && source && column <= size; column += 1)
      target[column] = (target[column] ?? 0) + factor * (source[column] ?? 0);
  };
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    }
    const [one, other] = [table[column], table[pivot]];
    if (one && other) [table[column], table[pivot]] = [other, one];
    for (let row = 0; row < size; row += 1) {
      if (row !== column && at(column, column) !== 0) add(row, column, -at(row, column) / at(column, column));
    }
  }
  return Float64Array.from(right, (_, row) => at(row, size) / at(row, row));
}
