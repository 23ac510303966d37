import { isolate } from "@argument-graph/core";
import type { Label } from "./labelling";
import { englishSchemes } from "./schemes/english-schemes";
import type { SchemeId, SchemeWords } from "./schemes/scheme";

/**
 * Every word that evaluation says by itself: explanations, what a statement hangs on, checks, schemes, comparisons. Another
 * language is another object of this type; sentences are whole, so that word order and plurals are the translation's own
 * business. Arguments are finished phrases, such as “It rained” or “It rained” and “It was cold”.
 */
export interface EvaluationMessages {
  /** The BCP 47 tag of these words. */
  readonly language: string;

  /** What stands between an author and a work. */
  readonly comma: string;
  /** The name of a statement in a sentence. */
  readonly quote: (text: string) => string;
  readonly list: (phrases: readonly string[]) => string;
  /** The last phrase of a list that would be too long: how many are not named. */
  readonly others: (count: number) => string;
  /** The thesis, where a sentence is about it. */
  readonly thesis: (name: string) => string;
  readonly inference: (premises: string, conclusion: string) => string;
  readonly causation: (cause: string, effect: string) => string;
  readonly objection: (attackers: string) => string;
  readonly objectionTo: (attackers: string, target: string) => string;
  /** An inference without a name of its own that is about another link, where it is itself the end of a link. */
  readonly aStep: string;

  /** "stands", "falls", "is unsettled"; of a link, in words that fit a step or an objection. */
  readonly verdict: (subject: string, label: Label, kind: Subject) => string;
  /** A verdict as a sentence by itself. */
  readonly stated: (verdict: string) => string;
  /** A verdict and its reasons, at least one, as one sentence. */
  readonly sentence: (verdict: string, reasons: readonly string[]) => string;
  readonly accepted: string;
  readonly rejected: string;
  readonly disabled: string;
  readonly suspended: string;
  /** `sources`: those that a statement cites, "" if none; `opposed`: whether anything is said against it. */
  readonly given: (sources: string, opposed: boolean) => string;
  /** What a link needs stands. */
  readonly stand: (needs: string, count: number, opposed: boolean) => string;
  /** What supports it: reasons that are each enough, and how many premises each has. */
  readonly supported: (reasons: readonly Counted[]) => string;
  readonly answered: (objection: string, by: string) => string;
  /** An objection that fails without an answer: because what it needs falls or is missing, or the reader leaves it out. */
  readonly failedObjection: (objection: string) => string;
  /** What speaks against it: objections that are each enough, and how many attackers each has. */
  readonly attacked: (objections: readonly Counted[]) => string;
  readonly fall: (fallen: string, count: number) => string;
  readonly nothingSupports: string;
  readonly noReasonHolds: (failures: readonly string[]) => string;
  readonly undercut: (premises: string, by: string) => string;
  /** An inference that fails for another reason: the reader leaves it out, or its own backing falls. */
  readonly failedStep: (premises: string) => string;
  /** `others`: who else is in the circle, "" if nobody; `failures`: what became of reasons from outside the circle. */
  readonly circle: (others: string, failures: readonly string[]) => string;
  /** `others`: the other parties, "" if it is alone. */
  readonly dispute: (others: string, count: number) => string;
  readonly hangs: (on: string, count: number) => string;

  /** What would turn a label over: each of these, by itself; and how many ways there are beyond those named. */
  readonly fallsIf: (subject: string, ways: readonly Counted[], more: number) => string;
  readonly standsIf: (subject: string, ways: readonly Counted[], more: number) => string;
  /** No set of up to so many statements turns it over. */
  readonly firm: (subject: string, size: number) => string;
  readonly stuck: (subject: string, size: number) => string;
  readonly isEnough: (subject: string, ways: readonly Counted[], more: number) => string;
  /** What falls together with one statement. */
  readonly fallsWith: (statement: string, fallen: string, count: number) => string;

  /**
   * What raises and what lowers a strength, the most first, and how many more do. `strength`: from 0 to 1; `undefined` if
   * there is none.
   */
  readonly contributions: (
    subject: string,
    strength: number | undefined,
    raising: readonly Share[],
    lowering: readonly Share[],
    more: number,
  ) => string;

