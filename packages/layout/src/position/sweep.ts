import type { Adjacency } from "../adjacency";
import { floats } from "../memory";
import type { Problem } from "../problem";
import { snap } from "../simplex";
import { isOutside, type Slots } from "../slots";
import type { Steps } from "../steps";
import type { Frame } from "./frame";
import { holdOf, pullOf } from "./springs";

/** So many nodes are placed between two steps. */
const stride = 10_000;

/**
 * First x for all nodes: every layer, from above to below and back, gets the places where it is pulled least by the layer
 * that was placed before it, the leaves by the one above them. The cost of a layer that is placed up to some node is a convex
 * function of where that node is; its slopes are kept in a heap of the places where they change (isotonic regression by
 * absolute values). In the end the layers keep all distances of the frame.
 *
 * @param wish where each box should stand; NaN where nothing is wished
 */
export function* sweep(problem: Problem, slots: Slots, frame: Frame, wish?: Float64Array): Steps<Float64Array> {
  const { start, node, distance } = frame;
  const { up, down, layerCount } = slots;
  const { boxCount } = problem;
  const x = floats(slots.count);
  const hold = holdOf(problem);
  // A heap with the greatest place at 1, and by how much the slope rises there.
  const place = floats(2 * slots.upper.length + boxCount + 2);
  const rise = floats(place.length);
  let size = 0;
  const put = (i: number, from: number): void => {
    place[i] = place[from]!;
    rise[i] = rise[from]!;
  };
  const push = (at: number, by: number): void => {
    let i = ++size;
    for (; i > 1 && place[i >> 1]! < at; i >>= 1) put(i, i >> 1);
    place[i] = at;
    rise[i] = by;
  };
  const pop = (): void => {
    const last = size--;
    let i = 1;
    for (let k = 2; k <= size; k = 2 * i) {
      if (k < size && place[k + 1]! > place[k]!) k++;
      if (place[k]! <= place[last]!) break;
      put(i, k);
      i = k;
    }
    put(i, last);
  };

  /** Places a layer for the sake of its links on one side, and of those on the other where there are none. */
  const settle = (r: number, near: Adjacency, far: Adjacency): void => {
    const first = start[r]!;
    let end = start[r + 1]!;
    while (end > first && isOutside(slots, node[end - 1]!)) end--;
    size = 0;
    let shift = 0; // places are those of the first node of the layer, if all up to here stood close together
    for (let i = first; i < end; i++) {
      const v = node[i]!;
      shift += distance[v]!;
      let slope = 0;
      const side = near.start[v] === near.start[v + 1] ? far : near;
      for (let k = side.start[v]!; k < side.start[v + 1]!; k++) {
        if (isOutside(slots, side.node[k]!)) continue;
        const pull = pullOf(problem, slots, side.edge[k]!);
        push(x[side.node[k]!]! - shift, 2 * pull);
        slope += pull;
      }
      if (wish !== undefined && v < boxCount && !Number.isNaN(wish[v]!)) {
        push(snap(wish[v]!) - shift, 2 * hold);
        slope += hold;
      }
      for (; slope > 0 && rise[1]! <= slope; pop()) slope -= rise[1]!;
      rise[1]! -= slope;
      x[v] = size > 0 ? place[1]! : Number.POSITIVE_INFINITY;
    }
    let least = Number.POSITIVE_INFINITY;
    for (let i = end - 1; i >= first; i--) {
      const v = node[i]!;
      least = Math.min(least, x[v]!);
      if (least === Number.POSITIVE_INFINITY) least = 0;
      x[v] = least + shift;
      shift -= distance[v]!;
    }
  };
  let placed = 0;
  for (let i = 0; i < 2 * layerCount; i++) {
    const r = i < layerCount ? i : 2 * layerCount - 1 - i;
    settle(r, i < layerCount ? up : down, up);
    placed += start[r + 1]! - start[r]!;
    if (placed < stride) continue;
    placed = 0;
    yield i / (2 * layerCount);
  }
  return x;
}
