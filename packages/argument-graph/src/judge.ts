import { type ArgumentGraph, finish, type Id, type Steps, thesisSteps, toDocument } from "@argument-graph/core";
import {
  assessLabellings,
  assessReadingSteps,
  assumptions,
  type EvaluationMessages,
  englishEvaluation,
  type FallsWithOptions,
  type Framework,
  fallsWithSteps,
  frameworkSteps,
  groundedReading,
  type HangsOn,
  hangsOnSteps,
  type Label,
  type Labelling,
  type Labellings,
  nameOf,
  type ReadingRequest,
  type ReadingSemantics,
  type ReadingsAssessment,
  type Settings,
  shared,
} from "@argument-graph/evaluation";

/** What a reader supposes of single elements; see `Settings`, which it becomes. */
export type Suppositions = ReadonlyMap<Id, "accepted" | "rejected" | "suspended" | "disabled">;

/** A map under one set of suppositions; what takes long, in steps, each of which is done but once. */
export interface Judged {
  readonly labelling: Labelling;
  readonly explain: (id: Id) => { readonly sentence: string; readonly proof: ReadonlySet<Id> };
  readonly hangsOn: (id: Id) => Steps<Pick<HangsOn, "sentence" | "ways">>;
  readonly verdicts: () => Steps<readonly string[]>;
  /** What falls with each statement that is taken as given, in sentences. */
  readonly hinges: () => Steps<readonly string[]>;
  /** Given where the search was cut short: what a solver is to be asked, and what its answer comes to. */
  readonly unsolved?: {
    readonly request: ReadingRequest;
    readonly solved: (labellings: Labellings) => Judged;
  };
}

/** Judges a map: at once, or in steps. Throws a RangeError on suppositions that do not suit the map. */
export type Judge<Answer extends Judged | Steps<Judged> = Judged | Steps<Judged>> = (supposed: Suppositions) => Answer;

/** How words are made: by default in English. */
export type Words = { readonly messages: EvaluationMessages } | undefined;

/** A map made ready to be judged. */
export interface Compiled {
  readonly framework: Framework;
  readonly thesis: Id | undefined;
  /** What is taken as given: evidence, and what nobody argues for. */
  readonly assumed: readonly Id[];
}

export function* compileSteps(graph: ArgumentGraph): Steps<Compiled> {
  const framework = yield* frameworkSteps(graph);
  yield;
  const main = yield* thesisSteps(graph);
  yield;
  return { framework, thesis: main, assumed: assumptions(graph) };
}

/** Judges by the default reading: labels and reasons at once, from one evaluation. */
export function groundedJudge(
  graph: ArgumentGraph,
  words?: Words,
  compiled: Compiled = finish(compileSteps(graph)),
): Judge<Judged> {
  const { framework, thesis: main } = compiled;
  const settings = settingsFor(compiled);
  return (supposed) => {
    const options = { ...words, settings: settings(supposed), thesis: main };
    const { labelling, explain, proof } = groundedReading(graph, framework, options);
    const known = new Map<Id, () => Steps<HangsOn>>();
    const hangsOn = (id: Id): Steps<HangsOn> => {
      const steps = known.get(id) ?? shared(hangsOnSteps(graph, framework, id, options));
      known.set(id, steps);
      return steps();
    };
    return {
      labelling,
      explain: (id) => ({ sentence: explain(id).sentence, proof: proof(id) }),
      hangsOn,
      *verdicts() {
        return main === undefined ? [] : [explain(main).sentence, (yield* hangsOn(main)).sentence];
      },
      hinges: shared(hingeSteps(graph, framework, options)),
    };
  };
}

function* hingeSteps(graph: ArgumentGraph, framework: Framework, options: FallsWithOptions): Steps<readonly string[]> {
  return (yield* fallsWithSteps(graph, framework, options)).map(({ sentence }) => sentence);
}

/** Judges by all readings of another semantics, which takes a search. */
export function readingsJudge(
  graph: ArgumentGraph,
  semantics: ReadingSemantics,
  words?: Words,
  compiled: Compiled = finish(compileSteps(graph)),
  effort?: number,
): Judge<Steps<Judged>> {
  const { framework } = compiled;
  const settings = settingsFor(compiled);
  const { standsIn } = words?.messages ?? englishEvaluation;
  const judged = (found: ReadingsAssessment): Judged => {
    const groups = new Map(
      (["all", "some", "none"] as const).flatMap((group) => found[group].map((id) => [id, group])),
    );
    const [count] = found.sentences;
    return {
      labelling: new Map([...groups].map(([id, group]) => [id, found.count === 0 ? "undecided" : LABELS[group]])),
      explain: (id) => {
        const group = found.count === 0 ? undefined : groups.get(id);
        const own = group && standsIn(group, nameOf(graph, id, words?.messages), 1);
        return { sentence: [count?.text, own].filter(Boolean).join(" "), proof: new Set([id]) };
      },
      *hangsOn() {
        yield;
        return { sentence: "", ways: [] };
      },
      *verdicts() {
        yield;
        return found.sentences.map(({ text }) => text);
      },
      *hinges() {
        yield;
        return [];
      },
    };
  };
  return function* (supposed) {
    const options = { ...words, settings: settings(supposed), ...(effort !== undefined && { effort }) };
    const found = yield* assessReadingSteps(graph, framework, semantics, options);
    const canBeSolved = semantics === "complete" || semantics === "preferred" || semantics === "stable";
    if (!found.cut || !canBeSolved) return judged(found);
    const request = { document: toDocument(graph), settings: options.settings, semantics };
    const solved = (labellings: Labellings): Judged => {
      const isNothing = labellings.more && labellings.labellings.length === 0;
      return judged(isNothing ? found : assessLabellings(graph, framework, semantics, labellings, words));
    };
    return { ...judged(found), unsolved: { request, solved } };
  };
}

const LABELS: Readonly<Record<"all" | "some" | "none", Label>> = { all: "in", some: "undecided", none: "out" };

/** What is supposed, as settings. */
function settingsFor({ assumed }: Compiled): (suppositions: Suppositions) => Settings {
  return (suppositions) => {
    const taken = (stance: string) => [...suppositions].filter(([, each]) => each === stance).map(([id]) => id);
    return {
      assumed,
      accepted: taken("accepted"),
      rejected: taken("rejected"),
      suspended: taken("suspended"),
      disabled: taken("disabled"),
    };
  };
}
