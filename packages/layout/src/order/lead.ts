import { floats, ints } from "../memory";
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
 * neighbours; a cheaper place p cuts it off above. Only ways that cross less than the link does now are of interest, and
 * a segment crosses at least as many as begin before it less those that end before it: so a few places around the link are
 * looked at, not whole layers.
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
  const { up, down, kind, groupOf, layer, layerCount } = slots;
  /** What the way from the upper end to place `p` of layer `r` costs: `least[start[r] + r + p]`. */
  const least = floats(slots.count + layerCount);
  const rise = floats(slots.count + 2);
  // The places of each layer that are looked at, and what the link crosses in the gap below it.
  const low = ints(layerCount);
  const high = ints(layerCount);
  const cost = ints(layerCount);
  const weight = (v: number): number => (kind[v]! > Kind.slot ? borderWeight : 1);

  /** How many segments, but those from `x` and to `y`, cross one from place `p` of layer `r` to place `q` of the next. */
  const crossingsAt = (r: number, p: number, q: number, x: number, y: number): number => {
    let result = 0;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      const z = node[i]!;
      if (z === x) continue;
      const isLeft = place[z]! < p;
      for (let k = down.start[z]!; k < down.start[z + 1]!; k++) {
        const v = down.node[k]!;
        if (v !== y && place[v]! < q !== isLeft) result += weight(z);
      }
    }
    return result;
  };

  /** By how much a segment from place `p` crosses more if its lower end passes node `v` to the right; none from `x` counts. */
  const passing = (v: number, p: number, x: number): number => {
    let more = 0;
    for (let k = up.start[v]!; k < up.start[v + 1]!; k++) {
      const z = up.node[k]!;
      if (z !== x) more += place[z]! < p ? -1 : 1;
    }
    return more * weight(v);
  };
  const weightAbove = (v: number): number => (up.start[v + 1]! - up.start[v]!) * weight(v);
  const weightBelow = (v: number): number => (down.start[v + 1]! - down.start[v]!) * weight(v);

  /**
   * From the costs of layer `r` to those of the next. The link goes from `x` to `y` here, whose other segments do not count
   * where these are its ends.
   */
  const advance = (r: number, x: number, y: number, isLast: boolean, now: number): void => {
    const from = start[r]! + r;
    const [first, last, near] = [low[r]!, high[r]!, place[x]!];
    const [upper, lower] = [start[r]!, start[r + 1]!];
    let spare = Number.NEGATIVE_INFINITY;
    for (let p = first; p <= last; p++) spare = Math.max(spare, now - least[from + p]!);
    spare += cost[r]! + weightBelow(x);
    let [left, right] = [place[y]!, place[y]!];
    let crossed = cost[r]!; // from `near` to `left`
    if (!isLast) {
      let room = spare;
      for (let p = first; p < near; p++) room += weightBelow(node[upper + p]!);
      while (left > 0 && room > 0) {
        const v = node[lower + --left]!;
        crossed -= passing(v, near, x);
        room -= weightAbove(v);
      }
      room = spare;
      for (let p = near; p < last; p++) room += weightBelow(node[upper + p]!);
      while (right < start[r + 2]! - lower && room > 0) room -= weightAbove(node[lower + right++]!);
    }
    let base = Number.POSITIVE_INFINITY;
    let sum = 0;
    let highest = left;
    for (let p = first; p <= last; p++) {
      const here = least[from + p]!;
      if (base >= here) {
        rise.fill(0, left, highest + 1);
        highest = left;
        base = here;
        sum = 0;
      }
      while (base + sum > here) {
        const cut = Math.min(rise[highest]!, base + sum - here);
        rise[highest]! -= cut;
        sum -= cut;
        if (rise[highest] === 0) highest--;
      }
      const z = node[upper + p]!;
      if (p === last || z === x) continue;
      const w = weight(z);
      for (let k = down.start[z]!; k < down.start[z + 1]!; k++) {
        const v = down.node[k]!;
        if (isLast && v === y) continue;
        const b = place[v]! + 1;
        const isLeft = b <= left;
        if (p >= near) crossed += isLeft ? -w : w;
        base += isLeft ? w : -w;
        if (isLeft || b > right) continue;
        rise[b]! += 2 * w;
        sum += 2 * w;
        if (b > highest) highest = b;
      }
    }
    const to = lower + r + 1;
    let value = base + crossed;
    for (let q = left; q <= right; q++) {
      value += rise[q]!;
      rise[q] = 0;
      least[to + q] = value;
      if (q < right) value += passing(node[lower + q]!, last, x);
    }
    budget.left -= last - first + right - left + 2;
    // What costs too much is not gone on from.
    while (left < place[y]! && least[to + left]! >= now) left++;
    while (right > place[y]! && least[to + right]! >= now) right--;
    low[r + 1] = left;
    high[r + 1] = right;
  };

  /** The group that place `p` of layer `r` lies directly in; -2 beside everything. */
  const groupAt = (r: number, p: number): number => {
    if (p === 0) return -1;
    const v = node[start[r]! + p - 1]!;
    if (isOutside(slots, v)) return -2;
    return kind[v] === Kind.rightBorder ? problem.groups.parent[groupOf[v]!]! : groupOf[v]!;
  };

  /** The place for `x` from which the cheapest way comes to place `q` of the next layer, as near as possible; none to `y` counts. */
  const origin = (x: number, q: number, y: number): number => {
    const r = layer[x]!;
    const near = place[x]!;
    let crossed = crossingsAt(r, low[r]!, q, x, y);
    let best = Number.POSITIVE_INFINITY;
    let result = near;
    for (let p = low[r]!; p <= high[r]!; p++) {
      const here = least[start[r]! + r + p]! + crossed;
      if (here < best || (here === best && Math.abs(p - near) < Math.abs(result - near))) {
        best = here;
        result = p;
      }
      if (p === high[r]) break;
      const z = node[start[r]! + p]!;
      if (z === x) continue;
      for (let k = down.start[z]!; k < down.start[z + 1]!; k++) {
        const v = down.node[k]!;
        if (v !== y) crossed += place[v]! < q ? -weight(z) : weight(z);
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
    let marked = first;
    while (marked <= last && crossed[marked] === 0) marked++;
    if (marked > last) return 0;
    const u = up.node[up.start[first]!]!;
    const v = down.node[down.start[last]!]!;
    let now = 0;
    for (let x = u, y = first; x !== v; x = y, y = y === last ? v : y + 1) {
      cost[layer[x]!] = crossingsAt(layer[x]!, place[x]!, place[y]!, x, y);
      now += cost[layer[x]!]!;
    }
    if (now === 0) return 0;
    const r = layer[u]!;
    low[r] = high[r] = place[u]!;
    least[start[r]! + r + place[u]!] = 0;
    for (let x = u, y = first; x !== v; x = y, y = y === last ? v : y + 1) {
      const r = layer[x]!;
      for (let p = low[r]!; p <= high[r]! && x !== u; p++)
        if (groupAt(r, p) !== groupOf[x]) least[start[r]! + r + p] = Number.POSITIVE_INFINITY;
      advance(r, x, y, y === v, now);
    }
    const best = least[start[layer[v]!]! + layer[v]! + place[v]!]!;
    if (best >= now) return 0;
    let q = place[v]!;
    for (let x = last; x >= first; x--) {
      const p = origin(x, q, x === last ? v : -1);
      if (x < last) move(x + 1, q);
      q = p;
    }
    move(first, q);
    return now - best;
  };
}
