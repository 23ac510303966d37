import { floats, ints } from "../memory";
import type { Problem } from "../problem";
import { type Springs, snap } from "../simplex";
import { isOutside, Kind, type Slots } from "../slots";
import type { Frame } from "./frame";

/** What holds the nodes of the layers apart and together in x. */
export interface Pulls extends Springs {
  /** The number of strict springs, which come first: the distances that have to be kept. */
  readonly strict: number;
  /** The value that each node has its x from: its own, or that of its side of its group. */
  readonly variable: Int32Array;
}

/**
 * How strongly links pull, per px: a link in one layer gap or the end of a longer one, what lies between its ends (so that it
 * bends at the ends rather than between), a box to its wish, neighbours in a row to each other, and the sides of a group.
 */
const weight = { end: 4, between: 6, border: 20, wish: 0.05, before: 1.6, kept: 5, row: 8, group: 1 };

/** How strongly a segment pulls; what joins the borders of a group, which stay together, does so most. */
function pullOf({ boxCount }: Problem, { upper, lower, linkOfSegment, layer, layerCount }: Slots, s: number): number {
  const [u, v] = [upper[s]!, lower[s]!];
  if (linkOfSegment[s]! < 0) return weight.border;
  // What hangs on a box pulls it a little more than what it hangs on, so that it is set over the former where they tie.
  const more = (0.5 * layer[u]!) / layerCount;
  return more + (u >= boxCount && v >= boxCount ? weight.between : weight.end);
}

/** How strongly a wish pulls: where things are only added, no link moves a box by itself. */
const holdOf = ({ previous }: Problem): number =>
  previous === undefined ? weight.wish : previous.nothingGone ? weight.kept : weight.before;

/** The same for slots and for the sides of groups, as a part. */
const ofSlot = 0.3;
const ofBorder = 1;

/**
 * Springs for the least horizontal way of the links (so that a box stands over the median of what hangs on it), while
 * neighbours keep their distance and both sides of a group are straight.
 *
 * @param wish where each box, or each node, should stand if its links leave the choice; NaN where nothing is wished
 */
export function springs(problem: Problem, slots: Slots, frame: Frame, wish?: Float64Array): Pulls {
  const { groups, boxCount } = problem;
  const { start, node, distance } = frame;
  const variable = ints(slots.count);
  for (let v = 0; v < slots.count; v++) {
    const kind = slots.kind[v]!;
    variable[v] = kind <= Kind.slot ? v : slots.count + 2 * slots.groupOf[v]! + (kind === Kind.leftBorder ? 0 : 1);
  }
  const origin = slots.count + 2 * groups.count;
  const most = slots.count + groups.count + 2 * slots.upper.length + boxCount + (wish?.length ?? 0);
  const tail = ints(most);
  const head = ints(most);
  const length = floats(most);
  const below = floats(most);
  const above = floats(most);
  let end = 0;
  const add = (u: number, v: number, wanted: number, shorter: number, longer: number): void => {
    tail[end] = u;
    head[end] = v;
    length[end] = snap(wanted);
    below[end] = shorter;
    above[end++] = longer;
  };

  for (let r = 0; r < slots.layerCount; r++) {
    for (let i = start[r]! + 1; i < start[r + 1]!; i++) {
      const [u, v] = [node[i - 1]!, node[i]!];
      if (!isOutside(slots, v)) add(variable[u]!, variable[v]!, distance[v]!, Number.POSITIVE_INFINITY, 0);
    }
  }
  for (let g = 0; g < groups.count; g++) {
    if (slots.groupLast[g]! < slots.groupFirst[g]!) continue;
    const left = slots.count + 2 * g;
    add(left, left + 1, groups.minWidth[g]!, Number.POSITIVE_INFINITY, weight.group);
  }
  const strict = end;

  for (let s = 0; s < slots.upper.length; s++) {
    const [u, v, link] = [slots.upper[s]!, slots.lower[s]!, slots.linkOfSegment[s]!];
    if (link < 0 || isOutside(slots, u) || isOutside(slots, v)) continue;
    const pull = pullOf(problem, slots, s);
    add(u, v, 0, pull, pull);
  }
  for (const row of problem.rows) {
    for (let i = 1; i < row.length; i++) {
      const [u, v] = [row[i - 1]!, row[i]!];
      add(u, v, frame.reachRight[u]! + frame.reachLeft[v]! + problem.gap, 0, weight.row);
    }
  }
  if (wish !== undefined) {
    const hold = holdOf(problem);
    for (let v = 0; v < wish.length; v++) {
      const part = v < boxCount ? 1 : slots.kind[v] === Kind.slot ? ofSlot : ofBorder;
      const isFirst = v < boxCount || variable[v] !== variable[v - 1];
      // NaN: wherever its links want it
      if (isFirst && !Number.isNaN(wish[v]!)) add(origin, variable[v]!, wish[v]!, part * hold, part * hold);
    }
  }
  return {
    count: origin + 1,
    tail: tail.subarray(0, end),
    head: head.subarray(0, end),
    length: length.subarray(0, end),
    below: below.subarray(0, end),
    above: above.subarray(0, end),
    strict,
    variable,
  };
}
