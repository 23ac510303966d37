import { type ArgumentGraph, type Id, thesis } from "@argument-graph/core";
import {
  criticalQuestions,
  type EvaluationMessages,
  explainer,
  grounded,
  hangsOn,
  type Labelling,
  type Settings,
  smallProof,
  toFramework,
} from "@argument-graph/evaluation";

/** What a reader supposes of single elements; see `Settings`, which it becomes. */
export type Suppositions = ReadonlyMap<Id, "accepted" | "rejected" | "suspended" | "disabled">;

export interface EvaluateOptions {
  /** The words of the explanations. Default English. */
  readonly messages?: EvaluationMessages;
}

/** A judged map, ready to be asked: what the option `evaluation` of `draw` takes. */
export interface Evaluation {
  labelling(suppositions?: Suppositions): Labelling;
  explain(id: Id, suppositions?: Suppositions): { readonly sentence: string; readonly proof: ReadonlySet<Id> };
  hangsOn(
    id: Id,
    suppositions?: Suppositions,
  ): { readonly sentence: string; readonly ways: readonly (readonly Id[])[] };
  /** Why the thesis stands or falls, and what it hangs on, in sentences; none if the map has no thesis. */
  verdicts(suppositions?: Suppositions): readonly string[];
  questions(id: Id): readonly { readonly text: string; readonly status: "open" | "raised" | "answered" }[];
}

/**
 * Judges a map under the grounded reading: compiled once, asked on every click of a live drawing.
 *
 * @example
 * ```ts
 * import { argument, because, claim, evaluate, toGraph } from "argument-graph";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const evaluation = evaluate(toGraph(argument({}, wet, rain, because(wet, rain))));
 * const without = new Map([["rain", "rejected"] as const]);
 *
 * evaluation.labelling().get("wet"); // => "in"
 * evaluation.labelling(without).get("wet"); // => "out"
 * evaluation.hangsOn("wet").ways; // => [["rain"]]
 * ```
 */
export function evaluate(graph: ArgumentGraph, options: EvaluateOptions = {}): Evaluation {
  const framework = toFramework(graph);
  const sentence = (id: Id, settings: Settings) => explainer(graph, framework, { ...options, settings })(id).sentence;
  const hanging = (id: Id, settings: Settings) => hangsOn(graph, framework, id, { ...options, settings });
  return {
    labelling: (suppositions) => grounded(framework, settingsOf(suppositions)),
    explain: (id, suppositions) => {
      const settings = settingsOf(suppositions);
      return { sentence: sentence(id, settings), proof: smallProof(framework, id, settings) };
    },
    hangsOn: (id, suppositions) => hanging(id, settingsOf(suppositions)),
    verdicts: (suppositions) => {
      const main = thesis(graph);
      const settings = settingsOf(suppositions);
      return main === undefined ? [] : [sentence(main, settings), hanging(main, settings).sentence];
    },
    questions: (id) =>
      graph.getNodeAttribute(id, "kind") === "inference" ? criticalQuestions(graph, id, options) : [],
  };
}

function settingsOf(suppositions: Suppositions = new Map()): Settings {
  const taken = (stance: string) => [...suppositions].filter(([, each]) => each === stance).map(([id]) => id);
  return {
    accepted: taken("accepted"),
    rejected: taken("rejected"),
    suspended: taken("suspended"),
    disabled: taken("disabled"),
  };
}
