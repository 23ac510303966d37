import type { Problem } from "../problem";
import { isOutside, Kind, type Slots } from "../slots";
import { newBlocks } from "./blocks";
import type { Layers } from "./layers";

/**
 * Orders every layer by a number per node, as far as groups and rows allow: groups stand by the mean of their boxes, and
 * links pass them on the side that agrees best; between the borders of groups everything is sorted.
 */
export function arrange(problem: Problem, slots: Slots, key: Float64Array): Layers {
  const { layers } = newBlocks(problem, slots, key, true);
  const { start, node, place } = layers;
  const { kind } = slots;
  for (let r = 0; r < slots.layerCount; r++) {
    const inRow = slots.rowInLayer[r]! >= 0;
    const isFixed = (v: number): boolean =>
      kind[v]! > Kind.slot || (inRow && kind[v] === Kind.box) || isOutside(slots, v);
    for (let i = start[r]!, end = i; i < start[r + 1]!; i = end + 1) {
      for (end = i; end < start[r + 1]! && !isFixed(node[end]!); ) end++;
      if (end > i + 1) node.subarray(i, end).sort((v, w) => key[v]! - key[w]! || place[v]! - place[w]!);
    }
    for (let i = start[r]!; i < start[r + 1]!; i++) place[node[i]!] = i - start[r]!;
  }
  return layers;
}
