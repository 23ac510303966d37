import { type Adjacency, adjacency } from "../adjacency";
import type { Problem } from "../problem";
import { isOutside, Kind, type Slots } from "../slots";
import type { Frame } from "./frame";
import { legalise } from "./legalise";
import { nudge } from "./nudge";
import { slider } from "./slide";

/**
 * Centres in x: minimises the weighted squares of the horizontal distances that links span, layer by layer, each layer
 * exactly (isotonic regression by pooling adjacent violators), in sweeps over all layers; then whole subtrees slide
 * together, parents are set over the middle of what hangs on them, and links that pass several layers are straightened
 * where there is room.
 *
 * @param wish where each box should stand if its links leave the choice
 * @returns x per node; the borders of a group share one x per side
 */
export function horizontal(problem: Problem, slots: Slots, frame: Frame, wish?: Float64Array): Float64Array {
  const { start, node, distance } = frame;
  const { layerCount } = slots;
  const { boxCount } = problem;
  const pulls = weigh(problem, slots);
  const x = new Float64Array(slots.count);
  const offset = new Float64Array(slots.count); // x in a layer packed to the left
  let widest = 0;
  for (let r = 0; r < layerCount; r++) {
    let sum = 0;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      sum += distance[node[i]!]!;
      offset[node[i]!] = sum;
      x[node[i]!] = sum;
    }
    widest = Math.max(widest, start[r + 1]! - start[r]!);
  }
  const mean = new Float64Array(widest);
  const mass = new Float64Array(widest);
  const size = new Int32Array(widest);

  /** Places the nodes `from` to `to - 1` of a layer between two bounds (in packed coordinates). */
  const pool = (from: number, to: number, sides: number, low: number, high: number): void => {
    let blocks = 0;
    for (let i = from; i < to; i++) {
      const v = node[i]!;
      let sum = 0;
      let weight = 0;
      if (sides <= 0) {
        for (let k = pulls.up.start[v]!; k < pulls.up.start[v + 1]!; k++) {
          const w = pulls.weight[pulls.up.edge[k]!]!;
          sum += w * x[pulls.up.node[k]!]!;
          weight += w;
        }
      }
      if (sides >= 0) {
        for (let k = pulls.down.start[v]!; k < pulls.down.start[v + 1]!; k++) {
          const w = pulls.weight[pulls.down.edge[k]!]!;
          sum += w * x[pulls.down.node[k]!]!;
          weight += w;
        }
      }
      if (wish !== undefined && v < boxCount) {
        sum += wishPull * wish[v]!;
        weight += wishPull;
      }
      if (weight === 0) {
        sum = x[v]! * 1e-3;
        weight = 1e-3;
      }
      mean[blocks] = sum / weight - offset[v]!;
      mass[blocks] = weight;
      size[blocks] = 1;
      blocks++;
      while (blocks > 1 && mean[blocks - 2]! >= mean[blocks - 1]!) {
        const m = mass[blocks - 2]! + mass[blocks - 1]!;
        mean[blocks - 2] = (mean[blocks - 2]! * mass[blocks - 2]! + mean[blocks - 1]! * mass[blocks - 1]!) / m;
        mass[blocks - 2] = m;
        size[blocks - 2]! += size[blocks - 1]!;
        blocks--;
      }
    }
    for (let b = 0, i = from; b < blocks; b++) {
      const value = Math.min(Math.max(mean[b]!, low), high);
      for (let k = 0; k < size[b]!; k++, i++) x[node[i]!] = value + offset[node[i]!]!;
    }
  };
  const relax = (r: number, sides: number): void =>
    pool(start[r]!, start[r + 1]!, sides, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  /** The same with the borders of groups held where they are. */
  const relaxWithin = (r: number, sides: number): void => {
    let from = start[r]!;
    let low = Number.NEGATIVE_INFINITY;
    for (let i = start[r]!; i <= start[r + 1]!; i++) {
      const end = i === start[r + 1];
      if (!end && slots.kind[node[i]!]! <= Kind.slot) continue;
      const high = end ? Number.POSITIVE_INFINITY : x[node[i]!]! - offset[node[i]!]!;
      if (i > from) pool(from, i, sides, low, high);
      if (!end) low = high;
      from = i + 1;
    }
  };

  for (let round = 0; round < 2; round++) {
    for (let r = layerCount - 2; r >= 0; r--) relax(r, 1);
    for (let r = 1; r < layerCount; r++) relax(r, -1);
  }
  const rounds = slots.count > 20_000 ? 8 : slots.count > 4_000 ? 16 : 40;
  for (let round = 0; round < rounds; round++) {
    if (round & 1) for (let r = 0; r < layerCount; r++) relax(r, 0);
    else for (let r = layerCount - 1; r >= 0; r--) relax(r, 0);
  }
  const grouped = problem.groups.count > 0;
  const settle = grouped ? relaxWithin : relax;
  const blocks = slider(problem, slots, frame, x, pulls);
  if (grouped) {
    legalise(problem, slots, frame, x);
    for (let round = 0; round < 6; round++) {
      if (round & 1) for (let r = 0; r < layerCount; r++) settle(r, 0);
      else for (let r = layerCount - 1; r >= 0; r--) settle(r, 0);
    }
  }
  for (let round = 0; round < 3; round++) {
    if (wish === undefined) blocks.close();
    blocks.ease();
    for (let r = layerCount - 1; r >= 0; r--) settle(r, 0);
    if (grouped) legalise(problem, slots, frame, x);
  }
  for (let r = layerCount - 2; r >= 0; r--) settle(r, 1);
  if (wish === undefined) blocks.close();
  if (grouped) legalise(problem, slots, frame, x);
  balance(problem, slots, frame, x);
  straighten(problem, slots, frame, x);
  if (!grouped) nudge(problem, slots, frame, x, wish === undefined ? anywhere : extent(problem, frame, x));
  goRound(problem, slots, frame, x);
  return x;
}

