import { bytes, floats, ints } from "./memory";
import type { Steps } from "./steps";

/** What pulls at a number of values: each spring wants `value[head] - value[tail]` to be its `length`. */
export interface Springs {
  readonly count: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly length: Float64Array;
  /** What it costs per px that the difference is shorter; `Infinity` if it must not be. */
  readonly below: Float64Array;
  /** What it costs per px that the difference is longer. */
  readonly above: Float64Array;
}

/** Costs are whole numbers, or a few digits behind the point; sums that differ by less are the same. */
const tiny = 1e-6;

/** So many values are looked at between two steps. */
const stride = 20_000;

/** Lengths and values are whole multiples of this. */
const grid = 2 ** -11;

/** Rounds a length or a place to twice the grid, so that the middle of two is on it. */
export const snap = (length: number): number => Math.round(length / (2 * grid)) * 2 * grid;

/**
 * Finds values of the least total cost, from values that break none of the strict springs: the network simplex of
 * Gansner, Koutsofios, North and Vo (A technique for drawing directed graphs, 1993), for springs that pull to both sides.
 *
 * Springs of just their length join the values to trees. A subtree that its springs to the rest pull away moves until they do
 * not any more, past all springs that only then pull less (long steps); the last of them takes the place of the one that held
 * it. In the end no subtree is pulled away from its tree, and that is the optimum.
 *
 * @param value changed in place; these and the lengths are multiples of the grid
 * @param work how many values may be looked at, so that the time is bounded; if it ends early, values are still allowed
 * @param centre whether subtrees that may move at no cost go to the middle of their room in the end
 * @returns the work that was left, less than 0 if the optimum may not have been reached
 */
