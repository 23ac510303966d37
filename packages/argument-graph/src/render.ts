import {
  type ArgumentDocument,
  type ArgumentGraph,
  type Diagnostic,
  finish,
  type Id,
  toGraph,
} from "@argument-graph/core";
import {
  type CriticalQuestion,
  criticalQuestions,
  type EvaluationMessages,
  type Labelling,
} from "@argument-graph/evaluation";
import {
  type ArrangeOptions,
  buildScene,
  directionIn,
  layOut,
  measure,
  pageWidth,
  type Scene,
  type SvgOptions,
  toOutline,
  toSvg,
} from "@argument-graph/scene";
import { groundedJudge } from "./judge";
import { type ReadOptions, read } from "./read";

/** How to read a text, and how to draw what it says: theme, preset, direction, messages, measureText, folded and so on. */
export interface RenderOptions extends ReadOptions, SvgOptions, Omit<ArrangeOptions, "labelling"> {
  /**
   * The width that the drawing should keep to, in px; what is wider hangs lower. For the directions left and right it
   * limits the height. Default `pageWidth(direction)`: 1280 for down and up, none for left and right.
   */
  readonly maxWidth?: number;
  /** Stands in for the document's own title. */
  readonly title?: string;
  /** Show what stands and what falls. Default false. */
  readonly evaluate?: boolean;
  /** The words in which it is said why; those of the drawing are `messages`. Default English. */
  readonly evaluationMessages?: EvaluationMessages;
}

/** Everything on the way from a text to a drawing. */
export interface Rendering {
  readonly document: ArgumentDocument;
  /** What is wrong with the text, and where. */
  readonly diagnostics: readonly Diagnostic[];
  readonly graph: ArgumentGraph;
  /** What stands and what falls; only with the option `evaluate`. */
  readonly labelling?: Labelling;
  /** Why the thesis stands or falls, and what it hangs on, in sentences; none without the option `evaluate`. */
  readonly verdicts: readonly string[];
  /** What falls with each statement that is taken as given, in sentences; none without the option `evaluate`. */
  readonly hinges: readonly string[];
  /** The critical questions to inferences that name a scheme; none without the option `evaluate`. */
  readonly questions: ReadonlyMap<Id, readonly CriticalQuestion[]>;
  readonly scene: Scene;
  readonly svg: string;
  /** The same as nested text. */
  readonly outline: string;
}

/**
 * Draws an argument that is written down as a text, or given as a document: the whole way in one call.
 *
 *     text ─▸ document ─▸ graph ─▸ evaluation ─▸ labelling
 *                           │                       │
 *                           ▾                       ▾
 *                         boxes ─▸ layout ──────▸ scene ─▸ SVG
 *
 * Never throws on what an author wrote: mistakes are in `diagnostics`, and what could be read is drawn. The same input
 * gives the same bytes.
 *
 * @example
 * ```ts
 * import { render } from "argument-graph";
 *
 * const { svg, diagnostics, document } = render("[Wet]: The street is wet.\n  + [Rain]: It rained.");
 * svg.startsWith("<svg"); // => true
 * diagnostics; // => []
 * document.links.map(({ kind }) => kind); // => ["inference"]
 * ```
 */
export function render(input: string | ArgumentDocument, options: RenderOptions = {}): Rendering {
  const {
    title,
    evaluate: judged = false,
    evaluationMessages,
    direction = directionIn(options.preset, options.direction),
    maxWidth = pageWidth(direction),
  } = options;
  const { document: asWritten, diagnostics } = read(input, options);
  const document = title === undefined ? asWritten : { ...asWritten, title };

  const graph = toGraph(document);
  const words = evaluationMessages && { messages: evaluationMessages };
  const judgement = judged ? groundedJudge(graph, words)(new Map()) : undefined;
  const verdicts = judgement ? finish(judgement.verdicts()) : [];
  const hinges = judgement ? finish(judgement.hinges()) : [];
  const labels = judgement && { labelling: judgement.labelling };
  const questions = new Map(
    document.links.flatMap(({ id, kind }) =>
      labels && kind === "inference" ? [[id, criticalQuestions(graph, id, { ...words, ...labels })] as const] : [],
    ),
  );
  const measured = measure(graph, { ...options, ...labels });
  const layout = layOut(graph, measured, { ...options, maxWidth });
  const scene = buildScene(graph, measured, layout, { ...options, ...labels });
  return {
    document,
    diagnostics,
    graph,
    ...labels,
    verdicts,
    hinges,
    questions,
    scene,
    svg: toSvg(scene, options),
    outline: toOutline(document, { ...options, ...labels, verdicts, hinges, questions }),
  };
}
