import type { Rectangle } from "./graph";

/** A route `x0, y0, x1, y1, …` without what lies inside the box where it begins and the box where it ends. */
export function clip(route: readonly number[], from: Rectangle, to: Rectangle): readonly number[] {
  return reversed(leave(reversed(leave(route, from)), to));
}

function reversed(route: readonly number[]): readonly number[] {
  const turned: number[] = [];
  for (let i = route.length - 2; i >= 0; i -= 2) turned.push(route[i]!, route[i + 1]!);
  return turned;
}

/** From where the route first leaves the box; the whole route if it begins outside or never leaves. */
function leave(route: readonly number[], box: Rectangle): readonly number[] {
  const [l, t] = [box.x - 0.01, box.y - 0.01];
  const [r, b] = [box.x + box.width + 0.01, box.y + box.height + 0.01];
  let i = 0;
  while (i < route.length && route[i]! > l && route[i]! < r && route[i + 1]! > t && route[i + 1]! < b) i += 2;
  if (i === 0 || i === route.length) return route;
  const [x, y] = [route[i - 2]!, route[i - 1]!];
  const [dx, dy] = [route[i]! - x, route[i + 1]! - y];
  const share = Math.min(1, way(x, dx, l, r), way(y, dy, t, b));
  return [x + dx * share, y + dy * share, ...route.slice(i)];
}

/** Which share of the way `d` leads from inside `low` to `high` to the border. */
const way = (from: number, d: number, low: number, high: number): number =>
  d > 0 ? (high - from) / d : d < 0 ? (low - from) / d : 1;
