import { ints } from "../memory";
import { Kind, type Slots } from "../slots";
import type { Layers } from "./layers";

/**
 * How many pairs of segments cross, counted with a Fenwick tree over the places of the lower layer
 * (Barth, Jünger, Mutzel: Simple and efficient bilayer cross counting, 2002).
 *
 * @param border what a crossing with the border of a group counts
 */
export function crossings(slots: Slots, layers: Layers, border = 0): number {
  let widest = 0;
  for (let r = 0; r < slots.layerCount; r++) widest = Math.max(widest, layers.start[r + 1]! - layers.start[r]!);
  const tree = ints(widest + 1);
  const { start, node, place } = layers;
  const down = slots.down;
  let total = 0;
  for (let r = 0; r + 1 < slots.layerCount; r++) {
    const width = start[r + 2]! - start[r + 1]!;
    tree.fill(0, 0, width + 1);
    let seen = 0;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      const v = node[i]!;
      const weight = slots.kind[v]! > Kind.slot ? border : 1;
      const from = down.start[v]!;
      const to = down.start[v + 1]!;
      if (weight === 0) continue;
      for (let k = from; k < to; k++) {
        let left = 0;
        for (let q = place[down.node[k]!]! + 1; q > 0; q -= q & -q) left += tree[q]!;
        total += weight * (seen - left);
      }
      for (let k = from; k < to; k++) {
        for (let q = place[down.node[k]!]! + 1; q <= width; q += q & -q) tree[q]! += weight;
      }
      seen += weight * (to - from);
    }
  }
  return total;
}