  /** Headings of an assessment. */
  readonly headings: Readonly<
    Record<"labels" | "readings" | "thesis" | "steps" | "objections" | "hinges" | "remarks", string>
  >;
  /** How many readings of a semantics there are; `more`: or at least so many. */
  readonly readings: (semantics: string, count: number, more: boolean) => string;
  readonly standsIn: (which: "all" | "some" | "none", statements: string, count: number) => string;
  readonly noThesis: string;
  readonly noObjections: string;
  readonly noHinges: string;
  readonly noRemarks: string;
  /** How many remarks of one kind are left out. */
  readonly moreRemarks: (count: number) => string;

  readonly circularBenign: (members: string, count: number) => string;
  readonly circularVicious: (members: string, count: number) => string;
  readonly conflictingAssumptions: (attacker: string, target: string) => string;
  readonly holdingHands: (premise: string, words: string) => string;
  readonly irrelevant: (statement: string, thesis: string) => string;
  readonly leafAttackOnStep: (attackers: string, target: string) => string;
  /** `strength`: the product of the weights of the steps, if every step has one. */
  readonly longCausalChain: (steps: number, cause: string, effect: string, strength: number | undefined) => string;
  readonly mainUnsupported: (thesis: string) => string;
  readonly misplacedTarget: (target: string, attackers: string) => string;
  readonly nearDuplicate: (premise: string, conclusion: string) => string;
  readonly oneSided: (thesis: string) => string;
  readonly rabbit: (conclusion: string, words: string) => string;
  /**
   * A weight, or a setting in the data of a statement or link, that makes no sense, and what comes of it. `expected`: words that
   * are the same in every language, such as the names of the proof standards; "" if there are none.
   */
  readonly senselessData: (fault: DataFault, part: string, value: string, expected: string) => string;
  readonly sharedBase: (count: number, conclusion: string, shared: string) => string;
  readonly singlePointOfFailure: (statement: string, thesis: string) => string;
  readonly singlePremise: (premise: string, conclusion: string) => string;
  readonly slipperySlope: (cause: string, effect: string, steps: number) => string;
  readonly sourceDependence: (source: string, count: number, thesis: string) => string;
  readonly supportsAndAttacks: (statement: string, target: string) => string;
  readonly twoMains: (statements: string) => string;
  readonly unansweredObjection: (attackers: string, count: number, target: string) => string;
  readonly unansweredQuestion: (scheme: string, inference: string, question: string) => string;
  readonly unsourcedEvidence: (statement: string) => string;
  readonly unsourcedLeaf: (statement: string) => string;

  readonly schemes: Readonly<Record<SchemeId, SchemeWords>>;

  /** The edit list of a comparison: what to change in a map to come to the one that it is compared with. */
  readonly missingUnit: (statement: string) => string;
  readonly extraUnit: (statement: string) => string;
  readonly splitUnit: (reference: string, pieces: string, count: number) => string;
  readonly mergedUnits: (references: string, merged: string, count: number) => string;
  readonly missingLink: (kind: Relation, from: string, to: string) => string;
  readonly extraLink: (kind: Relation, from: string, to: string) => string;
  readonly reversedLink: (kind: Relation, from: string, to: string) => string;
  readonly wrongSign: (drawn: Relation, wanted: Relation, from: string, to: string) => string;
  readonly otherKind: (drawn: Relation, wanted: Relation, from: string, to: string) => string;
  readonly skippedStep: (from: string, to: string, between: string) => string;
  readonly insertedStep: (from: string, to: string, between: string) => string;
  readonly wronglyConvergent: (one: string, other: string, conclusion: string) => string;
  readonly wronglyLinked: (one: string, other: string, conclusion: string) => string;
  readonly otherMain: (wanted: string, drawn: string) => string;
}

/** What a sentence is about. */
export type Subject = "statement" | "step" | "objection";

/** Some statements as a phrase, and how many they are. */
export interface Counted {
  readonly phrase: string;
  readonly count: number;
}

/** A statement as a phrase, and by how much it raises or lowers a strength: greater than 0. */
export interface Share {
  readonly phrase: string;
  readonly amount: number;
}

