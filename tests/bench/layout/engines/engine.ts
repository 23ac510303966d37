import type { BenchGraph, Drawing } from "../graph";

/** The distances in px that every engine is asked for. */
export const boxGap = 30;
export const layerGap = 50;
export const linkGap = 10;
export const groupPadding = 16;

/** An engine that is ready to draw; `draw` is what is timed, from the plain graph to the plain drawing. */
export interface Engine {
  /** `before` is the drawing of nearly the same graph, for engines that can keep to it. */
  draw(graph: BenchGraph, before?: Drawing): Drawing | Promise<Drawing>;
}

/** A chain of cubic curves `p0, c1, c2, p1, c1, c2, p2, …` as a polyline of eight pieces a curve. */
export function sampleCurves(chain: readonly number[]): number[] {
  const points = chain.slice(0, 2);
  for (let i = 0; i + 7 < chain.length; i += 6) {
    const at = (k: number): number => chain[i + k] ?? Number.NaN;
    for (let step = 1; step <= 8; step++) {
      const t = step / 8;
      const u = 1 - t;
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      points.push(a * at(0) + b * at(2) + c * at(4) + d * at(6), a * at(1) + b * at(3) + c * at(5) + d * at(7));
    }
  }
  return points;
}
