import type { Checked } from "./check";
import { components, union } from "./components";
import type { Direction } from "./contract";
import type { Effort, GroupTree, Problem } from "./problem";
import { loopStep } from "./route/polylines";
import { previousOf } from "./stable/previous";

/** The numbers of the boxes, links, groups and rows that belong to one connected part. */
export interface Part {
  readonly boxes: readonly number[];
  readonly links: readonly number[];
  readonly groups: readonly number[];
  readonly rows: readonly (readonly number[])[];
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
  const parts = components(count, sets).map((boxes) => ({
    boxes,
    links: [] as number[],
    groups: [] as number[],
    rows: [] as (readonly number[])[],
  }));
  const partOf = new Map(parts.map((p) => [sets.find(p.boxes[0]!), p]));
  for (let e = 0; e < input.links.length; e++) partOf.get(sets.find(input.source[e]!))?.links.push(e);
  const filled = new Uint8Array(input.groups.length);
  for (let v = 0; v < count; v++) if (input.groupOf[v]! >= 0) filled[input.groupOf[v]!] = 1;
  for (let g = input.groups.length - 1; g >= 0; g--)
    if (filled[g] && input.groupParent[g]! >= 0) filled[input.groupParent[g]!] = 1;
  for (let g = 0; g < input.groups.length; g++) if (filled[g]) partOf.get(sets.find(count + g))?.groups.push(g);
  for (const row of spine) partOf.get(sets.find(row[0]!))?.rows.push(row);
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
  const boxNumber = new Map(part.boxes.map((v, k) => [v, k]));
  const groupNumber = new Map(part.groups.map((g, k) => [g, k]));
  const local = (numbers: Map<number, number>, n: number): number => numbers.get(n) ?? -1;
  const boxes = part.boxes.map((v) => input.boxes[v]!);
  const source = Int32Array.from(part.links, (e) => local(boxNumber, input.source[e]!));
  const target = Int32Array.from(part.links, (e) => local(boxNumber, input.target[e]!));
  const loopRoom = new Float64Array(boxes.length);
  for (let e = 0; e < source.length; e++) if (source[e] === target[e]) loopRoom[source[e]!]! += loopStep;
  const rowOf = new Int32Array(boxes.length).fill(-1);
  const placeInRow = new Int32Array(boxes.length);
  const localRows = part.rows.map((row) => Int32Array.from(row, (v) => local(boxNumber, v)));
  localRows.forEach((row, r) => {
    row.forEach((v, i) => {
      rowOf[v] = r;
      placeInRow[v] = i;
    });
  });
  const groups = part.groups.map((g) => input.groups[g]!);
  const parent = Int32Array.from(part.groups, (g) => local(groupNumber, input.groupParent[g]!));
  const depth = new Int32Array(groups.length);
  for (let g = 0; g < groups.length; g++) depth[g] = parent[g]! < 0 ? 0 : depth[parent[g]!]! + 1;
  const inset = (side: string): Float64Array =>
    Float64Array.from(groups, (g) => input.padding + (side === header ? (g.header ?? 0) : 0));
  const tree: GroupTree = {
    count: groups.length,
    parent,
    depth,
    left: inset("left"),
    right: inset("right"),
    top: inset("top"),
    bottom: inset("bottom"),
    minWidth: Float64Array.from(groups, (g) => (lying ? 0 : (g.minWidth ?? 0))),
    minHeight: Float64Array.from(groups, (g) => (lying ? (g.minWidth ?? 0) : 0)),
  };
  return {
    boxCount: boxes.length,
    width: Float64Array.from(boxes, (b) => (lying ? b.height : b.width)),
    height: Float64Array.from(boxes, (b) => (lying ? b.width : b.height)),
    loopRoom,
    groupOf: Int32Array.from(part.boxes, (v) => local(groupNumber, input.groupOf[v]!)),
    linkCount: source.length,
    source,
    target,
    groups: tree,
    rows: localRows,
    rowOf,
    placeInRow,
    least: new Int32Array(boxes.length),
    aspect,
    gap: input.gap,
    layerGap: input.layerGap,
    effort,
    previous: previousOf(input, part),
  };
}
