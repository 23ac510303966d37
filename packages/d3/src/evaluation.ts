import type { Claim, Conflict, Id } from "@argument-graph/core";
import type { Labelling } from "@argument-graph/scene";

/**
 * What a reader makes of a statement or step for the sake of argument: it stands, it falls, judgement is withheld; of an
 * inference or objection: it is left out.
 */
export type Stance = "accepted" | "rejected" | "suspended" | "disabled";

/** What the reader supposes; what is not in it is as the text has it. */
export type Suppositions = ReadonlyMap<Id, Stance>;

/** What a statement or link hangs on: each way is a set of elements without which its label would turn. */
export interface HangsOn {
  readonly sentence: string;
  readonly ways: readonly (readonly Id[])[];
}

/** A question that an inference of its kind invites. */
export interface Question {
  readonly text: string;
  readonly status: "open" | "raised" | "answered";
}

/** An objection that nobody has raised: its statement and its link are no part of the map. */
export interface Ghost {
  readonly statement: Claim;
  readonly conflict: Conflict;
}

/** A map as it is judged under what the reader supposes. */
export interface Judgement {
  readonly labelling: Labelling;
  /** Why an element has its label, in one sentence, and what that rests on, to be shown in the drawing. At once. */
  explain(id: Id): { readonly sentence: string; readonly proof: ReadonlySet<Id> };
  /** May take its time, in slices or a worker; the signal says that nobody waits for it any more. */
  hangsOn(id: Id, signal: AbortSignal): HangsOn | PromiseLike<HangsOn>;
  /** What everything hangs on: what falls with what, in sentences, the gravest first. May take its time, as `hangsOn`. */
  hinges?(signal: AbortSignal): readonly string[] | PromiseLike<readonly string[]>;
}

/**
 * How a map is judged: what stands and falls under what the reader supposes, and why. `evaluate(graph)` of `argument-graph`
 * makes one; a drawing needs no more than this of an evaluation.
 */
export interface Evaluation {
  /**
   * At once where that is quick. A promise may take its time, in slices or a worker: until then the drawing shows what it
   * showed; the signal says that nobody waits for it any more.
   */
  judge(suppositions: Suppositions, signal: AbortSignal): Judgement | PromiseLike<Judgement>;
  /** The critical questions to an inference; none for anything else. */
  questions(id: Id): readonly Question[];
  /** The questions to an inference that nobody has asked, as objections to be shown where they would stand. */
  ghosts?(id: Id): readonly Ghost[];
  /** What is worth a look in an inference while one works on it, in sentences; none for anything else. */
  hints(id: Id): readonly string[];
}
