import type { Quality } from "../contract";
import { bytes, floats, ints } from "../memory";
import type { Problem } from "../problem";
import { Kind, type Slots } from "../slots";
import type { Steps } from "../steps";
import { newBlocks } from "./blocks";
import { newChange } from "./change";
import { markCrossed, markCrossedBlocks } from "./crossed";
import { crossings } from "./crossings";
import { type Layers, setOrder } from "./layers";
import { newLead } from "./lead";
import { newMoves } from "./moves";
import { type Budget, newSift } from "./sift";
import { disturb, type Grove, siftBlocks } from "./sift-blocks";
import { borderWeight, newTies } from "./ties";

/** Where boxes might stand. */
export interface Wish {
  /** The centre of each box. */
  readonly x: Float64Array;
  /** Where the link from above to each box comes down. */
  readonly column: Float64Array;
}

/**
 * How long to search: rounds over all blocks, all links and all layers; the work of all rounds, per node; the work of starts
 * beyond the first, and how many of them in a row may find nothing.
 */
const efforts: Readonly<Record<Quality, Effort>> = {
  draft: { blockRounds: 1, leads: 0, layerRounds: 1, work: 300, more: 0, patience: 0 },
  default: { blockRounds: 2, leads: 1, layerRounds: 1, work: 1500, more: 5000, patience: 5 },
  best: { blockRounds: 20, leads: 3, layerRounds: 10, work: 6000, more: 5_000_000, patience: 100 },
};

interface Effort {
  readonly blockRounds: number;
  readonly leads: number;
  readonly layerRounds: number;
  readonly work: number;
  readonly more: number;
  readonly patience: number;
}

/** A round that saves less than this part of the crossings is the last. */
const idle = 0.003;

/** So much work is done between two steps. */
const stride = 50_000;

/**
 * Orders the layers so that few links cross. Argument graphs are nearly trees, so the search starts with subtrees that stay
 * together, siblings in the order of the boxes, and moves whole subtrees first; then whole links, which may leave the
 * subtree of their upper end; then single nodes. What is moved has fewer crossings in its new place. More starts are the
 * best order of subtrees, disturbed.
 *
 * @param wish where everything stands at about; otherwise the order of the boxes counts
 */
export function* order(problem: Problem, slots: Slots, wish?: Wish): Steps<Layers> {
  const blocks = newBlocks(problem, slots, wish && spread(problem, slots, wish));
  const { layers } = blocks;
  yield 0;
  let now = crossings(slots, layers, borderWeight);
  if (now === 0) return layers;
  yield 0;
  const ties = newTies(problem, slots, blocks);
  yield 0;

  const { blockRounds, leads, layerRounds, work, more, patience } = efforts[problem.effort.quality];
  const total = 100_000 + work * slots.count;
  const budget: Budget = { left: total };
  let next = total - stride;
  const crossed = bytes(blocks.count);
  const mark = (): void => markCrossed(slots, layers, crossed);
  const sift = newSift(problem, slots, layers, budget, crossed);
  const goesOn = (): boolean => budget.left > 0 && !problem.effort.late();
  /** Rounds over all items, until one saves next to nothing; `begin` marks what crosses something. */
  function* climb(
    rounds: number,
    begin: () => void,
    step: (i: number) => number,
    items: ArrayLike<number>,
  ): Steps<void> {
    for (let round = 0, gain = now; round < rounds && gain > now * idle && goesOn(); round++) {
      begin();
      gain = 0;
      for (let i = 0; i < items.length && budget.left > 0 && gain < now; i++) {
        gain += step(items[i]!);
        if (budget.left > next) continue;
        next = budget.left - stride;
        yield Math.min(1, 1 - budget.left / total);
      }
      now -= gain;
    }
  }
  const everyLayer = Array.from({ length: slots.layerCount }, (_, r) => r);
  const longLinks: number[] = [];
  for (let e = 0; e < problem.linkCount; e++) if (slots.slotCount[e]! > 0) longLinks.push(e);
  if (ties === undefined) {
    yield* climb(layerRounds, mark, sift, everyLayer);
    return layers;
  }

  const moves = newMoves(slots, blocks, ties);
  const grove: Grove = { blocks, ties, moves, change: newChange(slots, blocks, ties, moves, budget), budget, crossed };
  yield 0;
  const list = tiedBlocks(grove);
  const random = randomNumbers(12345);
  let best = Number.POSITIVE_INFINITY;
  let bestOfBlocks = Number.POSITIVE_INFINITY;
  const bestOrder = ints(layers.node);
  const sequence = ints(blocks.sequence);
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0, last = 0; i - last <= patience && best > 0 && budget.left > least && goesOn(); i++) {
    if (i > 0) {
      moves.set(sequence);
      now = bestOfBlocks;
      for (let k = Math.ceil(list.length * disturbed * random()); k > 0; k--) {
        now += disturb(grove, list[Math.floor(random() * list.length)]!, random);
      }
    }
    yield* climb(
      blockRounds,
      () => markCrossedBlocks(slots, blocks, crossed),
      (b) => siftBlocks(grove, b),
      list,
    );
    if (now >= bestOfBlocks) continue;
    bestOfBlocks = now;
    sequence.set(blocks.sequence);
    yield* climb(leads, mark, newLead(problem, slots, layers, budget, crossed), longLinks);
    yield* climb(layerRounds, mark, sift, everyLayer);
    if (now < best) {
      best = now;
      last = i;
      bestOrder.set(layers.node);
    }
    if (i === 0) least = budget.left - (total - budget.left > more / fewest ? 0 : more);
  }
  setOrder(layers, bestOrder);
  return layers;
}

/** Where there is work for fewer starts than this, there are none beyond the first: a few find nothing better. */
const fewest = 4;

/** Of the blocks, at most so many are disturbed for another start. */
const disturbed = 0.4;

/** The blocks in which crossings may depend on the order, from above to below. */
function tiedBlocks({ blocks, ties }: Grove): number[] {
  const list: number[] = [];
  for (const b of blocks.sequence) if (blocks.size[b]! > 1 && ties.ends[b]! > 0) list.push(b);
  return list.sort((a, b) => ties.top[a]! - ties.top[b]!);
}

/** From places of boxes to places of all nodes: the slots of a link stand where it comes down. */
function spread(problem: Problem, slots: Slots, { x, column }: Wish): Float64Array {
  const result = floats(slots.count);
  result.set(x);
  for (let v = problem.boxCount; v < slots.count; v++) {
    const e = slots.linkOf[v]!;
    if (slots.kind[v] !== Kind.slot) continue;
    const [s, t] = [problem.source[e]!, problem.target[e]!];
    result[v] = column[slots.layer[s]! > slots.layer[t]! ? s : t]!;
  }
  return result;
}

/** Numbers in [0, 1), the same every time (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 16777216;
  };
}
