import type { Layers } from "../order/layers";
import type { Problem } from "../problem";
import type { Ranked } from "../rank/rank";
import { type Chain, isOutside, Kind, type Slots, withChains } from "../slots";

/** Ordered layers, in which no link passes through a group that it has no end in. */
export interface Detoured {
  readonly slots: Slots;
  readonly layers: Layers;
}

/**
 * Leads links round the groups of strangers. Within a layer a group is one block, so that a link can only pass through one
 * where two of its nodes, in neighbouring layers, stand on different sides of a group that spans both. Such a link gets a new
 * way: the shortest through the free zones of the layers (what lies between two foreign blocks), from a zone to one above or
 * below that no block separates from it, at each step to the place where it crosses least. As blocks have one order in all
 * layers, there always is a way below everything.
 */
export function detours(problem: Problem, ranked: Ranked, slots: Slots, layers: Layers): Detoured {
  const strangers = problem.groups.count === 0 ? [] : [...linksThroughGroups(problem, slots, layers)];
  if (strangers.length === 0) return { slots, layers };
  const grid = newGrid(problem, slots, layers);
  for (const e of strangers) grid.remove(e);
  const ways = new Map(strangers.map((e) => [e, grid.lead(e)]));
  return grid.finish(ranked, ways);
}

function linksThroughGroups(problem: Problem, slots: Slots, { place }: Layers): Set<number> {
  const { groups } = problem;
  const found = new Set<number>();
  const inLayer: number[][] = Array.from({ length: slots.layerCount }, () => []);
  for (let g = 0; g < groups.count; g++) {
    for (let r = slots.groupFirst[g]!; r < slots.groupLast[g]!; r++) inLayer[r]!.push(g);
  }
  for (let s = 0; s < slots.upper.length; s++) {
    const e = slots.linkOfSegment[s]!;
    if (e < 0 || found.has(e)) continue;
    const [u, v] = [slots.upper[s]!, slots.lower[s]!];
    if (isOutside(slots, u) || isOutside(slots, v)) continue;
    for (const g of inLayer[slots.layer[u]!]!) {
      if (sideOf(slots, place, g, u) * sideOf(slots, place, g, v) < 0) {
        found.add(e);
        break;
      }
    }
  }
  return found;
}

/** Whether a node stands left (-1) or right (1) of a group in its layer, or in it (0). */
function sideOf(slots: Slots, place: Int32Array, g: number, v: number): number {
  const k = slots.layer[v]! - slots.groupFirst[g]!;
  if (place[v]! < place[slots.leftBorder[g]! + k]!) return -1;
  return place[v]! > place[slots.rightBorder[g]! + k]! ? 1 : 0;
}

/** Places in a layer, `from` to `to`, that a link can reach without passing a foreign block or the border of a group. */
interface Zone {
  readonly from: number;
  readonly to: number;
  /** The innermost group that they lie in. */
  readonly group: number;
  /** How many foreign blocks of the layer lie to the left. */
  readonly left: number;
}

interface Grid {
  /** Takes the slots of a link away. */
  remove(e: number): void;
  /** Gives a link a new way and puts its slots into the layers. */
  lead(e: number): Chain;
  /** The layers with all new ways. */
  finish(ranked: Ranked, ways: ReadonlyMap<number, Chain>): Detoured;
}

