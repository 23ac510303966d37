import { floats, ints } from "../memory";
import type { Wish } from "../order/order";
import { commonGroup, type Problem } from "../problem";
import type { Ranked } from "../rank/rank";

/** Which boxes hang lower, and about where everything then stands. */
export interface Wrapped extends Required<Wish> {
  /** The least rank of each box, 0 for those that hang where their links let them. */
  readonly least: Int32Array;
  /** How wide the drawing will be, about, in px. */
  readonly width: number;
}

/** Every box hangs on one of those above it. */
export interface Tree {
  /** Every box below the one that it hangs on. */
  readonly sorted: readonly number[];
  /** What hangs on each box, in the order of the boxes; last, what hangs on none. */
  readonly children: readonly (readonly number[])[];
  readonly rank: Int32Array;
}

/** Room for a link that passes a line, as a part of the gap. */
const linkRoom = 0.6;

/**
 * Sets what hangs on a box side by side as far as the page is wide, and the rest beneath, in the order of the boxes: each
 * subtree, as a rectangle, as high as it goes and then as far to the left, in the narrowest page that is not higher for it. What hangs on the boxes of
 * a row is filled together, as if it hung on one box as wide as the row. Takes time in proportion to the boxes.
 */
export function fill(problem: Problem, { sorted, children, rank }: Tree, page: number): Wrapped {
  const { boxCount, gap, rowOf, rows } = problem;
  const width = floats(boxCount + 1); // of a box with all that hangs on it
  const bottom = ints(boxCount + 1); // the lowest rank of that, from the box
  const line = ints(boxCount); // how many ranks lower than without lines a box begins, seen from its parent
  const offset = floats(boxCount); // of a box from the one that it hangs on
  const column = floats(boxCount);
  const depth = ints(boxCount + 1);
  const area = floats(boxCount + 1); // of a box with all that hangs on it
  for (const v of sorted) for (const c of children[v]!) depth[c] = depth[v]! + 1;

  const own = (v: number): number => problem.width[v]! + problem.loopRoom[v]! + padding(problem, v) + gap;
  /** Sets a list beneath `parent`, whose rank is `base`. */
  const setBelow = (parent: number, list: readonly number[], base: number, most: number): void => {
    const height = (c: number): number => rank[c]! - base + bottom[c]!;
    const page = Math.max(most - linkRoom * gap * depth[parent]!, ...list.map((c) => width[c]!));
    const set = narrowest(
      list.map((c) => ({ width: width[c]!, height: height(c) })),
      page,
    );
    list.forEach((c, i) => {
      const [left, top] = set.places[i]!;
      line[c] = top + (top % 2); // boxes and junctions take turns
      offset[c] = left + (width[c]! - set.width) / 2;
      const [from, to] = [offset[c]! - width[c]! / 2, offset[c]! + width[c]! / 2];
      column[c] = top === 0 ? offset[c]! : Math.abs(from) < Math.abs(to) ? from : to;
      bottom[parent] = Math.max(bottom[parent]!, line[c]! + height(c));
    });
    width[parent] = Math.max(width[parent]!, set.width + (set.height > 0 ? linkRoom * gap : 0));
  };
  for (let i = boxCount - 1; i >= 0; i--) {
    const v = sorted[i]!;
    width[v] = own(v);
    area[v] = own(v) * (problem.height[v]! + problem.layerGap);
    for (const c of children[v]!) area[v]! += area[c]!;
    if (rowOf[v]! < 0 && children[v]!.length > 0) setBelow(v, children[v]!, rank[v]!, page);
  }
  // What hangs on a row hangs together, unless groups keep it apart: then each gets as much of the page as it has area.
  const tops: number[] = [];
  const centre = floats(boxCount); // of what hangs on a box of a row
  for (const row of rows) {
    const parts = runs(problem, row);
    const areas = parts.map((part) => part.reduce((sum, v) => sum + area[v]!, 0));
    const total = areas.reduce((a, b) => a + b, 0);
    let at = 0;
    let lowest = 0;
    parts.forEach((part, i) => {
      const first = part[0]!;
      const whole = part.reduce((sum, v) => sum + own(v), 0);
      const hanging = part.flatMap((v) => children[v]!);
      width[first] = whole;
      bottom[first] = 0;
      if (hanging.length > 0) setBelow(first, hanging, rank[first]!, Math.max(whole, (page * areas[i]!) / total));
      let left = at + (width[first]! - whole) / 2;
      for (const v of part) {
        centre[v] = at + width[first]! / 2;
        offset[v] = left + own(v) / 2;
        left += own(v);
      }
      at += width[first]!;
      lowest = Math.max(lowest, bottom[first]!);
    });
    const first = row[0]!;
    for (const v of row) {
      offset[v]! -= at / 2;
      centre[v]! -= at / 2;
    }
    width[first] = at;
    bottom[first] = lowest;
    tops.push(first);
  }
  const roots = children[boxCount]!.filter((v) => rowOf[v]! < 0);
  const rowEnd = Math.max(0, ...tops.map((v) => rank[v]! + bottom[v]!));
  if (roots.length > 0) setBelow(boxCount, roots, tops.length > 0 ? -rowEnd : 0, page);

  const x = floats(boxCount);
  const least = ints(boxCount);
  const begin = ints(boxCount);
  const place = (v: number, parentX: number, parentRank: number, parent: number): void => {
    x[v] = parentX + offset[v]!;
    column[v] = parentX + column[v]!;
    begin[v] = parentRank + line[v]! + (parent < 0 ? rank[v]! : rank[v]! - rank[parent]!);
    if (line[v]! > 0) least[v] = begin[v]!;
  };
  for (const v of roots) place(v, 0, 0, -1);
  for (const row of rows) for (const v of row) x[v] = offset[v]!;
  for (const row of rows) for (const v of row) begin[v] = rank[v]!;
  for (const v of sorted) {
    const row = rowOf[v]!;
    for (const c of children[v]!) if (rowOf[c]! < 0) place(c, row < 0 ? x[v]! : centre[v]!, begin[v]!, v);
  }
  return { least, x, column, width: Math.max(0, width[boxCount]!, ...tops.map((v) => width[v]!)) };
}

