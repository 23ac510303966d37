import type { Layers } from "../order/layers";
import type { Problem } from "../problem";
import type { Slots } from "../slots";

/**
 * The ordered layers with the left and right border of each group as nodes of their own in every layer of the group.
 * Numbers below `slots.count` are boxes and slots; `border` and above are borders.
 */
export interface Frame {
  readonly count: number;
  readonly border: number;
  readonly start: Int32Array;
  readonly node: Int32Array;
  readonly layer: Int32Array;
  /** Least distance of each node from the one before it in its layer; 0 for the first. */
  readonly distance: Float64Array;
  /** How far a node reaches to the left and right of its x. */
  readonly reachLeft: Float64Array;
  readonly reachRight: Float64Array;
  /** Per group the first of its left borders (one per layer, numbered on), and of its right ones. */
  readonly leftBorder: Int32Array;
  readonly rightBorder: Int32Array;
}

/** Distances between a link and a box, and between two links, in px, as parts of the gap between boxes. */
const linkToBox = 0.6;
const linkToLink = 0.5;

/** Puts the borders in and decides how close neighbours may come. */
export function frame(problem: Problem, slots: Slots, layers: Layers): Frame {
  const { groups, boxCount, gap } = problem;
  const leftBorder = new Int32Array(groups.count);
  const rightBorder = new Int32Array(groups.count);
  let count = slots.count;
  for (let g = 0; g < groups.count; g++) {
    const span = Math.max(0, slots.groupLast[g]! - slots.groupFirst[g]! + 1);
    leftBorder[g] = count;
    rightBorder[g] = count + span;
    count += 2 * span;
  }
  const reachLeft = new Float64Array(count);
  const reachRight = new Float64Array(count);
  for (let v = 0; v < boxCount; v++) {
    reachLeft[v] = problem.width[v]! / 2;
    reachRight[v] = problem.width[v]! / 2 + problem.loopRoom[v]!;
  }
  const layer = new Int32Array(count);
  layer.set(slots.layer);
  const start = new Int32Array(slots.layerCount + 1);
  const node = new Int32Array(count);
  const distance = new Float64Array(count);
  let at = 0;
  let previous = -1;
  let previousKind = 0;
  // 0 nothing, 1 box, 2 slot, 3 left border (padding follows), 4 right border
  const put = (v: number, kind: number, group: number, r: number): void => {
    let d = 0;
    if (previousKind !== 0) {
      d = reachRight[previous]! + reachLeft[v]!;
      if (previousKind === 3) d += kind === 4 ? 0 : groups.left[openGroup]!;
      else if (kind === 4) d += groups.right[group]!;
      else if (previousKind === 2 && kind === 2) d += gap * linkToLink;
      else if (previousKind === 2 || kind === 2) d += gap * linkToBox;
      else d += gap;
    }
    layer[v] = r;
    distance[v] = d;
    node[at++] = v;
    previous = v;
    previousKind = kind;
  };
  let openGroup = -1;
  const path: number[] = [];
  for (let r = 0; r < slots.layerCount; r++) {
    start[r] = at;
    previousKind = 0;
    openGroup = -1;
    const close = (): void => {
      put(rightBorder[openGroup]! + r - slots.groupFirst[openGroup]!, 4, openGroup, r);
      openGroup = groups.parent[openGroup]!;
    };
    for (let i = layers.start[r]!; i < layers.start[r + 1]!; i++) {
      const v = layers.node[i]!;
      const group = slots.groupOf[v]!;
      path.length = 0;
      for (let g = group; g >= 0; g = groups.parent[g]!) path.push(g);
      while (openGroup >= 0 && !path.includes(openGroup)) close();
      for (let k = path.length - 1 - (openGroup < 0 ? 0 : groups.depth[openGroup]! + 1); k >= 0; k--) {
        const g = path[k]!;
        put(leftBorder[g]! + r - slots.groupFirst[g]!, 3, g, r);
        openGroup = g;
      }
      put(v, v < boxCount ? 1 : 2, group, r);
    }
    while (openGroup >= 0) close();
  }
  start[slots.layerCount] = at;
  return { count, border: slots.count, start, node, layer, distance, reachLeft, reachRight, leftBorder, rightBorder };
}
