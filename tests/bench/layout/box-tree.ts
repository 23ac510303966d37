/** Rectangles as four columns of one length. */
export interface Bounds {
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
}

export interface BoxTree {
  /** Calls `found` with the number of every rectangle that meets the given one, borders included. */
  query(left: number, top: number, right: number, bottom: number, found: (index: number) => void): void;
}

const fanOut = 16;

export function newBounds(length: number): Bounds {
  const column = (): Float64Array => new Float64Array(length);
  return { left: column(), top: column(), right: column(), bottom: column() };
}

/** A static R-tree, packed by sort-tile-recursive (Leutenegger, Lopez, Edgington 1997). */
export function boxTree(bounds: Bounds): BoxTree {
  const items = tiled(bounds);
  const levels = [pick(bounds, items)];
  for (let last = bounds; last.left.length > 1 || levels.length === 1; ) {
    last = pack(levels[levels.length - 1] ?? bounds);
    levels.push(last);
  }
  return {
    query(left, top, right, bottom, found) {
      if (items.length === 0) return;
      const stack: [number, number][] = [[levels.length - 1, 0]];
      for (let next = stack.pop(); next; next = stack.pop()) {
        const [level, at] = next;
        const b = levels[level]!;
        if (b.left[at]! > right || b.right[at]! < left || b.top[at]! > bottom || b.bottom[at]! < top) continue;
        if (level === 0) found(items[at]!);
        else {
          const end = Math.min((at + 1) * fanOut, levels[level - 1]!.left.length);
          for (let child = at * fanOut; child < end; child++) stack.push([level - 1, child]);
        }
      }
    },
  };
}

/** The numbers of the rectangles in vertical slices, and in each from top to bottom. */
function tiled({ left, top, right, bottom }: Bounds): Uint32Array {
  const count = left.length;
  const items = Uint32Array.from({ length: count }, (_, i) => i);
  items.sort((a, b) => left[a]! + right[a]! - left[b]! - right[b]!);
  const slice = Math.ceil(count / Math.max(1, Math.ceil(Math.sqrt(count / fanOut))));
  for (let at = 0; at < count; at += slice)
    items.subarray(at, at + slice).sort((a, b) => top[a]! + bottom[a]! - top[b]! - bottom[b]!);
  return items;
}

function pick(bounds: Bounds, items: Uint32Array): Bounds {
  const column = (of: Float64Array): Float64Array => Float64Array.from(items, (i) => of[i]!);
  return {
    left: column(bounds.left),
    top: column(bounds.top),
    right: column(bounds.right),
    bottom: column(bounds.bottom),
  };
}

/** One rectangle around every sixteen. */
function pack(inner: Bounds): Bounds {
  const count = inner.left.length;
  const outer = newBounds(Math.ceil(count / fanOut));
  for (let at = 0; at < outer.left.length; at++) {
    let [l, t, r, b] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = at * fanOut; i < Math.min(count, (at + 1) * fanOut); i++) {
      l = Math.min(l, inner.left[i]!);
      t = Math.min(t, inner.top[i]!);
      r = Math.max(r, inner.right[i]!);
      b = Math.max(b, inner.bottom[i]!);
    }
    outer.left[at] = l;
    outer.top[at] = t;
    outer.right[at] = r;
    outer.bottom[at] = b;
  }
  return outer;
}
