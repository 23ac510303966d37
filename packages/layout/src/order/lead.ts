import { floats } from "../memory";
import type { Problem } from "../problem";
import { isOutside, Kind, type Slots } from "../slots";
import type { Layers } from "./layers";
import type { Budget } from "./sift";
import { borderWeight } from "./ties";

/**
 * Prepares leading links anew: all slots of a link move at once to where the link crosses least on its whole way, while all
 * else stays where it is. Slots stay in their own group.
 *
 * This is a shortest path through the places of the layers. The cost c(p, q) of the way from place p to place q of the next
 * layer has the Monge property: as a function of q, what a way through the places up to p costs more than one through p
 * never falls. So it is kept as its rises, p by p: passing a node lowers it and adds rises right of the node's lower
 * neighbours; a cheaper place p cuts it off above. The time is linear in the segments passed.
 *
 * @param crossed 0 for the slots that cross nothing
 * @returns a function that leads link `e` and tells by how much the number of crossings fell
 */
export function newLead(
  problem: Problem,
  slots: Slots,
  layers: Layers,
  budget: Budget,
  crossed: Uint8Array,
): (e: number) => number {
  const { start, node, place } = layers;
  const { up, down, kind, groupOf, linkOf, layer } = slots;
  let widest = 0;
  for (let r = 0; r < slots.layerCount; r++) widest = Math.max(widest, start[r + 1]! - start[r]!);
  /** What the way from the upper end to place `p` of layer `r` costs: `least[start[r] + r + p]`. */
  const least = floats(slots.count + slots.layerCount);
  const rise = floats(widest + 1);
  const passed = floats(widest + 1);
  const weight = (v: number): number => (kind[v]! > Kind.slot ? borderWeight : 1);

  /** How many segments but those of link `e` cross the one from `x` to `y`. */
  const crossingsOf = (e: number, x: number, y: number): number => {
    const r = layer[x]!;
    let result = 0;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      const z = node[i]!;
      if (z === x || linkOf[z] === e) continue;
      const isLeft = place[z]! < place[x]!;
      for (let k = down.start[z]!; k < down.start[z + 1]!; k++) {
        const b = place[down.node[k]!]!;
        if (isLeft ? b > place[y]! : b < place[y]!) result += weight(z);
      }
    }
    return result;
  };

  /** From the costs of layer `r` to those of the next; segments of the ends `u` and `v`, and slots of `e`, do not count. */
  const advance = (e: number, r: number, u: number, v: number): void => {
    const from = start[r]! + r;
    const count = start[r + 1]! - start[r]!;
    let base = Number.POSITIVE_INFINITY;
    let sum = 0;
    let highest = 0;
    let total = 0;
    for (let p = 0; p <= count; p++) {
      const cost = least[from + p]!;
      if (base >= cost) {
        rise.fill(0, 0, highest + 1);
        highest = 0;
        base = cost;
        sum = 0;
      }
      while (base + sum > cost) {
        const cut = Math.min(rise[highest]!, base + sum - cost);
        rise[highest]! -= cut;
        sum -= cut;
        if (rise[highest] === 0) highest--;
      }
      if (p === count) break;
      const z = node[start[r]! + p]!;
      if (z === u || linkOf[z] === e) continue;
      const w = weight(z);
      for (let k = down.start[z]!; k < down.start[z + 1]!; k++) {
        const y = down.node[k]!;
        if (y === v) continue;
        const b = place[y]! + 1;
        base -= w;
        rise[b]! += 2 * w;
        passed[b]! += w;
        sum += 2 * w;
        total += w;
        if (b > highest) highest = b;
      }
    }
    const to = start[r + 1]! + r + 1;
    const last = start[r + 2]! - start[r + 1]!;
    let value = base + total;
    for (let q = 0; q <= last; q++) {
      value += rise[q]! - passed[q]!;
      least[to + q] = value;
      rise[q] = 0;
      passed[q] = 0;
    }
    budget.left -= count + last;
  };

  /** Leaves only the places of layer `r` that are directly in `group`. */
  const restrict = (r: number, group: number): void => {
    let g = -1;
    for (let i = start[r]!; i <= start[r + 1]!; i++) {
      const w = node[i];
      if (g !== group || (w !== undefined && i > start[r]! && isOutside(slots, node[i - 1]!))) {
        least[i + r] = Number.POSITIVE_INFINITY;
      }
      if (w === undefined || kind[w]! <= Kind.slot) continue;
      g = kind[w] === Kind.leftBorder ? groupOf[w]! : problem.groups.parent[g]!;
    }
  };

  /** The place in layer `r` from which the cheapest way comes to place `q` of the next, as near to `near` as possible. */
  const origin = (e: number, r: number, q: number, v: number, near: number): number => {
    const count = start[r + 1]! - start[r]!;
    let cost = 0;
    let best = Number.POSITIVE_INFINITY;
    let result = near;
    for (const counts of [true, false]) {
      for (let p = 0; p <= count; p++) {
        if (!counts) {
          const here = least[start[r]! + r + p]! + cost;
          if (here < best || (here === best && Math.abs(p - near) < Math.abs(result - near))) {
            best = here;
            result = p;
          }
        }
        if (p === count) break;
        const z = node[start[r]! + p]!;
        if (linkOf[z] === e) continue;
        const w = weight(z);
        for (let k = down.start[z]!; k < down.start[z + 1]!; k++) {
          const y = down.node[k]!;
          if (y === v) continue;
          const isLeft = place[y]! < q;
          if (counts) cost += isLeft ? w : 0;
          else cost += isLeft ? -w : w;
        }
      }
    }
    return result;
  };

  const move = (x: number, to: number): void => {
    const from = place[x]!;
    const first = start[layer[x]!]!;
    const target = to > from ? to - 1 : to;
    const step = Math.sign(target - from);
    for (let i = from; i !== target; i += step) {
      node[first + i] = node[first + i + step]!;
      place[node[first + i]!] = i;
    }
    node[first + target] = x;
    place[x] = target;
  };

  return (e) => {
    const count = slots.slotCount[e]!;
    if (count === 0 || slots.bypasses[e] || slots.dips[e]) return 0;
    const first = slots.firstSlot[e]!;
    const last = first + count - 1;
    let x = first;
    while (x <= last && crossed[x] === 0) x++;
    if (x > last) return 0;
    const u = up.node[up.start[first]!]!;
    const v = down.node[down.start[last]!]!;
    let now = crossingsOf(e, u, first) + crossingsOf(e, last, v);
    for (let x = first; x < last; x++) now += crossingsOf(e, x, x + 1);
    if (now === 0) return 0;
    const r = layer[u]!;
    least.fill(Number.POSITIVE_INFINITY, start[r]! + r, start[r + 1]! + r + 1);
    least[start[r]! + r + place[u]!] = 0;
    advance(e, r, u, -1);
    for (let x = first; x <= last; x++) {
      restrict(layer[x]!, groupOf[x]!);
      advance(e, layer[x]!, -1, x === last ? v : -1);
    }
    const best = least[start[layer[v]!]! + layer[v]! + place[v]!]!;
    if (best >= now) return 0;
    let q = place[v]!;
    for (let x = last; x >= first; x--) {
      const p = origin(e, layer[x]!, q, x === last ? v : -1, place[x]!);
      if (x < last) move(x + 1, q);
      q = p;
    }
    move(first, q);
    return now - best;
  };
}