/** The layers as lists that nodes can be put into; new slots have the numbers from `slots.count` on. */
function newGrid(problem: Problem, slots: Slots, layers: Layers): Grid {
  const { groups, boxCount } = problem;
  const rows: number[][] = [];
  for (let r = 0; r < slots.layerCount; r++)
    rows.push([...layers.node.subarray(layers.start[r]!, layers.start[r + 1]!)]);
  rows.push([]); // below everything
  const place: number[] = Array.from(layers.place);
  const removed = new Set<number>();
  const segments: (readonly [number, number])[][] = rows.map(() => []); // by the layer of the upper end
  for (let s = 0; s < slots.upper.length; s++) {
    segments[slots.layer[slots.upper[s]!]!]!.push([slots.upper[s]!, slots.lower[s]!]);
  }
  const firstNew = new Map<number, number>(); // the first new slot of a link
  let count = slots.count;
  const renumber = (r: number): void => {
    rows[r]!.forEach((v, i) => {
      place[v] = i;
    });
  };

  /** The zones of a layer for a link whose ends are in the groups `own`, and its foreign blocks. */
  const zonesOf = (r: number, own: ReadonlySet<number>): { zones: Zone[]; blocks: number[] } => {
    const zones: Zone[] = [];
    const blocks: number[] = [];
    let from = 0;
    let group = -1;
    const row = rows[r]!;
    for (let i = 0; i <= row.length; i++) {
      const v = row[i];
      const border = v !== undefined && v < slots.count && slots.kind[v]! > Kind.slot;
      if (v !== undefined && !border && !(v < slots.count && isOutside(slots, v))) continue;
      zones.push({ from, to: i, group, left: blocks.length });
      if (v === undefined || !border) break;
      const g = slots.groupOf[v]!;
      if (own.has(g)) group = slots.kind[v] === Kind.leftBorder ? g : groups.parent[g]!;
      else {
        blocks.push(g);
        i = place[slots.rightBorder[g]! + r - slots.groupFirst[g]!]!;
      }
      from = i + 1;
    }
    return { zones, blocks };
  };

  /** Crossings of a segment from a node to each place of a zone in the next layer. */
  const bestPlace = (from: number, fromLayer: number, r: number, zone: Zone): number => {
    const pairs = segments[Math.min(fromLayer, r)]!;
    const far = r > fromLayer ? 1 : 0;
    const change = new Int32Array(rows[r]!.length + 2); // of the crossings, from one place to the next
    let crossings = 0;
    for (const pair of pairs) {
      if (removed.has(pair[0]) || removed.has(pair[1])) continue;
      const near = place[pair[1 - far]!]! - place[from]!;
      if (near === 0) continue;
      // A segment that begins left of ours crosses it if it ends at or right of our place.
      if (near < 0) crossings++;
      change[place[pair[far]!]! + 1]! += near < 0 ? -1 : 1;
    }
    let best = Number.POSITIVE_INFINITY;
    let at = zone.from;
    for (let i = 0; i <= zone.to; i++) {
      crossings += change[i]!;
      if (i >= zone.from && crossings < best) {
        best = crossings;
        at = i;
      }
    }
    return at;
  };

  const removeLink = (e: number): void => {
    for (let v = slots.firstSlot[e]!; v < slots.firstSlot[e]! + slots.slotCount[e]!; v++) {
      removed.add(v);
      const r = slots.layer[v]!;
      rows[r] = rows[r]!.filter((w) => w !== v);
      renumber(r);
    }
    const [s, t] = [problem.source[e]!, problem.target[e]!];
    if (slots.slotCount[e] === 0) {
      const r = Math.min(slots.layer[s]!, slots.layer[t]!);
      const at = segments[r]!.findIndex(([u, v]) => (u === s && v === t) || (u === t && v === s));
      segments[r]!.splice(at, 1);
    }
  };

  const lead = (e: number): Chain => {
    const [s, t] = [problem.source[e]!, problem.target[e]!];
    const [upper, lower] = slots.layer[s]! > slots.layer[t]! ? [t, s] : [s, t];
    const own = new Set<number>();
    for (const end of [s, t]) for (let g = problem.groupOf[end]!; g >= 0; g = groups.parent[g]!) own.add(g);
    const known = new Map<number, ReturnType<typeof zonesOf>>();
    const zonesAt = (r: number): ReturnType<typeof zonesOf> => {
      const zones = known.get(r) ?? zonesOf(r, own);
      known.set(r, zones);
      return zones;
    };
    const zoneOf = (v: number): Zone => {
      const { zones } = zonesAt(slots.layer[v]!);
      return zones.find((z) => z.from <= place[v]! && place[v]! < z.to) ?? zones[0]!;
    };
    const way = shortestWay(slots, zonesAt, rows.length, upper, lower, zoneOf);
    let previous = upper;
    let previousLayer = slots.layer[upper]!;
    firstNew.set(e, count);
    for (const { r, zone } of way) {
      // Slots of this link that were put into this layer before have moved the later zones.
      const fresh = zonesOf(r, own).zones.find((z) => z.left === zone.left && z.group === zone.group) ?? zone;
      const at = bestPlace(previous, previousLayer, r, fresh);
      const v = count++;
      rows[r]!.splice(at, 0, v);
      renumber(r);
      segments[Math.min(r, previousLayer)]!.push(r > previousLayer ? [previous, v] : [v, previous]);
      previous = v;
      previousLayer = r;
    }
    const below = slots.layer[lower]! > previousLayer;
    segments[Math.min(slots.layer[lower]!, previousLayer)]!.push(below ? [previous, lower] : [lower, previous]);
    return { layer: way.map(({ r }) => r), group: way.map(({ zone }) => zone.group) };
  };

  const finish = (ranked: Ranked, ways: ReadonlyMap<number, Chain>): Detoured => {
    const kept = Array.from({ length: problem.linkCount }, (_, e): Chain => {
      const own = Array.from({ length: slots.slotCount[e]! }, (_, k) => slots.firstSlot[e]! + k);
      const old = { layer: own.map((v) => slots.layer[v]!), group: own.map((v) => slots.groupOf[v]!) };
      return ways.get(e) ?? (slots.bypasses[e] ? { ...old, bypasses: true } : old);
    });
    const result = withChains(problem, ranked, kept);
    const numbers = new Map<number, number>(); // of the nodes that are not boxes
    for (let e = 0; e < problem.linkCount; e++) {
      const first = firstNew.get(e) ?? slots.firstSlot[e]!;
      for (let k = 0; k < result.slotCount[e]!; k++) numbers.set(first + k, result.firstSlot[e]! + k);
    }
    for (let g = 0; g < groups.count; g++) {
      for (let k = 0; k <= slots.groupLast[g]! - slots.groupFirst[g]!; k++) {
        numbers.set(slots.leftBorder[g]! + k, result.leftBorder[g]! + k);
        numbers.set(slots.rightBorder[g]! + k, result.rightBorder[g]! + k);
      }
    }
    const start = new Int32Array(result.layerCount + 1);
    const node = new Int32Array(result.count);
    const newPlace = new Int32Array(result.count);
    let at = 0;
    for (let r = 0; r < result.layerCount; r++) {
      rows[r]!.forEach((v, i) => {
        const w = v < boxCount ? v : numbers.get(v)!;
        newPlace[w] = i;
        node[at++] = w;
      });
      start[r + 1] = at;
    }
    return { slots: result, layers: { start, node, place: newPlace } };
  };

  return { remove: removeLink, lead, finish };
}

