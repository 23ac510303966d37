import type { Blocks } from "./blocks";
import type { Change } from "./change";
import type { Moves } from "./moves";
import type { Budget } from "./sift";
import type { Ties } from "./ties";

/** How many siblings a block may pass at once. */
const reach = 60;

/** A forest of blocks, and what is needed to move them. */
export interface Grove {
  readonly blocks: Blocks;
  readonly ties: Ties;
  readonly moves: Moves;
  readonly change: Change;
  readonly budget: Budget;
  /** Not 0 for the blocks in which something crosses: others save nothing by moving. */
  readonly crossed: Uint8Array;
}

/**
 * Moves each of the blocks that `b` consists of to the place among the others where it causes the fewest crossings
 * (sifting of whole blocks, after Bachmaier, Brandenburg, Brunner, Hübner: Global k-level crossing reduction, 2011), then
 * turns `b` round if that is better.
 *
 * @returns by how much the number of crossings fell
 */
export function siftBlocks(grove: Grove, b: number): number {
  const { blocks, moves, change, budget, crossed } = grove;
  const { at, size, held } = blocks;
  if (crossed[b] === 0) return 0;
  const inner = innerBlocks(blocks, b);
  if (inner.length < 2) return 0; // what a single block does is done with that
  let gain = 0;
  let [passer, toPass] = [-1, 0]; // what it costs that a block passes the one before it, where that is known
  for (const x of inner.slice()) {
    if (held[x] === 2 || crossed[x] === 0 || budget.left <= 0) continue;
    const i = inner.indexOf(x);
    let best = 0;
    let target = i;
    let sum = 0;
    for (let j = i - 1; mayPass(held, x, inner[j]) && i - j <= reach; j--) {
      const y = inner[j]!;
      sum += j === i - 1 && passer === x ? toPass : change.swap(y, x, y);
      if (sum >= best) continue;
      best = sum;
      target = j;
    }
    sum = 0;
    for (let j = i + 1; mayPass(held, x, inner[j]) && j - i <= reach; j++) {
      const y = inner[j]!;
      const more = change.swap(x, y, y);
      if (j === i + 1) [passer, toPass] = [y, more];
      sum += more;
      if (sum >= best) continue;
      best = sum;
      target = j;
    }
    if (target === i) continue;
    passer = -1;
    gain -= best;
    const y = inner[target]!;
    const end = at[x]! + size[x]!;
    if (target > i) moves.exchange(at[x]!, end, at[y]! + size[y]!);
    else moves.exchange(at[y]!, at[x]!, end);
    inner.splice(i, 1);
    inner.splice(target, 0, x);
  }
  if (held[b] !== 0 || b === blocks.root) return gain;
  const turned = change.mirror(b);
  if (turned >= 0) return gain;
  moves.mirror(b);
  return gain - turned;
}

/** Whether block `x` may pass block `y`, which is there. */
function mayPass(held: Uint8Array, x: number, y: number | undefined): boolean {
  return y !== undefined && held[y] !== 2 && (held[y] === 0 || held[x] === 0);
}

/**
 * Disturbs the order of block `b`: turns it round, or exchanges two neighbours in it.
 *
 * @param random gives numbers in [0, 1)
 * @returns by how much the number of crossings grew
 */
export function disturb(grove: Grove, b: number, random: () => number): number {
  const { blocks, moves, change } = grove;
  const { at, size, held } = blocks;
  const inner = innerBlocks(blocks, b);
  if (held[b] === 0 && b !== blocks.root && (inner.length < 2 || random() < 0.5)) {
    const more = change.mirror(b);
    moves.mirror(b);
    return more;
  }
  const i = Math.floor(random() * (inner.length - 1));
  const [x, y] = [inner[i], inner[i + 1]];
  if (x === undefined || y === undefined || held[x]! + held[y]! > 1) return 0;
  const more = change.swap(x, y, y);
  moves.exchange(at[x]!, at[y]!, at[y]! + size[y]!);
  return more;
}

/** The blocks that a block directly consists of, in their order. */
export function innerBlocks({ sequence, at, size }: Blocks, b: number): number[] {
  const inner: number[] = [];
  for (let i = at[b]! + 1; i < at[b]! + size[b]!; i += size[sequence[i]!]!) inner.push(sequence[i]!);
  return inner;
}
