import { rowOf } from "./rows";
import { OUT_OF_PLAY, type Stances } from "./settings";
import { IN, OUT, type Settled } from "./settle";
import type { Structure } from "./structure";

/**
 * A small proof that an element has its label: elements, each in or out, whose labels follow from those of the others in
 * the proof and from nothing else. However the rest of the map changes, an element that the settled labels show to be in
 * stays so while the elements of the proof that are in are left as they are and nothing is accepted or added.
 *
 * For what is in it takes all that it needs, one ground and every objection; for what is out, one reason; of several, those
 * that were settled first (after "Tractable algorithms for strong admissibility", Argument & Computation 2023).
 */
export function proofOf(table: Structure, stances: Stances, settled: Settled, element: number): ReadonlySet<number> {
  const proof = new Set([element]);
  for (const each of proof) {
    const parts =
      settled.labels[each] === IN ? whyIn(table, stances, settled, each) : whyOut(table, stances, settled, each);
    for (const part of parts) proof.add(part);
  }
  return proof;
}

function whyIn(
  { needs, grounds, objections }: Structure,
  { stance, given }: Stances,
  { labels, ranks }: Settled,
  element: number,
): readonly number[] {
  if (stance[element]) return [];
  const standing = [...rowOf(grounds, element)].filter((ground) => labels[ground] === IN);
  const ground = given[element] ? [] : earliest(standing, ranks);
  return [...rowOf(needs, element), ...ground, ...rowOf(objections, element)];
}

/** An element without support of its own may lean on others that fall with it; else the reason was there before it. */
function whyOut(
  { needs, grounds, objections }: Structure,
  { stance, given }: Stances,
  { labels, ranks, unfounded }: Settled,
  element: number,
): readonly number[] {
  if (stance[element] === OUT_OF_PLAY) return [];
  const rank = ranks[element] ?? 0;
  const together = unfounded[element] === 1;
  const isBefore = (other: number): boolean => (ranks[other] ?? 0) < rank || (together && ranks[other] === rank);
  const raised = [...rowOf(objections, element)].filter((other) => labels[other] === IN && isBefore(other));
  const fallen = [...rowOf(needs, element)].filter((other) => labels[other] === OUT && isBefore(other));
  const [reason] = earliest([...raised, ...fallen], ranks);
  if (reason !== undefined) return [reason];
  return given[element] ? [] : [...rowOf(grounds, element)];
}

/** The one with the lowest rank, if there is one. */
function earliest(elements: readonly number[], ranks: Int32Array): readonly number[] {
  const rank = (element: number): number => ranks[element] ?? 0;
  const [first, ...rest] = elements;
  return first === undefined ? [] : [rest.reduce((best, each) => (rank(each) < rank(best) ? each : best), first)];
}
