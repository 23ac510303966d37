import type { Problem } from "../problem";
import { isOutside, Kind, type Slots } from "../slots";
import type { Frame } from "./frame";
import type { Pulls } from "./horizontal";

/** Moves whole blocks of a drawing to the left and right; every distance that held before holds after. */
export interface Slider {
  /** Closes the room along rows: the later boxes of a row, with what hangs on them, move towards the earlier ones. */
  close(): void;
  /** Moves every subtree to where its links to the rest are shortest (least squares), as far as there is room. */
  ease(): void;
}

/** How strongly the middle between its neighbours in a row pulls a box of the row, with what hangs on it. */
const rowPull = 0.25;

/**
 * Layer by layer nothing moves a subtree as a whole: what hangs on the boxes of a row stays as far apart as it was first
 * set. So every node belongs to one block, that of the nearest node above it, and blocks are moved as they are.
 */
export function slider(problem: Problem, slots: Slots, frame: Frame, x: Float64Array, pulls: Pulls): Slider {
  const { start, node, distance } = frame;
  const { groups, rows } = problem;
  const before = new Int32Array(slots.count).fill(-1);
  const after = new Int32Array(slots.count).fill(-1);
  for (let r = 0; r < slots.layerCount; r++) {
    let last = -1;
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      const v = node[i]!;
      if (isOutside(slots, v)) continue; // set beside everything else afterwards
      before[v] = last;
      if (last >= 0) after[last] = v;
      last = v;
    }
  }
  const { parent, first, next } = forest(problem, slots);
  const members = new Int32Array(groups.count);
  const lastNode = slots.count;
  for (let v = 0; v < lastNode; v++) {
    if (slots.kind[v]! > Kind.slot || isOutside(slots, v)) continue;
    for (let g = slots.groupOf[v]!; g >= 0; g = groups.parent[g]!) members[g]!++;
  }

  const inside = new Int32Array(slots.count);
  const found = new Int32Array(groups.count);
  const block = new Int32Array(slots.count);
  let size = 0;
  let stamp = 0;
  const begin = (): void => {
    stamp++;
    size = 0;
    found.fill(0);
  };
  const add = (v: number): void => {
    if (inside[v] === stamp) return;
    inside[v] = stamp;
    block[size++] = v;
  };
  /** Adds all that hangs on what has been added, and the borders of the groups that are then complete. */
  const complete = (): void => {
    for (let i = 0; i < size; i++) for (let c = first[block[i]!]!; c >= 0; c = next[c]!) add(c);
    if (groups.count === 0) return;
    const ownSize = size;
    for (let i = 0; i < ownSize; i++) {
      for (let g = slots.groupOf[block[i]!]!; g >= 0; g = groups.parent[g]!) {
        if (++found[g]! < members[g]!) continue;
        for (let k = 0; k <= slots.groupLast[g]! - slots.groupFirst[g]!; k++) {
          add(slots.leftBorder[g]! + k);
          add(slots.rightBorder[g]! + k);
        }
      }
    }
  };
  const roomLeft = (): number => {
    let room = Number.POSITIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      const v = block[i]!;
      const u = before[v]!;
      if (u >= 0 && inside[u] !== stamp) room = Math.min(room, x[v]! - x[u]! - distance[v]!);
    }
    return room;
  };
  const roomRight = (): number => {
    let room = Number.POSITIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      const v = block[i]!;
      const w = after[v]!;
      if (w >= 0 && inside[w] !== stamp) room = Math.min(room, x[w]! - x[v]! - distance[w]!);
    }
    return room;
  };
  const move = (by: number): void => {
    for (let i = 0; i < size; i++) x[block[i]!]! += by;
  };

  /** Where the links between a block and the rest want it to go. */
  const wish = (): number => {
    let sum = 0;
    let mass = 0;
    for (let i = 0; i < size; i++) {
      const v = block[i]!;
      for (const side of [pulls.up, pulls.down]) {
        for (let k = side.start[v]!; k < side.start[v + 1]!; k++) {
          const u = side.node[k]!;
          if (inside[u] === stamp) continue;
          const w = pulls.weight[side.edge[k]!]!;
          sum += w * (x[u]! - x[v]!);
          mass += w;
        }
      }
      const row = v < problem.boxCount ? problem.rowOf[v]! : -1;
      if (row < 0) continue;
      const place = problem.placeInRow[v]!;
      const left = rows[row]![place - 1];
      const right = rows[row]![place + 1];
      if (left === undefined || right === undefined) continue;
      const from = x[left]! + problem.width[left]! / 2;
      const to = x[right]! - problem.width[right]! / 2;
      sum += rowPull * ((from + to) / 2 - x[v]!);
      mass += rowPull;
    }
    return mass === 0 ? 0 : sum / mass;
  };

  // Blocks along rows: what no row holds goes with the block that it is joined to.
  const holder = holders(problem, slots, parent);
  const held: number[][] = Array.from({ length: problem.boxCount }, () => []);
  for (let v = 0; v < slots.count; v++) {
    const h = holder[v]!;
    if (h >= 0 && !isOutside(slots, v) && slots.kind[v]! <= Kind.slot) held[h]!.push(v);
  }

  return {
    close() {
      for (const row of rows) {
        for (let i = 1; i < row.length; i++) {
          begin();
          for (let k = i; k < row.length; k++) for (const v of held[row[k]!]!) add(v);
          complete();
          const room = roomLeft();
          if (Number.isFinite(room) && room > 1e-9) move(-room);
        }
      }
    },
    ease() {
      let work = 40 * slots.count + 20_000;
      for (let r = slots.layerCount - 1; r >= 0 && work > 0; r--) {
        for (let i = start[r]!; i < start[r + 1]! && work > 0; i++) {
          const v = node[i]!;
          if (slots.kind[v]! > Kind.slot || isOutside(slots, v)) continue;
          begin();
          add(v);
          complete();
          work -= size;
          const to = wish();
          if (Math.abs(to) < 0.01) continue;
          const room = Math.max(0, to < 0 ? roomLeft() : roomRight());
          move(to < 0 ? -Math.min(-to, room) : Math.min(to, room));
        }
      }
    },
  };
}

