import type { ArgumentGraph, Id } from "@argument-graph/core";

export type Side = "for" | "against";

/**
 * On whose side each statement and link is that hangs on the thesis: every conflict on the way to it turns the side round.
 * What is used both for and against it is on both sides. What does not hang on it is in no list. Linear.
 *
 *     thesis <─ because ─ a (for)      thesis <─ but ─ b (against) <─ but ─ c (for)
 */
export function sides(graph: ArgumentGraph, thesis: Id): ReadonlyMap<Id, readonly Side[]> {
  const found = new Map<Id, Side[]>();
  const open: [Id, Side][] = [[thesis, "for"]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [id, side] = next;
    const known = found.get(id) ?? [];
    if (known.includes(side)) continue;
    found.set(id, [...known, side]);
    for (const below of graph.inNeighbors(id)) {
      const turns = graph.getNodeAttribute(below, "kind") === "conflict";
      open.push([below, turns ? other(side) : side]);
    }
  }
  return found;
}

const other = (side: Side): Side => (side === "for" ? "against" : "for");