const anywhere = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY };

/** How far boxes reach to the left and right. */
function extent(
  { boxCount }: Problem,
  frame: Frame,
  x: Float64Array,
): { readonly left: number; readonly right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (let v = 0; v < boxCount; v++) {
    left = Math.min(left, x[v]! - frame.reachLeft[v]!);
    right = Math.max(right, x[v]! + frame.reachRight[v]!);
  }
  return { left, right };
}

/** How strongly a box is pulled to where it should stand. */
const wishPull = 0.5;

/** Which nodes pull each other, and how strongly. */
export interface Pulls {
  readonly up: Adjacency;
  readonly down: Adjacency;
  readonly weight: Float64Array;
}

/**
 * Long links resist bending most (Gansner et al. 1993); a box that hangs on several pulls each of them less. A box that was
 * pushed down pulls its parent directly, whichever way its link takes past what stands between them.
 */
function weigh(problem: Problem, slots: Slots): Pulls {
  const { boxCount } = problem;
  const weight: number[] = [];
  const upper = Array.from(slots.upper);
  const lower = Array.from(slots.lower);
  const pushed = (s: number): boolean => {
    const link = slots.linkOfSegment[s]!;
    if (link < 0 || slots.dips[link] || slots.slotCount[link] === 0) return false;
    const [u, v] = [problem.source[link]!, problem.target[link]!];
    return problem.least[slots.layer[u]! < slots.layer[v]! ? v : u]! > 0;
  };
  for (let s = 0; s < slots.upper.length; s++) {
    const u = slots.upper[s]!;
    const v = slots.lower[s]!;
    const ends = (u < boxCount ? 1 : 0) + (v < boxCount ? 1 : 0);
    const parents = slots.up.start[v + 1]! - slots.up.start[v]!;
    if (isOutside(slots, u) || isOutside(slots, v)) weight.push(0);
    else if (ends === 1 && pushed(s)) weight.push(0.15);
    else weight.push(slots.linkOfSegment[s]! < 0 ? 4 : ends === 0 ? 8 : ends === 1 ? 2 : 1 / parents);
  }
  for (let s = 0; s < slots.upper.length; s++) {
    if (slots.lower[s]! >= boxCount || !pushed(s)) continue;
    const link = slots.linkOfSegment[s]!;
    const [a, b] = [problem.source[link]!, problem.target[link]!];
    upper.push(slots.lower[s] === a ? b : a);
    lower.push(slots.lower[s]!);
    weight.push(1);
  }
  if (upper.length === slots.upper.length) return { up: slots.up, down: slots.down, weight: Float64Array.from(weight) };
  const [up, low] = [Int32Array.from(upper), Int32Array.from(lower)];
  return {
    up: adjacency(low, up, slots.count),
    down: adjacency(up, low, slots.count),
    weight: Float64Array.from(weight),
  };
}

