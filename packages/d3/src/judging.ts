import type { Id } from "@argument-graph/core";
import type { Labelling } from "@argument-graph/scene";
import type { Evaluation, HangsOn, Judgement, Suppositions } from "./evaluation";
import { createLatest } from "./latest";

/** What is heard of an evaluation later than it was asked for. */
export interface JudgedLater {
  /** A judgement has come; `isAnew` if of another evaluation, not only of something else that is supposed. */
  judged(isAnew: boolean): void;
  /** What an element hangs on has come. */
  hangs(): void;
}

/** Asks an evaluation what the drawing needs, each thing once, and keeps the answers. */
export interface Judging {
  /** What stands under this; while that is being found out, what stood before. */
  labelling(evaluation: Evaluation, suppositions: Suppositions): Labelling | undefined;
  /** What was asked for last; undefined while it is being found out. */
  readonly judgement: Judgement | undefined;
  /** What an element hangs on as it is judged; undefined while that is being found out. */
  hangsOn(id: Id): HangsOn | undefined;
  /** What everything hangs on as it is judged; undefined while that is being found out. */
  hinges(): readonly string[] | undefined;
  /** Waits for nothing any more. */
  stop(): void;
}

export function createJudging(later: JudgedLater): Judging {
  const judgements = createLatest();
  const hinges = createLatest();
  const all = createLatest();
  let whole: { readonly of: Judgement; found?: readonly string[] } | undefined;
  let asked: { readonly evaluation: Evaluation; readonly suppositions: Suppositions } | undefined;
  let judgement: Judgement | undefined;
  let shown: Labelling | undefined;
  let hinge: { readonly of: Judgement; readonly id: Id; found?: HangsOn } | undefined;

  return {
    labelling(evaluation, suppositions) {
      if (asked?.evaluation === evaluation && asked.suppositions === suppositions) return shown;
      const isAnew = asked?.evaluation !== evaluation;
      asked = { evaluation, suppositions };
      judgement = undefined;
      hinge = undefined;
      hinges.stop();
      judgements.ask(
        (signal) => evaluation.judge(suppositions, signal),
        (answer, isLate) => {
          judgement = answer;
          shown = answer.labelling;
          if (isLate) later.judged(isAnew);
        },
      );
      return shown;
    },
    get judgement() {
      return judgement;
    },
    hangsOn(id) {
      if (!judgement) return undefined;
      if (hinge?.of === judgement && hinge.id === id) return hinge.found;
      const of = judgement;
      const mine: typeof hinge = { of, id };
      hinge = mine;
      hinges.ask(
        (signal) => of.hangsOn(id, signal),
        (answer, isLate) => {
          mine.found = answer;
          if (isLate) later.hangs();
        },
      );
      return mine.found;
    },
    hinges() {
      if (!judgement) return undefined;
      if (whole?.of === judgement) return whole.found;
      const of = judgement;
      const mine: typeof whole = { of };
      whole = mine;
      all.ask(
        (signal) => of.hinges?.(signal) ?? [],
        (answer, isLate) => {
          mine.found = answer;
          if (isLate) later.hangs();
        },
      );
      return mine.found;
    },
    stop() {
      judgements.stop();
      hinges.stop();
      all.stop();
    },
  };
}
