import { ints } from "../memory";
import type { Layers } from "../order/layers";
import { settle } from "../order/sift";
import type { Problem } from "../problem";
import type { Ranked } from "../rank/rank";
import { type Chain, isOutside, Kind, type Slots, withChains } from "../slots";
import { type Steps, stretch } from "../steps";

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
export function* detours(problem: Problem, ranked: Ranked, slots: Slots, layers: Layers): Steps<Detoured> {
  const strangers = problem.groups.count === 0 ? [] : [...linksThroughGroups(problem, slots, layers)];
  if (strangers.length === 0) return { slots, layers };
  const grid = newGrid(problem, slots, layers);
  for (const e of strangers) grid.remove(e);
  const ways = new Map<number, Chain>();
  for (const e of strangers) {
    ways.set(e, grid.lead(e));
    yield ways.size / (2 * strangers.length);
  }
  const result = grid.finish(ranked, ways);
  const price = (v: number): number => (result.slots.kind[v] === Kind.slot ? 0 : Number.POSITIVE_INFINITY);
  yield* stretch(settle(problem, result.slots, result.layers, price), 0.5, 1);
  return result;
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

interface Zones {
  readonly zones: readonly Zone[];
  readonly blocks: readonly number[];
}

/** How many nodes are asked where their links lead to. */
const farthest = 30;

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
  const newDown = new Map<number, number[]>();
  const newUp = new Map<number, number[]>();
  const firstNew = new Map<number, number>(); // the first new slot of a link
  let count = slots.count;
  const renumber = (r: number): void => {
    rows[r]!.forEach((v, i) => {
      place[v] = i;
    });
  };

  const borders = rows.map((row) => row.filter((v) => slots.kind[v]! > Kind.slot));
  /** Where what goes round everything begins in a layer. */
  const end = (r: number): number => {
    let i = rows[r]!.length;
    while (i > 0 && rows[r]![i - 1]! < slots.count && isOutside(slots, rows[r]![i - 1]!)) i--;
    return i;
  };

  /** The zones of a layer for a link whose ends are in the groups `own`, and its foreign blocks. */
  const zonesOf = (r: number, own: ReadonlySet<number>): Zones => {
    const zones: Zone[] = [];
    const blocks: number[] = [];
    let from = 0;
    let group = -1;
    let closing = -1; // the right border of the foreign block that we are in
    for (const v of borders[r]!) {
      const g = slots.groupOf[v]!;
      if (closing < 0) zones.push({ from, to: place[v]!, group, left: blocks.length });
      if (own.has(g)) group = slots.kind[v] === Kind.leftBorder ? g : groups.parent[g]!;
      else if (closing < 0) {
        blocks.push(g);
        closing = slots.rightBorder[g]! + r - slots.groupFirst[g]!;
      }
      if (v === closing) closing = -1;
      from = place[v]! + 1;
    }
    zones.push({ from, to: end(r), group, left: blocks.length });
    return { zones, blocks };
  };

  const neighbours = (v: number, down: boolean): readonly number[] => {
    const side = down ? slots.down : slots.up;
    const old = v < slots.count ? side.node.subarray(side.start[v]!, side.start[v + 1]!) : [];
    return [...old, ...((down ? newDown : newUp).get(v) ?? [])].filter((w) => !removed.has(w));
  };
  /** The place in a zone of another layer that is right of what the nodes left of `from`, in its layer, lead to. */
  const besideNeighbour = (from: number, fromLayer: number, r: number, zone: Zone): number => {
    const row = rows[fromLayer]!;
    for (let i = place[from]! - 1, looked = 0; i >= 0 && looked < farthest; i--, looked++) {
      const ends = neighbours(row[i]!, r > fromLayer).map((w) => place[w]!);
      if (ends.length > 0) return Math.min(Math.max(Math.max(...ends) + 1, zone.from), zone.to);
    }
    return zone.from;
  };
  const join = (a: number, b: number, falls: boolean): void => {
    push(newDown, falls ? a : b, falls ? b : a);
    push(newUp, falls ? b : a, falls ? a : b);
  };

  const removeLink = (e: number): void => {
    for (let v = slots.firstSlot[e]!; v < slots.firstSlot[e]! + slots.slotCount[e]!; v++) {
      removed.add(v);
      const r = slots.layer[v]!;
      rows[r] = rows[r]!.filter((w) => w !== v);
      renumber(r);
    }
  };

  const lead = (e: number): Chain => {
    const [s, t] = [problem.source[e]!, problem.target[e]!];
    const [upper, lower] = slots.layer[s]! > slots.layer[t]! ? [t, s] : [s, t];
    const own = new Set<number>();
    for (const end of [s, t]) for (let g = problem.groupOf[end]!; g >= 0; g = groups.parent[g]!) own.add(g);
    const known = new Map<number, Zones>();
    const zonesAt = (r: number): Zones => {
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
      const at = besideNeighbour(previous, previousLayer, r, fresh);
      const v = count++;
      rows[r]!.splice(at, 0, v);
      renumber(r);
      join(previous, v, r > previousLayer);
      previous = v;
      previousLayer = r;
    }
    join(previous, lower, slots.layer[lower]! > previousLayer);
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
    const start = ints(result.layerCount + 1);
    const node = ints(result.count);
    const newPlace = ints(result.count);
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
  zonesAt: (r: number) => Zones,
  layerCount: number,
  upper: number,
  lower: number,
  zoneOf: (v: number) => Zone,
): readonly Stop[] {
  const [first, last] = [slots.layer[upper]!, slots.layer[lower]!];
  const end = zoneOf(lower);
  const goal = first === last ? last + 1 : last - 1;
  // Of the blocks that two layers share, those left of each zone have to be the same.
  const shared = new Map<number, readonly [Int32Array, Int32Array]>();
  const open = (a: number, from: Zone, b: number, to: Zone): boolean => {
    const r = Math.min(a, b);
    const [here, there] = [zonesAt(r).blocks, zonesAt(r + 1).blocks];
    const counts = shared.get(r) ?? [sharedBefore(here, there), sharedBefore(there, here)];
    shared.set(r, counts);
    return counts[a - r]![from.left] === counts[b - r]![to.left];
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

/** How many of the first so many numbers of a list are in the other, too. */
function sharedBefore(list: readonly number[], other: readonly number[]): Int32Array {
  const set = new Set(other);
  const result = ints(list.length + 1);
  list.forEach((g, i) => {
    result[i + 1] = result[i]! + (set.has(g) ? 1 : 0);
  });
  return result;
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