/** The shorter of the lines on both sides of a small box of a row has at least this part of the longer one's length. */
const shortestLine = 0.6;

/** Moves a box of a row that is smaller than its neighbours, such as one that stands for a step, away from the nearer one. */
function balance(problem: Problem, slots: Slots, frame: Frame, x: Float64Array): void {
  const { width } = problem;
  for (let r = 0; r < slots.layerCount; r++) {
    const row = problem.rows[slots.rowInLayer[r]!];
    if (row === undefined) continue;
    for (let k = 1; k + 1 < row.length; k++) {
      const [u, v, w] = [row[k - 1]!, row[k]!, row[k + 1]!];
      if (width[v]! >= Math.min(width[u]!, width[w]!)) continue;
      const at = frame.start[r]! + frame.node.subarray(frame.start[r]!, frame.start[r + 1]!).indexOf(v);
      const left = x[v]! - width[v]! / 2 - x[u]! - width[u]! / 2;
      const right = x[w]! - width[w]! / 2 - x[v]! - width[v]! / 2;
      const least = ((left + right) * shortestLine) / (1 + shortestLine);
      if (left < least) {
        const next = frame.node[at + 1]!;
        x[v] = Math.min(x[v]! + least - left, Math.max(x[v]!, x[next]! - frame.distance[next]!));
      } else if (right < least) {
        const previous = frame.node[at - 1]!;
        x[v] = Math.max(x[v]! - least + right, Math.min(x[v]!, x[previous]! + frame.distance[v]!));
      }
    }
  }
}

/** Gives the slots of a link one x where all their neighbours leave room for it. */
function straighten(problem: Problem, slots: Slots, frame: Frame, x: Float64Array): void {
  const before = new Int32Array(slots.count).fill(-1);
  const after = new Int32Array(slots.count).fill(-1);
  for (let r = 0; r < slots.layerCount; r++) {
    for (let i = frame.start[r]! + 1; i < frame.start[r + 1]!; i++) {
      before[frame.node[i]!] = frame.node[i - 1]!;
      after[frame.node[i - 1]!] = frame.node[i]!;
    }
  }
  for (let e = 0; e < problem.linkCount; e++) {
    if (slots.slotCount[e] === 0 || slots.dips[e] || slots.bypasses[e]) continue;
    const first = slots.firstSlot[e]!;
    const end = first + slots.slotCount[e]!;
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    let sum = 0;
    for (let v = first; v < end; v++) {
      const left = before[v]!;
      const right = after[v]!;
      if (left >= 0) low = Math.max(low, x[left]! + frame.distance[v]!);
      if (right >= 0) high = Math.min(high, x[right]! - frame.distance[right]!);
      sum += x[v]!;
    }
    if (low > high) continue;
    // Straight below its upper or above its lower end if the room allows, else in the middle of its slots.
    const s = x[problem.source[e]!]!;
    const t = x[problem.target[e]!]!;
    const middle = sum / (end - first);
    const wish = t >= low && t <= high ? t : s >= low && s <= high ? s : middle;
    const value = Math.min(Math.max(Math.abs(wish - middle) < 60 ? wish : middle, low), high);
    for (let v = first; v < end; v++) x[v] = value;
  }
}

/** Sets the links that go round side by side to the right of everything else. */
function goRound(problem: Problem, slots: Slots, frame: Frame, x: Float64Array): void {
  if (!slots.bypasses.includes(1)) return;
  let right = Number.NEGATIVE_INFINITY;
  for (let v = 0; v < slots.count; v++) {
    if (!isOutside(slots, v)) right = Math.max(right, x[v]! + frame.reachRight[v]!);
  }
  right += problem.gap;
  for (let e = 0; e < problem.linkCount; e++) {
    if (!slots.bypasses[e]) continue;
    right += problem.gap / 4;
    x.fill(right, slots.firstSlot[e]!, slots.firstSlot[e]! + 2);
  }
}
