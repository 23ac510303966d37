/** What a fold button takes of the edge that it sits on, to each side of its middle, and what it keeps from heads, in px. */
const HALF = 12;
const CLEAR = 20;

/**
 * Where on the edge of a box its fold button sits: at the middle if no line arrives there, else at the place nearest to
 * the middle that is clear of all lines, else as far from them as can be.
 *
 *     ───┬──────(−)───      an edge, a line that arrives, the button
 *        ▲
 *
 * @param length of the edge, in px
 * @param arrivals where lines meet the edge, in px from its start
 */
export function foldPlace(length: number, arrivals: readonly number[]): number {
  const middle = length / 2;
  const clearance = (at: number) => Math.min(CLEAR, ...arrivals.map((arrival) => Math.abs(arrival - at)));
  let best = middle;
  for (let step = 1; middle - step >= HALF && clearance(best) < CLEAR; step++) {
    for (const at of [middle + step, middle - step]) if (clearance(at) > clearance(best)) best = at;
  }
  return best;
}
