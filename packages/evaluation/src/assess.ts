import {
  type ArgumentDocument,
  type ArgumentGraph,
  type Conflict,
  finish,
  type Id,
  readonlyGraphSteps,
  type Steps,
  spines,
  thesisSteps,
} from "@argument-graph/core";
import { assumptions } from "./assumptions";
import { briefly } from "./checks/briefly";
import { checkSteps } from "./checks/checks";
import type { Finding } from "./checks/finding";
import { type Explanation, explainer } from "./explain";
import { evaluations, fallsWithSteps } from "./falls-with";
import { type Framework, frameworkSteps } from "./framework";
import { groundedLabels } from "./grounded-labels";
import { hangsOnSteps, waysInWords } from "./hangs-on";
import { type Label, type Labelling, labelOf, named } from "./labelling";
import { type EvaluationMessages, englishEvaluation } from "./messages";
import { nameOf } from "./name-of";
import type { Settings } from "./settings";
import { each } from "./steps";
import { sufficientReasonSteps } from "./sufficient-reasons";

export interface AssessOptions {
  /** What the reader has settled; `assumed` is by default `assumptions` of the graph. */
  readonly settings?: Settings;
  /** The most statements in a set that something falls with. Default 3. */
  readonly size?: number;
  /** Default `englishEvaluation`. */
  readonly messages?: EvaluationMessages;
}

/** A sentence and the statements and links that it is about: to link them, or highlight them in a drawing. */
export interface AssessedSentence {
  readonly text: string;
  readonly about: readonly Id[];
}

export interface AssessedPart {
  readonly part: "labels" | "readings" | "thesis" | "steps" | "objections" | "hinges" | "remarks";
  readonly heading: string;
  readonly sentences: readonly AssessedSentence[];
}

export interface Assessment {
  /** None in a document without statements. */
  readonly thesis?: Id;
  readonly labelling: Labelling;
  readonly parts: readonly AssessedPart[];
  readonly findings: readonly Finding[];
}

/**
 * Everything that evaluation has to say of an argument, in sentences: what stands and what falls; why the thesis stands or
 * falls and what it hangs on;
 * the same of the historical steps that lead to it; the objections, and what became of them; what falls with each
 * statement that is taken as given; what an instructor would remark on. A sentence names at most twelve statements and
 * says how many more there are; of very large maps not everything is tried (200 steps, 500 statements, and fewer
 * of more than 8,000 elements).
 *
 * @throws RangeError if the document cannot become a graph, or on a setting for an id that it does not have.
 *
 * @example
 * ```ts
 * import { argument, attack, because, claim } from "@argument-graph/core";
 * import { assess } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const rain = claim("It rained", { id: "rain" });
 * const gauge = claim("The gauge shows no rain", { id: "gauge" });
 * const { parts } = assess(argument({}, wet, rain, gauge, because(wet, rain), attack(gauge, rain)));
 *
 * parts.map(({ heading }) => heading); // => ["What stands and what falls", "The thesis", "The objections", "What everything hangs on", "Remarks"]
 * parts[1].sentences[0].text; // => "The thesis “The street is wet” falls because its only reason is gone: “It rained” falls."
 * parts[1].sentences[1].text; // => "The thesis “The street is wet” would stand without “The gauge shows no rain”."
 * ```
 */
export function assess(document: ArgumentDocument, options: AssessOptions = {}): Assessment {
  return finish(assessSteps(document, options));
}

/** {@link assess} in steps, for `inSlices`. */
export function* assessSteps(
  document: ArgumentDocument,
  { settings = {}, size = 3, messages = englishEvaluation }: AssessOptions = {},
): Steps<Assessment> {
  const graph = yield* readonlyGraphSteps(document);
  const framework = yield* frameworkSteps(graph);
  const main = yield* thesisSteps(graph);
  yield;
  const settled = { assumed: assumptions(graph), ...settings };
  const view: View = {
    document,
    graph,
    framework,
    settings: settled,
    size,
    messages,
    thesis: main,
    why: explainer(graph, framework, { settings: settled, messages, thesis: main }),
  };
  yield;
  const findings = yield* checkSteps(document, { messages });
  const { headings } = messages;
  const steps = main === undefined ? [] : stepsTo(graph, main);
  const remarks = briefly(findings, messages).map(({ message: text, about }) => ({ text, about }));
  const parts: readonly AssessedPart[] = [
    { part: "labels", heading: headings.labels, sentences: yield* labelsIn(view) },
    {
      part: "thesis",
      heading: headings.thesis,
      sentences: main === undefined ? [only(messages.noThesis)] : yield* thesisIn(view, main),
    },
    {
      part: "steps",
      heading: headings.steps,
      sentences: yield* stepsIn(view, steps),
    },
    { part: "objections", heading: headings.objections, sentences: yield* objectionsIn(view) },
    { part: "hinges", heading: headings.hinges, sentences: yield* hingesIn(view) },
    {
      part: "remarks",
      heading: headings.remarks,
      sentences: remarks.length > 0 ? remarks : [only(messages.noRemarks)],
    },
  ];
  return {
    ...(main !== undefined && { thesis: main }),
    labelling: named(framework, groundedLabels(framework, settled)),
    parts: parts.filter(({ part, sentences }) => sentences.length > 0 && (main !== undefined || part === "thesis")),
    findings,
  };
}

