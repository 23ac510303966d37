import { type ArgumentGraph, type Id, thesis, toDocument } from "@argument-graph/core";
import {
  assessReadings,
  assumptions,
  criticalQuestions,
  type EvaluationMessages,
  englishEvaluation,
  explainer,
  grounded,
  hangsOn,
  type Label,
  type Labelling,
  nameOf,
  type ReadingSemantics,
  type Settings,
  smallProof,
  toFramework,
} from "@argument-graph/evaluation";

/** What a reader supposes of single elements; see `Settings`, which it becomes. */
export type Suppositions = ReadonlyMap<Id, "accepted" | "rejected" | "suspended" | "disabled">;

/** How a map is read. `grounded` commits itself to as little as possible; the others compare all their readings. */
export type Semantics = "grounded" | ReadingSemantics;

export interface EvaluateOptions {
  /** Default `grounded`. */
  readonly semantics?: Semantics;
  /** The words of the explanations. Default English. */
  readonly messages?: EvaluationMessages;
}

/** A judged map, ready to be asked: what the option `evaluation` of `draw` takes. */
export interface Evaluation {
  labelling(suppositions?: Suppositions): Labelling;
  /** Why an element has its label, in a sentence, and the statements and links that this rests on. */
  explain(id: Id, suppositions?: Suppositions): { readonly sentence: string; readonly proof: ReadonlySet<Id> };
  /** What an element hangs on: sets of elements without which its label would turn, and the same in a sentence. */
  hangsOn(
    id: Id,
    suppositions?: Suppositions,
  ): { readonly sentence: string; readonly ways: readonly (readonly Id[])[] };
  /** Why the thesis stands or falls, and what it hangs on, in sentences; none if the map has no thesis. */
  verdicts(suppositions?: Suppositions): readonly string[];
  /** The critical questions of an inference; none of anything else. */
  questions(id: Id): readonly { readonly text: string; readonly status: "open" | "raised" | "answered" }[];
}

/**
 * Judges a map, to be asked at every click in a live drawing. Evidence, and what nobody argues for, is taken as given.
 *
 * Under another semantics than the grounded one, what stands in all readings is in, what stands in none is out, and the
 * rest is undecided; inferences and objections have no label then, and nothing is said of what a statement hangs on.
 *
 * What it gives throws a RangeError on an id that the map does not have, or on a stance that does not suit the element.
 *
 * @example
 * ```ts
 * import { argument, because, claim, evaluate, toGraph } from "argument-graph";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const evaluation = evaluate(toGraph(argument({}, wet, rain, because(wet, rain))));
 *
 * evaluation.labelling().get("wet"); // => "in"
 * evaluation.labelling(new Map([["rain", "rejected"]])).get("wet"); // => "out"
 * evaluation.hangsOn("wet").ways; // => [["rain"]]
 * ```
 */
export function evaluate(graph: ArgumentGraph, { semantics = "grounded", messages }: EvaluateOptions = {}): Evaluation {
  const words = messages && { messages };
  const judge = semantics === "grounded" ? groundedly(graph, words) : inAllReadings(graph, semantics, words);
  return {
    ...judge,
    questions: (id) => (graph.getNodeAttribute(id, "kind") === "inference" ? criticalQuestions(graph, id, words) : []),
  };
}

type Judge = Omit<Evaluation, "questions">;
type Words = { readonly messages: EvaluationMessages } | undefined;

function groundedly(graph: ArgumentGraph, words: Words): Judge {
  const framework = toFramework(graph);
  const settings = settingsFor(graph);
  const main = thesis(graph);
  const options = (supposed?: Suppositions) => ({ ...words, settings: settings(supposed), thesis: main });
  const judge: Judge = {
    labelling: (supposed) => grounded(framework, settings(supposed)),
    explain: (id, supposed) => ({
      sentence: explainer(graph, framework, options(supposed))(id).sentence,
      proof: smallProof(framework, id, settings(supposed)),
    }),
    hangsOn: (id, supposed) => hangsOn(graph, framework, id, options(supposed)),
    verdicts: (supposed) =>
      main === undefined ? [] : [judge.explain(main, supposed).sentence, judge.hangsOn(main, supposed).sentence],
  };
  return judge;
}

function inAllReadings(graph: ArgumentGraph, semantics: ReadingSemantics, words: Words): Judge {
  const document = toDocument(graph);
  const settings = settingsFor(graph);
  const readings = (supposed?: Suppositions) =>
    assessReadings(document, semantics, { ...words, settings: settings(supposed) });
  return {
    labelling: (supposed) => {
      const { all, some, none } = readings(supposed);
      const labelled = (ids: readonly Id[], label: Label) => ids.map((id) => [id, label] as const);
      return new Map([...labelled(all, "in"), ...labelled(some, "undecided"), ...labelled(none, "out")]);
    },
    explain: (id, supposed) => {
      const { sentences, ...found } = readings(supposed);
      const which = (["all", "some", "none"] as const).find((group) => found[group].includes(id));
      const { standsIn } = words?.messages ?? englishEvaluation;
      const own = which === undefined ? "" : standsIn(which, nameOf(graph, id, words?.messages), 1);
      return { sentence: `${sentences[0]?.text ?? ""} ${own}`.trim(), proof: new Set([id]) };
    },
    hangsOn: () => ({ sentence: "", ways: [] }),
    verdicts: (supposed) => readings(supposed).sentences.map(({ text }) => text),
  };
}

/** What is supposed, as settings; evidence and what nobody argues for is taken as given. */
function settingsFor(graph: ArgumentGraph): (suppositions?: Suppositions) => Settings {
  const assumed = assumptions(graph);
  return (suppositions = new Map()) => {
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
