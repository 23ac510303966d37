/** Half of a fold button as wide as a finger needs at least, and how far from its edge the middle of a head has to be, in px. */
const HALF = 12;
const BESIDE = 8;

/**
 * Where on the edge of a box its fold button sits: at the middle if no line arrives there, else at the place nearest to
 * the middle that is clear of all lines, else as far from them as can be.
 *
 *     ───┬──────(−)───      an edge, a line that arrives, the button
 *        ▲
 *
 * @param length of the edge, in px
 * @param arrivals where lines meet the edge, in px from its start
 * @param letters the size of the letters on the button, with which it grows, in px
 */
export function foldPlace(length: number, arrivals: readonly number[], letters = HALF): number {
  const middle = length / 2;
  const half = Math.max(HALF, letters);
  const clear = half + BESIDE;
  const clearance = (at: number) => Math.min(clear, ...arrivals.map((arrival) => Math.abs(arrival - at)));
  let best = middle;
  for (let step = 1; middle - step >= half && clearance(best) < clear; step++) {
    for (const at of [middle + step, middle - step]) if (clearance(at) > clearance(best)) best = at;
  }
  return best;
}
