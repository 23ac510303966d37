import { isolate } from "@argument-graph/core";
import type { Label } from "./contract";
import type { ToulminRole, ToulminWord } from "./toulmin";

/**
 * Every word that a drawing or an outline says by itself. Another language is another object of this type; sentences are
 * whole, so that word order and plurals are the translation's own business.
 */
export interface Messages {
  /** The BCP 47 tag of these words. */
  readonly language: string;
  /** What stands between the items of a list, and between items that have commas of their own. */
  readonly comma: string;
  readonly semicolon: string;

  /** The words on the lines: why, together or not; against a statement; against a link; a historical step. */
  readonly because: (premises: number) => string;
  readonly but: (attackers: number) => string;
  readonly undercut: (attackers: number, target: Exclude<Target, "statement">) => string;
  readonly leadsTo: string;

  /** The words of the notation `rationale`: over the reasons, and over what speaks against. */
  readonly bracket: { readonly because: string; readonly however: string };
  /** The words of Toulmin's notation: on links, and what a statement is. */
  readonly toulmin: Readonly<Record<ToulminWord | ToulminRole, string>>;
  /** What standard form says between premises and conclusion, in numbers; `to` is "" where it follows at once. */
  readonly rule: (link: LinkNumbers & { readonly to: string; readonly follows: boolean }) => string;
  /** A link by the numbers of its ends, such as "the inference from 1 and 2 to 3". */
  readonly linkNumbered: (link: LinkNumbers) => string;
  /** A statement's number before what a screen reader says of it. */
  readonly numbered: (number: number, name: string) => string;
  /** The heading over the statements with their numbers. */
  readonly key: string;

  /** The small words on boxes. */
  readonly thesis: string;
  readonly evidence: string;
  readonly notStated: string;
  readonly sketch: string;
  /** An objection that nobody has raised: what a critical question without an answer would come to. */
  readonly openQuestion: string;
  /** What stands on its link, where others have "but". */
  readonly ask: string;
  readonly hidden: (statements: number) => string;
  /** What an evaluation says of a statement or link: it stands, it falls, or it is unsettled. */
  readonly label: (label: Label) => string;

  /** A locator of a citation: `pages` of the CSL label, such as "page", and "57–64". */
  readonly locator: (label: string, locator: string) => string;
  readonly names: (names: readonly string[]) => string;

  readonly untitled: string;
  readonly summary: (counts: Counts) => string;
  readonly summaryThesis: (thesis: string) => string;
  readonly summaryObjection: (objection: string) => string;

  /**
   * Headings in the outline. `number` counts the reasons for one conclusion, 0 where there is only one; `details` is ""
   * or what else is known about the link, such as its scheme.
   */
  readonly step: (number: number, cause: string, effect: string, details: string) => string;
  readonly reason: (number: number, premises: number, target: Target, details: string) => string;
  readonly objection: (number: number, attackers: number, target: Target, details: string) => string;
  readonly evidenceHeading: string;
  readonly see: (number: string, title?: string) => string;
  readonly gap: (text: string) => string;
  /** A note with the names of what it is about; `text` may be one of `gap`. The names are none if it is about all. */
  readonly noteOn: (text: string, names: readonly string[]) => string;
  /** What a note is about, as numbers in the outline. */
  readonly about: (numbers: readonly string[]) => string;
  /** The heading over what stands and falls, and why. */
  readonly verdicts: string;
  /** The heading over what falls with each statement that is taken as given. */
  readonly hinges: string;
  /** A critical question to a reason, in the outline. */
  readonly criticalQuestion: (status: QuestionStatus, text: string) => string;
  readonly sources: string;
  readonly notes: string;
}

/** What a reason or an objection is about: a statement, an inference or objection, or a historical step. */
export type Target = "statement" | "inference" | "conflict" | "causation";

/** What became of a critical question: nobody has asked it, an objection raises it, or it is answered. */
export type QuestionStatus = "open" | "raised" | "answered";

/** A link by the numbers of its ends; without `to` it ends on a link. */
export interface LinkNumbers {
  readonly kind: "inference" | "conflict" | "causation";
  readonly from: readonly string[];
  readonly to?: string;
}

/** What there is in a map, in numbers. */
export interface Counts {
  readonly statements: number;
  readonly evidence: number;
  readonly implicit: number;
  readonly inferences: number;
  readonly conflicts: number;
  readonly causations: number;
}

const plural = new Intl.PluralRules("en");

function count(number: number, one: string, many: string): string {
  return `${number} ${plural.select(number) === "one" ? one : many}`;
}

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const spelt = (number: number) => SMALL[number] ?? String(number);

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

