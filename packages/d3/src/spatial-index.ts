import { type Area, around, holds, meet, overlap } from "./area";

/** Things that lie in the plane, by place. */
export interface SpatialIndex<T> {
  /** All of them, in the order in which they were given. */
  readonly all: readonly T[];
  /** Those that overlap an area, in no certain order. */
  within(area: Area): readonly T[];
}

/** The side of a cell, in px: about two boxes. */
const CELL = 512;
/** What covers more cells than this is looked at each time instead. */
const MOST_CELLS = 64;

/** So many questions are answered by a look at everything; only if there are more is the grid worth making. */
const FEW = 12;

/**
 * A grid of buckets over the plane: a question costs as much as it has answers, not as much as there are things. Each thing is
 * in every cell that it touches.
 */
export function spatialIndex<T>(all: readonly T[], areaOf: (item: T) => Area): SpatialIndex<T> {
  const areas = all.map(areaOf);
  const bounds = around(areas);
  let grid: Grid | undefined;
  let asked = 0;
  return {
    all,
    within(area) {
      if (holds(area, bounds)) return all;
      asked++;
      if (asked > FEW) grid ??= gridOf(areas);
      const found: T[] = [];
      for (const index of grid?.near(meet(area, bounds)) ?? areas.keys()) {
        const item = all[index];
        const own = areas[index];
        if (item !== undefined && own && overlap(own, area)) found.push(item);
      }
      return found;
    },
  };
}

interface Grid {
  /** What may overlap an area; undefined for a large part of the plane: it is quicker to look at everything once then. */
  near(area: Area): ReadonlySet<number> | undefined;
}

function gridOf(areas: readonly Area[]): Grid {
  const cells = new Map<number, number[]>();
  const wide: number[] = [];
  for (const [index, area] of areas.entries()) {
    const range = cellsOf(area);
    if (countOf(range) > MOST_CELLS) wide.push(index);
    else
      for (let { top: row } = range; row <= range.bottom; row++)
        for (let { left: column } = range; column <= range.right; column++) {
          const key = keyOf(row, column);
          const cell = cells.get(key);
          if (cell) cell.push(index);
          else cells.set(key, [index]);
        }
  }
  return {
    near(area) {
      const range = cellsOf(area);
      return countOf(range) > cells.size
        ? undefined
        : new Set(wide.concat(...keysOf(range).map((key) => cells.get(key) ?? [])));
    },
  };
}

interface Range {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const cellOf = (at: number): number => Math.floor(at / CELL);

const cellsOf = ({ x, y, width, height }: Area): Range => ({
  left: cellOf(x),
  right: cellOf(x + width),
  top: cellOf(y),
  bottom: cellOf(y + height),
});

const countOf = ({ left, right, top, bottom }: Range): number => (right - left + 1) * (bottom - top + 1);

/** More columns than any plane has, to each side; few enough for a number that takes no room of its own. */
const COLUMNS = 2 ** 15;

/** A number for each cell. */
const keyOf = (row: number, column: number): number => row * 2 * COLUMNS + column;

function keysOf({ left, right, top, bottom }: Range): readonly number[] {
  const keys: number[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) keys.push(keyOf(row, column));
  return keys;
}
