import type { Adjacency } from "../adjacency";
import { ints } from "../memory";
import type { Layers } from "../order/layers";
import type { Problem } from "../problem";
import type { Ranked } from "../rank/rank";
import { type Chain, endsOf, Kind, type Slots, withChains } from "../slots";

/** A place in a layer, before the node that has it now, and the group that it lies in. */
export interface Stop {
  readonly layer: number;
  readonly place: number;
  readonly group: number;
}

/** The segments from a layer to one beside it, by the places of their ends. */
export interface Gap {
  /** The segments of the node at place `p` are `start[p]` to `start[p + 1] - 1`. */
  readonly start: Int32Array;
  /** The place that each leads to. */
  readonly end: Int32Array;
  /** Per node the group whose border it is, or -1. */
  readonly border: Int32Array;
}

/** Ordered layers that links can be taken out of and put into; new slots have the numbers from `slots.count` on. */
export interface LooseLayers {
  /** The nodes of each layer from left to right; there is an empty layer more than before. */
  readonly rows: readonly number[][];
  readonly place: readonly number[];
  /** The segments from layer `r` to the layer `to`. */
  gap(r: number, to: number): Gap;
  /** Takes a link and its slots away. */
  remove(e: number): void;
  /** Leads a link from its upper end over some stops to its lower end. */
  insert(e: number, stops: readonly Stop[]): void;
  /** The layers as they are now. */
  finish(ranked: Ranked): { readonly slots: Slots; readonly layers: Layers };
}

export function looseLayers(problem: Problem, slots: Slots, layers: Layers): LooseLayers {
  const { start, node } = layers;
  const rows = Array.from({ length: slots.layerCount }, (_, r) => [...node.subarray(start[r], start[r + 1])]);
  rows.push([]);
  const place = Array.from(layers.place);
  const [down, up] = [lists(slots.down, slots.count), lists(slots.up, slots.count)];
  const [gapsDown, gapsUp] = [new Map<number, Gap>(), new Map<number, Gap>()];
  const firstNew = new Map<number, number>(); // the first new slot of a link
  const ways = new Map<number, Chain>();
  const renumber = (r: number, from: number): void => {
    const row = rows[r]!;
    for (let i = from; i < row.length; i++) place[row[i]!] = i;
    for (let k = r - 1; k <= r + 1; k++) {
      gapsDown.delete(k);
      gapsUp.delete(k);
    }
  };
  const gap = (r: number, to: number): Gap => {
    const known = to > r ? gapsDown : gapsUp;
    const found = known.get(r) ?? newGap(slots, rows[r]!, to > r ? down : up, place);
    known.set(r, found);
    return found;
  };

  const remove = (e: number): void => {
    const [upper, lower] = endsOf(problem, slots, e);
    const first = slots.firstSlot[e]!;
    const count = slots.slotCount[e]!;
    for (let v = first; v < first + count; v++) {
      rows[slots.layer[v]!]!.splice(place[v]!, 1);
      renumber(slots.layer[v]!, place[v]!);
    }
    const [head, tail] = count > 0 ? [first, first + count - 1] : [lower, upper];
    const level = slots.layer[upper] === slots.layer[lower]; // then both segments come from above
    drop(down[upper]!, head);
    drop(up[head]!, upper);
    drop((level ? down : up)[lower]!, tail);
    drop((level ? up : down)[tail]!, lower);
  };

  const insert = (e: number, stops: readonly Stop[]): void => {
    const [upper, lower] = endsOf(problem, slots, e);
    firstNew.set(e, place.length);
    ways.set(e, { layer: stops.map((s) => s.layer), group: stops.map((s) => s.group) });
    const own = new Map<number, { readonly v: number; readonly place: number }[]>(); // those put into a layer
    let [last, lastLayer] = [upper, slots.layer[upper]!];
    const join = (v: number, r: number): void => {
      const falls = r > lastLayer;
      (falls ? down : up)[last]!.push(v);
      (falls ? up : down)[v]!.push(last);
      [last, lastLayer] = [v, r];
    };
    for (const stop of stops) {
      const v = place.length;
      const others = own.get(stop.layer) ?? [];
      // Two slots of the link at one place stand as their neighbours in the layer before do.
      const before = others.filter((o) => o.place < stop.place || (o.place === stop.place && isLeft(o.v)));
      rows[stop.layer]!.splice(stop.place + before.length, 0, v);
      down.push([]);
      up.push([]);
      renumber(stop.layer, stop.place);
      own.set(stop.layer, [...others, { v, place: stop.place }]);
      join(v, stop.layer);
    }
    join(lower, slots.layer[lower]!);

    function isLeft(other: number): boolean {
      const beside = [...up[other]!, ...down[other]!].filter((w) => rows[lastLayer]![place[w]!] === w);
      return beside.every((w) => place[w]! < place[last]!);
    }
  };

  const finish = (ranked: Ranked): { slots: Slots; layers: Layers } => {
    const result = withChains(
      problem,
      ranked,
      Array.from({ length: problem.linkCount }, (_, e) => ways.get(e) ?? chainOf(slots, e)),
    );
    const number = numbers(problem, slots, result, firstNew);
    const from = ints(result.layerCount + 1);
    const newNode = ints(result.count);
    const newPlace = ints(result.count);
    let at = 0;
    for (let r = 0; r < result.layerCount; r++) {
      rows[r]!.forEach((v, i) => {
        newPlace[number(v)] = i;
        newNode[at++] = number(v);
      });
      from[r + 1] = at;
    }
    return { slots: result, layers: { start: from, node: newNode, place: newPlace } };
  };
  return { rows, place, gap, remove, insert, finish };
}

