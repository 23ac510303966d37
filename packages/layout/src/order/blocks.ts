import { bytes, floats, ints } from "../memory";
import { commonGroup, type Problem } from "../problem";
import { isOutside, Kind, type Slots } from "../slots";
import { type Layers, newLayers } from "./layers";

/**
 * A forest of everything that the layers hold, one sequence for all layers at once: a layer reads its nodes in the order
 * in which the sequence does. A block is a stretch of the sequence, so that what hangs on a node stays together:
 *
 *     node       [ the node, the blocks that hang on it … ]
 *     group      [ the blocks that hang on it …, its inside, more of those … ]
 *     its inside [ left borders, the blocks that hang on nothing in the group …, right borders ]
 *
 * Whatever the order of the blocks within a block, groups are contiguous, in one order in all layers, and a link that
 * passes them stays on one side. Blocks have the numbers of nodes, then groups, then insides of groups, then all.
 */
export interface Blocks {
  readonly count: number;
  readonly root: number;
  readonly parent: Int32Array;
  /** How many blocks a block consists of, itself included. */
  readonly size: Int32Array;
  readonly sequence: Int32Array;
  /** The place of each block in the sequence. */
  readonly at: Int32Array;
  /** 1 for a block that holds boxes of a row, and so keeps its order among these; 2 for one that stays where it is. */
  readonly held: Uint8Array;
  readonly layers: Layers;
}

/**
 * Builds the forest; blocks within a block by `wish` (a number per node), otherwise in the order of the boxes.
 *
 * @param flat whether nothing hangs on anything but on its group
 */
export function newBlocks(problem: Problem, slots: Slots, wish?: Float64Array, flat = false): Blocks {
  const { groups } = problem;
  const root = slots.count + 2 * groups.count;
  const count = root + 1;
  const held = bytes(count);
  const { order: rowPlace, after } = holdRows(problem, slots, held);
  const parent = parents(problem, slots, held, flat);
  const key = keys(problem, slots, wish);
  if (wish === undefined) for (const b of rowPlace) key[b] = -1;
  for (const b of rowPlace) for (const c of after.get(b) ?? []) key[c] = Math.max(key[c]!, key[b]!);
  const rank = ints(count);
  rowPlace.forEach((b, i) => {
    rank[b] = i;
  });
  for (let v = 0; v < slots.count; v++) {
    if (slots.kind[v] === Kind.leftBorder) key[v] = Number.NEGATIVE_INFINITY;
    else if (slots.kind[v] === Kind.rightBorder || isOutside(slots, v)) key[v] = Number.POSITIVE_INFINITY;
    else continue;
    held[v] = 2;
  }

  // The blocks of each block, in order of their keys.
  const sorted = ints(root);
  for (let b = 0; b < root; b++) sorted[b] = b;
  sorted.sort((a, b) => key[a]! - key[b]! || rank[a]! - rank[b]! || a - b);
  const first = ints(count + 1);
  for (const b of sorted) first[parent[b]! + 1]!++;
  for (let b = 0; b < count; b++) first[b + 1]! += first[b]!;
  const next = ints(first);
  const inner = ints(root);
  for (const b of sorted) inner[next[parent[b]!]!++] = b;

  const sequence = ints(count);
  const at = ints(count);
  const size = ints(count).fill(1);
  const stack = ints(count);
  stack[0] = root;
  for (let open = 1, i = 0; open > 0; i++) {
    const b = stack[--open]!;
    sequence[i] = b;
    at[b] = i;
    for (let k = first[b + 1]! - 1; k >= first[b]!; k--) stack[open++] = inner[k]!;
  }
  for (let i = count - 1; i > 0; i--) size[parent[sequence[i]!]!]! += size[sequence[i]!]!;
  const layers = newLayers(slots);
  const blocks = { count, root, parent, size, sequence, at, held, layers };
  readLayers(slots, blocks);
  return blocks;
}

/** Sets the layers to the order of the sequence. */
export function readLayers(slots: Slots, blocks: Blocks): void {
  const { start, node, place } = blocks.layers;
  const next = ints(slots.layerCount);
  for (const b of blocks.sequence) {
    if (b >= slots.count) continue;
    const r = slots.layer[b]!;
    place[b] = next[r]!;
    node[start[r]! + next[r]!++] = b;
  }
}

