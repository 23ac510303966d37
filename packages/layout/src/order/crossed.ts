import type { Slots } from "../slots";
import type { Blocks } from "./blocks";
import type { Layers } from "./layers";

/**
 * Marks the nodes with a segment that crosses another: only these save anything by moving. From left to right, a segment
 * crosses one that begins before it if the farthest of their ends lies beyond its own; and the other way round. So it takes
 * one look at each segment from either side.
 */
export function markCrossed({ down, layerCount }: Slots, { start, node, place }: Layers, crossed: Uint8Array): void {
  crossed.fill(0);
  for (let r = 0; r + 1 < layerCount; r++) {
    for (let step = 1; step >= -1; step -= 2) {
      let [farthest, next] = [-1, -1];
      const from = step > 0 ? start[r]! : start[r + 1]! - 1;
      const behind = step > 0 ? start[r + 1]! : start[r]! - 1;
      const last = start[r + 2]! - start[r + 1]! - 1;
      for (let i = from; i !== behind; i += step, farthest = next) {
        const v = node[i]!;
        for (let k = down.start[v]!; k < down.start[v + 1]!; k++) {
          const w = down.node[k]!;
          const end = step > 0 ? place[w]! : last - place[w]!;
          if (end < farthest) crossed[v] = crossed[w] = 1;
          else if (end > next) next = end;
        }
      }
    }
  }
}

/** Marks the blocks that hold such nodes. */
export function markCrossedBlocks(slots: Slots, blocks: Blocks, crossed: Uint8Array): void {
  markCrossed(slots, blocks.layers, crossed);
  for (let i = blocks.count - 1; i > 0; i--) {
    const b = blocks.sequence[i]!;
    if (crossed[b]) crossed[blocks.parent[b]!] = 1;
  }
}
