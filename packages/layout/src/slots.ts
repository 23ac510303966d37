import { type Adjacency, adjacency } from "./adjacency";
import { bytes, ints } from "./memory";
import { alongRow, commonGroup, type Problem } from "./problem";
import type { Ranked } from "./rank/rank";
import type { Previous } from "./stable/previous";
import { type Steps, stretch } from "./steps";

/** What a node of the layers is. */
export const Kind = { box: 0, slot: 1, leftBorder: 2, rightBorder: 3 } as const;

/**
 * The layers with everything that takes room in them: boxes (numbers below `boxCount`), a slot in each layer that a long
 * link passes, and the two borders of every group in each of its layers. Segments join neighbouring layers; those of a
 * border make a link that leaves its group, or crosses a foreign one, count as a crossing.
 */
export interface Slots {
  readonly count: number;
  readonly layerCount: number;
  readonly layer: Int32Array;
  readonly kind: Uint8Array;
  /** The innermost group of a box or slot, or -1; the group of a border. */
  readonly groupOf: Int32Array;
  /** The link of a slot, otherwise -1. */
  readonly linkOf: Int32Array;
  /** Per link its slots `firstSlot` to `firstSlot + slotCount - 1`, on the way from its upper to its lower end. */
  readonly firstSlot: Int32Array;
  readonly slotCount: Int32Array;
  /** 1 for a link that somewhere runs upwards on this way: between boxes of one layer, or to get round a group. */
  readonly dips: Uint8Array;
  /** 1 for a link that leaves the layers: it has a slot below its upper and one above its lower end, beside everything. */
  readonly bypasses: Uint8Array;
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  /** The link of each segment; the segments of borders, which come last, have -1. */
  readonly linkOfSegment: Int32Array;
  readonly down: Adjacency;
  readonly up: Adjacency;
  readonly rowInLayer: Int32Array;
  /** The first and last layer of each group; `first > last` if it is empty. */
  readonly groupFirst: Int32Array;
  readonly groupLast: Int32Array;
  /** Per group its left borders, numbered on from the first layer to the last, and its right ones. */
  readonly leftBorder: Int32Array;
  readonly rightBorder: Int32Array;
}

/** The way of a link through the layers between its ends: the layer of each of its slots, and the group that it is in. */
export interface Chain {
  readonly layer: readonly number[];
  readonly group: readonly number[];
  /** Whether it leaves the layers after its first slot and comes back with its last. */
  readonly bypasses?: boolean;
}

/** More slots than this are not reserved; the links that pass the most layers then go round the drawing. */
const mostSlots = (boxCount: number): number => 100_000 + 20 * boxCount;

const noSlots: Chain = { layer: [], group: [] };

/** Reserves a slot for every link in every layer that it passes. */
export function* slots(problem: Problem, ranked: Ranked): Steps<Slots> {
  const ways = chains(problem, ranked);
  yield 0.5;
  return yield* stretch(withChains(problem, ranked, ways), 0.5, 1);
}

/**
 * The shortest way of each link, from above to below: as long as that goes it stays in the groups of its upper end, and leaves
 * them below; then it enters those of its lower end from above.
 */
