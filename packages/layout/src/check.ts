import type { Box, Direction, Group, LayeredOptions, Link, Previous, Quality } from "./contract";
import { ints } from "./memory";

/** The input with numbers for ids; everything that follows may trust it. */
export interface Checked {
  readonly boxes: readonly Box[];
  /** Sorted by source, target and id, so that the order in which links are given has no influence. */
  readonly links: readonly Link[];
  /** The ids of the links as they were given. */
  readonly given: readonly string[];
  readonly source: Int32Array;
  readonly target: Int32Array;
  /**
   * By their first boxes, parents before their children, so that the order in which groups are given has no influence; those
   * without boxes are last.
   */
  readonly groups: readonly Group[];
  /** The ids of the groups as they were given, parents before their children. */
  readonly givenGroups: readonly string[];
  readonly groupParent: Int32Array;
  readonly groupOf: Int32Array;
  readonly chains: readonly (readonly number[])[];
  readonly gap: number;
  readonly layerGap: number;
  readonly padding: number;
  readonly margin: number;
  /** Infinity if there is no limit. */
  readonly maxWidth: number;
  readonly direction: Direction;
  readonly mirror: boolean;
  readonly quality: Quality;
  /** In ms; Infinity if there is no limit. */
  readonly budget: number;
  readonly previous: Previous | undefined;
  /** Whether all boxes and links of `previous` are still there. */
  readonly nothingGone: boolean;
}

/** @throws RangeError for a repeated or unknown id, groups that contain themselves, and sizes that are not numbers >= 0. */
export function check(boxes: readonly Box[], links: readonly Link[], options: LayeredOptions): Checked {
  const length = (value: number | undefined, fallback: number, what: string, least = 0): number => {
    const n = value ?? fallback;
    if (!(n >= least) || !Number.isFinite(n)) {
      throw new RangeError(`layered: ${what} is ${n}; expected a finite number >= ${least}.`);
    }
    return n;
  };
  const limit = (value: number | undefined, what: string): number =>
    value === undefined || value === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : length(value, 0, what);
  const givenGroups = sortGroups(options.groups ?? []);
  const groups = byFirstBox(givenGroups, boxes);
  const groupNumber = new Map(groups.map((g, i) => [g.id, i]));
  const groupParent = ints(groups.map((g) => (g.parent === undefined ? -1 : (groupNumber.get(g.parent) ?? -1))));
  for (const g of groups) {
    length(g.header, 0, `the header of group "${g.id}"`);
    length(g.minWidth, 0, `the minWidth of group "${g.id}"`);
  }

  const boxNumber = new Map<string, number>();
  const groupOf = ints(boxes.length).fill(-1);
  boxes.forEach((box, i) => {
    if (boxNumber.has(box.id)) throw new RangeError(`layered: two boxes are called "${box.id}"; give each its own id.`);
    boxNumber.set(box.id, i);
    const size = (value: number, what: string): void => {
      if (!(value > 0) || !Number.isFinite(value)) {
        throw new RangeError(`layered: box "${box.id}" has ${what} ${value}; expected > 0. Measure the boxes first.`);
      }
    };
    size(box.width, "width");
    size(box.height, "height");
    if (box.group === undefined) return;
    const group = groupNumber.get(box.group);
    if (group === undefined) {
      throw new RangeError(`layered: box "${box.id}" is in group "${box.group}", which options.groups does not list.`);
    }
    groupOf[i] = group;
  });
  const numberOf = (id: string, what: string, link?: Link): number => {
    const n = boxNumber.get(id);
    if (n === undefined) {
      const who = link === undefined ? "the spine" : `link "${link.id}"`;
      throw new RangeError(`layered: ${who} ${what} "${id}", which is no box; add the box or leave it out.`);
    }
    return n;
  };

  const ids = new Set<string>();
  const numbered = links.map((link) => {
    if (ids.has(link.id)) throw new RangeError(`layered: two links are called "${link.id}"; give each its own id.`);
    ids.add(link.id);
    return {
      link,
      source: numberOf(link.source, "starts at", link),
      target: numberOf(link.target, "ends at", link),
    };
  });
  numbered.sort((a, b) => a.source - b.source || a.target - b.target || (a.link.id < b.link.id ? -1 : 1));
  return {
    boxes,
    links: numbered.map((n) => n.link),
    given: [...ids],
    source: ints(numbered.map((n) => n.source)),
    target: ints(numbered.map((n) => n.target)),
    groups,
    givenGroups: givenGroups.map(({ id }) => id),
    groupParent,
    groupOf,
    chains: (options.spine ?? []).map((chain) => chain.map((id) => numberOf(id, "names"))),
    gap: length(options.gap, 24, "gap"),
    layerGap: length(options.layerGap, 28, "layerGap", 1),
    padding: length(options.groupPadding, 16, "groupPadding"),
    margin: length(options.margin, 0, "margin"),
    maxWidth: limit(options.maxWidth, "maxWidth"),
    direction: options.direction ?? "down",
    mirror: options.mirror ?? false,
    quality: options.quality ?? "default",
    budget: limit(options.budget, "budget"),
    previous: options.previous,
    nothingGone: areIn(options.previous?.boxes, boxNumber) && areIn(options.previous?.routes, ids),
  };
}

function areIn(these: ReadonlyMap<string, unknown> | undefined, those: { has(id: string): boolean }): boolean {
  for (const id of these?.keys() ?? []) if (!those.has(id)) return false;
  return true;
}

/** Parents before their children, otherwise in the given order. */
function sortGroups(groups: readonly Group[]): Group[] {
  const known = new Map<string, Group>();
  for (const g of groups) {
    if (known.has(g.id)) throw new RangeError(`layered: two groups are called "${g.id}"; give each its own id.`);
    known.set(g.id, g);
  }
  const children = new Map<string, Group[]>();
  const sorted: Group[] = [];
  for (const g of groups) {
    if (g.parent === undefined) {
      sorted.push(g);
      continue;
    }
    if (!known.has(g.parent)) {
      throw new RangeError(`layered: group "${g.id}" is in group "${g.parent}", which options.groups does not list.`);
    }
    const list = children.get(g.parent);
    if (list) list.push(g);
    else children.set(g.parent, [g]);
  }
  for (const g of sorted) for (const child of children.get(g.id) ?? []) sorted.push(child);
  if (sorted.length < groups.length) {
    const placed = new Set(sorted.map((g) => g.id));
    const lost = groups.find((g) => !placed.has(g.id));
    throw new RangeError(`layered: group "${lost?.id}" contains itself through its parents; break the circle.`);
  }
  return sorted;
}

/** Groups in the order of the boxes that they begin with; parents before their children, and before each other by id. */
function byFirstBox(groups: readonly Group[], boxes: readonly Box[]): readonly Group[] {
  const parent = new Map(groups.map((g) => [g.id, g.parent]));
  const first = new Map<string, number>();
  boxes.forEach(({ group }, v) => {
    for (let g = group; g !== undefined && !first.has(g); g = parent.get(g)) first.set(g, v);
  });
  const depth = new Map<string, number>();
  for (const g of groups) depth.set(g.id, g.parent === undefined ? 0 : (depth.get(g.parent) ?? 0) + 1);
  const of = (map: ReadonlyMap<string, number>, { id }: Group): number => map.get(id) ?? boxes.length;
  return [...groups].sort(
    (a, b) => of(first, a) - of(first, b) || of(depth, a) - of(depth, b) || (a.id < b.id ? -1 : 1),
  );
}