/** The padding of the groups that are entered from the box that something hangs on is put on its own width. */
function padding({ groups, groupOf }: Problem, v: number): number {
  const g = groupOf[v]!;
  return g < 0 ? 0 : groups.left[g]! + groups.right[g]!;
}

/** A row in pieces of the same outermost group. */
function runs({ groups, groupOf }: Problem, row: Int32Array): readonly (readonly number[])[] {
  const outermost = (v: number): number => {
    let top = -1;
    for (let g = groupOf[v]!; g >= 0; g = groups.parent[g]!) top = g;
    return top;
  };
  const result: number[][] = [];
  let last = Number.NaN;
  for (const v of row) {
    const g = outermost(v);
    if (g === last) result[result.length - 1]!.push(v);
    else result.push([v]);
    last = g;
  }
  return result;
}

interface Block {
  readonly width: number;
  /** In ranks. */
  readonly height: number;
}

interface Set {
  readonly width: number;
  readonly height: number;
  /** Left and top of each block. */
  readonly places: readonly (readonly [number, number])[];
}

/** The narrowest page, up to a width, in which blocks reach no lower than in the widest. */
function narrowest(blocks: readonly Block[], page: number): Set {
  let best = setIn(blocks, page);
  let low = 0;
  let high = best.width;
  for (let i = 0; i < 8 && best.width < Number.POSITIVE_INFINITY; i++) {
    const middle = (low + high) / 2;
    const trial = setIn(blocks, middle);
    if (trial.width > middle + 1e-6 || trial.height > best.height) low = middle;
    else {
      best = trial;
      high = trial.width;
    }
  }
  return best;
}

/** More blocks than this are set in plain lines, so that the time stays in proportion. */
const mostBlocks = 60;

function setInLines(blocks: readonly Block[], page: number): Set {
  let [left, top, height, width] = [0, 0, 0, 0];
  const places = blocks.map((block): readonly [number, number] => {
    if (left > 0 && left + block.width > page) [left, top] = [0, height];
    const place = [left, top] as const;
    left += block.width;
    width = Math.max(width, left);
    height = Math.max(height, top + block.height);
    return place;
  });
  return { width, height, places };
}

/** Sets blocks in a page, one after the other, each as high as it goes and then as far to the left. */
function setIn(blocks: readonly Block[], page: number): Set {
  if (blocks.length > mostBlocks) return setInLines(blocks, page);
  let line: (readonly [left: number, bottom: number])[] = [[0, 0]]; // what is taken, from each x to the next
  let width = 0;
  let height = 0;
  const places = blocks.map((block): readonly [number, number] => {
    let [left, top] = [0, Number.POSITIVE_INFINITY];
    line.forEach(([x], i) => {
      if (x > 0 && x + block.width > page) return;
      let y = 0;
      for (let k = i; k < line.length && line[k]![0] < x + block.width; k++) y = Math.max(y, line[k]![1]);
      if (y < top) [left, top] = [x, y];
    });
    const right = left + block.width;
    const behind = line.filter(([x]) => x <= right).pop()!;
    line = [
      ...line.filter(([x]) => x < left),
      [left, top + block.height],
      [right, behind[1]],
      ...line.filter(([x]) => x > right),
    ];
    width = Math.max(width, right);
    height = Math.max(height, top + block.height);
    return [left, top];
  });
  return { width, height, places };
}

/** What hangs on what: each box on the nearest of those above it that is in a group around it, if there is one. */
export function treeOf(problem: Problem, { rank, layer }: Ranked): Tree {
  const { boxCount, rowOf, groups, groupOf } = problem;
  const parent = ints(boxCount).fill(boxCount);
  const span = ints(boxCount).fill(2 ** 30);
  for (let e = 0; e < problem.linkCount; e++) {
    const [s, t] = [problem.source[e]!, problem.target[e]!];
    if (rank[s] === rank[t]) continue;
    const [u, v] = rank[s]! < rank[t]! ? [s, t] : [t, s];
    const inside = commonGroup(groups, groupOf[u]!, groupOf[v]!) === groupOf[u]!;
    const length = rank[v]! - rank[u]! + (inside ? 0 : 2 ** 20);
    if (rowOf[v]! >= 0 || span[v]! <= length) continue;
    parent[v] = u;
    span[v] = length;
  }
  const children: number[][] = Array.from({ length: boxCount + 1 }, () => []);
  for (let v = 0; v < boxCount; v++) children[parent[v]!]!.push(v);
  const sorted = Array.from({ length: boxCount }, (_, v) => v).sort((a, b) => layer[a]! - layer[b]! || a - b);
  return { sorted, children, rank };
}
