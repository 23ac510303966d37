import type { Problem } from "../problem";
import { isOutside, Kind, type Slots } from "../slots";
import type { Layers } from "./layers";

/**
 * What an order has to respect so that groups are rectangles and rows stay in order:
 * - the groups inside one group (or outside all) have one order from left to right in all layers;
 * - a link stays on one side of each of them while it passes;
 * - the boxes of a row keep the order of the row.
 */
export interface Constraints {
  /** The place of each group among the groups with the same parent. */
  readonly groupRank: Int32Array;
  /** Per link: how many of the groups around it, in the group that its slots belong to, lie to the left of it. */
  readonly side: Int32Array;
  /** The same per box of a row. */
  readonly rowSide: Int32Array;
  /** 1 for the layers that hold a group or a row; the others can be sorted freely. */
  readonly bound: Uint8Array;
}

/** Derives constraints from a wish: where each node would stand from left to right (one number each). */
export function constrain(problem: Problem, slots: Slots, wish: Float64Array): Constraints {
  const { groups, rows } = problem;
  const bound = new Uint8Array(slots.layerCount);
  for (let r = 0; r < slots.layerCount; r++) if (slots.rowInLayer[r]! >= 0) bound[r] = 1;
  for (let g = 0; g < groups.count; g++) {
    for (let r = slots.groupFirst[g]!; r <= slots.groupLast[g]!; r++) bound[r] = 1;
  }

  // The wish of a group is the mean of its boxes; those in a row outweigh all others.
  const sum = new Float64Array(groups.count);
  const members = new Float64Array(groups.count);
  for (let v = 0; v < problem.boxCount; v++) {
    const weight = problem.rowOf[v]! < 0 ? 1 : 1e6;
    for (let g = problem.groupOf[v]!; g >= 0; g = groups.parent[g]!) {
      sum[g]! += weight * wish[v]!;
      members[g]! += weight;
    }
  }
  const wishOfGroup = sum.map((s, g) => s / Math.max(1, members[g]!));
  const siblings: number[][] = Array.from({ length: groups.count + 1 }, () => []); // of group parent + 1
  for (let g = 0; g < groups.count; g++) siblings[groups.parent[g]! + 1]!.push(g);

  // Along a row, a group comes after the one before it.
  const before: number[][] = Array.from({ length: groups.count }, () => []);
  for (const row of rows) {
    const last = new Map<number, number>();
    for (const v of row) {
      for (let g = problem.groupOf[v]!; g >= 0; g = groups.parent[g]!) {
        const previous = last.get(groups.parent[g]!);
        if (previous !== undefined && previous !== g) before[g]!.push(previous);
        last.set(groups.parent[g]!, g);
      }
    }
  }
  const groupRank = new Int32Array(groups.count).fill(-1);
  const ordered: number[][] = siblings.map((list) => {
    const rest = [...list].sort((a, b) => wishOfGroup[a]! - wishOfGroup[b]! || a - b);
    const result: number[] = [];
    while (rest.length > 0) {
      let at = rest.findIndex((g) => before[g]!.every((h) => groupRank[h]! >= 0));
      if (at < 0) at = 0;
      const g = rest[at]!;
      rest.splice(at, 1);
      groupRank[g] = result.length;
      result.push(g);
    }
    return result;
  });
  const countLeft = (parent: number, x: number): number => {
    let left = 0;
    for (const g of ordered[parent + 1]!) if (wishOfGroup[g]! < x) left++;
    return left;
  };

  // A link from one group to another passes between them; one from a box to a group passes on the box's side of it.
  const side = new Int32Array(problem.linkCount);
  if (groups.count > 0) {
    for (let e = 0; e < problem.linkCount; e++) {
      if (slots.slotCount[e] === 0 || slots.bypasses[e]) continue;
      const source = problem.source[e]!;
      const target = problem.target[e]!;
      const around = slots.groupOf[slots.firstSlot[e]!]!;
      const a = childOf(groups, around, problem.groupOf[source]!);
      const b = childOf(groups, around, problem.groupOf[target]!);
      if (a >= 0 && b >= 0) side[e] = Math.ceil((groupRank[a]! + groupRank[b]!) / 2);
      else if (a < 0 && b < 0) side[e] = countLeft(around, (wish[source]! + wish[target]!) / 2);
      else if (a >= 0) side[e] = groupRank[a]! + (wish[target]! < wishOfGroup[a]! ? 0 : 1);
      else side[e] = groupRank[b]! + (wish[source]! < wishOfGroup[b]! ? 0 : 1);
    }
  }
  const rowSide = new Int32Array(problem.boxCount);
  for (const row of rows) for (const v of row) rowSide[v] = countLeft(problem.groupOf[v]!, wish[row[0]!]!);
  setRowSides(problem, groupRank, rowSide);
  return { groupRank, side, rowSide, bound };
}

