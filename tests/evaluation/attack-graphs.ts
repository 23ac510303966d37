/*
 * Every semantics of attack graphs straight from its definition, over all subsets, as bit sets: for up to about ten
 * arguments. Nothing is shared with the library.
 */

/** `attackers[a]` has a bit for every attacker of a. */
export interface Bits {
  readonly count: number;
  readonly attackers: readonly number[];
}

export function bitsOf(count: number, attacks: readonly (readonly [from: number, to: number])[]): Bits {
  const attackers = Array.from({ length: count }, (_, to) =>
    attacks.reduce((bits, attack) => (attack[1] === to ? bits | (1 << attack[0]) : bits), 0),
  );
  return { count, attackers };
}

/** The attacks of a graph given by number: bit a * count + b says whether a attacks b. */
export function attacksOfNumber(graph: number, count: number): readonly (readonly [from: number, to: number])[] {
  const attacks: (readonly [number, number])[] = [];
  for (let bit = 0; bit < count * count; bit += 1)
    if ((graph >> bit) & 1) attacks.push([Math.floor(bit / count), bit % count]);
  return attacks;
}

/** The numbers of all graphs of so many arguments, or only one of each that differ in the names alone: the smallest. */
export function graphNumbers(count: number, alike: "all" | "one-of-each"): readonly number[] {
  const all = Array.from({ length: 2 ** (count * count) }, (_, graph) => graph);
  if (alike === "all") return all;
  const bits = renamings(count).map((to) => Array.from({ length: count * count }, (_, bit) => renamed(bit, to, count)));
  const isSmallest = (graph: number): boolean =>
    bits.every((targets) => targets.reduce((sum, target, bit) => sum | (((graph >> bit) & 1) << target), 0) >= graph);
  return all.filter(isSmallest);
}

function renamed(bit: number, to: readonly number[], count: number): number {
  return (to[Math.floor(bit / count)] ?? 0) * count + (to[bit % count] ?? 0);
}

function renamings(count: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, place) => place).reduce<readonly (readonly number[])[]>(
    (all, next) =>
      all.flatMap((order) =>
        Array.from({ length: next + 1 }, (_, at) => [...order.slice(0, at), next, ...order.slice(at)]),
      ),
    [[]],
  );
}

export type Semantics =
  | "grounded"
  | "complete"
  | "preferred"
  | "stable"
  | "semiStable"
  | "ideal"
  | "eager"
  | "stage"
  | "cf2";

/** The extensions of every semantics, each as sorted bit sets. */
export function extensionsByDefinition({ count, attackers }: Bits): Readonly<Record<Semantics, readonly number[]>> {
  const everything = (1 << count) - 1;
  const all = Array.from({ length: everything + 1 }, (_, set) => set);
  const members = Array.from({ length: count }, (_, a) => a);
  const attacked = all.map((set) =>
    members.reduce((bits, a) => ((attackers[a] ?? 0) & set ? bits | (1 << a) : bits), 0),
  );
  const attackedBy = (set: number): number => attacked[set] ?? 0;
  const isFree = (set: number): boolean => (attackedBy(set) & set) === 0;
  const defendedBy = (set: number): number =>
    members.reduce((bits, a) => (((attackers[a] ?? 0) & ~attackedBy(set)) === 0 ? bits | (1 << a) : bits), 0);
  const isWithin = (one: number, other: number): boolean => (one & ~other) === 0;
  const largest = (sets: readonly number[], size: (set: number) => number = (set) => set): readonly number[] =>
    sets.filter((set) => !sets.some((other) => size(other) !== size(set) && isWithin(size(set), size(other))));
  const range = (set: number): number => set | attackedBy(set);

  const free = all.filter(isFree);
  const admissible = free.filter((set) => isWithin(set, defendedBy(set)));
  const complete = admissible.filter((set) => set === defendedBy(set));
  const preferred = largest(admissible);
  const semiStable = largest(complete, range);
  const within = (sets: readonly number[]): readonly number[] => {
    const common = sets.reduce((bits, set) => bits & set, everything);
    return largest(admissible.filter((set) => isWithin(set, common)));
  };
  return {
    grounded: complete.filter((set) => complete.every((other) => isWithin(set, other))),
    complete,
    preferred,
    stable: free.filter((set) => range(set) === everything),
    semiStable,
    ideal: within(preferred),
    eager: within(semiStable),
    stage: largest(free, range),
    cf2: free.filter((set) => isCf2(set, everything)),
  };

  /** Baroni, Giacomin, Guida 2005: E is naive if there is one component, else E is CF2 in what it leaves of each. */
  function isCf2(set: number, universe: number): boolean {
    const parts = componentsOf(universe);
    if (parts.length <= 1) {
      const inside = free.filter((other) => isWithin(other, universe));
      return largest(inside).includes(set);
    }
    return parts.every((part) => {
      const hit = members.reduce((bits, a) => ((attackers[a] ?? 0) & set & ~part ? bits | (1 << a) : bits), 0);
      return isCf2(set & part, part & ~hit) && (set & part & hit) === 0;
    });
  }

  function componentsOf(universe: number): readonly number[] {
    const inside = members.filter((a) => universe & (1 << a));
    const reach = new Map(inside.map((a) => [a, reachable(a, universe)]));
    const parts = inside.map((a) =>
      inside.reduce(
        (bits, b) => ((reach.get(a) ?? 0) & (1 << b) && (reach.get(b) ?? 0) & (1 << a) ? bits | (1 << b) : bits),
        0,
      ),
    );
    return [...new Set(parts)];
  }

  /** What attacks a, what attacks that, and so on; a itself included. */
  function reachable(a: number, universe: number): number {
    let reached = 1 << a;
    for (let before = -1; before !== reached; ) {
      before = reached;
      for (const b of members) if (reached & (1 << b)) reached |= (attackers[b] ?? 0) & universe;
    }
    return reached;
  }
}
