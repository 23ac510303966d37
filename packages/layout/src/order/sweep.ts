import type { Slots } from "../slots";
import type { Layers } from "./layers";

/**
 * One pass over the layers, downwards or upwards: every node wants to stand at the barycentre (or the weighted median:
 * Gansner et al. 1993) of its neighbours in the layer just passed. A node without any keeps its place relative to the
 * node before it.
 */
export function sweep(
  slots: Slots,
  layers: Layers,
  arrange: (r: number, key: Float64Array) => void,
  key: Float64Array,
  downwards: boolean,
  median: boolean,
): void {
  const side = downwards ? slots.up : slots.down;
  const { start, node, place } = layers;
  const places: number[] = [];
  for (let q = 1; q < slots.layerCount; q++) {
    const r = downwards ? q : slots.layerCount - 1 - q;
    let carried = Number.NaN;
    let sorted = true;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      const v = node[i]!;
      const from = side.start[v]!;
      const degree = side.start[v + 1]! - from;
      let value = carried;
      if (degree === 1) value = place[side.node[from]!]!;
      else if (degree > 1 && median) {
        places.length = 0;
        for (let k = from; k < from + degree; k++) places.push(place[side.node[k]!]!);
        places.sort((a, b) => a - b);
        const m = degree >> 1;
        if (degree & 1) value = places[m]!;
        else {
          const left = places[m - 1]! - places[0]!;
          const right = places[degree - 1]! - places[m]!;
          value =
            left + right === 0
              ? (places[m - 1]! + places[m]!) / 2
              : (places[m - 1]! * right + places[m]! * left) / (left + right);
        }
      } else if (degree > 1) {
        let sum = 0;
        for (let k = from; k < from + degree; k++) sum += place[side.node[k]!]!;
        value = sum / degree;
      }
      if (value < carried) sorted = false;
      key[v] = value;
      carried = value;
    }
    if (sorted) continue;
    // Nodes before the first with a neighbour stay before it.
    for (let i = start[r + 1]! - 1, value = 0; i >= start[r]!; i--) {
      const v = node[i]!;
      if (Number.isNaN(key[v]!)) key[v] = value;
      value = key[v]!;
    }
    arrange(r, key);
  }
}
