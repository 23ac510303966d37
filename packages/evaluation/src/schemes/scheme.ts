/** The schemes of the catalogue, by their names in arguebuf's enumeration of Walton, Reed and Macagno (2008), chapter 9. */
export type SchemeId =
  | "POSITION_TO_KNOW"
  | "EXPERT_OPINION"
  | "WITNESS_TESTIMONY"
  | "POPULAR_OPINION"
  | "EXAMPLE"
  | "ANALOGY"
  | "CAUSE_TO_EFFECT"
  | "CORRELATION_TO_CAUSE"
  | "SIGN"
  | "ABDUCTIVE"
  | "EVIDENCE_TO_HYPOTHESIS"
  | "PRACTICAL_REASONING"
  | "CONSEQUENCES"
  | "SLIPPERY_SLOPE"
  | "PRECEDENT"
  | "RULES"
  | "VERBAL_CLASSIFICATION"
  | "VALUES"
  | "COMMITMENT"
  | "BIAS"
  | "IGNORANCE"
  | "COMPOSITION";

/**
 * A named pattern of inference, with the roles of its premises and the questions that it has to answer.
 * Its words are in the messages (`schemes`), in the same order.
 */
export interface Scheme {
  readonly id: SchemeId;
  /** The number in Walton, Reed and Macagno (2008), chapter 9. */
  readonly walton: number;
  /** Other names, AIFdb's among them; upper case, spaces and a leading "argument from" make no difference. */
  readonly aliases: readonly string[];
  readonly premises: readonly string[];
  readonly questions: readonly SchemeQuestion[];
}

export interface SchemeQuestion {
  /** What an objection that raises the question speaks against: a premise, the step, or the conclusion. */
  readonly attack: "undermine" | "undercut" | "rebut";
  /** For `undermine`, the role of the premise. */
  readonly role?: string;
  /**
   * Who has to show what (Gordon, Prakken and Walton, AIJ 171, 2007): a `premise` has to be shown by the author; an
   * `assumption` once somebody asks; an `exception` has to be shown by whoever brings it up.
   */
  readonly burden: "premise" | "assumption" | "exception";
}

/** The words of a scheme; lists in the order of the scheme. */
export interface SchemeWords {
  readonly name: string;
  readonly premises: readonly string[];
  readonly conclusion: string;
  readonly questions: readonly string[];
}
