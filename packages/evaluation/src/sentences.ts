import type { Label } from "./labelling";
import { englishNames, type Names } from "./names";

/**
 * The words of explanations: one entry per phrase, in the language of the reader. All arguments are finished phrases,
 * such as “the objection “o””.
 */
export interface Sentences extends Names {
  /** "stands", "falls", "is unsettled"; of a link, in words that fit a step or an objection. */
  verdict(subject: string, label: Label, kind: "statement" | "step" | "objection"): string;
  readonly accepted: string;
  readonly rejected: string;
  readonly disabled: string;
  readonly suspended: string;
  readonly given: string;
  readonly unopposed: string;
  because(premises: string): string;
  stand(needs: string, count: number): string;
  answered(objection: string, by: string): string;
  unsupportedObjection(objection: string): string;
  attacked(attackers: string, count: number): string;
  fall(fallen: string, count: number): string;
  readonly nothingSupports: string;
  noReasonHolds(reasons: readonly string[]): string;
  undercut(premises: string, by: string): string;
  /** An inference that fails for another reason: it is left out, or its own backing falls. */
  failedStep(premises: string): string;
  circle(others: string | undefined): string;
  dispute(parties: string, count: number): string;
  hangs(on: string, count: number): string;
  /** A verdict and its reasons as one sentence. */
  sentence(verdict: string, reasons: readonly string[]): string;
}

const { list } = englishNames;

const verdicts = {
  statement: { in: "stands", out: "falls", undecided: "is unsettled" },
  step: { in: "can be taken", out: "cannot be taken", undecided: "is unsettled" },
  objection: { in: "holds", out: "fails", undecided: "is unsettled" },
} as const;

/** Explanations in English. */
export const englishSentences: Sentences = {
  ...englishNames,
  verdict: (subject, label, kind) => `${subject} ${verdicts[kind][label]}`,
  accepted: "you accept it",
  rejected: "you reject it",
  disabled: "you leave it out",
  suspended: "you withhold judgement on it",
  given: "it is taken as given",
  unopposed: "nothing speaks against it",
  because: (premises) => `it rests on ${premises}`,
  stand: (needs, count) => `${needs} ${count === 1 ? "stands" : "stand"}`,
  answered: (objection, by) => `${objection} is answered by ${by}`,
  unsupportedObjection: (objection) => `${objection} has nothing to rest on`,
  attacked: (attackers, count) =>
    count === 1 ? `${attackers} speaks against it` : `${attackers} together speak against it`,
  fall: (fallen, count) => `${fallen} ${count === 1 ? "falls" : "fall"}`,
  nothingSupports: "nothing supports it",
  noReasonHolds: (reasons) =>
    reasons.length === 1
      ? `its only reason is gone, as ${list(reasons)}`
      : `none of its reasons holds, as ${list(reasons)}`,
  undercut: (premises, by) => `the step from ${premises} is undercut by ${by}`,
  failedStep: (premises) => `the step from ${premises} cannot be taken`,
  circle: (others) =>
    others === undefined ? "it rests only on itself" : `it rests only on itself, by way of ${others}`,
  dispute: (parties, count) => {
    if (count === 1) return "it speaks against itself";
    if (count === 2) return `${parties} exclude each other, and nothing decides between them`;
    return `${parties} are in a dispute that nothing decides`;
  },
  hangs: (on, count) => `${on} ${count === 1 ? "is" : "are"} unsettled`,
  sentence: (verdict, reasons) => {
    const text = `${verdict}: ${reasons.join("; ")}.`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  },
};
