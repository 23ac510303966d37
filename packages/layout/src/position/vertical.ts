import type { Problem } from "../problem";
import type { Ports } from "../route/ports";
import type { Slots } from "../slots";
import type { Frame } from "./frame";
import { skyline } from "./skyline";

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
export function vertical(problem: Problem, slots: Slots, frame: Frame, x: Float64Array, ports: Ports): Vertical {
  const { boxCount, groups, height, gap, layerGap } = problem;
  const { layerCount } = slots;
  const half = gap / 2 - 0.01;
  const bundles = bundle(problem, slots, ports);
  const held = aboveDetours(problem, slots);

  const cuts = new Set<number>();
  const leftOf = (v: number): number => x[v]! - frame.reachLeft[v]! - half;
  const rightOf = (v: number): number => x[v]! + frame.reachRight[v]! + half;
  const groupLeft = (g: number): number => x[slots.leftBorder[g]!]! - half;
  const groupRight = (g: number): number => x[slots.rightBorder[g]!]! + half;
  for (let v = 0; v < boxCount; v++) cuts.add(leftOf(v)).add(rightOf(v));
  for (let g = 0; g < groups.count; g++) {
    if (slots.groupFirst[g]! <= slots.groupLast[g]!) cuts.add(groupLeft(g)).add(groupRight(g));
  }
  for (const list of bundles) for (const b of list) cuts.add(b.left).add(b.right);
  const sorted = Float64Array.from(cuts).sort();
  const cellAt = new Map<number, number>();
  for (let i = 0; i < sorted.length; i++) cellAt.set(sorted[i]!, i);
  const cell = (value: number): number => cellAt.get(value) ?? 0;
  const hard = skyline(sorted.length); // where things end
  const soft = skyline(sorted.length); // where the next box may begin
  const occupy = (from: number, to: number, bottom: number, next: number): void => {
    hard.raise(from, to, bottom);
    soft.raise(from, to, next);
  };

  const top = new Float64Array(boxCount);
  const channelTop = new Float64Array(slots.upper.length);
  const channelBottom = new Float64Array(slots.upper.length);
  const steepAbove = new Float64Array(slots.upper.length);
  const steepBelow = new Float64Array(slots.upper.length);
  const groupTop = new Float64Array(groups.count);
  const groupBottom = new Float64Array(groups.count);
  const opening: number[][] = Array.from({ length: layerCount }, () => []);
  const closing: number[][] = Array.from({ length: layerCount }, () => []);
  for (let g = 0; g < groups.count; g++) {
    if (slots.groupFirst[g]! > slots.groupLast[g]!) continue;
    opening[slots.groupFirst[g]!]!.push(g);
    closing[slots.groupLast[g]!]!.push(g);
  }
  let total = 0;
  let belowRows = 0; // what hangs on nothing does not rise beside a row above it
  for (let r = 0; r < layerCount; r++) {
    // A group inside another that opens here follows it closely; otherwise groups keep the distance of boxes.
    for (const g of opening[r]!) {
      const from = cell(groupLeft(g));
      const to = cell(groupRight(g));
      groupTop[g] = soft.read(from, to);
      const below = groupTop[g]! + groups.top[g]!;
      occupy(from, to, below, below);
    }
    if (slots.rowInLayer[r]! >= 0) {
      const row = problem.rows[slots.rowInLayer[r]!]!;
      let axis = 0;
      for (let i = 0; i < row.length; i++) {
        const v = row[i]!;
        axis = Math.max(axis, soft.read(cell(leftOf(v)), cell(rightOf(v))) + height[v]! / 2);
        if (i > 0) axis = Math.max(axis, readBetween(soft, cell(rightOf(row[i - 1]!)), cell(leftOf(v))));
      }
      for (let i = 0; i < row.length; i++) {
        const v = row[i]!;
        top[v] = axis - height[v]! / 2;
        const bottom = axis + height[v]! / 2;
        occupy(cell(leftOf(v)), cell(rightOf(v)), bottom, bottom + layerGap);
        if (i > 0) {
          const from = cell(rightOf(row[i - 1]!));
          const to = cell(leftOf(v));
          if (from < to) occupy(from, to, axis + lead, axis + layerGap);
        }
        total = Math.max(total, bottom);
        belowRows = Math.max(belowRows, bottom + layerGap);
      }
    } else {
      for (let i = frame.start[r]!; i < frame.start[r + 1]!; i++) {
        const v = frame.node[i]!;
        if (v >= boxCount) continue;
        const from = cell(leftOf(v));
        const to = cell(rightOf(v));
        top[v] = soft.read(from, to);
        if (slots.up.start[v] === slots.up.start[v + 1]) top[v] = Math.max(top[v]!, belowRows);
        for (const u of held.get(v) ?? []) top[v] = Math.max(top[v]!, top[u]! + height[u]! + layerGap);
        const bottom = top[v]! + height[v]!;
        occupy(from, to, bottom, bottom + layerGap);
        total = Math.max(total, bottom);
      }
    }
    for (let i = closing[r]!.length - 1; i >= 0; i--) {
      const g = closing[r]![i]!;
      const from = cell(groupLeft(g));
      const to = cell(groupRight(g));
      const bottom = Math.max(hard.read(from, to) + groups.bottom[g]!, groupTop[g]! + groups.minHeight[g]!);
      groupBottom[g] = bottom;
      occupy(from, to, bottom, bottom + layerGap);
      total = Math.max(total, bottom);
    }
    for (const b of bundles[r]!) {
      const from = cell(b.left);
      const to = cell(b.right);
      const begin = hard.read(from, to);
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
      occupy(from, to, end, end);
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

function readBetween(line: ReturnType<typeof skyline>, from: number, to: number): number {
  return from < to ? line.read(from, to) : 0;
}

/** A link that goes less than this to the side does not slant, in px. */
const straight = 0.5;

/** Segments between two layers whose ranges of x overlap. */
interface Bundle {
  readonly left: number;
  readonly right: number;
  readonly segments: readonly number[];
  /** The greatest horizontal distance that one of them spans. */
  readonly slant: number;
  /** Whether one that slants has a box as its upper or as its lower end. */
  readonly leaves: boolean;
  readonly arrives: boolean;
}

function bundle({ boxCount }: Problem, slots: Slots, ports: Ports): readonly (readonly Bundle[])[] {
  const inLayer: number[][] = Array.from({ length: slots.layerCount }, () => []);
  for (let s = 0; s < slots.upper.length; s++) {
    if (slots.linkOfSegment[s]! >= 0) inLayer[slots.layer[slots.upper[s]!]!]!.push(s);
  }
  const left = (s: number): number => Math.min(ports.upper[s]!, ports.lower[s]!) - channelMargin;
  const right = (s: number): number => Math.max(ports.upper[s]!, ports.lower[s]!) + channelMargin;
  return inLayer.map((segments) => {
    segments.sort((a, b) => left(a) - left(b) || a - b);
    const result: Bundle[] = [];
    for (let i = 0; i < segments.length; ) {
      const members: number[] = [];
      const begin = left(segments[i]!);
      let end = begin;
      let slant = 0;
      let leaves = false;
      let arrives = false;
      while (i < segments.length && (members.length === 0 || left(segments[i]!) <= end)) {
        const s = segments[i++]!;
        members.push(s);
        end = Math.max(end, right(s));
        const across = Math.abs(ports.upper[s]! - ports.lower[s]!);
        slant = Math.max(slant, across);
        if (across < straight) continue;
        leaves ||= slots.upper[s]! < boxCount;
        arrives ||= slots.lower[s]! < boxCount;
      }
      result.push({ left: begin, right: end, segments: members, slant, leaves, arrives });
    }
    return result;
  });
}
