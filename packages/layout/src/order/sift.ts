import type { Adjacency } from "../adjacency";
import type { Problem } from "../problem";
import { isOutside, Kind, type Slots } from "../slots";
import type { Layers } from "./layers";

/** How much work a search may still do; counted, not timed, so that results do not depend on the machine. */
export interface Budget {
  left: number;
}

const stop = -2;

/**
 * Moves every node to the place in its layer, at most `reach` places away, where it causes the fewest crossings
 * (Matuszewski, Schönfeld, Molitor: Using sifting for k-layer straightline crossing minimization, 1999).
 * With `reach` 1 this is the transposition of Gansner et al. Nodes stay in their own group; boxes may pass a group inside it
 * as a whole, links stay on their side of it.
 *
 * @returns by how much the number of crossings fell
 */
export function sift(problem: Problem, slots: Slots, layers: Layers, reach: number, budget: Budget): number {
  const { start, node, place } = layers;
  const { up, down, groupOf, rowInLayer, kind } = slots;
  const { parent } = problem.groups;
  const a: number[] = [];
  const b: number[] = [];

  /** Crossings with `v` before `w`, less those with `w` before `v`, on one side. */
  const difference = (side: Adjacency, v: number, w: number): number => {
    const vs = side.start[v]!;
    const ve = side.start[v + 1]!;
    const ws = side.start[w]!;
    const we = side.start[w + 1]!;
    const pairs = (ve - vs) * (we - ws);
    if (pairs === 0) return 0;
    let result = 0;
    if (pairs <= 64) {
      budget.left -= pairs;
      for (let i = vs; i < ve; i++) {
        const p = place[side.node[i]!]!;
        for (let j = ws; j < we; j++) {
          const q = place[side.node[j]!]!;
          if (p > q) result++;
          else if (p < q) result--;
        }
      }
      return result;
    }
    a.length = 0;
    b.length = 0;
    for (let i = vs; i < ve; i++) a.push(place[side.node[i]!]!);
    for (let j = ws; j < we; j++) b.push(place[side.node[j]!]!);
    budget.left -= 8 * (a.length + b.length);
    a.sort((x, y) => x - y);
    b.sort((x, y) => x - y);
    let less = 0;
    let notMore = 0;
    for (const p of a) {
      while (less < b.length && b[less]! < p) less++;
      while (notMore < b.length && b[notMore]! <= p) notMore++;
      result += less - (b.length - notMore);
    }
    return result;
  };
  const cost = (v: number, w: number): number => difference(up, v, w) + difference(down, v, w);

  /** Whether `v` may pass `w`: -1 if so, `stop` if not, the far border if `w` is the near border of a whole group. */
  const passable = (v: number, w: number, near: number): number => {
    if (isOutside(slots, w)) return stop;
    if (kind[w]! <= Kind.slot) return groupOf[w] === groupOf[v] ? -1 : stop;
    const g = groupOf[w]!;
    if (kind[w] !== near || kind[v] !== Kind.box || parent[g] !== groupOf[v]) return stop;
    const far = near === Kind.leftBorder ? slots.rightBorder : slots.leftBorder;
    return far[g]! + slots.layer[w]! - slots.groupFirst[g]!;
  };

  let gain = 0;
  for (let r = 0; r < slots.layerCount && budget.left > 0; r++) {
    const first = start[r]!;
    const end = start[r + 1]!;
    if (end - first < 2) continue;
    const inRow = rowInLayer[r]! >= 0;
    for (const v of node.slice(first, end)) {
      if (kind[v]! > Kind.slot || (inRow && kind[v] === Kind.box) || isOutside(slots, v)) continue;
      if (up.start[v] === up.start[v + 1] && down.start[v] === down.start[v + 1]) continue;
      const at = first + place[v]!;
      let best = 0;
      let target = at;
      let change = 0;
      for (let i = at + 1, steps = 0; i < end && steps < reach; i++, steps++) {
        const over = passable(v, node[i]!, Kind.leftBorder);
        if (over === stop) break;
        change -= cost(v, node[i]!);
        if (over >= 0) while (node[i] !== over) change -= cost(v, node[++i]!);
        if (change < best) {
          best = change;
          target = i;
        }
      }
      change = 0;
      for (let i = at - 1, steps = 0; i >= first && steps < reach; i--, steps++) {
        const over = passable(v, node[i]!, Kind.rightBorder);
        if (over === stop) break;
        change -= cost(node[i]!, v);
        if (over >= 0) while (node[i] !== over) change -= cost(node[--i]!, v);
        if (change < best) {
          best = change;
          target = i;
        }
      }
      if (target === at) continue;
      const step = target > at ? 1 : -1;
      for (let i = at; i !== target; i += step) {
        node[i] = node[i + step]!;
        place[node[i]!] = i - first;
      }
      node[target] = v;
      place[v] = target - first;
      gain -= best;
    }
  }
  return gain;
}
