import { alongRow, type Problem } from "../problem";
import type { Ranked } from "../rank/rank";

/** How large the drawing of some layers would become, without drawing it. */
export interface Estimate {
  readonly width: number;
  readonly height: number;
  /** By how much layers reach beyond the limit, in px, all together. */
  readonly excess: number;
  /** The way of links from layer to layer and to the side, in px, all together. */
  readonly way: number;
  /** Pairs of siblings of which the first hangs lower. */
  readonly inversions: number;
  readonly tree: Tree;
  /** The centre of each box. */
  readonly x: Float64Array;
  /** Where the link from its parent to a box comes down. */
  readonly column: Float64Array;
}

/** Every box hangs on one of those above it. */
export interface Tree {
  /** -1 for roots. */
  readonly parent: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** Roots from left to right: along each row, every other root behind the one whose tree it is joined to. */
  readonly roots: readonly number[];
  /** The greatest rank in the subtree of each box. */
  readonly bottom: Int32Array;
}

/** Room on both sides of a link that passes a layer, as a part of the gap. */
const linkRoom = 0.25;
/** Width of the cells in which heights are added up, in px. */
const cell = 24;

/**
 * Sets the trees of a ranked problem side by side along their contours, layer by layer, every parent over the middle of its
 * children (Reingold and Tilford: Tidier drawings of trees, 1981); lower children whose place below was wished for go beneath
 * their siblings, as `horizontal` sets them. Then boxes fall upwards as in `vertical`. Takes time in proportion to the boxes
 * and the layers that their subtrees pass.
 */
export function estimate(problem: Problem, ranked: Ranked, limit: number): Estimate {
  const { boxCount, width, height, gap, layerGap, rows, rowOf } = problem;
  const { layer } = ranked;
  const tree = treeOf(problem, ranked);
  const low: number[][] = new Array(boxCount);
  const high: number[][] = new Array(boxCount);
  const offset = new Float64Array(boxCount);
  const column = new Float64Array(boxCount);
  const byLayer: number[][] = Array.from({ length: ranked.layerCount }, () => []);
  for (let v = 0; v < boxCount; v++) byLayer[layer[v]!]!.push(v);

  for (let r = ranked.layerCount - 1; r >= 0; r--) {
    for (const v of byLayer[r]!) {
      const half = width[v]! / 2 + gap / 2;
      const lo = [-half];
      const hi = [half];
      const children = tree.children[v]!;
      let sum = 0;
      children.forEach((c, i) => {
        const wish = problem.least[c]! > 0 && i > 0 ? sum / i : undefined;
        const [at, way] = beside(lo, hi, low[c]!, high[c]!, layer[c]! - r, wish);
        offset[c] = at;
        column[c] = way;
        sum += at;
      });
      const centre = children.length === 0 ? 0 : sum / children.length;
      for (const c of children) {
        offset[c]! -= centre;
        column[c]! -= centre;
      }
      for (let k = 1; k < lo.length; k++) {
        lo[k]! -= centre;
        hi[k]! -= centre;
      }
      low[v] = lo;
      high[v] = hi;
    }
  }

  const lo: number[] = [];
  const hi: number[] = [];
  for (const root of tree.roots) {
    const top = layer[root]!;
    let at = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < low[root]!.length; k++) at = Math.max(at, (hi[top + k] ?? Number.NaN) - low[root]![k]! || at);
    if (at === Number.NEGATIVE_INFINITY) at = 0;
    offset[root] = at;
    merge(lo, hi, low[root]!, high[root]!, top, at);
  }
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < lo.length; r++) {
    left = Math.min(left, lo[r] ?? left);
    right = Math.max(right, hi[r] ?? right);
  }
  let excess = 0;
  for (let r = 0; r < lo.length; r++) excess += Math.max(0, (hi[r] ?? 0) - (lo[r] ?? 0) - gap - limit);

  const x = new Float64Array(boxCount);
  const y = new Float64Array(boxCount);
  const line = new Float64Array(Math.ceil((right - left) / cell) + 2);
  let total = 0;
  const fall = (v: number): number => {
    const to = Math.ceil((x[v]! - left + width[v]! / 2) / cell);
    let top = 0;
    for (let i = Math.max(0, Math.floor((x[v]! - left - width[v]! / 2) / cell)); i < to; i++) {
      top = Math.max(top, line[i]!);
    }
    return top;
  };
  const settle = (v: number, top: number): void => {
    const bottom = top + height[v]!;
    y[v] = top;
    total = Math.max(total, bottom);
    const to = Math.ceil((x[v]! - left + width[v]! / 2) / cell);
    for (let i = Math.max(0, Math.floor((x[v]! - left - width[v]! / 2) / cell)); i < to; i++) {
      line[i] = bottom + layerGap;
    }
  };
  const set = new Uint8Array(rows.length);
  for (const list of byLayer) {
    for (const v of list) {
      const p = tree.parent[v]!;
      x[v] = offset[v]! + (p < 0 ? 0 : x[p]!);
      column[v] = p < 0 ? x[v]! : column[v]! + x[p]!;
    }
    for (const v of list) {
      const row = rowOf[v]!;
      if (row < 0) settle(v, fall(v));
      else if (!set[row]) {
        set[row] = 1;
        let axis = 0;
        for (const w of rows[row]!) axis = Math.max(axis, fall(w) + height[w]! / 2);
        for (const w of rows[row]!) settle(w, axis - height[w]! / 2);
      }
    }
  }
  let way = 0;
  for (let e = 0; e < problem.linkCount; e++) {
    const s = problem.source[e]!;
    const t = problem.target[e]!;
    if (s === t || alongRow(problem, e)) continue;
    const u = layer[s]! < layer[t]! ? s : t;
    const v = u === s ? t : s;
    way += Math.abs(x[s]! - x[t]!) + Math.max(0, y[v]! - y[u]! - height[u]! - layerGap);
  }
  let inversions = 0;
  for (const list of tree.children) {
    for (let i = 1; i < list.length; i++) if (layer[list[i - 1]!]! > layer[list[i]!]! + 1) inversions++;
  }
  return { width: right - left - gap, height: total, excess, way, inversions, tree, x, column };

  /** Sets a child `down` layers below its parent right of its siblings, or beneath them at `wish`; adds it to the contour. */
  function beside(
    lo: number[],
    hi: number[],
    childLow: readonly number[],
    childHigh: readonly number[],
    down: number,
    wish: number | undefined,
  ): readonly [at: number, column: number] {
    let at = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < childLow.length && down + k < hi.length; k++) at = Math.max(at, hi[down + k]! - childLow[k]!);
    let way = Number.NEGATIVE_INFINITY;
    for (let k = 1; k < down && k < hi.length; k++) way = Math.max(way, hi[k]! + gap * linkRoom);
    if (wish === undefined) at = Math.max(at, way);
    else if (way > Number.NEGATIVE_INFINITY) at = Math.max(at, Math.min(way, wish));
    else at = Math.max(at, wish);
    if (at === Number.NEGATIVE_INFINITY) at = 0;
    way = Math.max(way, at);
    for (let k = 1; k < down; k++) {
      lo[k] = Math.min(lo[k] ?? Number.POSITIVE_INFINITY, way - gap * linkRoom);
      hi[k] = Math.max(hi[k] ?? Number.NEGATIVE_INFINITY, way + gap * linkRoom);
    }
    merge(lo, hi, childLow, childHigh, down, at);
    return [at, way];
  }
}

