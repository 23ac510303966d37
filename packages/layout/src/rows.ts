/**
 * Turns the chains that a caller wants as rows into rows that can be drawn. A chain is cut where a box stands in a row
 * already, and where it comes back to a group that it has left (a group is one block); a piece that asks for an order of
 * groups against that of earlier rows is given up, and so are pieces of one box. Their boxes and links are drawn like others.
 */
export function rows(
  chains: readonly (readonly number[])[],
  groupOf: Int32Array,
  groupParent: Int32Array,
): readonly (readonly number[])[] {
  const used = new Set<number>();
  const pieces: number[][] = [];
  for (const chain of chains) {
    let piece: number[] = [];
    let entered = new Set<number>();
    let inside: number[] = [];
    const finish = (): void => {
      pieces.push(piece);
      piece = [];
      entered = new Set();
      inside = [];
    };
    for (const v of chain) {
      if (used.has(v)) {
        finish();
        continue;
      }
      const path = groupsOf(v, groupOf, groupParent);
      if (path.some((g) => entered.has(g) && !inside.includes(g))) finish();
      for (const g of path) entered.add(g);
      inside = path;
      piece.push(v);
      used.add(v);
    }
    finish();
  }

  const after = new Map<number, Set<number>>();
  const leadsTo = (from: number, to: number): boolean => {
    const seen = new Set([from]);
    const open = [from];
    for (let g = open.pop(); g !== undefined; g = open.pop()) {
      if (g === to) return true;
      for (const h of after.get(g) ?? []) {
        if (seen.has(h)) continue;
        seen.add(h);
        open.push(h);
      }
    }
    return false;
  };
  const result: number[][] = [];
  for (const piece of pieces) {
    if (piece.length < 2) continue;
    const order = groupOrder(piece, groupOf, groupParent);
    if (order.some(([a, b]) => leadsTo(b, a))) continue;
    for (const [a, b] of order) {
      const set = after.get(a) ?? new Set<number>();
      set.add(b);
      after.set(a, set);
    }
    result.push(piece);
  }
  return result;
}

/** Pairs of neighbouring groups with one parent, in the order in which a row passes them. */
export function groupOrder(
  row: Iterable<number>,
  groupOf: Int32Array,
  groupParent: Int32Array,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  const last = new Map<number, number>();
  for (const v of row) {
    for (const g of groupsOf(v, groupOf, groupParent)) {
      const parent = groupParent[g] ?? -1;
      const previous = last.get(parent);
      if (previous !== undefined && previous !== g) pairs.push([previous, g]);
      last.set(parent, g);
    }
  }
  return pairs;
}

function groupsOf(v: number, groupOf: Int32Array, groupParent: Int32Array): number[] {
  const path: number[] = [];
  for (let g = groupOf[v] ?? -1; g >= 0; g = groupParent[g] ?? -1) path.push(g);
  return path;
}
