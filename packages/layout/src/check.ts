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
  const givenGroups = sortGroups(options.groups ?? []);
  const groups = byFirstBox(givenGroups, boxes);
  const groupNumber = numbers("groups", groups);
  for (const g of groups) {
    length(g.header, 0, `the header of group "${g.id}"`);
    length(g.minWidth, 0, `the minWidth of group "${g.id}"`);
  }
  const boxNumber = numbers("boxes", boxes);
  for (const { id, width, height } of boxes) {
    for (const [what, value] of [
      ["width", width],
      ["height", height],
    ] as const) {
      if (!(value > 0) || !Number.isFinite(value))
        fail(`box "${id}" has ${what} ${value}; expected > 0. Measure the boxes first.`);
    }
  }
  const boxOf = (id: string, who: string): number =>
    boxNumber.get(id) ?? fail(`${who} "${id}", which is no box; add the box or leave it out.`);
  const linkNumber = numbers("links", links);
  const numbered = links.map((link) => ({
    link,
    source: boxOf(link.source, `link "${link.id}" starts at`),
    target: boxOf(link.target, `link "${link.id}" ends at`),
  }));
  numbered.sort((a, b) => a.source - b.source || a.target - b.target || (a.link.id < b.link.id ? -1 : 1));
  return {
    boxes,
    links: numbered.map((n) => n.link),
    given: links.map(({ id }) => id),
    source: ints(numbered.map((n) => n.source)),
    target: ints(numbered.map((n) => n.target)),
    groups,
    givenGroups: givenGroups.map(({ id }) => id),
    groupParent: ints(groups.map((g) => groupOf(groupNumber, "group", g.id, g.parent))),
    groupOf: ints(boxes.map((b) => groupOf(groupNumber, "box", b.id, b.group))),
    chains: (options.spine ?? []).map((chain) => chain.map((id) => boxOf(id, "the spine names"))),
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
    nothingGone: areIn(options.previous?.boxes, boxNumber) && areIn(options.previous?.routes, linkNumber),
  };
}

function fail(what: string): never {
  throw new RangeError(`layered: ${what}`);
}

function length(value: number | undefined, fallback: number, what: string, least = 0): number {
  const n = value ?? fallback;
  return n >= least && Number.isFinite(n) ? n : fail(`${what} is ${n}; expected a finite number >= ${least}.`);
}

function limit(value = Number.POSITIVE_INFINITY, what: string): number {
  return value === Number.POSITIVE_INFINITY ? value : length(value, 0, what);
}

/** The place of each id in its list. */
function numbers(what: string, list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  for (const [i, { id }] of list.entries()) {
    if (result.has(id)) fail(`two ${what} are called "${id}"; give each its own id.`);
    result.set(id, i);
  }
  return result;
}

/** The number of the group that something is in, or -1. */
function groupOf(number: ReadonlyMap<string, number>, what: string, id: string, group: string | undefined): number {
  if (group === undefined) return -1;
  return number.get(group) ?? fail(`${what} "${id}" is in group "${group}", which options.groups does not list.`);
}

function areIn(these: ReadonlyMap<string, unknown> | undefined, those: { has(id: string): boolean }): boolean {
  for (const id of these?.keys() ?? []) if (!those.has(id)) return false;
  return true;
}

/** Parents before their children, otherwise in the given order. */
function sortGroups(groups: readonly Group[]): readonly Group[] {
  const number = numbers("groups", groups);
  const children = groups.map((): Group[] => []);
  const sorted: Group[] = [];
  for (const g of groups) (children[groupOf(number, "group", g.id, g.parent)] ?? sorted).push(g);
  for (const g of sorted) for (const child of children[number.get(g.id)!]!) sorted.push(child);
  if (sorted.length < groups.length) {
    const placed = new Set(sorted);
    const lost = groups.find((g) => !placed.has(g));
    fail(`group "${lost?.id}" contains itself through its parents; break the circle.`);
  }
  return sorted;
}

/** Groups in the order of the boxes that they begin with; parents before their children. */
function byFirstBox(groups: readonly Group[], boxes: readonly Box[]): readonly Group[] {
  const parent = new Map(groups.map((g) => [g.id, g.parent]));
  const first = new Map<string, number>();
  boxes.forEach(({ group }, v) => {
    for (let g = group; g !== undefined && !first.has(g); g = parent.get(g)) first.set(g, v);
  });
  const of = ({ id }: Group): number => first.get(id) ?? boxes.length;
  return [...groups].sort((a, b) => of(a) - of(b));
}
