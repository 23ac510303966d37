/** How a strength comes from a base score and from the strengths of what attacks and supports: all are in [0, 1]. */
export interface GradualSemantics {
  readonly name: string;
  /** False for a semantics that knows attacks only. */
  readonly supports: boolean;
  readonly strength: (base: number, attackers: readonly number[], supporters: readonly number[]) => number;
  /**
   * How much the strength can change, at most, with the largest change of any of its parents. If this is below 1 throughout
   * a circle, there is exactly one equilibrium and iteration finds it (Potyka, AAMAS 2019). 0 where that is known anyway;
   * unknown where absent.
   */
  readonly slope?: (base: number, parents: number) => number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const most = (values: readonly number[]): number => values.reduce((best, value) => Math.max(best, value), 0);
/** The product of what is left: 1 - (1 - a)(1 - b)… is how strong they are together. */
const left = (values: readonly number[]): number => values.reduce((product, value) => product * (1 - value), 1);
/** Moves the base towards 1 by a part of the way, or towards 0 by a part of the way down if the part is negative. */
const moved = (base: number, part: number): number => (part > 0 ? base + (1 - base) * part : base + base * part);
/** The square, brought below 1, with the sign. */
const bent = (energy: number): number => (Math.sign(energy) * energy * energy) / (1 + energy * energy);
const room = (base: number): number => Math.max(base, 1 - base);

/** Attacks only: base / (1 + sum of attackers) (Besnard and Hunter, AIJ 128, 2001; weighted: Amgoud, Ben-Naim, Doder, Vesic,
 * IJCAI 2017). Has one equilibrium on every graph. */
export const hCategoriser: GradualSemantics = {
  name: "h-categoriser",
  supports: false,
  strength: (base, attackers) => base / (1 + sum(attackers)),
  slope: () => 0,
};

/** Attacks only: the strongest attacker alone counts (Amgoud, Ben-Naim, Doder, Vesic, IJCAI 2017). */
export const maxBased: GradualSemantics = {
  name: "max-based",
  supports: false,
  strength: (base, attackers) => base / (1 + most(attackers)),
};

/** Attacks only: the number of attackers counts before their strength (Amgoud, Ben-Naim, Doder, Vesic, IJCAI 2017). */
export const cardinalityBased: GradualSemantics = {
  name: "cardinality-based",
  supports: false,
  strength: (base, attackers) => {
    const serious = attackers.filter((attacker) => attacker > 0);
    return serious.length === 0 ? base : base / (1 + serious.length + sum(serious) / serious.length);
  },
};

/** QuAD (Baroni, Romano, Toni, Aurisicchio, Bertanza, Argument & Computation 6, 2015). It jumps: one more supporter of
 * strength 0 changes the value. Kept to compare with; prefer {@link dfQuad}. */
export const quad: GradualSemantics = {
  name: "QuAD",
  supports: true,
  strength: (base, attackers, supporters) => {
    const attacked = base * left(attackers);
    const supported = 1 - (1 - base) * left(supporters);
    if (attackers.length > 0 && supporters.length > 0) return (attacked + supported) / 2;
    return attackers.length > 0 ? attacked : supported;
  },
};

/** DF-QuAD, without the jump (Rago, Toni, Aurisicchio, Baroni, KR 2016): can be followed by hand. */
export const dfQuad: GradualSemantics = {
  name: "DF-QuAD",
  supports: true,
  strength: (base, attackers, supporters) => moved(base, left(attackers) - left(supporters)),
  slope: (base, parents) => parents * room(base),
};

/** DF-QuAD with a gentler influence, |d| / (1 + |d|), "1-max" (as in the library QBAF-Py; Kampik, Potyka and others 2024). */
export const squaredDfQuad: GradualSemantics = {
  name: "squared DF-QuAD",
  supports: true,
  strength: (base, attackers, supporters) => {
    const difference = left(attackers) - left(supporters);
    return moved(base, difference / (1 + Math.abs(difference)));
  },
};

/** DF-QuAD with the influence of the quadratic energy, d² / (1 + d²), "2-max"; some tables call this squared DF-QuAD. */
export const quadraticDfQuad: GradualSemantics = {
  name: "quadratic DF-QuAD",
  supports: true,
  strength: (base, attackers, supporters) => moved(base, bent(left(attackers) - left(supporters))),
};

/** What the library Uncertainpy calls squared DF-QuAD: the products are squared, the influence is that of DF-QuAD. */
export const squaredProducts: GradualSemantics = {
  name: "squared products",
  supports: true,
  strength: (base, attackers, supporters) => moved(base, left(attackers) ** 2 - left(supporters) ** 2),
};

/** Euler-based (Amgoud and Ben-Naim, ECSQARU 2017; IJAR 2018): hardly moves what is strong; 0 cannot be lifted, 1 not hurt. */
export const eulerBased: GradualSemantics = {
  name: "Euler-based",
  supports: true,
  strength: (base, attackers, supporters) => euler(base, sum(supporters) - sum(attackers)),
  slope: (base, parents) => (parents * (1 - base * base)) / 4,
};

/** Euler-based, but the strongest attacker and the strongest supporter alone count (Mossakowski and Neuhaus 2018). */
export const eulerTop: GradualSemantics = {
  name: "Euler-top",
  supports: true,
  strength: (base, attackers, supporters) => euler(base, most(supporters) - most(attackers)),
};

function euler(base: number, energy: number): number {
  return base === 0 ? 0 : 1 - (1 - base * base) / (1 + base * Math.exp(energy));
}

/** Quadratic energy (Potyka, KR 2018): symmetric and smooth; the one to take on maps with circles. */
export const quadraticEnergy: GradualSemantics = {
  name: "quadratic energy",
  supports: true,
  strength: (base, attackers, supporters) => moved(base, bent(sum(supporters) - sum(attackers))),
  slope: (base, parents) => (parents * room(base) * 3 * Math.sqrt(3)) / 8,
};

/** A multilayer perceptron read as an argument (Potyka, AAAI 2021): the logistic function of the logit of the base and the
 * difference; 0 and 1 stay as they are. */
export const mlpBased: GradualSemantics = {
  name: "MLP-based",
  supports: true,
  strength: (base, attackers, supporters) =>
    base === 0 || base === 1 ? base : 1 / (1 + ((1 - base) / base) * Math.exp(sum(attackers) - sum(supporters))),
  slope: (_base, parents) => parents / 4,
};

/** All that there are, by name. */
export const gradualSemantics: ReadonlyMap<string, GradualSemantics> = new Map(
  [
    dfQuad,
    quadraticEnergy,
    eulerBased,
    eulerTop,
    mlpBased,
    squaredDfQuad,
    quadraticDfQuad,
    squaredProducts,
    quad,
    hCategoriser,
    maxBased,
    cardinalityBased,
  ].map((semantics) => [semantics.name, semantics]),
);