/** Sets boxes of rows directly left of the next group that their row enters, or else directly right of the last one. */
export function setRowSides(problem: Problem, groupRank: Int32Array, rowSide: Int32Array): void {
  const { groups, groupOf } = problem;
  if (groups.count === 0) return;
  for (const row of problem.rows) {
    // Per parent the group that was met last on the way along the row: forwards first, then backwards.
    for (const backwards of [false, true]) {
      const met = new Map<number, number>();
      for (let i = 0; i < row.length; i++) {
        const v = row[backwards ? row.length - 1 - i : i]!;
        const g = met.get(groupOf[v]!);
        if (g !== undefined) rowSide[v] = groupRank[g]! + (backwards ? 0 : 1);
        for (let h = groupOf[v]!; h >= 0; h = groups.parent[h]!) met.set(groups.parent[h]!, h);
      }
    }
  }
}

/** The group directly inside `parent` that is or holds `group`; -1 if there is none. */
function childOf(groups: Problem["groups"], parent: number, group: number): number {
  let g = group;
  while (g >= 0 && groups.parent[g]! !== parent) g = groups.parent[g]!;
  return g;
}

/**
 * Makes an arranger: `arrange(r, key)` sorts layer `r` by `key` as far as the constraints allow. Members of a group stay
 * together at the mean of their keys; what must keep an order gets its keys from an isotonic regression.
 */
