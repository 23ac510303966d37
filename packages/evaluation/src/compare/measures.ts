/** How much of the one is found in the other, from 0 to 1. */
export interface Agreement {
  /** Of what the student has, the share that the reference has. */
  readonly precision: number;
  /** Of what the reference has, the share that the student has. */
  readonly recall: number;
  /** The harmonic mean of the two. */
  readonly f1: number;
}

/** Credits from 0 to 1 per thing; with nothing to find on both sides the agreement is full. */
export function agreement(student: readonly number[], reference: readonly number[]): Agreement {
  const [precision, recall] = [mean(student, reference), mean(reference, student)];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function mean(credits: readonly number[], others: readonly number[]): number {
  if (credits.length === 0) return others.length === 0 ? 1 : 0;
  return credits.reduce((sum, credit) => sum + credit, 0) / credits.length;
}

/** Of two sets the share of what they have in common. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const union = new Set([...one, ...other]);
  return union.size === 0 ? 1 : [...one].filter((item) => other.has(item)).length / union.size;
}

/** The mean of the values that there are, by their weights; 0 if there are none. */
export function weighted(parts: readonly (readonly [value: number | undefined, weight: number])[]): number {
  let [sum, total] = [0, 0];
  for (const [value, weight] of parts) {
    if (value === undefined) continue;
    sum += value * weight;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}
