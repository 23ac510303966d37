import { ints } from "../memory";
import type { Slots } from "../slots";

/** The order within the layers: layer `r` reads `node[start[r]]` to `node[start[r + 1] - 1]` from left to right. */
export interface Layers {
  readonly start: Int32Array;
  readonly node: Int32Array;
  /** The place of every node within its layer. */
  readonly place: Int32Array;
}

/** The layers with every node in the order of its number. */
export function newLayers(slots: Slots): Layers {
  const start = ints(slots.layerCount + 1);
  for (let v = 0; v < slots.count; v++) start[slots.layer[v]! + 1]!++;
  for (let r = 0; r < slots.layerCount; r++) start[r + 1]! += start[r]!;
  const next = ints(start);
  const node = ints(slots.count);
  const place = ints(slots.count);
  for (let v = 0; v < slots.count; v++) {
    const r = slots.layer[v]!;
    place[v] = next[r]! - start[r]!;
    node[next[r]!++] = v;
  }
  return { start, node, place };
}

/** Takes over another order of the same layers. */
export function setOrder(layers: Layers, node: Int32Array): void {
  layers.node.set(node);
  for (let r = 0; r + 1 < layers.start.length; r++) {
    const first = layers.start[r]!;
    for (let i = first; i < layers.start[r + 1]!; i++) layers.place[layers.node[i]!] = i - first;
  }
}
