export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packing extends Size {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Places rectangles, each as high as it goes and then as far left (bottom-left on a skyline), in their order, in the width
 * that fits a page of the given aspect best.
 *
 * @param aspect width divided by height of the page
 */
export function pack(sizes: readonly Size[], gap: number, aspect: number): Packing {
  let widest = 0;
  let area = 0;
  let all = -gap;
  for (const s of sizes) {
    widest = Math.max(widest, s.width);
    area += (s.width + gap) * (s.height + gap);
    all += s.width + gap;
  }
  const least = Math.max(widest, Math.sqrt(area * aspect) * 0.8);
  const tries = sizes.length === 1 ? 1 : sizes.length > 300 ? 2 : 12;
  let best: Packing | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const limit = i === 0 ? widest : Math.min(all, least * 1.08 ** (i - 1));
    const packing = packInto(sizes, gap, Math.max(limit, widest));
    const cost = Math.max(packing.width / aspect, packing.height) * (1 + 1e-3 * i);
    if (cost < bestCost) {
      best = packing;
      bestCost = cost;
    }
  }
  return best ?? { width: 0, height: 0, x: new Float64Array(0), y: new Float64Array(0) };
}

function packInto(sizes: readonly Size[], gap: number, limit: number): Packing {
  const x = new Float64Array(sizes.length);
  const y = new Float64Array(sizes.length);
  // The skyline: from left[i] to left[i + 1] everything above line[i] is taken.
  let left = [0];
  let line = [0];
  let width = 0;
  let height = 0;
  for (let k = 0; k < sizes.length; k++) {
    const s = sizes[k]!;
    let at = 0;
    let top = Number.POSITIVE_INFINITY;
    for (let i = 0; i < left.length; i++) {
      if (left[i]! + s.width > limit + 1e-6) break;
      let y0 = 0;
      for (let j = i; j < left.length && left[j]! < left[i]! + s.width; j++) y0 = Math.max(y0, line[j]!);
      if (y0 < top - 1e-6) {
        top = y0;
        at = left[i]!;
      }
    }
    x[k] = at;
    y[k] = top;
    width = Math.max(width, at + s.width);
    height = Math.max(height, top + s.height);
    const end = at + s.width + gap;
    const newLeft: number[] = [];
    const newLine: number[] = [];
    let after = 0;
    for (let i = 0; i < left.length; i++) {
      if (left[i]! < at) {
        newLeft.push(left[i]!);
        newLine.push(line[i]!);
      }
      if (left[i]! <= end) after = line[i]!;
    }
    newLeft.push(at);
    newLine.push(top + s.height + gap);
    newLeft.push(end);
    newLine.push(after);
    for (let i = 0; i < left.length; i++) {
      if (left[i]! <= end) continue;
      newLeft.push(left[i]!);
      newLine.push(line[i]!);
    }
    left = newLeft;
    line = newLine;
  }
  return { width, height, x, y };
}