/** A zone and the layer that it is in. */
interface Stop {
  readonly r: number;
  readonly zone: Zone;
}

/**
 * The way with the fewest layers from below the upper to above the lower end (below it, if both are in one layer), by
 * breadth-first search.
 */
function shortestWay(
  slots: Slots,
  zonesAt: (r: number) => { readonly zones: readonly Zone[]; readonly blocks: readonly number[] },
  layerCount: number,
  upper: number,
  lower: number,
  zoneOf: (v: number) => Zone,
): readonly Stop[] {
  const [first, last] = [slots.layer[upper]!, slots.layer[lower]!];
  const end = zoneOf(lower);
  const goal = first === last ? last + 1 : last - 1;
  const open = (a: number, from: Zone, b: number, to: Zone): boolean => {
    const [here, there] = [zonesAt(a).blocks, zonesAt(b).blocks];
    return here.every((g, i) => {
      const k = there.indexOf(g);
      return k < 0 || i < from.left === k < to.left;
    });
  };
  const start: Stop = { r: first, zone: zoneOf(upper) };
  const before = new Map<Zone, Stop>();
  let wave: readonly Stop[] = [start];
  for (let steps = 0; wave.length > 0; steps++) {
    const next: Stop[] = [];
    for (const stop of wave) {
      if (steps > 0 && stop.r === goal && open(goal, stop.zone, last, end)) {
        const way: Stop[] = [];
        for (let at: Stop | undefined = stop; at !== undefined && at !== start; at = before.get(at.zone))
          way.unshift(at);
        return way;
      }
      for (const r of steps === 0 ? [stop.r + 1] : [stop.r + 1, stop.r - 1]) {
        if (r < 0 || r >= layerCount) continue;
        for (const zone of zonesAt(r).zones) {
          if (before.has(zone) || !open(stop.r, stop.zone, r, zone)) continue;
          before.set(zone, stop);
          next.push({ r, zone });
        }
      }
    }
    wave = next;
  }
  return [];
}
