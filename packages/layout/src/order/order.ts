import type { Problem } from "../problem";
import type { Slots } from "../slots";
import { arranger, type Constraints, constrain, setRowSides } from "./constraints";
import { crossings } from "./crossings";
import { type Layers, newLayers, setOrder } from "./layers";
import { type Budget, sift } from "./sift";
import { start } from "./start";
import { sweep } from "./sweep";

/**
 * Orders the layers so that few links cross: from a start that keeps subtrees whole (siblings in the order of the boxes),
 * by sweeps, transposition and sifting; an order is given up only for one with fewer crossings.
 *
 * @param wish where the boxes might stand: a start of its own if it says where links come down, otherwise a second one
 *   that tells how groups might be ordered
 */
export function order(problem: Problem, slots: Slots, wish?: Wish): Layers {
  const budget = 1_000_000 + 400 * slots.count;
  const first = wish?.column ? spread(problem, slots, wish) : start(problem, slots, true);
  let best = improve(problem, slots, first, { left: budget });
  if (wish !== undefined && !wish.column && best.crossings > 0) {
    const other = improve(problem, slots, spread(problem, slots, wish), { left: budget });
    if (other.crossings < best.crossings) best = other;
  }
  const left = { left: budget / 2 };
  if (problem.groups.count > 0) changeSides(problem, slots, best, left);
  if (problem.groups.count > 1) swapGroups(problem, slots, best, left);
  return best.layers;
}

/** Where boxes might stand. */
export interface Wish {
  /** The centre of each box. */
  readonly x: Float64Array;
  /** Where the link from above to each box comes down. */
  readonly column?: Float64Array;
}

interface Attempt {
  readonly layers: Layers;
  readonly constraints: Constraints;
  readonly arrange: (r: number, key: Float64Array) => void;
  readonly crossings: number;
}

/** From an x for each box to one for every node: a slot between the ends of its link, a border in the middle of its group. */
function spread(problem: Problem, slots: Slots, { x, column }: Wish): Float64Array {
  const { groups } = problem;
  const result = new Float64Array(slots.count);
  const sum = new Float64Array(groups.count);
  const members = new Float64Array(groups.count);
  for (let v = 0; v < problem.boxCount; v++) {
    result[v] = x[v]!;
    for (let g = problem.groupOf[v]!; g >= 0; g = groups.parent[g]!) {
      sum[g]! += x[v]!;
      members[g]!++;
    }
  }
  for (let v = problem.boxCount; v < slots.count; v++) {
    const e = slots.linkOf[v]!;
    const g = slots.groupOf[v]!;
    if (e < 0) result[v] = sum[g]! / Math.max(1, members[g]!);
    else {
      const [s, t] = [problem.source[e]!, problem.target[e]!];
      const span = slots.layer[t]! - slots.layer[s]!;
      const part = span === 0 ? 0.5 : (slots.layer[v]! - slots.layer[s]!) / span;
      const lower = span < 0 ? s : t;
      result[v] = column?.[lower] ?? x[s]! + (x[t]! - x[s]!) * part;
    }
  }
  return result;
}

function improve(problem: Problem, slots: Slots, wish: Float64Array, budget: Budget): Attempt {
  const layers = newLayers(slots);
  const constraints = constrain(problem, slots, wish);
  const arrange = arranger(problem, slots, constraints, layers);
  const arrangeAll = (key: Float64Array): void => {
    for (let r = 0; r < slots.layerCount; r++) arrange(r, key);
  };
  arrangeAll(wish);
  let best = crossings(slots, layers);
  const bestOrder = layers.node.slice();
  if (best === 0) return { layers, constraints, arrange, crossings: best };

  const key = new Float64Array(slots.count);
  const keep = (): number => {
    const now = crossings(slots, layers);
    if (now < best) {
      best = now;
      bestOrder.set(layers.node);
    }
    return now;
  };
  const polish = (reach: number, rounds: number): void => {
    for (let i = 0; i < rounds && budget.left > 0; i++) if (sift(problem, slots, layers, reach, budget) === 0) break;
  };
  const descend = (offset: number): void => {
    polish(60, 3);
    let local = keep();
    for (let i = 0, stale = 0; i < 24 && stale < 5 && best > 0 && budget.left > 0; i++) {
      sweep(slots, layers, arrange, key, ((i + offset) & 1) === 0, i % 4 < 2);
      polish(1, 4);
      const now = keep();
      budget.left -= 20 * slots.count;
      if (now < local) {
        stale = now > local * 0.995 ? stale + 1 : 0;
        local = now;
      } else stale++;
    }
    setOrder(layers, bestOrder);
    polish(60, 3);
    keep();
  };

  descend(0);
  const starts = slots.count <= 80 ? 24 : slots.count <= 300 ? 12 : slots.count <= 1500 ? 4 : 1;
  const random = randomNumbers(12345);
  const patience = 6; // starts in a row that may bring nothing
  for (let i = 1, better = 0; i < starts && i - better <= patience && best > 0 && budget.left > 0; i++) {
    const before = best;
    if (i === 1) arrangeAll(start(problem, slots, false));
    else {
      setOrder(layers, bestOrder);
      for (let v = 0; v < slots.count; v++) key[v] = layers.place[v]! + (random() < 0.15 ? (random() - 0.5) * 12 : 0);
      arrangeAll(key);
    }
    descend(i);
    if (best < before) better = i;
  }
  setOrder(layers, bestOrder);
  return { layers, constraints, arrange, crossings: best };
}

