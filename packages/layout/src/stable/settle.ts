import type { Adjacency } from "../adjacency";
import type { Layers } from "../order/layers";
import { isOutside, Kind, type Slots } from "../slots";
import type { Steps } from "../steps";

/** How often all layers are gone through at most, and how far a node may move at once. */
const rounds = 6;
const reach = 80;

/**
 * Moves nodes within their layers to where they cross least, as far as the next border of a group.
 *
 * @param price how many crossings it costs that `v` passes `w`; Infinity if it must not
 */
export function* settle(slots: Slots, layers: Layers, price: (v: number, w: number) => number): Steps<void> {
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    for (let i = 0; i < slots.layerCount; i++) {
      if (settleLayer(slots, layers, (round & 1) === 0 ? i : slots.layerCount - 1 - i, price)) moved = true;
      yield (round + i / slots.layerCount) / rounds;
    }
  }
}

function settleLayer(
  { kind, groupOf, up, down, rowInLayer, ...slots }: Slots,
  { start, node, place }: Layers,
  r: number,
  price: (v: number, w: number) => number,
): boolean {
  const [first, end] = [start[r]!, start[r + 1]!];
  const fixed = (v: number): boolean =>
    kind[v]! > Kind.slot || (rowInLayer[r]! >= 0 && kind[v] === Kind.box) || isOutside(slots, v);
  let moved = false;
  for (const v of node.slice(first, end)) {
    if (fixed(v)) continue;
    const at = first + place[v]!;
    let best = 0;
    let target = at;
    for (const step of [1, -1]) {
      let change = 0;
      for (let i = at + step, n = 0; i >= first && i < end && n < reach; i += step, n++) {
        const w = node[i]!;
        if (kind[w]! > Kind.slot || groupOf[w] !== groupOf[v] || isOutside(slots, w)) break;
        change += price(v, w) - step * (difference(up, place, v, w) + difference(down, place, v, w));
        if (change === Number.POSITIVE_INFINITY) break;
        if (change >= best) continue;
        best = change;
        target = i;
      }
    }
    if (target === at) continue;
    moved = true;
    const step = Math.sign(target - at);
    for (let i = at; i !== target; i += step) {
      node[i] = node[i + step]!;
      place[node[i]!] = i - first;
    }
    node[target] = v;
    place[v] = target - first;
  }
  return moved;
}

/** Crossings with `v` before `w`, less those with `w` before `v`, on one side. */
function difference(side: Adjacency, place: Int32Array, v: number, w: number): number {
  let result = 0;
  for (let i = side.start[v]!; i < side.start[v + 1]!; i++) {
    const p = place[side.node[i]!]!;
    for (let j = side.start[w]!; j < side.start[w + 1]!; j++) result += Math.sign(p - place[side.node[j]!]!);
  }
  return result;
}
