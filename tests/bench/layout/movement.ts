// How much a drawing moves when the graph changes a little, over the boxes that both drawings have. What all of them move
// together does not count: the drawings are first laid over each other by the median shift.
//
//   moved   share of the boxes whose centre moves by more than their own height
//   flips   pairs of boxes that stand beside each other in both drawings (they share more than half of the lower one's
//           height) and change their order from left to right; as a number, and as a share of these pairs
import type { Drawing, Rectangle } from "./graph";

export interface Movement {
  readonly moved: number;
  readonly flips: number;
  readonly flipShare: number;
}

export function movement(before: Drawing, after: Drawing): Movement {
  const pairs = [...after.boxes].flatMap(([id, now]) => {
    const then = before.boxes.get(id);
    return then ? [{ then, now }] : [];
  });
  const dx = median(pairs.map(({ then, now }) => centre(now).x - centre(then).x));
  const dy = median(pairs.map(({ then, now }) => centre(now).y - centre(then).y));
  const far = pairs.filter(({ then, now }) => {
    const [a, b] = [centre(then), centre(now)];
    return Math.hypot(b.x - a.x - dx, b.y - a.y - dy) > now.height;
  });
  const { flips, beside } = order(pairs);
  return { moved: far.length / Math.max(1, pairs.length), flips, flipShare: flips / Math.max(1, beside) };
}

interface Pair {
  readonly then: Rectangle;
  readonly now: Rectangle;
}

function order(pairs: readonly Pair[]): { flips: number; beside: number } {
  const byTop = [...pairs].sort((a, b) => a.now.y - b.now.y);
  let [flips, beside] = [0, 0];
  byTop.forEach((a, i) => {
    for (let k = i + 1; k < byTop.length; k++) {
      const b = byTop[k];
      if (!b || b.now.y >= a.now.y + a.now.height) break;
      if (!besides(a.now, b.now) || !besides(a.then, b.then)) continue;
      beside++;
      if ((centre(a.now).x - centre(b.now).x) * (centre(a.then).x - centre(b.then).x) < 0) flips++;
    }
  });
  return { flips, beside };
}

function besides(a: Rectangle, b: Rectangle): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared > Math.min(a.height, b.height) / 2;
}

const centre = ({ x, y, width, height }: Rectangle) => ({ x: x + width / 2, y: y + height / 2 });

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
