import type { BenchGraph } from "./graph";
import { newRandom } from "./random";

/** A small change, as an author makes it. */
export interface Edit {
  readonly before: BenchGraph;
  readonly after: BenchGraph;
}

export type EditKind = "leaf added" | "branch folded" | "box grown";

export const editKinds: readonly EditKind[] = ["leaf added", "branch folded", "box grown"];

/** The `turn`-th change of this kind, the same each time. */
export function edit(graph: BenchGraph, kind: EditKind, turn: number): Edit {
  const random = newRandom(31 * turn + graph.boxes.length);
  const pick = <T>(of: readonly T[]): T | undefined => of[random.int(of.length)];
  if (kind === "box grown") return { before: graph, after: grown(graph, pick(graph.boxes)?.id) };
  const leads = new Map<string, string[]>(graph.boxes.map(({ id }) => [id, []]));
  for (const { source, target } of graph.links) leads.get(source)?.push(target);
  const leaves = graph.boxes.filter(({ id }) => leads.get(id)?.length === 0);
  if (kind === "leaf added") return { before: without(graph, new Set([pick(leaves)?.id ?? ""])), after: graph };
  const branches = graph.boxes.map(({ id }) => hiddenBelow(graph, leads, id)).filter(({ size }) => size > 0);
  return { before: graph, after: without(graph, pick(branches) ?? new Set()) };
}

/** What can be reached from a box and from nowhere else, itself not counted. */
function hiddenBelow(
  { links }: BenchGraph,
  leads: ReadonlyMap<string, readonly string[]>,
  top: string,
): ReadonlySet<string> {
  const left = new Map<string, number>();
  for (const { target } of links) left.set(target, (left.get(target) ?? 0) + 1);
  const hidden = new Set<string>();
  const stack = [top];
  for (let box = stack.pop(); box !== undefined; box = stack.pop()) {
    for (const below of leads.get(box) ?? []) {
      const others = (left.get(below) ?? 0) - 1;
      left.set(below, others);
      if (others > 0 || below === top || hidden.has(below)) continue;
      hidden.add(below);
      stack.push(below);
    }
  }
  return hidden;
}

function without({ name, boxes, links, groups }: BenchGraph, gone: ReadonlySet<string>): BenchGraph {
  const kept = boxes.filter(({ id }) => !gone.has(id));
  const held = new Set<string | undefined>(kept.map(({ group }) => group));
  for (const { id, parent } of [...groups].reverse()) if (held.has(id)) held.add(parent);
  return {
    name,
    boxes: kept,
    links: links.filter(({ source, target }) => !gone.has(source) && !gone.has(target)),
    groups: groups.filter(({ id }) => held.has(id)),
  };
}

/** With two lines more in one box. */
function grown(graph: BenchGraph, which: string | undefined): BenchGraph {
  const boxes = graph.boxes.map((box) => (box.id === which ? { ...box, height: box.height + 36 } : box));
  return { ...graph, boxes };
}