/** How one statement is linked with another: for it, for a step to it, against it, against a step to it, as its cause. */
export type Relation = "support" | "backing" | "attack" | "undercut" | "leads-to";

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function list(phrases: readonly string[], last = "and"): string {
  return phrases.length < 2 ? phrases.join("") : `${phrases.slice(0, -1).join(", ")} ${last} ${phrases.at(-1)}`;
}

const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** `“a” supports it`, `“a” and “b” support it, each by itself`, `“a” supports it, and “b” and “c” together support it`. */
function each(parties: readonly Counted[], one: string, many: string): string {
  if (parties.length > 1 && parties.every(({ count }) => count === 1))
    return `${list(parties.map(({ phrase }) => phrase))} ${many}, each by itself`;
  const clauses = parties.map(({ phrase, count }) => (count === 1 ? `${phrase} ${one}` : `${phrase} together ${many}`));
  return clauses.length < 2 ? clauses.join("") : `${clauses.slice(0, -1).join(", ")}, and ${clauses.at(-1)}`;
}

/** `“a”, or “b”, or “c” and “d” together`. */
function alternatives(ways: readonly Counted[], more: number): string {
  const phrases = ways.map(({ phrase, count }) => (count === 1 ? phrase : `${phrase} together`));
  const rest = more > 0 ? [`in ${more} more ${verb(more, "way", "ways")}`] : [];
  return [...phrases, ...rest].join(", or ");
}

const rounded = (value: number): string => `${Number(value.toFixed(2))}`;

/** `“a” raises it by 0.3, “b” by 0.1`. */
function shares(parties: readonly Share[], verb: string): string {
  return list(
    parties.map(({ phrase, amount }, place) => `${phrase}${place === 0 ? ` ${verb} it` : ""} by ${rounded(amount)}`),
  );
}

const verdicts = {
  statement: { in: "stands", out: "falls", undecided: "is unsettled" },
  step: { in: "can be taken", out: "cannot be taken", undecided: "is unsettled" },
  objection: { in: "holds", out: "fails", undecided: "is unsettled" },
} as const;

function drawn(kind: Relation, from: string, to: string): string {
  if (kind === "support") return `${from} supports ${to}`;
  if (kind === "backing") return `${from} supports a step to ${to}`;
  if (kind === "attack") return `${from} speaks against ${to}`;
  if (kind === "undercut") return `${from} speaks against a step to ${to}`;
  return `${from} leads to ${to}`;
}

const NUMBERS = ["no statement", "one statement", "one or two statements", "up to three statements"];
const upTo = (size: number): string => NUMBERS[size] ?? `up to ${size} statements`;

/** What is wrong with a setting in a document, see `checks`. */
export type DataFault =
  | "weight"
  | "standard"
  | "standard-of-link"
  | "argument"
  | "answers"
  | "answer"
  | "question"
  | "roles"
  | "role"
  | "premise";

const SENSELESS: Readonly<Record<DataFault, (value: string, expected: string) => string>> = {
  weight: (value) => `the weight is ${value}; expected a number from 0 to 1. It does not count.`,
  standard: (value, expected) => `“${value}” is no proof standard; expected one of ${expected}. It does not count.`,
  "standard-of-link": (value) =>
    `the proof standard “${value}” has no effect here; only statements and historical steps have to be proved.`,
  argument: (value, expected) =>
    `whether the step is an argument is ${value}; expected one of ${expected}. It does not count as one.`,
  answers: (value, expected) =>
    `the answers to critical questions are ${value}; expected them by number, ${expected} and so on. They do not count.`,
  answer: (value) =>
    `there is an answer to the critical question ${value}, which the scheme does not ask. It has no effect.`,
  question: (value) => `the critical question ${value} is not asked of what this is about. It has no effect.`,
  roles: (value) => `the roles of the premises are ${value}; expected ids by role. They do not count.`,
  role: (value) => `there is a premise in the role “${value}”, which the scheme does not have. It has no effect.`,
  premise: (value) => `a role is given to ${value}, which is none of the premises. It has no effect.`,
};

