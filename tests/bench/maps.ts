// Maps for the figures of the evaluation, the same at every run.
import type { ArgumentDocument, Id, Link } from "@argument-graph/core";
import { random } from "../evaluation/maps";

export const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
export const claims = (ids: readonly Id[]) => ids.map((id) => ({ kind: "claim" as const, id, text: id }));

/** Reasons with two premises from further on in the essay, and attacks from anywhere, every tenth on a step. */
export function large(statements: number, inferences: number, attacks: number): ArgumentDocument {
  const next = random(1917);
  const after = (at: number): Id => `s${at + 1 + next(Math.min(50, statements - 1 - at))}`;
  const links: Link[] = [];
  for (const n of numbers(inferences)) {
    const at = next(statements - 1);
    links.push({
      kind: "inference",
      id: `i${n}`,
      premises: [...new Set([after(at), after(at)])],
      conclusion: `s${at}`,
    });
  }
  for (const n of numbers(attacks)) {
    const target = next(10) === 0 ? `i${next(inferences)}` : `s${next(statements)}`;
    links.push({ kind: "conflict", id: `x${n}`, attackers: [`s${next(statements)}`], target });
  }
  return { statements: claims(numbers(statements).map((n) => `s${n}`)), links };
}

/**
 * A tree of statements with nine words each: the same statements for every seed, and in every tenth place a link that depends
 * on it, so that two of them can be compared.
 */
export function spoken(statements: number, seed: number): ArgumentDocument {
  const [word, other] = [random(1917), random(seed)];
  const text = () =>
    numbers(9)
      .map(() => `word${word(3_000).toString(36)}`)
      .join(" ");
  const links = numbers(statements)
    .slice(1)
    .map((n): Link => {
      const to = `s${other(10) === 0 ? other(n) : Math.floor(n / 3)}`;
      return n % 4 === 0
        ? { kind: "conflict", id: `x${n}`, attackers: [`s${n}`], target: to }
        : { kind: "inference", id: `i${n}`, premises: [`s${n}`], conclusion: to };
    });
  return { statements: numbers(statements).map((n) => ({ kind: "claim", id: `s${n}`, text: text() })), links };
}

/** Claims that attack each other at random: most are in one dispute. */
export function dense(statements: number, attacks: number): ArgumentDocument {
  const next = random(7);
  const links = numbers(attacks).map((n): Link => {
    return { kind: "conflict", id: `x${n}`, attackers: [`s${next(statements)}`], target: `s${next(statements)}` };
  });
  return { statements: claims(numbers(statements).map((n) => `s${n}`)), links };
}