function chains(problem: Problem, { layer, ...ranked }: Ranked): Chain[] {
  const { groups, groupOf, source, target } = problem;
  const longest = longestSpan(problem, layer, ranked.layerCount);
  const { first: groupFirst, last: groupLast } = spans(groups, groupOf, layer);
  const chainOf = (s: number, t: number, e: number): Chain => {
    const kept = problem.previous && wayBefore(problem, layer, problem.previous, e, groupFirst, groupLast);
    if (kept) return kept;
    const first = Math.min(layer[s]!, layer[t]!) + 1;
    const last = Math.max(layer[s]!, layer[t]!);
    if (s === t || alongRow(problem, e) || first === last) return noSlots;
    if (last - first >= longest) return { layer: [first, last - 1], group: [-1, -1], bypasses: true };
    const group = commonGroup(groups, groupOf[s]!, groupOf[t]!);
    const below = groupOf[layer[s]! < layer[t]! ? t : s]!;
    let leaving = groupOf[layer[s]! < layer[t]! ? s : t]!;
    const chain = { layer: [] as number[], group: [] as number[] };
    // Between boxes of one layer it dips in one layer.
    for (let r = first; r < last || r === first; r++) {
      while (leaving !== group && groupLast[leaving]! < r) leaving = groups.parent[leaving]!;
      let entering = below;
      while (entering !== group && groupFirst[entering]! > r) entering = groups.parent[entering]!;
      chain.layer.push(r);
      chain.group.push(leaving === group ? entering : leaving);
    }
    return chain;
  };
  const ways: Chain[] = [];
  for (let e = 0; e < source.length; e++) ways.push(chainOf(source[e]!, target[e]!, e));
  return ways;
}

/** The way of a link as it was before, if its ends are as many layers apart as they were. */
function wayBefore(
  problem: Problem,
  layer: Int32Array,
  previous: Previous,
  e: number,
  groupFirst: Int32Array,
  groupLast: Int32Array,
): Chain | undefined {
  const way = previous.ways[e];
  const [upper, lower] = endsOf(problem, { layer }, e);
  const shift = layer[upper]! - (previous.layer?.[upper] ?? Number.NaN);
  if (way === undefined || layer[lower]! - (previous.layer?.[lower] ?? Number.NaN) !== shift) return undefined;
  const { groups, groupOf } = problem;
  const holds = (g: number, r: number, at: number): boolean =>
    groupFirst[g]! <= r && r <= groupLast[g]! && previous.groupLeft[g]! < at && at < previous.groupRight[g]!;
  const groupAt = (r: number, at: number): number => {
    const [g, h] = [upper, lower].map((end) => {
      let inner = groupOf[end]!;
      while (inner >= 0 && !holds(inner, r, at)) inner = groups.parent[inner]!;
      return inner;
    });
    return Math.max(g!, h!); // a group inside another has the greater number
  };
  const passed = way.map((pass) => pass.layer + shift);
  return { layer: passed, group: passed.map((r, i) => groupAt(r, way[i]!.at)) };
}

/** The first and last layer of each group, by the nodes in it; `first > last` if it is empty. */
function spans(
  { count, parent }: Problem["groups"],
  groupOf: ArrayLike<number>,
  layer: ArrayLike<number>,
): { readonly first: Int32Array; readonly last: Int32Array } {
  const first = ints(count).fill(2 ** 30);
  const last = ints(count).fill(-1);
  for (let v = 0; v < layer.length; v++) {
    for (let g = groupOf[v]!; g >= 0; g = parent[g]!) {
      first[g] = Math.min(first[g]!, layer[v]!);
      last[g] = Math.max(last[g]!, layer[v]!);
    }
  }
  return { first, last };
}

