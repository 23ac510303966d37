import type { Group } from "@argument-graph/layout";
import type { BenchBox, BenchGraph, BenchLink, BoxKind } from "./graph";
import { newRandom, type Random } from "./random";

export type Variant = "flat" | "cyc" | "groups" | "full";

export interface Wishes {
  readonly size: number;
  readonly seed: number;
  /** Default "flat"; "cyc" has a few cycles, "groups" nested sections, "full" both. */
  readonly variant?: Variant;
  /** Links a box. Default 1.2. */
  readonly ratio?: number;
}

/** A graph while it grows; boxes are numbered as they were added. */
interface Draft {
  readonly size: number;
  readonly random: Random;
  readonly kinds: BoxKind[];
  readonly widths: number[];
  readonly heights: number[];
  /** The box above in the tree that the graph grew as, or -1. */
  readonly parent: number[];
  readonly depth: number[];
  readonly children: number[][];
  /** Claims that may still be argued for. */
  readonly open: number[];
  readonly links: { source: number; target: number; kind: BenchLink["kind"]; back: boolean }[];
  readonly joined: Set<number>;
}

/**
 * An argument graph as authors write it, the same for the same wishes: boxes of 150 to 300 px by two to eight lines, most
 * reasons joined in small inference boxes, about 5 % attacks, 2 % undercuts of inferences, and links across the tree up to
 * `ratio` links a box, most of them local.
 */
export function generateArguments({ size, seed, variant = "flat", ratio = 1.2 }: Wishes): BenchGraph {
  const draft = newDraft(size, newRandom(seed * 7919 + size));
  grow(draft);
  crossLink(draft, Math.round(size * ratio));
  if (variant === "cyc" || variant === "full") closeCycles(draft, Math.max(1, Math.round(size * 0.006)));
  const sections = variant === "groups" || variant === "full" ? group(draft) : undefined;
  return finish(draft, `${variant}-${size}-s${seed}`, sections);
}

function newDraft(size: number, random: Random): Draft {
  return {
    size,
    random,
    kinds: [],
    widths: [],
    heights: [],
    parent: [],
    depth: [],
    children: [],
    open: [],
    links: [],
    joined: new Set(),
  };
}

const lineHeight = 18;
const charWidth = 7;
const padding = { x: 24, y: 16 };

/** The size of a box: an inference is a dot or the name of its scheme, the others hold a sentence, some of them long. */
function boxSize(kind: BoxKind, random: Random): { width: number; height: number } {
  if (kind === "inference")
    return random() < 0.4 ? { width: 28, height: 28 } : { width: 70 + Math.round(random() * 90), height: 28 };
  const b = random.bell();
  const chars = kind === "evidence" ? 50 + b * b * 420 : 40 + b * b * 520;
  const wanted = Math.round(Math.sqrt(chars * charWidth * lineHeight * 3)) + padding.x;
  const width = Math.max(150, Math.min(300, Math.round(wanted / 10) * 10));
  const lines = Math.max(2, Math.min(8, Math.ceil(((chars * charWidth) / (width - padding.x)) * 1.08)));
  return { width, height: lines * lineHeight + padding.y };
}

function addBox(draft: Draft, kind: BoxKind, parent: number, link: BenchLink["kind"]): number {
  const box = draft.kinds.length;
  const { width, height } = boxSize(kind, draft.random);
  draft.kinds.push(kind);
  draft.widths.push(width);
  draft.heights.push(height);
  draft.parent.push(parent);
  draft.children.push([]);
  draft.depth.push((draft.depth[parent] ?? -1) + 1);
  draft.children[parent]?.push(box);
  if (parent >= 0) addLink(draft, parent, box, link, false);
  if (kind === "claim") draft.open.push(box);
  return box;
}

/** Joins two boxes; false if they are one, or are joined already. */
function addLink(draft: Draft, source: number, target: number, kind: BenchLink["kind"], back: boolean): boolean {
  const key = source * 1048576 + target;
  if (source === target || draft.joined.has(key)) return false;
  draft.joined.add(key);
  draft.links.push({ source, target, kind, back });
  return true;
}