/** Lets links pass on the other side of a neighbouring group where that saves crossings. */
function changeSides(problem: Problem, slots: Slots, attempt: Attempt, budget: Budget): void {
  const { layers, constraints, arrange } = attempt;
  const { side, groupRank } = constraints;
  const inside = new Int32Array(problem.groups.count + 1); // how many groups lie directly in each group, from -1
  for (let g = 0; g < groupRank.length; g++) inside[problem.groups.parent[g]! + 1]!++;
  const key = new Float64Array(slots.count);
  let best = crossings(slots, layers);
  for (let e = 0; e < problem.linkCount; e++) {
    const first = slots.firstSlot[e]!;
    const count = slots.slotCount[e]!;
    if (count === 0 || slots.bypasses[e]) continue;
    const most = inside[slots.groupOf[first]! + 1]!;
    for (const step of [1, -1]) {
      const old = side[e]!;
      if (old + step < 0 || old + step > most) continue;
      budget.left -= 30 * slots.count;
      if (budget.left <= 0) return;
      const before = layers.node.slice();
      side[e] = old + step;
      for (let v = 0; v < slots.count; v++) key[v] = layers.place[v]!;
      for (let v = first; v < first + count; v++) arrange(slots.layer[v]!, key);
      sift(problem, slots, layers, 60, budget);
      const now = crossings(slots, layers);
      if (now < best) best = now;
      else {
        side[e] = old;
        setOrder(layers, before);
      }
    }
  }
}

/** Exchanges neighbouring groups, with all that they hold, where that saves crossings. */
function swapGroups(problem: Problem, slots: Slots, attempt: Attempt, budget: Budget): void {
  const { layers, constraints, arrange } = attempt;
  const { groups } = problem;
  const { groupRank } = constraints;
  const fixed = new Set<number>(); // pairs that a row holds in order
  for (const row of problem.rows) {
    const last = new Map<number, number>();
    for (const v of row) {
      for (let g = problem.groupOf[v]!; g >= 0; g = groups.parent[g]!) {
        const previous = last.get(groups.parent[g]!);
        if (previous !== undefined && previous !== g) fixed.add(previous * groups.count + g);
        last.set(groups.parent[g]!, g);
      }
    }
  }
  const siblings: number[][] = Array.from({ length: groups.count + 1 }, () => []);
  for (let g = 0; g < groups.count; g++) siblings[groups.parent[g]! + 1]!.push(g);
  const key = new Float64Array(slots.count);
  let best = crossings(slots, layers);
  for (const list of siblings) {
    list.sort((a, b) => groupRank[a]! - groupRank[b]!);
    for (let round = 0, changed = true; changed && round < list.length; round++) {
      changed = false;
      for (let i = 0; i + 1 < list.length; i++) {
        const a = list[i]!;
        const b = list[i + 1]!;
        const from = Math.max(slots.groupFirst[a]!, slots.groupFirst[b]!);
        const to = Math.min(slots.groupLast[a]!, slots.groupLast[b]!);
        if (from > to || fixed.has(a * groups.count + b)) continue;
        budget.left -= 100 * slots.count;
        if (budget.left <= 0) return;
        const old = layers.node.slice();
        groupRank[a] = i + 1;
        groupRank[b] = i;
        setRowSides(problem, groupRank, constraints.rowSide);
        for (let v = 0; v < slots.count; v++) key[v] = layers.place[v]!;
        for (let r = from; r <= to; r++) arrange(r, key);
        sweep(slots, layers, arrange, key, true, false);
        sift(problem, slots, layers, 60, budget);
        const now = crossings(slots, layers);
        if (now < best) {
          best = now;
          list[i] = b;
          list[i + 1] = a;
          changed = true;
        } else {
          groupRank[a] = i;
          groupRank[b] = i + 1;
          setRowSides(problem, groupRank, constraints.rowSide);
          setOrder(layers, old);
        }
      }
    }
  }
}

/** Numbers in [0, 1), the same every time (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 16777216;
  };
}
