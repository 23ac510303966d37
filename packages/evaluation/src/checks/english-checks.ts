import { englishNames, type Names } from "../names";

/**
 * The words of the checks: one sentence per code, in the language of the reader. Statements come as finished phrases,
 * such as “It rained”, lists of them as “It rained” and “A hose lies there”.
 */
export interface CheckMessages extends Names {
  circularBenign(members: string, count: number): string;
  circularVicious(members: string, count: number): string;
  conflictingAssumptions(attacker: string, target: string): string;
  irrelevant(statement: string, thesis: string): string;
  leafAttackOnStep(attackers: string, target: string): string;
  /** `strength`: the product of the weights of the steps, if every step has one. */
  longCausalChain(steps: number, cause: string, effect: string, strength: number | undefined): string;
  mainUnsupported(thesis: string): string;
  misplacedTarget(target: string, attackers: string): string;
  nearDuplicate(premise: string, conclusion: string): string;
  oneSided(thesis: string): string;
  sharedBase(count: number, conclusion: string, shared: string): string;
  singlePointOfFailure(statement: string, thesis: string): string;
  singlePremise(premise: string, conclusion: string): string;
  sourceDependence(source: string, count: number, thesis: string): string;
  supportsAndAttacks(statement: string, target: string): string;
  twoMains(statements: string): string;
  unansweredObjection(attackers: string, count: number, target: string): string;
  unsourcedEvidence(statement: string): string;
  unsourcedLeaf(statement: string): string;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The checks in English. */
export const englishChecks: CheckMessages = {
  ...englishNames,
  circularBenign: (members, count) =>
    count === 1
      ? `${capital(members)} is also given as a reason for itself. It stands without that; leave the circle out.`
      : `${capital(members)} are given as reasons for each other. They stand without that; leave the circle out.`,
  circularVicious: (members, count) =>
    count === 1
      ? `${capital(members)} rests only on itself. Give a reason that does not presuppose it.`
      : `${capital(members)} rest only on each other. Give one of them a reason that does not presuppose the others.`,
  conflictingAssumptions: (attacker, target) =>
    `${attacker} and ${target} exclude each other, and both are taken as given. Say why one of them is right.`,
  irrelevant: (statement, thesis) =>
    `${statement} has no bearing on ${thesis}. Connect it with the argument, or leave it out.`,
  leafAttackOnStep: (attackers, target) =>
    `${attackers} seems to question a step rather than ${target} itself. Aim the objection at the inference.`,
  longCausalChain: (steps, cause, effect, strength) =>
    `${steps} steps lead from ${cause} to ${effect}${
      strength === undefined ? "" : ` (strength of all together: ${Number(strength.toFixed(2))})`
    }. The chain is as weak as all its steps together: argue for each of them.`,
  mainUnsupported: (thesis) => `Nothing argues for the thesis, ${thesis}. Give at least one reason.`,
  misplacedTarget: (target, attackers) =>
    `${attackers} speaks against ${target}, for which no passage of the text is given. Quote where somebody says it.`,
  nearDuplicate: (premise, conclusion) =>
    `${premise} says nearly the same as ${conclusion}, for which it is a reason. Give a reason that says something else.`,
  oneSided: (thesis) =>
    `Nothing is said against ${thesis} or the reasons for it. Name the strongest objection, and answer it.`,
  sharedBase: (count, conclusion, shared) =>
    `${count} of the reasons for ${conclusion} share a basis, ${shared}: they are not independent of each other.`,
  singlePointOfFailure: (statement, thesis) =>
    `If a reader rejects ${statement}, ${thesis} falls with it. Support it, or add a reason that does not need it.`,
  singlePremise: (premise, conclusion) =>
    `The step from ${premise} to ${conclusion} has a single premise. Which assumption connects the two?`,
  sourceDependence: (source, count, thesis) =>
    `${thesis} falls without the ${count} statements that only ${source} vouches for. Look for a second source.`,
  supportsAndAttacks: (statement, target) => `${statement} is used both for and against ${target}. Decide for one.`,
  twoMains: (statements) => `${statements} stand at the top. Mark the one that is the thesis.`,
  unansweredObjection: (attackers, count, target) =>
    `${attackers} ${count === 1 ? "speaks" : "together speak"} against ${target}, and nothing answers that. ` +
    "Answer the objection, or give way to it.",
  unsourcedEvidence: (statement) => `${statement} is presented as evidence, but names no source. Cite one.`,
  unsourcedLeaf: (statement) => `${statement} is taken as given without a source or a reason. Cite one or give one.`,
};
