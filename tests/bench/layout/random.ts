/** Numbers in [0, 1) from integer arithmetic only: the same on every machine. */
export interface Random {
  (): number;
  /** An integer in [0, `below`). */
  int(below: number): number;
  /** Nearly normal on 0 to 1, mean 0.5: the mean of four numbers. */
  bell(): number;
}

/** Mulberry32, seeded by a spread of `seed`. */
export function newRandom(seed: number): Random {
  let state = (seed * 0x9e3779b1 + 0x7f4a7c15) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return Object.assign(next, {
    int: (below: number) => Math.floor(next() * below),
    bell: () => (next() + next() + next() + next()) / 4,
  });
}