const LABELS = new Map([
  ["book", ["bk.", "bks."]],
  ["chapter", ["chap.", "chaps."]],
  ["column", ["col.", "cols."]],
  ["figure", ["fig.", "figs."]],
  ["folio", ["fol.", "fols."]],
  ["line", ["l.", "ll."]],
  ["note", ["n.", "nn."]],
  ["page", ["p.", "pp."]],
  ["paragraph", ["para.", "paras."]],
  ["part", ["pt.", "pts."]],
  ["section", ["sec.", "secs."]],
  ["verse", ["v.", "vv."]],
  ["volume", ["vol.", "vols."]],
]);

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

const UNDERCUT = {
  inference: "but it need not follow",
  conflict: "but that is no objection",
  causation: "but not this step",
} as const;
const LINK = { inference: "the inference from", conflict: "the objection from", causation: "the step from" } as const;
const name = (text: string) => isolate(text, false);
const counted = (number: number) => (number > 0 ? ` ${number}` : "");
const bracketed = (details: string) => (details === "" ? "" : ` (${details})`);
const together = (number: number, what: string) => (number > 1 ? `, ${spelt(number)} ${what} together` : "");

const QUESTION: Readonly<Record<QuestionStatus, string>> = {
  open: "Question, not answered",
  raised: "Question, raised as an objection",
  answered: "Question, answered",
};

/** The words in English. */
export const english: Messages = {
  language: "en",
  comma: ", ",
  semicolon: "; ",
  because: (premises) => (premises > 1 ? "because, together" : "because"),
  but: (attackers) => (attackers > 1 ? "but, together" : "but"),
  undercut: (attackers, target) => `${UNDERCUT[target]}${attackers > 1 ? ", together" : ""}`,
  leadsTo: "leads to",
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
  numbered: (number, said) => `${number}. ${said}`,
  key: "Statements",
  thesis: "thesis",
  evidence: "evidence",
  notStated: "not stated",
  sketch: "only sketched",
  openQuestion: "open question",
  ask: "?",
  hidden: (statements) => `+${statements}`,
  label: (label) => ({ in: "stands", out: "falls", undecided: "unsettled" })[label],
  locator: (label, locator) => {
    const [one, many] = LABELS.get(label) ?? [label, label];
    return `${/[-–—,&]/.test(locator) ? many : one} ${locator}`;
  },
  names: (names) => (names.length > 3 ? `${name(names[0] ?? "")} and others` : list(names.map(name))),
  untitled: "Argument map",
  summary: ({ statements, evidence, implicit, inferences, conflicts, causations }) => {
    const of = [evidence > 0 ? `${evidence} with evidence` : "", implicit > 0 ? `${implicit} not stated` : ""].filter(
      Boolean,
    );
    const joined = [
      causations > 0 ? count(causations, "historical step", "historical steps") : "",
      inferences > 0 ? count(inferences, "inference", "inferences") : "",
      conflicts > 0 ? count(conflicts, "objection", "objections") : "",
    ].filter(Boolean);
    const said = `${count(statements, "statement", "statements")}${of.length > 0 ? ` (${of.join(", ")})` : ""}`;
    return `${[said, list(joined)].filter(Boolean).join(", joined by ")}.`;
  },
  summaryThesis: (thesis) => `Thesis: ${name(thesis)}.`,
  summaryObjection: (objection) => `Main objection: ${name(objection)}.`,
  step: (number, cause, effect, details) =>
    `Step ${number}: ${name(cause)} leads to ${name(effect)}${bracketed(details)}`,
  reason: (number, premises, target, details) =>
    `${target === "statement" ? "Reason" : "Support"}${counted(number)}${FOR[target]}${together(premises, "premises")}${bracketed(details)}:`,
  objection: (number, attackers, target, details) =>
    `Objection${counted(number)}${TO[target]}${together(attackers, "statements")}${bracketed(details)}:`,
  evidenceHeading: "Evidence:",
  see: (number, title) => (title === undefined ? `see ${number}` : `${name(title)} (see ${number})`),
  gap: (text) => `Gap in the text: ${name(text)}`,
  noteOn: (text, names) => (names.length > 0 ? `${text} (On ${list(names.map((each) => `“${name(each)}”`))}.)` : text),
  about: (numbers) => `(on ${list(numbers)})`,
  verdicts: "What stands and what falls",
  hinges: "What everything hangs on",
  criticalQuestion: (status, text) => `${QUESTION[status]}: ${name(text)}`,
  sources: "Sources",
  notes: "Notes",
};
