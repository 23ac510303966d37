import { floats, ints } from "../memory";
import type { Problem } from "../problem";
import type { Ports } from "../route/ports";
import type { Slots } from "../slots";
import { type Steps, stretch } from "../steps";
import type { Frame } from "./frame";
import { type Skyline, skyline } from "./skyline";

/** Everything in y, in px. */
export interface Vertical {
  /** The top of each box. */
  readonly top: Float64Array;
  /** Between these each segment runs from the x of its upper to that of its lower end; outside it is vertical. */
  readonly channelTop: Float64Array;
  readonly channelBottom: Float64Array;
  /** How much of this way at its upper and lower end is steep. */
  readonly steepAbove: Float64Array;
  readonly steepBelow: Float64Array;
  readonly groupTop: Float64Array;
  readonly groupBottom: Float64Array;
  readonly height: number;
  /** The y from which on there is no row any more; 0 without rows. */
  readonly belowRows: number;
}

/**
 * Room beside the outermost link of a channel, in px. With half the gap of a box it stays below the least distance of a
 * link from a box, so that a straight link does not fall below the boxes beside it.
 */
const channelMargin = 2;
/** The height of the steep part of a link before it passes on into the next layer, and of a link along a row, in px. */
const lead = 5;
/** The same for a slanted link at a box, in px and as a part of the gap: room for an arrow head or a bar. */
const stub = 16;
const stubPart = 0.58;
/** The least height of a slant between its steep parts, in px and as a part of the gap. */
const slope = 12;
const slopePart = 0.43;

/**
 * Stacks everything as high as it goes: layer by layer, each box, each bundle of overlapping segments, each group's header
 * and footing falls upwards onto what stands above it in its own range of x. Things that share no x do not hold each other
 * down, so that subtrees are packed along their contours; things that do, keep the order of the layers, and therefore
 * nothing overlaps and no segment meets a box that is not its end.
 */