export function* simplex(
  { count, tail, head, length, below, above }: Springs,
  value: Float64Array,
  work: number,
  centre: boolean,
): Steps<number> {
  const all = work;
  let pause = work - stride;
  const springs = tail.length;
  const start = ints(count + 1);
  for (let e = 0; e < springs; e++) {
    start[tail[e]! + 1]!++;
    start[head[e]! + 1]!++;
  }
  for (let v = 0; v < count; v++) start[v + 1]! += start[v]!;
  const next = ints(start);
  const incident = ints(2 * springs); // the springs of each value, doubled, and 1 more if it is their head
  const other = ints(2 * springs); // and their other ends
  // Lengths that are shorter by different, tiny parts of the grid leave no ties, so that no round of exchanges which move
  // nothing goes on for ever; rounded to the grid, the values are the optimum for the true lengths.
  const wanted = floats(springs);
  const most = Math.max(1, Math.min(4096, Math.floor(2 ** 24 / (count + 1))));
  for (let e = 0, lot = 1; e < springs; e++) {
    lot = (Math.imul(lot, 1664525) + 1013904223) | 0;
    wanted[e] = length[e]! - (1 + ((lot >>> 8) % most)) * 2 ** -36;
  }
  const over = bytes(springs); // longer than it wants to be
  const slope = floats(springs); // what lengthening it by a px costs; 0 in a tree
  const pull = floats(count); // what moving a subtree by a px costs, but for the spring that holds it
  for (let e = 0; e < springs; e++) {
    const t = tail[e]!;
    const h = head[e]!;
    const k = next[t]!++;
    const l = next[h]!++;
    incident[k] = 2 * e;
    incident[l] = 2 * e + 1;
    other[k] = h;
    other[l] = t;
    over[e] = below[e] === Number.POSITIVE_INFINITY || value[h]! - value[t]! >= wanted[e]! ? 1 : 0;
    slope[e] = over[e] ? above[e]! : -below[e]!;
  }
  yield 0;
  // The trees: the value above, the spring that holds to it, and lists of those below.
  const parent = ints(count).fill(-1);
  const holder = ints(count).fill(-1);
  const first = ints(count).fill(-1);
  const after = ints(count).fill(-1);
  const before = ints(count).fill(-1);
  const subtree = ints(count);
  const hang = (v: number, p: number, e: number): void => {
    const f = first[p]!;
    parent[v] = p;
    holder[v] = e;
    before[v] = -1;
    after[v] = f;
    if (f >= 0) before[f] = v;
    first[p] = v;
  };
  // At first, all springs of just their length, as far as they close no circle; they keep that length.
  const known = bytes(count);
  for (let root = 0, end = 0; root < count; root++) {
    if (known[root]) continue;
    known[root] = 1;
    let open = end;
    subtree[end++] = root;
    while (open < end) {
      const v = subtree[open++]!;
      for (let k = start[v + 1]! - 1; k >= start[v]!; k--) {
        const e = incident[k]! >> 1;
        const u = other[k]!;
        if (known[u] || value[head[e]!]! - value[tail[e]!]! !== length[e]) continue;
        known[u] = 1;
        subtree[end++] = u;
        wanted[e] = length[e]!;
        slope[e] = 0;
        hang(u, v, e);
      }
    }
  }
  yield 0;
  for (let e = 0; e < springs; e++) {
    pull[head[e]!]! += slope[e]!;
    pull[tail[e]!]! -= slope[e]!;
  }
  const heft = ints(count).fill(1); // how many values are in each subtree
  for (let i = count - 1; i >= 0; i--) {
    const v = subtree[i]!;
    const p = parent[subtree[i]!]!;
    if (p < 0) continue;
    pull[p]! += pull[v]!;
    heft[p]! += heft[v]!;
  }
  const inside = ints(count); // marked with the number of the last subtree that it was in
  const hit = ints(2 * springs);
  const far = floats(2 * springs);
  const met = ints(count); // marked with the number of the last exchange that came by
  let stamp = 0;
  let looks = 0;
  let size = 0;
  let hits = 0;

  /** Adds to the pull, and to the heft, of `v` and of all above it, as far as `end`. */
  const climb = (from: number, end: number, by: number, more: number): void => {
    for (let v = from; v !== end; v = parent[v]!) {
      pull[v]! += by;
      heft[v]! += more;
      work--;
    }
  };
  /** Adds to the pull of `a` and of all above it, and takes as much from `b` and all above it: up to where they meet. */
  const exchange = (a: number, b: number, by: number, more: number): void => {
    stamp++;
    let meet = -1;
    for (let [x, y] = [a, b]; meet < 0 && (x >= 0 || y >= 0); ) {
      if (x >= 0) {
        if (met[x] === stamp) meet = x;
        met[x] = stamp;
        x = parent[x]!;
      }
      if (y >= 0 && meet < 0) {
        if (met[y] === stamp) meet = y;
        met[y] = stamp;
        y = parent[y]!;
      }
    }
    climb(a, meet, by, more);
    climb(b, meet, -by, -more);
  };
  const setSlope = (e: number, to: number): void => {
    const by = to - slope[e]!;
    slope[e] = to;
    exchange(head[e]!, tail[e]!, by, 0);
  };
  const cut = (v: number): void => {
    const p = parent[v]!;
    if (p < 0) return;
    const b = before[v]!;
    const a = after[v]!;
    if (b < 0) first[p] = a;
    else after[b] = a;
    if (a >= 0) before[a] = b;
    parent[v] = -1;
    holder[v] = -1;
  };
  /** How much more it may cost to move `v` up (`sign` 1) or down (-1) because of the spring that holds it. */
  const hold = (v: number, sign: number): number => {
    const e = holder[v]!;
    return e < 0 ? 0 : (head[e] === v) === sign > 0 ? above[e]! : below[e]!;
  };
  /** Collects the subtree of `v` and the springs to the rest whose length it comes to on its way. */
  const look = (v: number, sign: number): void => {
    const mark = ++looks;
    const held = holder[v]!;
    let end = 1;
    subtree[0] = v;
    inside[v] = mark;
    for (let i = 0; i < end; i++) {
      for (let w = first[subtree[i]!]!; w >= 0; w = after[w]!) {
        inside[w] = mark;
        subtree[end++] = w;
      }
    }
    let found = 0;
    for (let i = 0; i < end; i++) {
      const w = subtree[i]!;
      const here = value[w]!;
      const last = start[w + 1]!;
      for (let k = start[w]!; k < last; k++) {
        const u = other[k]!;
        if (inside[u] === mark) continue;
        const e = incident[k]! >> 1;
        const isHead = incident[k]! & 1;
        const grows = sign > 0 ? isHead : 1 - isHead;
        if (grows === over[e] || e === held) continue;
        const lack = wanted[e]! - (isHead ? here - value[u]! : value[u]! - here);
        hit[found] = e;
        far[found++] = Math.max(0, grows ? lack : -lack);
      }
    }
    size = end;
    hits = found;
    for (let i = (found >> 1) - 1; i >= 0; i--) sink(i);
    work -= end;
  };
  /** Brings the nearest of the springs that were found to the front, as far as those behind place `i` are in the order of a heap. */
  const sink = (i: number): void => {
    const e = hit[i]!;
    const d = far[i]!;
    let at = i;
    for (let k = 2 * at + 1; k < hits; k = 2 * at + 1) {
      if (k + 1 < hits && far[k + 1]! < far[k]!) k++;
      if (far[k]! >= d) break;
      hit[at] = hit[k]!;
      far[at] = far[k]!;
      at = k;
    }
    hit[at] = e;
    far[at] = d;
  };
  const forget = (): void => {
    hits--;
    hit[0] = hit[hits]!;
    far[0] = far[hits]!;
    sink(0);
  };
  /** Moves the subtree of `v`, which is a tree of its own then; tells what held it. */
  const move = (v: number, by: number): number => {
    const p = parent[v]!;
    const e = holder[v]!;
    if (e >= 0) {
      const isHead = head[e] === v;
      over[e] = isHead === by > 0 || below[e] === Number.POSITIVE_INFINITY ? 1 : 0;
      slope[e] = over[e] ? above[e]! : -below[e]!;
      pull[v]! += isHead ? slope[e]! : -slope[e]!;
      cut(v);
    }
    for (let i = 0; i < size; i++) value[subtree[i]!]! += by;
    return p;
  };
  /** Hangs the tree of `root`, which hung on `p`, on the other end of the spring `e`. */
  const join = (root: number, p: number, e: number): void => {
    const isHead = inside[head[e]!] === looks;
    const a = isHead ? head[e]! : tail[e]!;
    const upper = isHead ? tail[e]! : head[e]!;
    exchange(upper, p, pull[root]!, heft[root]!);
    climb(a, -1, isHead ? -slope[e]! : slope[e]!, 0);
    slope[e] = 0;
    turn(a, upper, e, root);
  };
  /** Hangs a whole tree, which pulls by `total`, with its value `a` on another value; on none for -1. */
  const turn = (a: number, above: number, e: number, root: number): void => {
    const total = pull[root]!;
    const whole = heft[root]!;
    let upper = above;
    let by = e;
    let rest = total;
    let left = whole;
    for (let v = a; v >= 0; ) {
      const next = parent[v]!;
      const held = holder[v]!;
      const old = pull[v]!;
      const was = heft[v]!;
      cut(v);
      pull[v] = rest;
      heft[v] = left;
      if (upper >= 0) hang(v, upper, by);
      rest = total - old;
      left = whole - was;
      upper = v;
      by = held;
      v = next;
    }
  };

  for (let v = count - 1, idle = 0; idle < count && work > 0; v = v === 0 ? count - 1 : v - 1, idle++) {
    if (work < pause) {
      pause = work - stride;
      yield 0.9 * (1 - work / all);
    }
    work -= 0.05;
    const sign = pull[v]! < 0 ? 1 : -1;
    let rate = hold(v, sign) - Math.abs(pull[v]!);
    if (rate > -tiny) continue;
    // A subtree of more than half of all values becomes the rest of the tree, so that fewer values move.
    if (2 * heft[v]! > count && parent[v]! >= 0) {
      let root = v;
      while (parent[root]! >= 0) root = parent[root]!;
      turn(v, -1, -1, root);
      idle = -1;
      continue;
    }
    look(v, sign);
    let entering = -1;
    let by = 0;
    while (hits > 0) {
      const e = hit[0]!;
      by = far[0]!;
      rate += below[e]! + above[e]!;
      if (rate > -tiny) {
        entering = e;
        break;
      }
      over[e]! ^= 1;
      setSlope(e, over[e] ? above[e]! : -below[e]!);
      forget();
    }
    if (entering < 0) break; // nothing holds it: costs below 0, which no caller gives
    join(v, move(v, sign * by), entering);
    idle = -1;
  }
  for (let v = 0; v < count; v++) value[v] = Math.round(value[v]! / grid) * grid;
  if (!centre) return work;
  wanted.set(length);
  // Twice: what moves later may give what has moved before it another middle.
  for (let i = 0; i < 2 * count && work > 0; i++) {
    const v = i % count;
    if (work < pause) {
      pause = work - stride;
      yield 0.9 + (0.05 * i) / count;
    }
    let room = 0;
    for (const sign of [1, -1]) {
      if (Math.abs(hold(v, sign) + sign * pull[v]!) > tiny) continue;
      look(v, sign);
      while (hits > 0) {
        const e = hit[0]!;
        if (below[e]! + above[e]! > 0) {
          room += sign * far[0]!;
          break;
        }
        forget();
      }
    }
    if (Math.abs(room) > tiny) climb(move(v, room / 2), -1, -pull[v]!, -heft[v]!);
  }
  return work;
}
