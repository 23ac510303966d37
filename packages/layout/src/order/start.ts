import type { Problem } from "../problem";
import type { Slots } from "../slots";

/**
 * A first order that keeps subtrees together: the moment at which a depth-first search from above meets each node. Boxes of
 * rows come first, in their order; then everything in the order of the boxes.
 *
 * @param whole a box with several parents waits for the nearest one, so that its subtree stays whole; otherwise it goes
 *   with the first
 */
export function start(problem: Problem, slots: Slots, whole: boolean): Float64Array {
  const { down, up } = slots;
  const own = new Int32Array(slots.count).fill(-1); // the segment through which a node is claimed
  for (let v = 0; v < slots.count; v++) {
    let best = -1;
    let length = 0;
    for (let k = up.start[v]!; k < up.start[v + 1]!; k++) {
      const link = slots.linkOfSegment[up.edge[k]!]!;
      const span = link < 0 ? 0 : slots.slotCount[link]!;
      if (best < 0 || span < length) {
        best = up.edge[k]!;
        length = span;
      }
    }
    own[v] = best;
  }
  const time = new Float64Array(slots.count).fill(-1);
  const next = down.start.slice(0, slots.count);
  const path = new Int32Array(slots.count);
  let clock = 0;
  const search = (root: number): void => {
    if (time[root]! >= 0) return;
    let length = 1;
    path[0] = root;
    time[root] = clock++;
    while (length > 0) {
      const v = path[length - 1]!;
      if (next[v]! === down.start[v + 1]!) {
        length--;
        continue;
      }
      const k = next[v]!++;
      const w = down.node[k]!;
      if (time[w]! >= 0 || (whole && own[w] !== down.edge[k])) continue;
      time[w] = clock++;
      path[length++] = w;
    }
  };
  for (const row of problem.rows) for (const v of row) if (up.start[v] === up.start[v + 1]) search(v);
  for (let v = 0; v < slots.count; v++) if (up.start[v] === up.start[v + 1]) search(v);
  for (let v = 0; v < slots.count; v++) search(v);
  return time;
}