/** The words in English. */
export const englishEvaluation: EvaluationMessages = {
  language: "en",
  comma: ", ",
  quote: (text) => `“${isolate(text, false)}”`,
  list: (phrases) => list(phrases),
  others: (count) => `${count} more`,
  thesis: (name) => `the thesis ${name}`,
  inference: (premises, conclusion) => `the step from ${premises} to ${conclusion}`,
  causation: (cause, effect) => `the claim that ${cause} led to ${effect}`,
  objection: (attackers) => `the objection ${attackers}`,
  objectionTo: (attackers, target) => `the objection ${attackers} to ${target}`,
  aStep: "another step",

  verdict: (subject, label, kind) => `${subject} ${verdicts[kind][label]}`,
  stated: (verdict) => `${capital(verdict)}.`,
  sentence: (verdict, reasons) => `${capital(verdict)} because ${reasons.join("; ")}.`,
  accepted: "you accept it",
  rejected: "you reject it",
  disabled: "you leave it out",
  suspended: "you withhold judgement on it",
  given: (sources, opposed) =>
    `${sources === "" ? "it is taken as given" : `it is taken on the word of ${sources}`}${
      opposed ? "" : ", and nothing speaks against it"
    }`,
  stand: (needs, count, opposed) =>
    `${needs} ${verb(count, "stands", "stand")}${opposed ? "" : ", and nothing speaks against it"}`,
  supported: (reasons) => each(reasons, "supports it", "support it"),
  answered: (objection, by) => `${objection} is answered by ${by}`,
  failedObjection: (objection) => `${objection} fails`,
  attacked: (objections) => each(objections, "speaks against it", "speak against it"),
  fall: (fallen, count) => `${fallen} ${verb(count, "falls", "fall")}`,
  nothingSupports: "nothing supports it",
  noReasonHolds: (failures) =>
    failures.length === 1
      ? `its only reason is gone: ${failures.join("")}`
      : `none of its reasons holds: ${list(failures)}`,
  undercut: (premises, by) => `${by} speaks against the step from ${premises}`,
  failedStep: (premises) => `the step from ${premises} cannot be taken`,
  circle: (others, failures) =>
    `it rests only on itself${others === "" ? "" : `, by way of ${others}`}${
      failures.length === 0 ? "" : `, now that ${list(failures)}`
    }`,
  dispute: (others, count) => {
    if (count === 0) return "it speaks against itself";
    if (count === 1) return `it and ${others} exclude each other, and nothing decides between them`;
    return `it is in a dispute with ${others} that nothing decides`;
  },
  hangs: (on, count) => `${on} ${verb(count, "is", "are")} unsettled`,

  fallsIf: (subject, ways, more) => `${capital(subject)} falls if you reject ${alternatives(ways, more)}.`,
  standsIf: (subject, ways, more) => `${capital(subject)} would stand without ${alternatives(ways, more)}.`,
  firm: (subject, size) => `${capital(subject)} does not fall if you reject ${upTo(size)} of the map.`,
  stuck: (subject, size) => `${capital(subject)} would not stand even if you rejected ${upTo(size)} of the map.`,
  isEnough: (subject, ways, more) => `Enough for ${subject}, whatever else you reject, is ${alternatives(ways, more)}.`,
  fallsWith: (statement, fallen, count) =>
    `If you reject ${statement}, ${fallen} ${verb(count, "falls", "fall")} with it.`,

  contributions: (subject, strength, raising, lowering, more) => {
    if (strength === undefined) return `No number follows for the strength of ${subject}.`;
    const clauses = [shares(raising, "raises"), shares(lowering, "lowers")].filter((clause) => clause !== "");
    const rest = more > 0 ? [`${more} more ${verb(more, "statement has", "statements have")} a smaller effect`] : [];
    const effects = clauses.length === 0 ? ["nothing raises or lowers that noticeably"] : clauses;
    return `${capital(subject)} has the strength ${rounded(strength)}: ${[...effects, ...rest].join("; ")}.`;
  },

  headings: {
    labels: "What stands and what falls",
    readings: "Readings",
    thesis: "The thesis",
    steps: "The steps that lead to it",
    objections: "The objections",
    hinges: "What everything hangs on",
    remarks: "Remarks",
  },
  readings: (semantics, number, more) =>
    number === 0
      ? more
        ? `The ${semantics} readings are too many to look through.`
        : `There is no ${semantics} reading.`
      : `There ${verb(number, "is", "are")} ${more ? "at least " : ""}${number} ${semantics} ${verb(number, "reading", "readings")}.`,
  standsIn: (which, statements, number) =>
    `${capital(statements)} ${verb(number, "stands", "stand")} in ${which === "some" ? "some of them" : `${which} of them`}.`,
  noThesis: "There are no statements.",
  noObjections: "Nothing speaks against anything.",
  noHinges: "Whatever single statement you reject, nothing else falls.",
  noRemarks: "There is nothing to remark on.",
  moreRemarks: (count) => `(${count} more ${verb(count, "remark", "remarks")} of this kind)`,

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
  holdingHands: (premise, words) =>
    `${premise} speaks of ${words}, which neither the conclusion nor another premise mentions. What connects them?`,
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
  rabbit: (conclusion, words) =>
    `${conclusion} speaks of ${words}, which no premise mentions. Which premise brings that in?`,
  senselessData: (fault, part, value, expected) => `${capital(part)}: ${SENSELESS[fault](value, expected)}`,
  sharedBase: (count, conclusion, shared) =>
    `${count} of the reasons for ${conclusion} share a basis, ${shared}: they are not independent of each other.`,
  singlePointOfFailure: (statement, thesis) =>
    `If a reader rejects ${statement}, ${thesis} falls with it. Support it, or add a reason that does not need it.`,
  singlePremise: (premise, conclusion) =>
    `The step from ${premise} to ${conclusion} has a single premise. Which assumption connects the two?`,
  slipperySlope: (cause, effect, steps) =>
    `This warns of ${cause} because it would end in ${effect}, ${steps} steps on. Why can none of the steps be stopped?`,
  sourceDependence: (source, count, thesis) =>
    `${thesis} falls without the ${count} statements that only ${source} vouches for. Look for a second source.`,
  supportsAndAttacks: (statement, target) => `${statement} is used both for and against ${target}. Decide for one.`,
  twoMains: (statements) => `${statements} stand at the top. Mark the one that is the thesis.`,
  unansweredObjection: (attackers, count, target) =>
    `${attackers} ${verb(count, "speaks", "together speak")} against ${target}, and nothing answers that. ` +
    "Answer the objection, or give way to it.",
  unansweredQuestion: (scheme, inference, question) =>
    `${capital(inference)} (${scheme}) leaves a question open: ${question}`,
  unsourcedEvidence: (statement) => `${statement} is presented as evidence, but names no source. Cite one.`,
  unsourcedLeaf: (statement) => `${statement} is taken as given without a source or a reason. Cite one or give one.`,

  schemes: englishSchemes,

  missingUnit: (statement) => `Add ${statement}.`,
  extraUnit: (statement) => `Leave out ${statement}: the other map has nothing like it.`,
  splitUnit: (reference, pieces, count) => `${pieces} are ${count} pieces of one statement, ${reference}.`,
  mergedUnits: (references, merged, count) => `${merged} takes ${count} statements together: ${references}.`,
  missingLink: (kind, from, to) => `Show that ${drawn(kind, from, to)}.`,
  extraLink: (kind, from, to) => `Leave out that ${drawn(kind, from, to)}.`,
  reversedLink: (kind, from, to) => `Turn a line round: ${drawn(kind, from, to)}, not the other way.`,
  wrongSign: (wrong, wanted, from, to) =>
    `Change a line: ${drawn(wanted, from, to)}; the map shows that ${drawn(wrong, from, to)}.`,
  otherKind: (wrong, wanted, from, to) =>
    `Move a line: ${drawn(wanted, from, to)}; the map shows that ${drawn(wrong, from, to)}.`,
  skippedStep: (from, to, between) => `Between ${from} and ${to} a step is left out: ${between}.`,
  insertedStep: (from, to, between) => `From ${from} to ${to} it is one step, without ${between}.`,
  wronglyConvergent: (one, other, conclusion) =>
    `Link ${one} and ${other}: only together do they support ${conclusion}.`,
  wronglyLinked: (one, other, conclusion) => `Separate ${one} and ${other}: each by itself supports ${conclusion}.`,
  otherMain: (wanted, shown) =>
    shown === "" ? `Mark ${wanted} as the thesis.` : `The thesis is ${wanted}, not ${shown}.`,
};
