import type { Problem } from "../problem";
import type { Slots } from "../slots";
import type { Frame } from "./frame";

/**
 * A box that ends its branch falls below a box of the layer above it as soon as their ranges of x touch. Where less than
 * one gap to the side lets it rise beside that box, it goes there, as far as its neighbours leave room and its link can
 * stay straight. Every distance that held before holds after.
 *
 * @param limit how far to the left and right boxes may reach
 */
export function nudge(
  problem: Problem,
  slots: Slots,
  frame: Frame,
  x: Float64Array,
  limit: { readonly left: number; readonly right: number },
): void {
  const { boxCount, width, gap } = problem;
  for (let r = 1; r < slots.layerCount; r++) {
    if (slots.rowInLayer[r]! >= 0 || slots.rowInLayer[r - 1]! >= 0) continue;
    for (let i = frame.start[r]!; i < frame.start[r + 1]!; i++) {
      const v = frame.node[i]!;
      const from = slots.up.start[v]!;
      if (v >= boxCount || slots.up.start[v + 1]! !== from + 1 || slots.down.start[v] !== slots.down.start[v + 1])
        continue;
      const parent = slots.up.node[from]!;
      if (
        parent >= boxCount ||
        width[parent]! > width[v]! ||
        slots.down.start[parent + 1]! - slots.down.start[parent]! > 1
      ) {
        continue;
      }
      let low = Number.NEGATIVE_INFINITY;
      let high = Number.POSITIVE_INFINITY;
      let held = false;
      for (let k = frame.start[r - 1]!; k < frame.start[r]!; k++) {
        const u = frame.node[k]!;
        if (u >= boxCount || u === parent) continue;
        const reach = (width[u]! + width[v]!) / 2 + gap;
        held ||= Math.abs(x[u]! - x[v]!) < reach - 1e-6;
        if (x[u]! < x[v]!) low = Math.max(low, x[u]! + reach);
        else high = Math.min(high, x[u]! - reach);
      }
      if (!held || low > high) continue;
      const to = Math.min(Math.max(x[v]!, low), high);
      const before = i > frame.start[r]! ? frame.node[i - 1]! : -1;
      const after = i + 1 < frame.start[r + 1]! ? frame.node[i + 1]! : -1;
      const least = Math.max(limit.left + width[v]! / 2, before < 0 ? to : x[before]! + frame.distance[v]!);
      const most = Math.min(limit.right - frame.reachRight[v]!, after < 0 ? to : x[after]! - frame.distance[after]!);
      const straight = Math.abs(to - x[parent]!) <= Math.min(mostAside, width[v]! / 4);
      if (straight && Math.abs(to - x[v]!) < gap && to >= least && to <= most) x[v] = to;
    }
  }
}

/** How far a box may stand aside of the one that it hangs on, in px; `ports` keeps its link straight so far. */
const mostAside = 40;
