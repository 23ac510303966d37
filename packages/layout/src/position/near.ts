import type { Slots } from "../slots";
import type { Frame } from "./frame";

/**
 * A first x for every node: sweeps over the layers, each of which sets the nodes of a layer as close as their distances
 * allow to the mean of their neighbours in the layer before (isotonic regression by pooling adjacent violators).
 */
export function near(slots: Slots, { start, node, distance }: Frame): Float64Array {
  const { layerCount, up, down } = slots;
  const x = new Float64Array(slots.count);
  const offset = new Float64Array(slots.count); // x in a layer packed to the left
  let widest = 0;
  for (let r = 0; r < layerCount; r++) {
    let sum = 0;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      sum += distance[node[i]!]!;
      offset[node[i]!] = sum;
      x[node[i]!] = sum;
    }
    widest = Math.max(widest, start[r + 1]! - start[r]!);
  }
  const mean = new Float64Array(widest);
  const mass = new Float64Array(widest);
  const size = new Int32Array(widest);
  const relax = (r: number, side: typeof up): void => {
    let blocks = 0;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      const v = node[i]!;
      const weight = side.start[v + 1]! - side.start[v]!;
      let sum = 0;
      for (let k = side.start[v]!; k < side.start[v + 1]!; k++) sum += x[side.node[k]!]!;
      mean[blocks] = (weight > 0 ? sum / weight : x[v]!) - offset[v]!;
      mass[blocks] = weight > 0 ? weight : 1e-3;
      size[blocks] = 1;
      blocks++;
      while (blocks > 1 && mean[blocks - 2]! >= mean[blocks - 1]!) {
        const m = mass[blocks - 2]! + mass[blocks - 1]!;
        mean[blocks - 2] = (mean[blocks - 2]! * mass[blocks - 2]! + mean[blocks - 1]! * mass[blocks - 1]!) / m;
        mass[blocks - 2] = m;
        size[blocks - 2]! += size[blocks - 1]!;
        blocks--;
      }
    }
    for (let b = 0, i = start[r]!; b < blocks; b++) {
      for (let k = 0; k < size[b]!; k++, i++) x[node[i]!] = mean[b]! + offset[node[i]!]!;
    }
  };
  for (let round = 0; round < rounds; round++) {
    for (let r = layerCount - 2; r >= 0; r--) relax(r, down);
    for (let r = 1; r < layerCount; r++) relax(r, up);
  }
  return x;
}

const rounds = 1;
