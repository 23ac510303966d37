import { ints } from "../memory";
import type { Slots } from "../slots";
import type { Blocks } from "./blocks";
import type { Moves } from "./moves";
import type { Budget } from "./sift";
import { borderWeight, isBorder, type Ties } from "./ties";

/** By how much the number of crossings grows if blocks are moved. */
export interface Change {
  /**
   * If block `a` comes to stand behind block `b`, before which it stands now. Of the blocks between them, `still` (one of
   * the two) is on the same side as before; the other has passed them.
   */
  swap(a: number, b: number, still: number): number;
  /** If the whole block is turned round left to right. */
  mirror(b: number): number;
}

/**
 * Two blocks side by side exchange their places. What is inside one crosses nothing inside the other, neither before nor
 * after. So only ties count that leave their block: one that leaves it to the left crosses what is inside the other block
 * in its gap if it stands to the right of it, and the other way round; and two of them that begin in one layer, one in
 * each block, cross either before or after. So the time is about proportional to the number of ties of the two blocks,
 * however large they are.
 */
export function newChange(slots: Slots, blocks: Blocks, ties: Ties, moves: Moves, budget: Budget): Change {
  const { layer, up, down } = slots;
  const { parent, size, at } = blocks;
  const { start, node, place } = blocks.layers;
  const { top, bottom, inside, shift, stem, from, other, ends, tied } = ties;
  const { tiedNodes, firstTied } = moves;

  const within = (b: number, v: number): boolean => at[v]! >= at[b]! && at[v]! < at[b]! + size[b]!;
  const insideOf = (b: number, gap: number): number =>
    gap >= top[b]! && gap < bottom[b]! ? inside[shift[b]! + gap]! : 0;
  /** The gap that a tie from `x` to `y` crosses, and on which side of it `x` is: one number. */
  const gapSide = (x: number, y: number): number => (layer[x]! < layer[y]! ? 2 * layer[x]! + 1 : 2 * layer[y]!);

  /** Of the segments inside `b` with an end in the layer of its node `y`, those right of `y` less those left of it. */
  const balance = (b: number, y: number, downwards: boolean): number => {
    const side = downwards ? down : up;
    const r = layer[y]!;
    // Those on one side, most likely the one with fewer, tell those on the other.
    const step = 2 * (at[y]! - at[b]!) < size[b]! ? -1 : 1;
    let rest = insideOf(b, downwards ? r : r - 1);
    for (let i = start[r]! + place[y]!; i >= start[r]! && i < start[r + 1]!; i += step) {
      const z = node[i]!;
      if (!within(b, z)) break;
      budget.left--;
      const weight = z === y ? 1 : isBorder(slots, z) ? 2 * borderWeight : 2;
      for (let k = side.start[z]!; k < side.start[z + 1]!; k++) if (within(b, side.node[k]!)) rest -= weight;
    }
    return step < 0 ? rest : -rest;
  };

  // The ties that leave the block at hand, a list per gap and side.
  const most = other.length + 1;
  const head = ints(2 * slots.layerCount).fill(-1);
  const next = ints(most);
  const gapSideOf = ints(most);
  const inner = ints(most); // the place of the end inside
  const outer = ints(most); // and of the end outside
  const between = ints(most); // the gaps and sides of ties between the two blocks, seen from the first
  let leaving = 0;
  const leave = (where: number, x: number, y: number): void => {
    gapSideOf[leaving] = where;
    inner[leaving] = at[x]!;
    outer[leaving] = at[y]!;
    next[leaving] = head[where]!;
    head[where] = leaving++;
  };
  const forget = (): void => {
    while (leaving > 0) head[gapSideOf[--leaving]!] = -1;
  };
  /** Of the leaving ties at the same place, those that lead to the left of place `y` less those that lead to the right. */
  const compare = (where: number, y: number): number => {
    let result = 0;
    for (let j = head[where]!; j >= 0; j = next[j]!) {
      budget.left--;
      if (outer[j]! < y) result++;
      else if (outer[j]! > y) result--;
    }
    return result;
  };

  return {
    swap(a, b, still) {
      budget.left -= ends[a]! + ends[b]! + 1;
      if (ends[a] === 0 && ends[b] === 0) return 0;
      const border = at[still]!;
      let result = 0;
      let betweenCount = 0;
      for (let i = firstTied[a]!, end = i + tied[a]!; i < end; i++) {
        const x = tiedNodes[i]!;
        for (let k = from[x]!; k < from[x + 1]!; k++) {
          const y = other[k]!;
          if (within(a, y)) continue;
          const where = gapSide(x, y);
          if (within(b, y)) {
            const isUpper = (where & 1) === 1;
            result += balance(b, y, !isUpper) - balance(a, x, isUpper);
            between[betweenCount++] = where;
          } else {
            result += at[y]! < border ? insideOf(b, where >> 1) : -insideOf(b, where >> 1);
            leave(where, x, y);
          }
        }
      }
      for (let i = 0; i < betweenCount; i++) result += compare(between[i]! ^ 1, border);
      if (stem[a]! >= 0) leave(2 * layer[parent[a]!]!, a, parent[a]!);
      for (let i = firstTied[b]!, end = i + tied[b]!; i < end; i++) {
        const x = tiedNodes[i]!;
        for (let k = from[x]!; k < from[x + 1]!; k++) {
          const y = other[k]!;
          if (within(b, y) || within(a, y)) continue;
          const where = gapSide(x, y);
          budget.left -= betweenCount;
          let crossed = insideOf(a, where >> 1);
          for (let j = 0; j < betweenCount; j++) if (between[j] === where) crossed++;
          result += at[y]! < border ? -crossed : crossed;
          result += compare(where, at[y]!);
        }
      }
      if (stem[b]! >= 0) result += compare(2 * layer[parent[b]!]!, at[parent[b]!]!);
      forget();
      return result;
    },

    mirror(b) {
      budget.left -= ends[b]!;
      let result = 0;
      for (let i = firstTied[b]!, end = i + tied[b]!; i < end; i++) {
        const x = tiedNodes[i]!;
        for (let k = from[x]!; k < from[x + 1]!; k++) {
          const y = other[k]!;
          if (within(b, y)) continue;
          const where = gapSide(x, y);
          const more = balance(b, x, (where & 1) === 1);
          result += at[y]! < at[b]! ? more : -more;
          for (let j = head[where]!; j >= 0; j = next[j]!) {
            budget.left--;
            if (inner[j] === at[x] || outer[j] === at[y]) continue;
            result += inner[j]! < at[x]! === outer[j]! < at[y]! ? 1 : -1;
          }
          leave(where, x, y);
        }
      }
      forget();
      return result;
    },
  };
}
