import { type ArgumentGraph, type Claim, type Conflict, finish, type Id, type Steps } from "@argument-graph/core";
import {
  criticalQuestions,
  type EvaluationMessages,
  ghostObjections,
  grounded,
  hints,
  inSlices,
  type Labelling,
  type ReadingSolver,
  type Semantics,
  shared,
} from "@argument-graph/evaluation";
import { compileSteps, groundedJudge, type Judge, type Judged, readingsJudge, type Suppositions } from "./judge";

export interface EvaluateOptions {
  /** Default `grounded`. */
  readonly semantics?: Semantics;
  /** The words of the explanations. Default English. */
  readonly messages?: EvaluationMessages;
  /**
   * Asked for the complete, preferred or stable readings of a dispute that is too large to guess one's way through, such as
   * `solverIn` of `@argument-graph/evaluation/sat`. Default none: then such readings are cut short, and the sentences say so.
   */
  readonly solver?: ReadingSolver | undefined;
}

/** A map to be judged, again at every click: what the option `evaluation` of `draw` takes. */
export interface Evaluation {
  /**
   * Compiles the map in slices, so that a page with a large one is not held up; what is asked before that is over compiles it
   * at once.
   *
   * @param signal - ends the wait; the promise is then rejected with its reason.
   */
  prepare(signal?: AbortSignal): Promise<void>;
  /**
   * What stands and falls under what the reader supposes. At once under the grounded semantics; under the others a
   * promise, for which the readings are sought in slices, so that a page is not held up. The last judgement is kept: who
   * asks for the same again gets what is there.
   *
   * @param signal - ends the search; the promise is then rejected with its reason.
   * @throws RangeError on an id that the map does not have, or on a stance that does not suit the element.
   */
  judge(suppositions?: Suppositions, signal?: AbortSignal): Judgement | Promise<Judgement>;
  /** The critical questions of an inference; none of anything else. */
  questions(id: Id): readonly { readonly text: string; readonly status: "open" | "raised" | "answered" }[];
  /**
   * The critical questions of an inference that nobody has asked, as objections: for a drawing to show where they would
   * stand. They are no part of the map, and nothing falls by them. None of anything else.
   */
  ghosts(id: Id): readonly { readonly statement: Claim; readonly conflict: Conflict }[];
  /** What is worth a look in an inference while one works on it, in sentences; see `hints`. None of anything else. */
  hints(id: Id): readonly string[];
}

/** A map as it is judged under what a reader supposes. What it is asked throws a RangeError on an unknown id. */
export interface Judgement {
  readonly labelling: Labelling;
  /** Why an element has its label, in a sentence, and the statements and links that this rests on. */
  explain(id: Id): { readonly sentence: string; readonly proof: ReadonlySet<Id> };
  /**
   * What an element hangs on: sets of elements without which its label would turn, and the same in a sentence. Sought in
   * slices; a search that the signal ends is gone on with when the same is asked again.
   */
  hangsOn(
    id: Id,
    signal?: AbortSignal,
  ): Promise<{ readonly sentence: string; readonly ways: readonly (readonly Id[])[] }>;
  /** Why the thesis stands or falls, and what it hangs on, in sentences; none if the map has no thesis. */
  verdicts(signal?: AbortSignal): Promise<readonly string[]>;
  /**
   * What everything hangs on: what falls with each statement that is taken as given, in sentences, those with most that falls
   * first. None under another semantics than the grounded one.
   */
  hinges(signal?: AbortSignal): Promise<readonly string[]>;
}

/**
 * Judges a map, to be asked at every click in a live drawing. Evidence, and what nobody argues for, is taken as given.
 *
 * Under another semantics than the grounded one, what stands in all readings is in, what stands in none is out, and the
 * rest is undecided, as everything is if there is no reading; inferences and objections have no label then, and nothing is
 * said of what a statement hangs on.
 *
 * @example
 * ```ts
 * import { argument, because, claim, evaluate, toGraph } from "argument-graph";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const evaluation = evaluate(toGraph(argument({}, wet, rain, because(wet, rain))));
 *
 * const asWritten = await evaluation.judge();
 * asWritten.labelling.get("wet"); // => "in"
 * (await asWritten.hangsOn("wet")).ways; // => [["rain"]]
 *
 * const ifNot = await evaluation.judge(new Map([["rain", "rejected"]]));
 * ifNot.labelling.get("wet"); // => "out"
 * ```
 */