/** Grows the tree: a claim that is still open gets reasons, evidence or an attack, until there are enough boxes. */
function grow(draft: Draft): void {
  const { size, random, open, depth, kinds } = draft;
  const roots = Math.min(24, 1 + Math.floor(size / 600));
  for (let i = 0; i < roots; i++) addBox(draft, "claim", -1, "support");
  const deepest = 6 + Math.round(2 * Math.log2(Math.max(1, size / 12)));
  for (let tries = 0; kinds.length < size && tries < size * 50; tries++) {
    // Writers work locally: half of the time they extend a recent claim, else any open one.
    const at = random() < 0.5 ? Math.max(0, open.length - 1 - random.int(8)) : random.int(open.length);
    const claim = open[at] ?? 0;
    if ((depth[claim] ?? 0) + 2 > deepest && random() < 0.97) continue;
    argue(draft, claim);
    // A claim that is argued for twice is rare.
    if (random() < 0.6 && open.length > 1) {
      open[at] = open[open.length - 1] ?? 0;
      open.pop();
    }
  }
}

function argue(draft: Draft, claim: number): void {
  const { random } = draft;
  const room = (): boolean => draft.kinds.length < draft.size;
  if (random() < 0.7) infer(draft, claim, room);
  else
    for (let reasons = 1 + random.int(2); reasons > 0 && room(); reasons--)
      addBox(draft, random() < 0.4 ? "claim" : "evidence", claim, "support");
  if (room() && random() < 0.15) addBox(draft, "claim", claim, "attack");
}

/** An inference box with one to four linked premises, now and then undercut. */
function infer(draft: Draft, claim: number, room: () => boolean): void {
  const { random } = draft;
  const inference = addBox(draft, "inference", claim, "support");
  const x = random();
  for (let premises = x < 0.25 ? 1 : x < 0.7 ? 2 : x < 0.9 ? 3 : 4; premises > 0 && room(); premises--)
    addBox(draft, random() < 0.75 ? "claim" : "evidence", inference, "support");
  if (room() && random() < 0.085) addBox(draft, "claim", inference, "undercut");
}

/** Links across the tree, all of them downwards in its depth, until there are `wanted` links. */
function crossLink(draft: Draft, wanted: number): void {
  const { size, random, kinds, depth, parent, links } = draft;
  for (let tries = 0; links.length < wanted && tries < size * 100; tries++) {
    const source = random.int(size);
    if (kinds[source] === "evidence") continue;
    const target = random() < 0.05 ? random.int(size) : nearby(draft, source);
    if (target === source || (depth[target] ?? 0) <= (depth[source] ?? 0)) continue;
    if (kinds[target] === "inference" || parent[target] === source) continue;
    const x = random();
    if (kinds[source] === "inference") addLink(draft, source, target, x < 0.08 ? "undercut" : "support", false);
    else addLink(draft, source, target, x < 0.25 ? "attack" : "support", false);
  }
}

/** A few ancestors up, then down elsewhere. */
function nearby({ random, parent, children, depth }: Draft, from: number): number {
  let at = from;
  do {
    const above = parent[at] ?? -1;
    if (above < 0) break;
    at = above;
  } while (random() < 0.6);
  for (let steps = 0; steps < 60; steps++) {
    const below = children[at] ?? [];
    if (below.length === 0 || !((depth[at] ?? 0) <= (depth[from] ?? 0) || random() < 0.5)) break;
    at = below[random.int(below.length)] ?? at;
  }
  return at;
}

/** Links from below to an ancestor: circular support, mutual attack. */
function closeCycles(draft: Draft, wanted: number): void {
  const { size, random, kinds, depth, parent } = draft;
  let made = 0;
  for (let tries = 0; made < wanted && tries < size * 200; tries++) {
    const source = random.int(size);
    if (kinds[source] === "inference" || (depth[source] ?? 0) < 2) continue;
    let target = parent[source] ?? -1;
    for (let up = 1 + random.int(6); up > 0 && (parent[target] ?? -1) >= 0; up--) target = parent[target] ?? target;
    const kind = kinds[target] === "inference" ? "undercut" : undefined;
    if (kinds[target] === "evidence") continue;
    if (addLink(draft, source, target, kind ?? (random() < 0.6 ? "attack" : "support"), true)) made++;
  }
}

