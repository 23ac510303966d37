import type { Box, Group, LayeredOptions, Link } from "@argument-graph/layout";

export interface Case {
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
  readonly options: LayeredOptions;
}

export interface Wishes {
  readonly size: number;
  readonly seed: number;
  readonly cyclic?: boolean;
  readonly grouped?: boolean;
  readonly spine?: boolean;
}

/**
 * An argument as authors write it, the same for the same seed: statements of 150 to 300 px by two to eight lines, most of
 * their reasons joined in small junctions, some attacks and undercuts, one link in six across the tree.
 */
export function generate({ size, seed, cyclic = false, grouped = false, spine = false }: Wishes): Case {
  const random = randomNumbers(seed * 7919 + size);
  const int = (n: number): number => Math.floor(random() * n);
  const width: number[] = [];
  const height: number[] = [];
  const junction: boolean[] = [];
  const parent: number[] = [];
  const depth: number[] = [];
  const pairs: [number, number][] = [];
  const add = (above: number, small: boolean): number => {
    width.push(small ? 60 + int(80) : 150 + 10 * int(16));
    height.push(small ? 22 : 16 + 18 * (2 + int(7)));
    junction.push(small);
    parent.push(above);
    depth.push((depth[above] ?? -1) + 1);
    if (above >= 0) pairs.push([above, width.length - 1]);
    return width.length - 1;
  };

  const chain: number[] = [];
  const steps = spine ? 1 + int(4) : 0;
  chain.push(add(-1, false));
  for (let i = 0; i < steps && width.length + 2 <= size; i++) chain.push(add(-1, true), add(-1, false));
  for (let i = 0; i + 1 < chain.length; i++) pairs.push([chain[i] ?? 0, chain[i + 1] ?? 0]);
  const roots = 1 + Math.floor(size / 400);
  while (width.length < size) {
    const above = random() < 0.5 ? Math.max(0, width.length - 1 - int(8)) : int(width.length);
    if (random() < roots / size) add(-1, false);
    else if (random() < 0.7) {
      const j = add(above, true);
      for (let p = 1 + int(3); p > 0 && width.length < size; p--) add(j, false);
    } else add(above, false);
  }
  for (let k = 0; k < size / 6; k++) {
    const [u, v] = [int(size), int(size)];
    if (u !== v && (cyclic || (depth[u] ?? 0) < (depth[v] ?? 0))) pairs.push([u, v]);
  }
  if (cyclic) pairs.push([int(size), int(size)], [size - 1, size - 1]);

  const groups: Group[] = [];
  const groupOf: (string | undefined)[] = new Array(size).fill(undefined);
  if (grouped) {
    for (let v = 0; v < size; v++) {
      const inherited = groupOf[parent[v] ?? -1];
      groupOf[v] = inherited;
      if (!junction[v] && random() < 0.15) {
        const id = `g${groups.length}`;
        const header = random() < 0.5 ? { header: 24, minWidth: 60 + int(400) } : {};
        groups.push(
          inherited !== undefined && random() < 0.6 ? { id, parent: inherited, ...header } : { id, ...header },
        );
        groupOf[v] = id;
      } else if (random() < 0.1) groupOf[v] = undefined;
      else if (random() < 0.05 && groups.length > 0) groupOf[v] = `g${int(groups.length)}`;
    }
  }
  const boxes = width.map((w, v): Box => {
    const group = groupOf[v];
    const box = { id: `n${v}`, width: w, height: height[v] ?? 1 };
    return group === undefined ? box : { ...box, group };
  });
  return {
    boxes,
    links: pairs.map(([u, v], e) => ({ id: `e${e}`, source: `n${u}`, target: `n${v}` })),
    options: { groups, spine: spine ? [chain.map((v) => `n${v}`)] : [] },
  };
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