export function evaluate(
  graph: ArgumentGraph,
  { semantics = "grounded", messages, solver }: EvaluateOptions = {},
): Evaluation {
  const words = messages && { messages };
  const compiling = shared(compileSteps(graph));
  const compiled = () => finish(compiling());
  const judge = remembering(() =>
    semantics === "grounded"
      ? groundedJudge(graph, words, compiled())
      : readingsJudge(graph, semantics, words, compiled(), solver && BEFORE_SOLVER),
  );
  const isInference = (id: Id) => graph.getNodeAttribute(id, "kind") === "inference";
  const solve = solving(solver);
  let labelling: Labelling | undefined;
  /** What questions and hints are looked up by, found out once. */
  const asWritten = () => {
    const { framework, assumed } = compiled();
    labelling ??= grounded(framework, { assumed });
    return { ...words, labelling };
  };
  return {
    async prepare(signal) {
      await sliced(compiling(), signal);
    },
    judge(suppositions = new Map(), signal) {
      const judged = judge(suppositions);
      if ("labelling" in judged) return judgement(judged);
      return sliced(judged, signal)
        .then((found) => solve(found, signal))
        .then(judgement);
    },
    questions: (id) => (isInference(id) ? criticalQuestions(graph, id, asWritten()) : []),
    ghosts: (id) => (isInference(id) ? ghostObjections(graph, id, asWritten()) : []),
    hints(id) {
      const found = isInference(id) ? hints(graph, id, asWritten()) : [];
      return found.filter(({ code }) => code !== "unanswered-question").map(({ message }) => message);
    },
  };
}

/** How much guessing is tried before a solver is asked, in elements labelled: a tenth of a second. */
const BEFORE_SOLVER = 200_000;

/** Does not judge anew what it was asked last: labels, card and outline ask for the same. */
function remembering(make: () => Judge): Judge {
  let judge: Judge | undefined;
  let last: { readonly key: string; readonly answer: () => ReturnType<Judge> } | undefined;
  return (suppositions) => {
    const key = JSON.stringify([...suppositions]);
    if (last?.key !== key) {
      judge ??= make();
      const judged = judge(suppositions);
      last = { key, answer: "labelling" in judged ? () => judged : shared(judged) };
    }
    return last.answer();
  };
}

/** Asks a solver for what was cut short, once for each judgement, as long as somebody waits for it. */
function solving(solver: ReadingSolver | undefined) {
  const asked = new WeakMap<Judged, Promise<Judged>>();
  return async (judged: Judged, signal: AbortSignal | undefined): Promise<Judged> => {
    const { unsolved } = judged;
    if (!solver || !unsolved) return judged;
    for (;;) {
      const found = asked.get(judged) ?? solver(unsolved.request, signal).then(unsolved.solved);
      asked.set(judged, found);
      try {
        return await found;
      } catch (error) {
        if (asked.get(judged) === found) asked.delete(judged);
        if (signal?.aborted) throw error;
        // Whoever asked first waits no more; whoever joined them asks again. Without a solver, the map is judged as far as it was.
        if (isAbort(error)) continue;
        globalThis.reportError?.(error);
        return judged;
      }
    }
  };
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

function judgement({ labelling, explain, hangsOn, verdicts, hinges }: Judged): Judgement {
  return {
    labelling,
    explain,
    hangsOn: (id, signal) => sliced(hangsOn(id), signal),
    verdicts: (signal) => sliced(verdicts(), signal),
    hinges: (signal) => sliced(hinges(), signal),
  };
}

function sliced<T>(steps: Steps<T>, signal: AbortSignal | undefined): Promise<T> {
  return inSlices(steps, signal && { signal });
}
