import { floats } from "../memory";

/** The lowest occupied y over every x, as a segment tree over fixed cuts: both operations take O(log n). */
export interface Skyline {
  /** The greatest y between the cuts `from` and `to`. */
  read(from: number, to: number): number;
  /** Raises everything between two cuts to at least `y`. */
  raise(from: number, to: number, y: number): void;
}

/** @param cells the number of cells between cuts; everything is 0 at first */
export function skyline(cells: number): Skyline {
  let size = 1;
  while (size < cells) size *= 2;
  const floor = floats(2 * size); // raised as a whole
  const top = floats(2 * size); // the greatest within
  return {
    read(from, to) {
      let result = 0;
      for (let i = (from + size) >> 1; i >= 1; i >>= 1) result = Math.max(result, floor[i]!);
      for (let i = (to - 1 + size) >> 1; i >= 1; i >>= 1) result = Math.max(result, floor[i]!);
      for (let l = from + size, r = to + size; l < r; l >>= 1, r >>= 1) {
        if (l & 1) result = Math.max(result, top[l++]!);
        if (r & 1) result = Math.max(result, top[--r]!);
      }
      // Floors above the canonical nodes were read on the way up from both ends.
      return result;
    },
    raise(from, to, y) {
      const lift = (i: number): void => {
        floor[i] = Math.max(floor[i]!, y);
        top[i] = Math.max(top[i]!, y);
        for (let p = i >> 1; p >= 1; p >>= 1) {
          if (top[p]! >= y) break;
          top[p] = y;
        }
      };
      for (let l = from + size, r = to + size; l < r; l >>= 1, r >>= 1) {
        if (l & 1) lift(l++);
        if (r & 1) lift(--r);
      }
    },
  };
}