interface View {
  readonly document: ArgumentDocument;
  readonly graph: ArgumentGraph;
  readonly framework: Framework;
  readonly settings: Settings;
  readonly size: number;
  readonly messages: EvaluationMessages;
  readonly thesis: Id | undefined;
  readonly why: (id: Id) => Explanation;
}

function only(text: string): AssessedSentence {
  return { text, about: [] };
}

/** Of every statement and historical step, that it stands, falls or is unsettled. */
function* labelsIn({ document, graph, framework, settings, messages }: View): Steps<readonly AssessedSentence[]> {
  const labels = groundedLabels(framework, settings);
  const label = (id: Id): Label => labelOf(labels[framework.numbers.get(id) ?? -1]);
  const steps = document.links.filter(({ kind }) => kind === "causation");
  return yield* each([...document.statements, ...steps], ({ id }) => ({
    text: messages.stated(messages.verdict(nameOf(graph, id, messages), label(id), "statement")),
    about: [id],
  }));
}

function* thesisIn(view: View, main: Id): Steps<readonly AssessedSentence[]> {
  const { graph, framework, settings, messages } = view;
  const { reasons } = yield* sufficientReasonSteps(framework, main, {
    settings,
    limit: MOST,
    effort: evaluations(framework, 2_000),
  });
  const shown = reasons.filter((reason) => reason.length > 0).slice(0, MOST);
  const enough: readonly AssessedSentence[] =
    shown.length === 0
      ? []
      : [
          {
            text: messages.isEnough(
              messages.thesis(nameOf(graph, main, messages)),
              waysInWords(graph, shown, messages),
              0,
            ),
            about: [main, ...shown.flat()],
          },
        ];
  return [because(view, main), yield* hinge(view, main), ...enough];
}

function* stepsIn(view: View, steps: readonly Id[]): Steps<readonly AssessedSentence[]> {
  const sentences: AssessedSentence[] = [];
  for (const [place, step] of steps.entries()) {
    yield;
    sentences.push(because(view, step));
    if (place < MOST_HINGED) sentences.push(yield* hinge(view, step));
  }
  return sentences;
}

/** The most sufficient reasons that are told. */
const MOST = 4;
/** The most historical steps of which is told what they hang on: each takes a look at the whole map. */
const MOST_HINGED = 200;

function because({ why }: View, id: Id): AssessedSentence {
  const { sentence, cites } = why(id);
  return { text: sentence, about: [id, ...cites] };
}

function* hinge({ graph, framework, settings, size, messages, thesis: main }: View, id: Id): Steps<AssessedSentence> {
  const { sentence, ways } = yield* hangsOnSteps(graph, framework, id, {
    settings,
    size,
    messages,
    thesis: main,
    effort: evaluations(framework, 2_000),
  });
  return { text: sentence, about: [id, ...new Set(ways.flat())] };
}

/** The historical steps of the spines that end at a statement, from its past to it. */
function stepsTo(graph: ArgumentGraph, id: Id): readonly Id[] {
  const leading = spines(graph).filter((spine) => spine.includes(id));
  return [
    ...new Set(leading.flatMap((spine) => spine.slice(0, spine.indexOf(id)).filter((_, place) => place % 2 === 1))),
  ];
}

function* objectionsIn(view: View): Steps<readonly AssessedSentence[]> {
  const conflicts = view.document.links.filter((link) => link.kind === "conflict");
  if (conflicts.length === 0) return [only(view.messages.noObjections)];
  return yield* each(withReplies(conflicts), ({ id }) => because(view, id));
}

/** The objections in their order, each followed by the objections to it. */
function withReplies(conflicts: readonly Conflict[]): readonly Conflict[] {
  const ids = new Set(conflicts.map(({ id }) => id));
  const ordered = new Set<Conflict>();
  const follow = (first: Conflict): void => {
    const next = [first];
    for (let conflict = next.pop(); conflict; conflict = next.pop()) {
      if (ordered.has(conflict)) continue;
      ordered.add(conflict);
      const { id } = conflict;
      next.push(...conflicts.filter(({ target }) => target === id).reverse());
    }
  };
  for (const conflict of conflicts) if (!ids.has(conflict.target)) follow(conflict);
  for (const conflict of conflicts) follow(conflict); // what is left attacks each other in a circle
  return [...ordered];
}

function* hingesIn({ graph, framework, settings, messages }: View): Steps<readonly AssessedSentence[]> {
  const hinges = yield* fallsWithSteps(graph, framework, { settings, messages });
  if (hinges.length === 0) return [only(messages.noHinges)];
  return hinges.map(({ id, fallen, sentence }) => ({ text: sentence, about: [id, ...fallen] }));
}
