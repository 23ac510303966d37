import { ints } from "./memory";

/** A set of sets of numbers that can be merged. */
export interface Union {
  find(v: number): number;
  merge(a: number, b: number): void;
}

/** Every number below `count` in a set of its own (union by smaller number, with path halving). */
export function union(count: number): Union {
  const parent = ints(count);
  for (let v = 0; v < count; v++) parent[v] = v;
  const find = (v: number): number => {
    let x = v;
    while (parent[x] !== x) {
      parent[x] = parent[parent[x]!]!;
      x = parent[x]!;
    }
    return x;
  };
  return {
    find,
    merge(a, b) {
      const x = find(a);
      const y = find(b);
      if (x < y) parent[y] = x;
      else parent[x] = y;
    },
  };
}

/** The parts of a graph that nothing joins, each as its numbers in ascending order; parts by their smallest number. */
export function components(count: number, sets: Union): readonly (readonly number[])[] {
  const parts = new Map<number, number[]>();
  for (let v = 0; v < count; v++) {
    const root = sets.find(v);
    const part = parts.get(root);
    if (part) part.push(v);
    else parts.set(root, [v]);
  }
  return [...parts.values()];
}
