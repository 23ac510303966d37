import type { Id } from "@argument-graph/core";
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

/**
 * How a map is judged: what stands and falls under what the reader supposes, and why. `evaluate(graph)` of `argument-graph`
 * makes one; a drawing needs no more than this of an evaluation.
 */
export interface Evaluation {
  labelling(suppositions: Suppositions): Labelling;
  /** Why an element has its label, in one sentence, and what that rests on, to be shown in the drawing. */
  explain(id: Id, suppositions: Suppositions): { readonly sentence: string; readonly proof: ReadonlySet<Id> };
  hangsOn(id: Id, suppositions: Suppositions): HangsOn;
  /** The critical questions to an inference; none for anything else. */
  questions(id: Id): readonly Question[];
}
