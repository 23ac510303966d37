import type { Problem } from "../problem";
import type { Slots } from "../slots";
import type { Frame } from "./frame";

/** How far a box may stand aside of the one that it hangs on, in px; `ports` keeps its link straight so far. */
const mostAside = 40;

/**
 * A box that ends its branch falls below a box of the layer above it as soon as their ranges of x touch. Where less than
 * one gap to the side lets it rise beside that box, it goes there, as far as its neighbours leave room and its link can
 * stay straight. Every distance that held before holds after.
 */
export function nudge({ boxCount, width, gap }: Problem, slots: Slots, frame: Frame, x: Float64Array): void {
  const { up, down, rowInLayer, layer } = slots;
  const { start, node, distance } = frame;
  const count = ({ start }: Slots["up"], v: number): number => start[v + 1]! - start[v]!;
  for (let v = 0; v < boxCount; v++) {
    const r = layer[v]!;
    const parent = up.node[up.start[v]!]!;
    if (count(up, v) !== 1 || count(down, v) > 0 || parent >= boxCount || width[parent]! > width[v]!) continue;
    if (count(down, parent) > 1 || rowInLayer[r]! >= 0 || rowInLayer[r - 1]! >= 0) continue;
    // Between what stands beside it, and beside what it hangs on.
    const at = node.indexOf(v, start[r]);
    let low = at > start[r]! ? x[node[at - 1]!]! + distance[v]! : Number.NEGATIVE_INFINITY;
    let high = at + 1 < start[r + 1]! ? x[node[at + 1]!]! - distance[node[at + 1]!]! : Number.POSITIVE_INFINITY;
    for (const u of node.subarray(start[r - 1], start[r])) {
      if (u >= boxCount || u === parent) continue;
      const reach = (width[u]! + width[v]!) / 2 + gap;
      if (x[u]! < x[v]!) low = Math.max(low, x[u]! + reach);
      else high = Math.min(high, x[u]! - reach);
    }
    const to = Math.min(Math.max(x[v]!, low), high);
    const isStraight = Math.abs(to - x[parent]!) <= Math.min(mostAside, width[v]! / 4);
    if (low <= high && isStraight && Math.abs(to - x[v]!) < gap) x[v] = to;
  }
}