export function* vertical(
  problem: Problem,
  slots: Slots,
  frame: Frame,
  x: Float64Array,
  ports: Ports,
): Steps<Vertical> {
  const { boxCount, groups, height, gap, layerGap } = problem;
  const { layerCount } = slots;
  const half = gap / 2 - 0.01;
  const bundles = yield* stretch(bundle(problem, slots, frame, ports), 0, 0.2);
  yield 0.2;
  const held = aboveDetours(problem, slots);

  // The cells of everything in x: first the boxes, then the groups, then the bundles.
  const items = boxCount + groups.count;
  const left = floats(items + bundles.length);
  const right = floats(items + bundles.length);
  for (let v = 0; v < boxCount; v++) {
    left[v] = x[v]! - frame.reachLeft[v]! - half;
    right[v] = x[v]! + frame.reachRight[v]! + half;
  }
  for (let g = 0; g < groups.count; g++) {
    if (slots.groupFirst[g]! > slots.groupLast[g]!) continue;
    left[boxCount + g] = x[slots.leftBorder[g]!]! - half;
    right[boxCount + g] = x[slots.rightBorder[g]!]! + half;
  }
  bundles.forEach((b, i) => {
    left[items + i] = b.left;
    right[items + i] = b.right;
  });
  yield 0.3;
  const { from, to, count } = yield* stretch(cells(left, right), 0.3, 0.4);
  yield 0.4;
  const hard = skyline(count); // where things end
  const soft = skyline(count); // where the next box may begin
  const occupy = (i: number, bottom: number, next: number): void => {
    hard.raise(from[i]!, to[i]!, bottom);
    soft.raise(from[i]!, to[i]!, next);
  };
  const read = (line: Skyline, i: number): number => line.read(from[i]!, to[i]!);

  const top = floats(boxCount);
  const channelTop = floats(slots.upper.length);
  const channelBottom = floats(slots.upper.length);
  const steepAbove = floats(slots.upper.length);
  const steepBelow = floats(slots.upper.length);
  const groupTop = floats(groups.count);
  const groupBottom = floats(groups.count);
  const opening: number[][] = Array.from({ length: layerCount }, () => []);
  const closing: number[][] = Array.from({ length: layerCount }, () => []);
  for (let g = 0; g < groups.count; g++) {
    if (slots.groupFirst[g]! > slots.groupLast[g]!) continue;
    opening[slots.groupFirst[g]!]!.push(g);
    closing[slots.groupLast[g]!]!.push(g);
  }
  let next = 0; // of the bundles
  let total = 0;
  let belowRows = 0; // what hangs on nothing does not rise beside a row above it
  yield 0.5;
  for (let r = 0; r < layerCount; r++) {
    yield 0.5 + (0.5 * r) / layerCount;
    // A group inside another that opens here follows it closely; otherwise groups keep the distance of boxes.
    for (const g of opening[r]!) {
      groupTop[g] = read(soft, boxCount + g);
      const below = groupTop[g]! + groups.top[g]!;
      occupy(boxCount + g, below, below);
    }
    if (slots.rowInLayer[r]! >= 0) {
      const row = problem.rows[slots.rowInLayer[r]!]!;
      let axis = 0;
      for (let i = 0; i < row.length; i++) {
        const v = row[i]!;
        axis = Math.max(axis, read(soft, v) + height[v]! / 2);
        if (i > 0 && to[row[i - 1]!]! < from[v]!) axis = Math.max(axis, soft.read(to[row[i - 1]!]!, from[v]!));
      }
      for (let i = 0; i < row.length; i++) {
        const v = row[i]!;
        top[v] = axis - height[v]! / 2;
        const bottom = axis + height[v]! / 2;
        occupy(v, bottom, bottom + layerGap);
        if (i > 0) {
          hard.raise(to[row[i - 1]!]!, from[v]!, axis + lead);
          soft.raise(to[row[i - 1]!]!, from[v]!, axis + layerGap);
        }
        total = Math.max(total, bottom);
        belowRows = Math.max(belowRows, bottom + layerGap);
      }
    } else {
      for (let i = frame.start[r]!; i < frame.start[r + 1]!; i++) {
        const v = frame.node[i]!;
        if (v >= boxCount) continue;
        top[v] = read(soft, v);
        if (slots.up.start[v] === slots.up.start[v + 1]) top[v] = Math.max(top[v]!, belowRows);
        for (const u of held.get(v) ?? []) top[v] = Math.max(top[v]!, top[u]! + height[u]! + layerGap);
        const bottom = top[v]! + height[v]!;
        occupy(v, bottom, bottom + layerGap);
        total = Math.max(total, bottom);
      }
    }
    for (let i = closing[r]!.length - 1; i >= 0; i--) {
      const g = closing[r]![i]!;
      const bottom = Math.max(read(hard, boxCount + g) + groups.bottom[g]!, groupTop[g]! + groups.minHeight[g]!);
      groupBottom[g] = bottom;
      occupy(boxCount + g, bottom, bottom + layerGap);
      total = Math.max(total, bottom);
    }
    for (; next < bundles.length && bundles[next]!.layer === r; next++) {
      const b = bundles[next]!;
      const begin = read(hard, items + next);
      const above = b.leaves ? Math.min(stub, stubPart * layerGap) : Math.min(lead, layerGap / 4);
      const below = b.arrives ? Math.min(stub, stubPart * layerGap) : Math.min(lead, layerGap / 4);
      const within = b.slant < straight ? 0 : Math.min(slope, slopePart * layerGap);
      const end = begin + Math.max(layerGap, above + within + below);
      for (const s of b.segments) {
        channelTop[s] = begin;
        channelBottom[s] = end;
        steepAbove[s] = above;
        steepBelow[s] = below;
      }
      occupy(items + next, end, end);
      total = Math.max(total, end);
    }
  }
  return { top, channelTop, channelBottom, steepAbove, steepBelow, groupTop, groupBottom, height: total, belowRows };
}