function merge(
  lo: number[],
  hi: number[],
  childLow: readonly number[],
  childHigh: readonly number[],
  down: number,
  at: number,
): void {
  for (let r = lo.length; r < down; r++) {
    lo[r] = Number.POSITIVE_INFINITY;
    hi[r] = Number.NEGATIVE_INFINITY;
  }
  for (let k = 0; k < childLow.length; k++) {
    lo[down + k] = Math.min(lo[down + k] ?? Number.POSITIVE_INFINITY, childLow[k]! + at);
    hi[down + k] = Math.max(hi[down + k] ?? Number.NEGATIVE_INFINITY, childHigh[k]! + at);
  }
}

function treeOf(problem: Problem, ranked: Ranked): Tree {
  const { boxCount, rows, rowOf } = problem;
  const { layer, rank } = ranked;
  const parent = new Int32Array(boxCount).fill(-1);
  const span = new Int32Array(boxCount);
  for (let e = 0; e < problem.linkCount; e++) {
    const s = problem.source[e]!;
    const t = problem.target[e]!;
    if (layer[s] === layer[t]) continue;
    const u = layer[s]! < layer[t]! ? s : t;
    const v = u === s ? t : s;
    const d = layer[v]! - layer[u]!;
    if (rowOf[v]! >= 0 || (parent[v]! >= 0 && span[v]! <= d)) continue;
    parent[v] = u;
    span[v] = d;
  }
  const children: number[][] = Array.from({ length: boxCount }, () => []);
  const bottom = rank.slice();
  const root = new Int32Array(boxCount);
  const inOrder = Array.from({ length: boxCount }, (_, v) => v).sort((a, b) => layer[a]! - layer[b]! || a - b);
  for (const v of inOrder) {
    root[v] = parent[v]! < 0 ? v : root[parent[v]!]!;
    if (parent[v]! >= 0) children[parent[v]!]!.push(v);
  }
  for (const list of children) list.sort((a, b) => a - b);
  for (let i = boxCount - 1; i >= 0; i--) {
    const v = inOrder[i]!;
    if (parent[v]! >= 0) bottom[parent[v]!] = Math.max(bottom[parent[v]!]!, bottom[v]!);
  }

  const behind: number[][] = Array.from({ length: boxCount }, () => []);
  const placed = new Uint8Array(boxCount);
  for (let e = 0; e < problem.linkCount; e++) {
    const above = root[problem.source[e]!]!;
    const below = root[problem.target[e]!]!;
    const a = rowOf[above]! < 0 ? below : above;
    const b = a === above ? below : above;
    if (rowOf[a]! < 0 || rowOf[b]! >= 0 || placed[b]) continue;
    placed[b] = 1;
    behind[a]!.push(b);
  }
  const roots: number[] = [];
  for (const row of rows) for (const v of row) roots.push(v, ...behind[v]!.sort((a, b) => a - b));
  for (let v = 0; v < boxCount; v++) if (parent[v]! < 0 && rowOf[v]! < 0 && !placed[v]) roots.push(v);

  // Children of roots that are also linked to trees on the left come first, those linked to the right last.
  const place = new Int32Array(boxCount);
  roots.forEach((v, i) => {
    place[v] = i;
  });
  const branch = new Int32Array(boxCount).fill(-1);
  for (const v of inOrder) {
    const p = parent[v]!;
    if (p >= 0) branch[v] = parent[p]! < 0 ? v : branch[p]!;
  }
  const lean = new Int32Array(boxCount);
  for (let e = 0; e < problem.linkCount; e++) {
    const s = problem.source[e]!;
    const t = problem.target[e]!;
    const side = Math.sign(place[root[t]!]! - place[root[s]!]!);
    if (branch[s]! >= 0) lean[branch[s]!]! += side;
    if (branch[t]! >= 0) lean[branch[t]!]! -= side;
  }
  for (const r of roots) children[r]!.sort((a, b) => Math.sign(lean[a]!) - Math.sign(lean[b]!) || a - b);
  return { parent, children, roots, bottom };
}
