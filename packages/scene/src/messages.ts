import { type DrawnMessages, englishDrawn, list, name, type Target } from "./drawn-messages";
import type { ToulminRole, ToulminWord } from "./toulmin";

/**
 * Every word that a drawing or an outline says by itself. Another language is another object of this type; sentences are
 * whole, so that word order and plurals are the translation's own business.
 */
export interface Messages extends DrawnMessages {
  /** The words of the notation `rationale`: over the reasons, and over what speaks against. */
  readonly bracket: { readonly because: string; readonly however: string };
  /** The words of Toulmin's notation: on links, and what a statement is. */
  readonly toulmin: Readonly<Record<ToulminWord | ToulminRole, string>>;
  /** What standard form says between premises and conclusion, in numbers; `to` is "" where it follows at once. */
  readonly rule: (link: LinkNumbers & { readonly to: string; readonly follows: boolean }) => string;
  /** A link by the numbers of its ends, such as "the inference from 1 and 2 to 3". */
  readonly linkNumbered: (link: LinkNumbers) => string;

  /**
   * Headings in the outline. `number` counts the reasons for one conclusion, 0 where there is only one; `details` is ""
   * or what else is known about the link, such as its scheme.
   */
  readonly step: (number: number, cause: string, effect: string, details: string) => string;
  readonly reason: (number: number, premises: number, target: Target, details: string) => string;
  readonly objection: (number: number, attackers: number, target: Target, details: string) => string;
  readonly evidenceHeading: string;
  readonly see: (number: string, title?: string) => string;
  /** What a note is about, as numbers in the outline. */
  readonly about: (numbers: readonly string[]) => string;
  /** The heading over what stands and falls, and why. */
  readonly verdicts: string;
  /** The heading over what falls with each statement that is taken as given. */
  readonly hinges: string;
  /** A critical question to a reason, in the outline. */
  readonly criticalQuestion: (status: QuestionStatus, text: string) => string;
  readonly sources: string;
}

/** What became of a critical question: nobody has asked it, an objection raises it, or it is answered. */
export type QuestionStatus = "open" | "raised" | "answered";

/** A link by the numbers of its ends; without `to` it ends on a link. */
export interface LinkNumbers {
  readonly kind: "inference" | "conflict" | "causation";
  readonly from: readonly string[];
  readonly to?: string;
}

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const spelt = (number: number) => SMALL[number] ?? String(number);
const together = (number: number, what: string) => (number > 1 ? `, ${spelt(number)} ${what} together` : "");

const TO: Readonly<Record<Target, string>> = {
  statement: "",
  inference: " to this inference",
  conflict: " to this objection",
  causation: " to this step",
};

const FOR: Readonly<Record<Target, string>> = {
  statement: "",
  inference: " for this inference",
  conflict: " for this objection",
  causation: " for this step",
};

const LINK = { inference: "the inference from", conflict: "the objection from", causation: "the step from" } as const;

const counted = (number: number) => (number > 0 ? ` ${number}` : "");

const bracketed = (details: string) => (details === "" ? "" : ` (${details})`);

const QUESTION: Readonly<Record<QuestionStatus, string>> = {
  open: "Question, not answered",
  raised: "Question, raised as an objection",
  answered: "Question, answered",
};

/** The words in English. */
export const english: Messages = {
  ...englishDrawn,
  bracket: { because: "because", however: "however" },
  toulmin: {
    so: "so",
    since: "since",
    onAccountOf: "on account of",
    unless: "unless",
    claim: "claim",
    data: "data",
    warrant: "warrant",
    backing: "backing",
    rebuttal: "rebuttal",
  },
  rule: ({ kind, from, to, follows }) => {
    const said = list(from);
    if (kind === "conflict") return `But ${said} ${from.length > 1 ? "speak" : "speaks"} against ${to}.`;
    if (kind === "causation") return follows ? `${said} leads to:` : `${said} leads to ${to}.`;
    if (follows) return `Therefore, from ${said}:`;
    return /^\d+$/.test(to)
      ? `From ${said} follows ${to}, too.`
      : `${said} ${from.length > 1 ? "support" : "supports"} ${to}.`;
  },
  linkNumbered: ({ kind, from, to }) => `${LINK[kind]} ${list(from)}${to === undefined ? "" : ` to ${to}`}`,
  step: (number, cause, effect, details) =>
    `Step ${number}: ${name(cause)} leads to ${name(effect)}${bracketed(details)}`,
  reason: (number, premises, target, details) =>
    `${target === "statement" ? "Reason" : "Support"}${counted(number)}${FOR[target]}${together(premises, "premises")}${bracketed(details)}:`,
  objection: (number, attackers, target, details) =>
    `Objection${counted(number)}${TO[target]}${together(attackers, "statements")}${bracketed(details)}:`,
  evidenceHeading: "Evidence:",
  see: (number, title) => (title === undefined ? `see ${number}` : `${name(title)} (see ${number})`),
  about: (numbers) => `(on ${list(numbers)})`,
  verdicts: "What stands and what falls",
  hinges: "What everything hangs on",
  criticalQuestion: (status, text) => `${QUESTION[status]}: ${name(text)}`,
  sources: "Sources",
};
