import type { Adjacency } from "../adjacency";
import { bytes, ints } from "../memory";
import type { Problem } from "../problem";
import { isOutside, Kind, type Slots } from "../slots";
import type { Steps } from "../steps";
import { markCrossed } from "./crossed";
import type { Layers } from "./layers";
import { borderWeight } from "./ties";

/** How much work a search may still do; counted, not timed, so that results do not depend on the machine. */
export interface Budget {
  left: number;
}

/** A node goes no further once it has caused so many crossings more than at its best place. */
const slack = 20;

const stop = -2;

/**
 * Prepares sifting: every node of a layer moves to the place where it causes the fewest crossings (Matuszewski, Schönfeld,
 * Molitor: Using sifting for k-layer straightline crossing minimization, 1999). Nodes stay in their own group; boxes may
 * pass a group inside it as a whole, links stay on their side of it.
 *
 * @param crossed not 0 for the nodes that may move
 * @param price how many crossings it costs besides that `v` passes `w`
 * @returns a function that sifts layer `r` and tells by how much the number of crossings fell, less what that cost
 */
export function newSift(
  problem: Problem,
  slots: Slots,
  layers: Layers,
  budget: Budget,
  crossed: Uint8Array,
  price: (v: number, w: number) => number = () => 0,
): (r: number) => number {
  const { start, node, place } = layers;
  const { up, down, groupOf, rowInLayer, kind } = slots;
  const { parent } = problem.groups;

  const waiting = ints(slots.count); // the layer as it was

  /** Crossings with `v` before `w`, less those with `w` before `v`, on one side. */
  const difference = (side: Adjacency, v: number, w: number): number => {
    const vs = side.start[v]!;
    const ve = side.start[v + 1]!;
    const ws = side.start[w]!;
    const we = side.start[w + 1]!;
    budget.left -= (ve - vs) * (we - ws);
    let result = 0;
    for (let i = vs; i < ve; i++) {
      const p = place[side.node[i]!]!;
      for (let j = ws; j < we; j++) {
        const q = place[side.node[j]!]!;
        if (p > q) result++;
        else if (p < q) result--;
      }
    }
    return result;
  };
  const cost = (v: number, w: number): number => {
    const sum = difference(up, v, w) + difference(down, v, w);
    return kind[w]! > Kind.slot ? borderWeight * sum : sum;
  };

  /** Whether `v` may pass `w`: -1 if so, `stop` if not, the far border if `w` is the near border of a whole group. */
  const passable = (v: number, w: number, step: number): number => {
    if (kind[w]! <= Kind.slot) return groupOf[w] === groupOf[v] && !isOutside(slots, w) ? -1 : stop;
    const g = groupOf[w]!;
    const near = step > 0 ? Kind.leftBorder : Kind.rightBorder;
    if (kind[w] !== near || kind[v] !== Kind.box || parent[g] !== groupOf[v]) return stop;
    return (step > 0 ? slots.rightBorder : slots.leftBorder)[g]! + slots.layer[w]! - slots.groupFirst[g]!;
  };

  /** Where in its layer a node causes the fewest crossings, and how many more than now. */
  let best = 0;
  const bestPlace = (v: number, first: number, end: number): number => {
    const at = first + place[v]!;
    let target = at;
    best = 0;
    for (let step = 1; step >= -1; step -= 2) {
      let change = 0;
      for (let i = at + step; i >= first && i < end && change <= best + slack; i += step) {
        const over = passable(v, node[i]!, step);
        if (over === stop) break;
        change += price(v, node[i]!) - step * cost(v, node[i]!);
        while (over >= 0 && node[i] !== over) {
          i += step;
          change += price(v, node[i]!) - step * cost(v, node[i]!);
        }
        if (change >= best) continue;
        best = change;
        target = i;
      }
    }
    return target;
  };

  return (r) => {
    const first = start[r]!;
    const end = start[r + 1]!;
    if (end - first < 2) return 0;
    let gain = 0;
    waiting.set(node.subarray(first, end));
    for (let k = 0; k < end - first; k++) {
      const v = waiting[k]!;
      if (crossed[v] === 0) continue;
      if (kind[v]! > Kind.slot || (rowInLayer[r]! >= 0 && kind[v] === Kind.box) || isOutside(slots, v)) continue;
      const at = first + place[v]!;
      const target = bestPlace(v, first, end);
      const step = Math.sign(target - at);
      for (let i = at; i !== target; i += step) {
        node[i] = node[i + step]!;
        place[node[i]!] = i - first;
      }
      node[target] = v;
      place[v] = target - first;
      gain -= best;
    }
    return gain;
  };
}

/** How often all layers are gone through at most. */
const rounds = 6;

/** Sifts some layers until no node moves any more, however long that takes; `price` is that of `newSift`. */
export function* settle(
  problem: Problem,
  slots: Slots,
  layers: Layers,
  price: (v: number, w: number) => number,
  which: readonly number[] = Array.from({ length: slots.layerCount }, (_, r) => r),
): Steps<void> {
  const crossed = bytes(slots.count);
  const sift = newSift(problem, slots, layers, { left: Number.POSITIVE_INFINITY }, crossed, price);
  for (let round = 0, gain = 1; gain > 0 && round < rounds; round++) {
    markCrossed(slots, layers, crossed);
    gain = 0;
    for (const [i, r] of which.entries()) {
      gain += sift(r);
      yield (round + i / which.length) / rounds;
    }
  }
}
