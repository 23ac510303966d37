import { floats } from "../memory";
import type { Layers } from "../order/layers";
import type { Problem } from "../problem";
import { snap } from "../simplex";
import { Kind, type Slots } from "../slots";

/** The ordered layers and how close neighbours in them may come. */
export interface Frame {
  readonly start: Int32Array;
  readonly node: Int32Array;
  /** Least distance of each node from the one before it in its layer; 0 for the first. */
  readonly distance: Float64Array;
  /** How far a node reaches to the left and right of its x. */
  readonly reachLeft: Float64Array;
  readonly reachRight: Float64Array;
}

/** Distances between a link and a box, and between two links, as parts of the gap between boxes. */
const linkToBox = 0.6;
const linkToLink = 0.5;

/** Decides the distances: gaps between neighbours, padding between the border of a group and what it holds. */
export function frame(problem: Problem, slots: Slots, layers: Layers): Frame {
  const { groups, boxCount, gap } = problem;
  const { kind, groupOf } = slots;
  const reachLeft = floats(slots.count);
  const reachRight = floats(slots.count);
  for (let v = 0; v < boxCount; v++) {
    reachLeft[v] = problem.width[v]! / 2;
    reachRight[v] = problem.width[v]! / 2 + problem.loopRoom[v]!;
  }
  // In a wrapped drawing, what goes down from one box to lower lines takes the room of one link.
  const wrapped = problem.least.some((r) => r > 0);
  const upperEnd = (v: number): number => {
    const [s, t] = [problem.source[slots.linkOf[v]!]!, problem.target[slots.linkOf[v]!]!];
    return slots.layer[s]! < slots.layer[t]! ? s : t;
  };
  const between = (v: number, w: number): number => {
    if (kind[v] === Kind.leftBorder) return kind[w] === Kind.rightBorder ? 0 : groups.left[groupOf[v]!]!;
    if (kind[w] === Kind.rightBorder) return groups.right[groupOf[w]!]!;
    if (wrapped && kind[v] === Kind.slot && kind[w] === Kind.slot && upperEnd(v) === upperEnd(w)) return 0;
    const links = (kind[v] === Kind.slot ? 1 : 0) + (kind[w] === Kind.slot ? 1 : 0);
    return gap * (links === 2 ? linkToLink : links === 1 ? linkToBox : 1);
  };
  const distance = floats(slots.count);
  const { start, node } = layers;
  for (let r = 0; r < slots.layerCount; r++) {
    for (let i = start[r]! + 1; i < start[r + 1]!; i++) {
      const v = node[i - 1]!;
      const w = node[i]!;
      distance[w] = snap(reachRight[v]! + reachLeft[w]! + between(v, w));
    }
  }
  return { start, node, distance, reachLeft, reachRight };
}