/** Marks the blocks with boxes of rows, and gives them in an order that agrees with every row, and which is next after which. */
function holdRows(
  problem: Problem,
  slots: Slots,
  held: Uint8Array,
): { readonly order: readonly number[]; readonly after: ReadonlyMap<number, ReadonlySet<number>> } {
  const { groups, groupOf, rows } = problem;
  const after = new Map<number, Set<number>>();
  const waits = new Map<number, number>();
  for (const row of rows) {
    const last = new Map<number, number>(); // per group
    const meet = (group: number, b: number): void => {
      held[b] = 1;
      const following = after.get(b) ?? new Set<number>();
      after.set(b, following);
      const before = last.get(group) ?? b;
      const set = after.get(before);
      if (before !== b && set && !set.has(b)) {
        set.add(b);
        waits.set(b, (waits.get(b) ?? 0) + 1);
      }
      last.set(group, b);
    };
    for (const v of row) {
      meet(groupOf[v]!, v);
      for (let g = groupOf[v]!; g >= 0; g = groups.parent[g]!) {
        meet(groups.parent[g]!, slots.count + g);
        held[slots.count + groups.count + g] = 1;
      }
    }
  }
  const result = [...after.keys()].filter((b) => !waits.get(b));
  for (const b of result) {
    for (const c of after.get(b) ?? []) {
      const left = (waits.get(c) ?? 0) - 1;
      waits.set(c, left);
      if (left === 0) result.push(c);
    }
  }
  return { order: result, after };
}

/**
 * What each block hangs on: the block in the same group that the shortest link from above comes from (of boxes with
 * several parents, the nearest has it), or else the inside of its group.
 */
function parents(problem: Problem, slots: Slots, held: Uint8Array, flat: boolean): Int32Array {
  const { groups } = problem;
  const { count, groupOf, groupFirst, layer } = slots;
  const root = count + 2 * groups.count;
  const parent = ints(root + 1);
  const inside = (g: number): number => (g < 0 ? root : count + groups.count + g);
  const blockIn = (group: number, v: number): number => {
    let g = groupOf[v]!;
    if (g === group) return v;
    while (groups.parent[g] !== group) g = groups.parent[g]!;
    return count + g;
  };
  const top = (b: number): number => (b < count ? layer[b]! : groupFirst[b - count]!);
  const span = ints(root).fill(-1);
  for (let v = 0; v < count; v++) parent[v] = inside(groupOf[v]!);
  for (let g = 0; g < groups.count; g++) {
    parent[count + g] = inside(groups.parent[g]!);
    parent[inside(g)] = count + g;
  }
  for (let s = 0; s < slots.upper.length && !flat; s++) {
    const link = slots.linkOfSegment[s]!;
    if (link < 0) break;
    const u = slots.upper[s]!;
    const v = slots.lower[s]!;
    const group = groups.count === 0 ? -1 : commonGroup(groups, groupOf[u]!, groupOf[v]!);
    const a = blockIn(group, u);
    const b = blockIn(group, v);
    const length = slots.slotCount[link]!;
    if (held[b] || top(a) >= top(b) || (span[b]! >= 0 && span[b]! <= length) || isOutside(slots, v)) continue;
    span[b] = length;
    parent[b] = a;
  }
  return parent;
}

/** What blocks are sorted by: the wish, or the number, of the box; of the lower end of a slot's link; of a group's boxes. */
function keys(problem: Problem, slots: Slots, wish?: Float64Array): Float64Array {
  const { groups, boxCount, source, target } = problem;
  const { count, layer, linkOf } = slots;
  const key = floats(count + 2 * groups.count);
  const members = ints(groups.count);
  for (let v = 0; v < count; v++) {
    const e = linkOf[v]!;
    if (wish) key[v] = wish[v]!;
    else if (v < boxCount) key[v] = v;
    else if (e >= 0) key[v] = layer[source[e]!]! > layer[target[e]!]! ? source[e]! : target[e]!;
    if (v >= boxCount) continue;
    for (let g = problem.groupOf[v]!; g >= 0; g = groups.parent[g]!) {
      if (wish) key[count + g]! += key[v]!;
      else if (members[g] === 0) key[count + g] = v;
      members[g]!++;
    }
  }
  if (wish) for (let g = 0; g < groups.count; g++) key[count + g]! /= Math.max(1, members[g]!);
  return key;
}