function newGap(slots: Slots, row: readonly number[], side: readonly number[][], place: readonly number[]): Gap {
  const start = ints(row.length + 1);
  const border = ints(row.length).fill(-1);
  row.forEach((v, p) => {
    start[p + 1] = start[p]! + side[v]!.length;
    if (v < slots.count && slots.kind[v]! > Kind.slot) border[p] = slots.groupOf[v]!;
  });
  const end = ints(start[row.length]!);
  row.forEach((v, p) => {
    side[v]!.forEach((w, k) => {
      end[start[p]! + k] = place[w]!;
    });
  });
  return { start, end, border };
}

function lists({ start, node }: Adjacency, count: number): number[][] {
  return Array.from({ length: count }, (_, v) => [...node.subarray(start[v], start[v + 1])]);
}

function drop(list: number[], value: number): void {
  list.splice(list.indexOf(value), 1);
}

/** The way of a link that stays as it is. */
function chainOf(slots: Slots, e: number): Chain {
  const own = Array.from({ length: slots.slotCount[e]! }, (_, k) => slots.firstSlot[e]! + k);
  const chain = { layer: own.map((v) => slots.layer[v]!), group: own.map((v) => slots.groupOf[v]!) };
  return slots.bypasses[e] ? { ...chain, bypasses: true } : chain;
}

/** The number that each node has among the new slots. */
function numbers(
  { boxCount, linkCount, groups }: Problem,
  slots: Slots,
  result: Slots,
  firstNew: ReadonlyMap<number, number>,
): (v: number) => number {
  const number = new Map<number, number>();
  const put = (from: number, to: number, count: number): void => {
    for (let k = 0; k < count; k++) number.set(from + k, to + k);
  };
  for (let e = 0; e < linkCount; e++) {
    put(firstNew.get(e) ?? slots.firstSlot[e]!, result.firstSlot[e]!, result.slotCount[e]!);
  }
  for (let g = 0; g < groups.count; g++) {
    const span = slots.groupLast[g]! - slots.groupFirst[g]! + 1;
    put(slots.leftBorder[g]!, result.leftBorder[g]!, span);
    put(slots.rightBorder[g]!, result.rightBorder[g]!, span);
  }
  return (v) => (v < boxCount ? v : number.get(v)!);
}
