import { adjacency } from "../adjacency";
import { ints } from "../memory";

/**
 * Adds edges to a graph without cycles, one after the other, but none that would close a cycle. An order of the nodes is
 * kept up to date; each edge that it contradicts costs a search between the places of its ends (Pearce and Kelly: A dynamic
 * topological sort algorithm for directed acyclic graphs, 2006).
 *
 * @returns `add`, true if the edge is in the graph now, and the nodes in order, upper ends before lower ends
 */
export function insertEdges(
  nodeCount: number,
  upper: Int32Array,
  lower: Int32Array,
): { readonly add: (u: number, v: number) => boolean; readonly sorted: Int32Array } {
  const down = adjacency(upper, lower, nodeCount);
  const up = adjacency(lower, upper, nodeCount);
  const moreDown = new Map<number, number[]>();
  const moreUp = new Map<number, number[]>();
  const sorted = ints(nodeCount);
  const place = ints(nodeCount);
  const waiting = ints(nodeCount);
  for (let v = 0; v < nodeCount; v++) waiting[v] = up.start[v + 1]! - up.start[v]!;
  let end = 0;
  for (let v = 0; v < nodeCount; v++) if (waiting[v] === 0) sorted[end++] = v;
  for (let i = 0; i < end; i++) {
    const v = sorted[i]!;
    place[v] = i;
    for (let k = down.start[v]!; k < down.start[v + 1]!; k++)
      if (--waiting[down.node[k]!]! === 0) sorted[end++] = down.node[k]!;
  }

  const mark = ints(nodeCount);
  let stamp = 0;
  /** All nodes that lead from `from`, in one direction, through places that are `within`. */
  const reach = (
    from: number,
    side: typeof down,
    more: typeof moreDown,
    within: (place: number) => boolean,
  ): number[] => {
    stamp++;
    const found = [from];
    mark[from] = stamp;
    const visit = (w: number): void => {
      if (mark[w] === stamp || !within(place[w]!)) return;
      mark[w] = stamp;
      found.push(w);
    };
    for (let i = 0; i < found.length; i++) {
      const v = found[i]!;
      for (let k = side.start[v]!; k < side.start[v + 1]!; k++) visit(side.node[k]!);
      for (const w of more.get(v) ?? []) visit(w);
    }
    return found.sort((a, b) => place[a]! - place[b]!);
  };
  const add = (u: number, v: number): boolean => {
    if (u === v) return false;
    if (place[u]! > place[v]!) {
      const [first, last] = [place[v]!, place[u]!];
      const below = reach(v, down, moreDown, (p) => p <= last);
      if (mark[u] === stamp) return false;
      const above = reach(u, up, moreUp, (p) => p >= first);
      const moved = [...above, ...below];
      const places = moved.map((w) => place[w]!).sort((a, b) => a - b);
      moved.forEach((w, i) => {
        place[w] = places[i]!;
        sorted[places[i]!] = w;
      });
    }
    push(moreDown, u, v);
    push(moreUp, v, u);
    return true;
  };
  return { add, sorted };
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