export function arranger(
  problem: Problem,
  slots: Slots,
  constraints: Constraints,
  layers: Layers,
): (r: number, key: Float64Array) => void {
  const { groups, rowOf, placeInRow } = problem;
  const { groupRank, side, rowSide, bound } = constraints;
  const { start, node, place } = layers;
  const root = 0; // lists of group parent + 1
  const items: number[][] = Array.from({ length: groups.count + 1 }, () => []); // a node v as v, a group g as -1 - g
  const groupKey = new Float64Array(groups.count);
  const weight = new Float64Array(groups.count);
  const groupPlace = new Int32Array(groups.count);
  const nodeKey = new Float64Array(slots.count);
  const step = 1e-7;

  const arrangeFreely = (r: number, key: Float64Array): void => {
    const first = start[r]!;
    const part = node.subarray(first, start[r + 1]!);
    for (const v of part) nodeKey[v] = isOutside(slots, v) ? Number.MAX_VALUE : key[v]!;
    part.sort((v, w) => nodeKey[v]! - nodeKey[w]! || place[v]! - place[w]!);
    for (let i = 0; i < part.length; i++) place[part[i]!] = i;
  };

  const keyOf = (item: number): number => (item < 0 ? groupKey[-1 - item]! : nodeKey[item]!);
  const placeOf = (item: number): number => (item < 0 ? groupPlace[-1 - item]! : place[item]!);

  const arrangeWithin = (list: number[], inRow: boolean): void => {
    const isFixed = (item: number): boolean => item < 0 || (inRow && rowOf[item]! >= 0 && item < problem.boxCount);
    const rankOf = (item: number): number => (item < 0 ? 2 * groupRank[-1 - item]! : 2 * rowSide[item]! - 1);
    const fixed = list.filter(isFixed);
    if (fixed.length > 0) {
      fixed.sort((a, b) => rankOf(a) - rankOf(b) || (a < 0 || b < 0 ? a - b : placeInRow[a]! - placeInRow[b]!));
      // Isotonic regression by pooling neighbours that are out of order.
      const mean: number[] = [];
      const mass: number[] = [];
      const size: number[] = [];
      for (const item of fixed) {
        mean.push(keyOf(item));
        mass.push(item < 0 ? weight[-1 - item]! : 1);
        size.push(1);
        while (mean.length > 1 && mean[mean.length - 2]! >= mean[mean.length - 1]!) {
          const k = mean.length - 2;
          const m = mass[k]! + mass[k + 1]!;
          mean[k] = (mean[k]! * mass[k]! + mean[k + 1]! * mass[k + 1]!) / m;
          mass[k] = m;
          size[k]! += size[k + 1]!;
          mean.pop();
          mass.pop();
          size.pop();
        }
      }
      let at = 0;
      for (let k = 0; k < mean.length; k++) {
        for (let j = 0; j < size[k]!; j++, at++) {
          const value = mean[k]! + at * step;
          const item = fixed[at]!;
          if (item < 0) groupKey[-1 - item] = value;
          else nodeKey[item] = value;
        }
      }
      for (const item of list) {
        if (item < 0 || slots.linkOf[item]! < 0 || isOutside(slots, item)) continue;
        const left = side[slots.linkOf[item]!]!;
        for (const f of fixed) {
          if (f >= 0) continue;
          if (groupRank[-1 - f]! < left) nodeKey[item] = Math.max(nodeKey[item]!, keyOf(f) + step / 2);
          else nodeKey[item] = Math.min(nodeKey[item]!, keyOf(f) - step / 2);
        }
      }
    }
    list.sort((a, b) => keyOf(a) - keyOf(b) || placeOf(a) - placeOf(b));
  };

  const arrangeBound = (r: number, key: Float64Array): void => {
    const first = start[r]!;
    const present: number[] = [];
    for (let i = first; i < start[r + 1]!; i++) {
      const v = node[i]!;
      nodeKey[v] = isOutside(slots, v) ? Number.MAX_VALUE : key[v]!;
      if (slots.kind[v]! <= Kind.slot) items[slots.groupOf[v]! + 1]!.push(v);
      for (let g = slots.groupOf[v]!; g >= 0; g = groups.parent[g]!) {
        if (weight[g] === 0) {
          present.push(g);
          items[groups.parent[g]! + 1]!.push(-1 - g);
          groupPlace[g] = place[v]!;
        }
        weight[g]!++;
        groupKey[g]! += key[v]!;
      }
    }
    for (const g of present) groupKey[g]! /= weight[g]!;
    const inRow = slots.rowInLayer[r]! >= 0;
    arrangeWithin(items[root]!, inRow);
    for (const g of present) arrangeWithin(items[g + 1]!, inRow);
    const stack = [...items[root]!].reverse();
    let at = 0;
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      if (item >= 0) {
        node[first + at] = item;
        place[item] = at++;
      } else {
        const g = -1 - item;
        const inner = items[g + 1]!;
        const k = r - slots.groupFirst[g]!;
        stack.push(slots.rightBorder[g]! + k);
        for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i]!);
        stack.push(slots.leftBorder[g]! + k);
      }
    }
    items[root]!.length = 0;
    for (const g of present) {
      items[g + 1]!.length = 0;
      weight[g] = 0;
      groupKey[g] = 0;
    }
  };

  return (r, key) => (bound[r] ? arrangeBound(r, key) : arrangeFreely(r, key));
}
