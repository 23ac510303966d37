/**
 * A table of numbers with rows of different lengths, in two typed arrays: row `r` is
 * `items[starts[r]] … items[starts[r + 1] - 1]` (compressed sparse rows).
 *
 *     rows 0: 5 7   1: (empty)   2: 4        starts 0 2 2 3   items 5 7 4
 */
export interface Rows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Entries of `pairs` as rows: each pair is [row, item]; items keep the order of the pairs. */
export function rows(count: number, pairs: readonly (readonly [row: number, item: number])[]): Rows {
  const starts = new Int32Array(count + 1);
  for (const [row] of pairs) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < count; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const items = new Int32Array(pairs.length);
  for (const [row, item] of pairs) {
    const place = next[row] ?? 0;
    items[place] = item;
    next[row] = place + 1;
  }
  return { starts, items };
}

/** How many items each row has. */
export function lengths({ starts }: Rows): Int32Array {
  const result = new Int32Array(starts.length - 1);
  for (let row = 0; row < result.length; row += 1) result[row] = (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  return result;
}

/** The items of a row, without copying. */
export function rowOf(table: Rows, row: number): Int32Array {
  return table.items.subarray(table.starts[row], table.starts[row + 1]);
}

/** The rows of several tables of the same height, one behind the other. */
export function joined(tables: readonly Rows[]): Rows {
  const count = (tables[0]?.starts.length ?? 1) - 1;
  const starts = new Int32Array(count + 1);
  const items = new Int32Array(tables.reduce((sum, table) => sum + table.items.length, 0));
  let filled = 0;
  for (let row = 0; row < count; row += 1) {
    for (const table of tables) {
      for (let place = table.starts[row] ?? 0; place < (table.starts[row + 1] ?? 0); place += 1) {
        items[filled] = table.items[place] ?? 0;
        filled += 1;
      }
    }
    starts[row + 1] = filled;
  }
  return { starts, items };
}

/** These rows only, and of their items those that have a place, by that. */
export function picked({ starts, items }: Rows, chosen: readonly number[], place: Int32Array): Rows {
  const ends = new Int32Array(chosen.length + 1);
  const kept = new Int32Array(items.length);
  let filled = 0;
  for (let index = 0; index < chosen.length; index += 1) {
    const row = chosen[index] ?? 0;
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k += 1) {
      const item = place[items[k] ?? 0] ?? -1;
      if (item < 0) continue;
      kept[filled] = item;
      filled += 1;
    }
    ends[index + 1] = filled;
  }
  return { starts: ends, items: kept.slice(0, filled) };
}

/** A table the other way round: in which rows a number is an item, in rising order. */
export function turned({ starts, items }: Rows): Rows {
  const count = starts.length - 1;
  const begins = new Int32Array(count + 1);
  for (const item of items) begins[item + 1] = (begins[item + 1] ?? 0) + 1;
  for (let row = 0; row < count; row += 1) begins[row + 1] = (begins[row + 1] ?? 0) + (begins[row] ?? 0);
  const next = begins.slice();
  const rows = new Int32Array(items.length);
  for (let row = 0; row < count; row += 1) {
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k += 1) {
      const item = items[k] ?? 0;
      rows[next[item] ?? 0] = row;
      next[item] = (next[item] ?? 0) + 1;
    }
  }
  return { starts: begins, items: rows };
}