/** The layers, for given ways of the links. */
export function* withChains(problem: Problem, ranked: Ranked, ways: readonly Chain[]): Steps<Slots> {
  const { boxCount, linkCount, groups, source, target } = problem;
  const layer: number[] = Array.from(ranked.layer);
  const groupOf: number[] = Array.from(problem.groupOf);
  const linkOf: number[] = new Array(boxCount).fill(-1);
  const firstSlot = ints(linkCount).fill(-1);
  const slotCount = ints(linkCount);
  const dips = bytes(linkCount);
  const bypasses = bytes(linkCount);
  const upper: number[] = [];
  const lower: number[] = [];
  const linkOfSegment: number[] = [];
  let layerCount = ranked.layerCount;
  const segment = (a: number, b: number, e: number): void => {
    const falls = layer[a]! < layer[b]!;
    upper.push(falls ? a : b);
    lower.push(falls ? b : a);
    linkOfSegment.push(e);
    if (!falls) dips[e] = 1;
  };
  const node = (r: number, group: number, e: number): number => {
    layerCount = Math.max(layerCount, r + 1);
    layer.push(r);
    groupOf.push(group);
    linkOf.push(e);
    return layer.length - 1;
  };
  for (let e = 0; e < linkCount; e++) {
    const [s, t] = [source[e]!, target[e]!];
    if (s === t || alongRow(problem, e)) continue;
    const way = ways[e]!;
    const turned = layer[s]! > layer[t]!;
    firstSlot[e] = layer.length;
    slotCount[e] = way.layer.length;
    let last = turned ? t : s;
    way.layer.forEach((r, i) => {
      const next = node(r, way.group[i]!, e);
      if (i === 0 || !way.bypasses) segment(last, next, e);
      last = next;
    });
    segment(last, turned ? s : t, e);
    bypasses[e] = way.bypasses ? 1 : 0;
  }
  yield 0.4;

  const { first: groupFirst, last: groupLast } = spans(groups, groupOf, layer);
  const slotEnd = layer.length;
  const leftBorder = ints(groups.count);
  const rightBorder = ints(groups.count);
  for (let g = 0; g < groups.count; g++) {
    for (const border of [leftBorder, rightBorder]) {
      border[g] = layer.length;
      for (let r = groupFirst[g]!; r <= groupLast[g]!; r++) {
        const v = node(r, g, -1);
        if (r > groupFirst[g]!) segment(v - 1, v, -1);
      }
    }
  }

  const count = layer.length;
  const kind = bytes(count);
  kind.fill(Kind.slot, boxCount, slotEnd);
  for (let g = 0; g < groups.count; g++) {
    const span = Math.max(0, groupLast[g]! - groupFirst[g]! + 1);
    kind.fill(Kind.leftBorder, leftBorder[g]!, leftBorder[g]! + span);
    kind.fill(Kind.rightBorder, rightBorder[g]!, rightBorder[g]! + span);
  }
  yield 0.7;
  const [up, low] = [ints(upper), ints(lower)];
  const rowInLayer = ints(layerCount).fill(-1);
  rowInLayer.set(ranked.rowInLayer);
  return {
    count,
    layerCount,
    layer: ints(layer),
    kind,
    groupOf: ints(groupOf),
    linkOf: ints(linkOf),
    firstSlot,
    slotCount,
    dips,
    bypasses,
    upper: up,
    lower: low,
    linkOfSegment: ints(linkOfSegment),
    down: adjacency(up, low, count),
    up: adjacency(low, up, count),
    rowInLayer,
    groupFirst,
    groupLast,
    leftBorder,
    rightBorder,
  };
}

/** The number of layers that a link may span to get slots, at least 3, so that there are not too many slots. */
function longestSpan(problem: Problem, layer: Int32Array, layerCount: number): number {
  const ofSpan = ints(layerCount + 1);
  for (let e = 0; e < problem.linkCount; e++) {
    ofSpan[Math.abs(layer[problem.source[e]!]! - layer[problem.target[e]!]!)]!++;
  }
  let count = 0;
  const most = mostSlots(problem.boxCount);
  for (let span = 0; span <= layerCount; span++) {
    count += ofSpan[span]! * Math.max(0, span - 1);
    if (count > most) return Math.max(3, span - 1);
  }
  return Number.POSITIVE_INFINITY;
}

/** Whether a node is a slot of a link that goes round the drawing. */
export function isOutside(slots: Pick<Slots, "linkOf" | "bypasses">, v: number): boolean {
  const link = slots.linkOf[v]!;
  return link >= 0 && slots.bypasses[link] === 1;
}

/** The upper and the lower end of a link; of two ends in one layer, its source first. */
export function endsOf(
  { source, target }: Problem,
  { layer }: { readonly layer: Int32Array },
  e: number,
): readonly [number, number] {
  const [s, t] = [source[e]!, target[e]!];
  return layer[s]! > layer[t]! ? [t, s] : [s, t];
}