/** Boxes that a link reaches on a way round something, with its upper ends: only this keeps them below these. */
function aboveDetours({ source, target, linkCount }: Problem, slots: Slots): ReadonlyMap<number, readonly number[]> {
  const held = new Map<number, number[]>();
  for (let e = 0; e < linkCount; e++) {
    const [s, t] = [source[e]!, target[e]!];
    if (!slots.dips[e] || slots.layer[s] === slots.layer[t]) continue;
    const [u, v] = slots.layer[s]! < slots.layer[t]! ? [s, t] : [t, s];
    const list = held.get(v);
    if (list) list.push(u);
    else held.set(v, [u]);
  }
  return held;
}

/** The stretches between all cuts, numbered from left to right: from which on, and up to which, each of the ranges reaches. */
function* cells(
  left: Float64Array,
  right: Float64Array,
): Steps<{ readonly from: Int32Array; readonly to: Int32Array; readonly count: number }> {
  const cuts = floats(2 * left.length);
  cuts.set(left);
  cuts.set(right, left.length);
  cuts.sort();
  yield 0.5;
  let count = 0;
  for (const cut of cuts) if (count === 0 || cut > cuts[count - 1]!) cuts[count++] = cut;
  const find = (value: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cuts[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const [from, to] = [ints(left.length), ints(left.length)];
  for (let i = 0; i < left.length; i++) {
    from[i] = find(left[i]!);
    to[i] = find(right[i]!);
  }
  return { from, to, count };
}

/** A link that goes less than this to the side does not slant, in px. */
const straight = 0.5;

/** Segments below a layer whose ranges of x overlap. */
interface Bundle {
  readonly layer: number;
  readonly left: number;
  readonly right: number;
  readonly segments: readonly number[];
  /** The greatest horizontal distance that one of them spans. */
  readonly slant: number;
  /** Whether one that slants has a box as its upper or as its lower end. */
  readonly leaves: boolean;
  readonly arrives: boolean;
}

/** The segments below so many nodes are bundled between two steps. */
const stride = 10_000;

/** All bundles, layer by layer, from left to right. */
function* bundle({ boxCount }: Problem, slots: Slots, frame: Frame, ports: Ports): Steps<readonly Bundle[]> {
  const left = floats(slots.upper.length);
  const right = floats(slots.upper.length);
  const result: Bundle[] = [];
  let next = stride;
  for (let layer = 0; layer < slots.layerCount; layer++) {
    if (frame.start[layer]! > next) {
      next = frame.start[layer]! + stride;
      yield layer / slots.layerCount;
    }
    const segments: number[] = [];
    for (let i = frame.start[layer]!; i < frame.start[layer + 1]!; i++) {
      const v = frame.node[i]!;
      for (let k = slots.down.start[v]!; k < slots.down.start[v + 1]!; k++) {
        const s = slots.down.edge[k]!;
        if (slots.linkOfSegment[s]! < 0) continue;
        segments.push(s);
        left[s] = Math.min(ports.upper[s]!, ports.lower[s]!) - channelMargin;
        right[s] = Math.max(ports.upper[s]!, ports.lower[s]!) + channelMargin;
      }
    }
    segments.sort((a, b) => left[a]! - left[b]!);
    for (let i = 0; i < segments.length; ) {
      const first = segments[i]!;
      const members: number[] = [];
      let end = left[first]!;
      let slant = 0;
      let leaves = false;
      let arrives = false;
      for (; i < segments.length && left[segments[i]!]! <= end; i++) {
        const s = segments[i]!;
        members.push(s);
        end = Math.max(end, right[s]!);
        const across = Math.abs(ports.upper[s]! - ports.lower[s]!);
        slant = Math.max(slant, across);
        if (across < straight) continue;
        leaves ||= slots.upper[s]! < boxCount;
        arrives ||= slots.lower[s]! < boxCount;
      }
      result.push({ layer, left: left[first]!, right: end, segments: members, slant, leaves, arrives });
    }
  }
  return result;
}
