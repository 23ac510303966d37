/**
 * Per node the number of its strongly connected component, which is the number of one of its nodes (Tarjan 1972, with a
 * stack of its own instead of recursion).
 */
export function strongComponents(nodes: number, source: ArrayLike<number>, target: ArrayLike<number>): Int32Array {
  const out: number[][] = Array.from({ length: nodes }, () => []);
  for (let e = 0; e < source.length; e++) out[source[e]!]!.push(target[e]!);
  const component = new Int32Array(nodes).fill(-1);
  const seen = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const next = new Int32Array(nodes);
  const open: number[] = [];
  let clock = 0;
  for (let root = 0; root < nodes; root++) {
    if (seen[root]! >= 0) continue;
    const path = [root];
    while (path.length > 0) {
      const v = path[path.length - 1]!;
      if (seen[v]! < 0) {
        seen[v] = low[v] = clock++;
        open.push(v);
      }
      const w = out[v]![next[v]!++];
      if (w !== undefined) {
        if (seen[w]! < 0) path.push(w);
        else if (component[w]! < 0) low[v] = Math.min(low[v]!, seen[w]!);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above !== undefined) low[above] = Math.min(low[above]!, low[v]!);
      if (low[v] !== seen[v]) continue;
      for (let w = open.pop(); w !== undefined; w = w === v ? undefined : open.pop()) component[w] = v;
    }
  }
  return component;
}
