import { adjacency } from "../adjacency";
import { bytes, ints } from "../memory";

/**
 * Finds links to turn round so that no cycle is left: those that lead back to a node on the current path of a depth-first
 * search. Nodes of `first` start the search, so that what leads up to them from below is turned; then come the nodes that
 * nothing leads to, then the rest, each in numeric order.
 *
 * @returns the nodes from above to below, and 1 for every edge that is turned round. Edges from a node to itself are left out.
 */
export function depthFirst(
  nodeCount: number,
  upper: Int32Array,
  lower: Int32Array,
  first: readonly number[],
): { readonly sorted: Int32Array; readonly turned: Uint8Array } {
  const down = adjacency(upper, lower, nodeCount);
  const turned = bytes(upper.length);
  const sorted = ints(nodeCount);
  let free = nodeCount;
  const state = bytes(nodeCount); // 0 new, 1 on the path, 2 done
  const path = ints(nodeCount);
  const next = ints(down.start);
  const incoming = ints(nodeCount);
  for (let e = 0; e < upper.length; e++) if (upper[e] !== lower[e]) incoming[lower[e]!]!++;

  const search = (root: number): void => {
    if (state[root]) return;
    let length = 1;
    path[0] = root;
    state[root] = 1;
    while (length > 0) {
      const v = path[length - 1]!;
      if (next[v]! === down.start[v + 1]!) {
        state[v] = 2;
        sorted[--free] = v;
        length--;
        continue;
      }
      const k = next[v]!++;
      const w = down.node[k]!;
      if (w === v) continue;
      if (state[w] === 1) turned[down.edge[k]!] = 1;
      else if (state[w] === 0) {
        state[w] = 1;
        path[length++] = w;
      }
    }
  };
  for (const v of first) search(v);
  for (let v = 0; v < nodeCount; v++) if (incoming[v] === 0) search(v);
  for (let v = 0; v < nodeCount; v++) search(v);
  return { sorted, turned };
}
