import type { Checked } from "./check";
import { components, union } from "./components";
import type { Direction } from "./contract";
import { bytes, floats, ints } from "./memory";
import type { Effort, GroupTree, Problem } from "./problem";
import { loopStep } from "./route/polylines";
import { previousOf } from "./stable/previous";

/** The numbers of the boxes, links, groups and rows that belong to one connected part. */
export interface Part {
  readonly boxes: readonly number[];
  readonly links: readonly number[];
  readonly groups: readonly number[];
  readonly rows: readonly (readonly number[])[];
  /** The number of every box, and of every group, within its part. */
  readonly boxNumber: Int32Array;
  readonly groupNumber: Int32Array;
}

/** Parts that neither links nor rows nor groups join. */
export function split(input: Checked, spine: readonly (readonly number[])[]): Part[] {
  const count = input.boxes.length;
  const sets = union(count + input.groups.length);
  for (let e = 0; e < input.links.length; e++) sets.merge(input.source[e]!, input.target[e]!);
  for (const row of spine) for (const v of row) sets.merge(row[0]!, v);
  for (let g = 0; g < input.groups.length; g++) {
    if (input.groupParent[g]! >= 0) sets.merge(count + g, count + input.groupParent[g]!);
  }
  for (let v = 0; v < count; v++) if (input.groupOf[v]! >= 0) sets.merge(v, count + input.groupOf[v]!);
  const [boxNumber, groupNumber] = [ints(count), ints(input.groups.length)];
  const parts = components(count, sets).map((boxes) => ({
    boxNumber,
    groupNumber,
    boxes,
    links: [] as number[],
    groups: [] as number[],
    rows: [] as (readonly number[])[],
  }));
  const partOf = new Map(parts.map((p) => [sets.find(p.boxes[0]!), p]));
  for (let e = 0; e < input.links.length; e++) partOf.get(sets.find(input.source[e]!))?.links.push(e);
  const filled = bytes(input.groups.length);
  for (let v = 0; v < count; v++) if (input.groupOf[v]! >= 0) filled[input.groupOf[v]!] = 1;
  for (let g = input.groups.length - 1; g >= 0; g--)
    if (filled[g] && input.groupParent[g]! >= 0) filled[input.groupParent[g]!] = 1;
  for (let g = 0; g < input.groups.length; g++) if (filled[g]) partOf.get(sets.find(count + g))?.groups.push(g);
  for (const row of spine) partOf.get(sets.find(row[0]!))?.rows.push(row);
  for (const part of parts) {
    part.boxes.forEach((v, k) => {
      boxNumber[v] = k;
    });
    part.groups.forEach((g, k) => {
      groupNumber[g] = k;
    });
  }
  return parts;
}

/** The page that components are packed for: width divided by height. */
const pageAspect = 1.6;

/** How a drawing will be turned: the problem is turned the other way. */
export interface Turn {
  /** Whether links will run to the left or right, so that widths are heights here. */
  readonly lying: boolean;
  /** On which side of a group its title will be. */
  readonly header: "top" | "bottom" | "left";
  /** Width divided by height of the page. */
  readonly aspect: number;
}

export function turnOf(direction: Direction): Turn {
  const lying = direction === "left" || direction === "right";
  const header = direction === "down" ? "top" : direction === "up" ? "bottom" : "left";
  return { lying, header, aspect: lying ? 1 / pageAspect : pageAspect };
}

/** The problem of one part, with numbers of its own. */
export function newProblem(input: Checked, part: Part, { lying, header, aspect }: Turn, effort: Effort): Problem {
  const { boxNumber, groupNumber } = part;
  const group = (g: number): number => (g < 0 ? -1 : groupNumber[g]!);
  const boxes = part.boxes.map((v) => input.boxes[v]!);
  const source = ints(part.links.map((e) => boxNumber[input.source[e]!]!));
  const target = ints(part.links.map((e) => boxNumber[input.target[e]!]!));
  const loopRoom = floats(boxes.length);
  for (let e = 0; e < source.length; e++) if (source[e] === target[e]) loopRoom[source[e]!]! += loopStep;
  const rowOf = ints(boxes.length).fill(-1);
  const placeInRow = ints(boxes.length);
  const localRows = part.rows.map((row) => ints(row.map((v) => boxNumber[v]!)));
  localRows.forEach((row, r) => {
    row.forEach((v, i) => {
      rowOf[v] = r;
      placeInRow[v] = i;
    });
  });
  const groups = part.groups.map((g) => input.groups[g]!);
  const parent = ints(part.groups.map((g) => group(input.groupParent[g]!)));
  const depth = ints(groups.length);
  for (let g = 0; g < groups.length; g++) depth[g] = parent[g]! < 0 ? 0 : depth[parent[g]!]! + 1;
  const inset = (side: string): Float64Array =>
    floats(groups.map((g) => input.padding + (side === header ? (g.header ?? 0) : 0)));
  const tree: GroupTree = {
    count: groups.length,
    parent,
    depth,
    left: inset("left"),
    right: inset("right"),
    top: inset("top"),
    bottom: inset("bottom"),
    minWidth: floats(groups.map((g) => (lying ? 0 : (g.minWidth ?? 0)))),
    minHeight: floats(groups.map((g) => (lying ? (g.minWidth ?? 0) : 0))),
  };
  return {
    boxCount: boxes.length,
    width: floats(boxes.map((b) => (lying ? b.height : b.width))),
    height: floats(boxes.map((b) => (lying ? b.width : b.height))),
    loopRoom,
    groupOf: ints(part.boxes.map((v) => group(input.groupOf[v]!))),
    linkCount: source.length,
    source,
    target,
    groups: tree,
    rows: localRows,
    rowOf,
    placeInRow,
    least: ints(boxes.length),
    aspect,
    gap: input.gap,
    layerGap: input.layerGap,
    effort,
    previous: previousOf(input, part),
  };
}
