import { ints } from "../memory";
import { Kind, type Slots } from "../slots";
import type { Blocks } from "./blocks";
import type { Ties } from "./ties";

/** Changes of the sequence of a forest; the layers and the places of blocks follow it. */
export interface Moves {
  /** The nodes with ties, in the order of the sequence: block `b` has those from `firstTied[b]` on. */
  readonly tiedNodes: Int32Array;
  readonly firstTied: Int32Array;
  /** Exchanges two stretches of whole siblings: from place `begin` to `middle`, and from there to `end`. */
  exchange(begin: number, middle: number, end: number): void;
  /** Turns a whole block round left to right. */
  mirror(b: number): void;
  /** Takes over another sequence of the same forest. */
  set(sequence: Int32Array): void;
}

export function newMoves(slots: Slots, blocks: Blocks, ties: Ties): Moves {
  const { layer, kind } = slots;
  const { count, parent, size, sequence, at } = blocks;
  const { start, node, place } = blocks.layers;
  const tiedNodes = ints(slots.count);
  const firstTied = ints(count);
  const nextPlace = ints(slots.layerCount);
  const scratch = ints(count);
  const before = ints(count); // a stretch of the sequence as it was

  /** Rearranges a stretch of the sequence, and brings everything in line. */
  const rearrange = (begin: number, end: number, change: () => void): void => {
    let tied = firstTied[sequence[begin]!]!;
    if (begin === 0) nextPlace.fill(0);
    else
      for (let i = end - 1; i >= begin; i--) {
        const b = sequence[i]!;
        if (b < slots.count) nextPlace[layer[b]!] = place[b]!;
      }
    change();
    for (let i = begin; i < end; i++) {
      const b = sequence[i]!;
      at[b] = i;
      firstTied[b] = tied;
      if (b >= slots.count) continue;
      const r = layer[b]!;
      place[b] = nextPlace[r]!;
      node[start[r]! + nextPlace[r]!++] = b;
      if (ties.from[b + 1]! > ties.from[b]!) tiedNodes[tied++] = b;
    }
  };

  const reflect = (begin: number, end: number): void => {
    for (let i = begin + 1; i < end; i++) {
      const b = sequence[i]!;
      const p = parent[b]!;
      scratch[b] = (at[p] === begin ? begin : scratch[p]!) + 1 + at[p]! + size[p]! - i - size[b]!;
    }
    for (let i = begin + 1; i < end; i++) {
      const b = sequence[i]!;
      if (b >= slots.count || kind[b] !== Kind.leftBorder) continue;
      const g = slots.groupOf[b]!;
      const right = b - slots.leftBorder[g]! + slots.rightBorder[g]!;
      const swapped = scratch[b]!;
      scratch[b] = scratch[right]!;
      scratch[right] = swapped;
    }
    before.set(sequence.subarray(begin, end));
    for (let i = 1; i < end - begin; i++) sequence[scratch[before[i]!]!] = before[i]!;
  };

  rearrange(0, count, () => {});
  return {
    tiedNodes,
    firstTied,
    exchange: (begin, middle, end) =>
      rearrange(begin, end, () => {
        before.set(sequence.subarray(begin, middle));
        sequence.copyWithin(begin, middle, end);
        sequence.set(before.subarray(0, middle - begin), end - middle + begin);
      }),
    mirror: (b) => rearrange(at[b]!, at[b]! + size[b]!, () => reflect(at[b]!, at[b]! + size[b]!)),
    set: (other) => rearrange(0, count, () => sequence.set(other)),
  };
}