interface Sections {
  readonly groups: readonly Group[];
  /** Per box its group, as an index of a group's id, or undefined. */
  readonly groupOf: readonly (string | undefined)[];
}

/** Sub-arguments as sections, one or two deep; about 15 % of the boxes stay outside, 3 % of the leaves sit elsewhere. */
function group(draft: Draft): Sections {
  const { size, random, children } = draft;
  const { groups, groupOf } = nest(draft);
  const within = [...groupOf.keys()].filter((box) => groupOf[box] !== undefined);
  for (let box = 0; box < size && within.length > 0; box++) {
    if (children[box]?.length === 0 && groupOf[box] !== undefined && random() < 0.03)
      groupOf[box] = groupOf[within[random.int(within.length)] ?? 0];
  }
  return { groups: withoutEmpty(groups, groupOf), groupOf };
}

/** From the roots down, every claim whose subtree is of a fitting size opens a section. */
function nest(draft: Draft): { groups: Group[]; groupOf: (string | undefined)[] } {
  const { size, random, kinds, parent, children } = draft;
  const below = subtreeSizes(draft);
  const [partLeast, partMost, leastSize, mostSize] =
    size <= 20 ? [3, 6, 7, 10] : size <= 60 ? [5, 12, 16, 30] : [6, 22, 30, 110];
  const groups: Group[] = [];
  const groupOf: (string | undefined)[] = new Array(size).fill(undefined);
  for (let root = 0; root < size; root++) {
    if (parent[root] !== -1) continue;
    const stack: { box: number; outer: string | undefined; level: number }[] = [
      { box: root, outer: undefined, level: 0 },
    ];
    for (let top = stack.pop(); top; top = stack.pop()) {
      let { box, outer, level } = top;
      const boxes = below[box] ?? 0;
      if (kinds[box] === "claim") {
        const id = `g${groups.length}`;
        if (level === 0 && boxes >= leastSize && boxes <= mostSize) {
          groups.push({ id });
          [outer, level] = [id, 1];
        } else if (level < 2 && boxes >= partLeast && boxes <= partMost && random() < 0.85) {
          groups.push(outer === undefined ? { id } : { id, parent: outer });
          [outer, level] = [id, 2];
        }
      }
      groupOf[box] = outer;
      for (const child of [...(children[box] ?? [])].reverse()) stack.push({ box: child, outer, level });
    }
  }
  return { groups, groupOf };
}

function subtreeSizes({ size, parent }: Draft): Int32Array {
  const below = new Int32Array(size).fill(1);
  for (let box = size - 1; box >= 0; box--) {
    const above = parent[box] ?? -1;
    if (above >= 0) below[above] = (below[above] ?? 0) + (below[box] ?? 0);
  }
  return below;
}

/** The groups that hold a box or a group. */
function withoutEmpty(groups: readonly Group[], groupOf: readonly (string | undefined)[]): readonly Group[] {
  const held = new Set<string | undefined>(groupOf);
  // Parents come before their children.
  for (const { id, parent } of [...groups].reverse()) if (held.has(id)) held.add(parent);
  return groups.filter(({ id }) => held.has(id));
}

function finish(draft: Draft, name: string, sections: Sections | undefined): BenchGraph {
  const { kinds, widths, heights, links } = draft;
  const boxes = kinds.map((kind, v): BenchBox => {
    const box = { id: `n${v}`, kind, width: widths[v] ?? 0, height: heights[v] ?? 0 };
    const group = sections?.groupOf[v];
    return group === undefined ? box : { ...box, group };
  });
  const named = links.map((link, e): BenchLink => {
    return { ...link, id: `e${e}`, source: `n${link.source}`, target: `n${link.target}` };
  });
  return { name, boxes, links: named, groups: sections?.groups ?? [] };
}