interface Forest {
  readonly parent: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
}

/** Every node hangs on one of those above it: on that to which its link is shortest, the first of several. */
function forest(problem: Problem, slots: Slots): Forest {
  const parent = new Int32Array(slots.count).fill(-1);
  const first = new Int32Array(slots.count).fill(-1);
  const next = new Int32Array(slots.count).fill(-1);
  for (let v = slots.count - 1; v >= 0; v--) {
    if (slots.kind[v]! > Kind.slot || isOutside(slots, v)) continue;
    if (v < problem.boxCount && problem.rowOf[v]! >= 0) continue;
    let least = Number.POSITIVE_INFINITY;
    for (let k = slots.up.start[v]!; k < slots.up.start[v + 1]!; k++) {
      const link = slots.linkOfSegment[slots.up.edge[k]!]!;
      const u = slots.up.node[k]!;
      if (link < 0 || isOutside(slots, u) || slots.slotCount[link]! >= least) continue;
      least = slots.slotCount[link]!;
      parent[v] = u;
    }
    if (parent[v]! < 0) continue;
    next[v] = first[parent[v]!]!;
    first[parent[v]!] = v;
  }
  return { parent, first, next };
}

/** The box of a row that each node goes with: the one it hangs on, else one that its tree is linked to; else -1. */
function holders(problem: Problem, slots: Slots, parent: Int32Array): Int32Array {
  const holder = new Int32Array(slots.count).fill(-1);
  const open: number[] = [];
  for (const row of problem.rows) {
    for (const v of row) {
      holder[v] = v;
      open.push(v);
    }
  }
  const children: number[][] = Array.from({ length: slots.count }, () => []);
  for (let v = 0; v < slots.count; v++) if (parent[v]! >= 0) children[parent[v]!]!.push(v);
  const spreadDown = (from: number[]): number[] => {
    for (let i = 0; i < from.length; i++) {
      const v = from[i]!;
      for (const c of children[v]!) {
        if (holder[c]! >= 0) continue;
        holder[c] = holder[v]!;
        from.push(c);
      }
    }
    return from;
  };
  // Then trees that stand beside: along a link to one of their nodes, up to their root, and down from there.
  for (let wave = spreadDown(open); wave.length > 0; ) {
    const more: number[] = [];
    for (const v of wave) {
      for (const side of [slots.up, slots.down]) {
        for (let k = side.start[v]!; k < side.start[v + 1]!; k++) {
          if (slots.linkOfSegment[side.edge[k]!]! < 0) continue;
          let u = side.node[k]!;
          while (holder[u]! < 0 && parent[u]! >= 0) u = parent[u]!;
          if (holder[u]! >= 0) continue;
          holder[u] = holder[v]!;
          more.push(u);
        }
      }
    }
    wave = spreadDown(more);
  }
  return holder;
}
