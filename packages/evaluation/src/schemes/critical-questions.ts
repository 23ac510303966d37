import { type ArgumentGraph, ends, type Id, type Json, type NodeAttributes } from "@argument-graph/core";
import { toFramework } from "../framework";
import { grounded } from "../grounded";
import type { Labelling } from "../labelling";
import { type EvaluationMessages, englishEvaluation } from "../messages";
import type { Scheme, SchemeQuestion } from "./scheme";
import { schemeOf } from "./scheme-of";

/** A critical question to one inference. */
export interface CriticalQuestion extends SchemeQuestion {
  /** Such as `EXPERT_OPINION.CQ4`. */
  readonly id: string;
  readonly text: string;
  /**
   * `open`: nobody has asked it. `raised`: an objection that raises it holds. `answered`: the author has answered it, or
   * every objection that raises it falls.
   */
  readonly status: "open" | "raised" | "answered";
  /** The author's answer, if it is written down with the inference. */
  readonly answer?: string;
  /** The links that raise it or answer it. */
  readonly links: readonly Id[];
  /** What an objection that raises it speaks against: the inference, its conclusion, or the premise in that role; the
   * inference also where it is not known which premise that is. */
  readonly target: Id;
}

export interface CriticalQuestionOptions {
  /** Default: the grounded labelling. */
  readonly labelling?: Labelling;
  /** Default `englishEvaluation`. */
  readonly messages?: EvaluationMessages;
}

/**
 * The critical questions that an inference has to answer by its scheme; none if it names no scheme of the catalogue.
 *
 * The document says what has been asked and answered, in the `data` of links: `questions` of the inference holds answers,
 * `{ CQ2: "She teaches physics." }` (`true` for one that stands elsewhere); `roles` says which premise plays which role,
 * `{ expertise: "u4" }`; `question: "CQ4"` in a conflict says that it raises the question, in an inference that it answers
 * it, if the link is about the inference, one of its premises or its conclusion.
 *
 * @throws RangeError if the graph has no such link, or it is a statement.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { criticalQuestions } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const shiny = claim("It shines", { id: "shiny" });
 * const step = { ...because(wet, shiny), scheme: "Argument from sign", data: { questions: { CQ1: "It only shines when wet." } } };
 * const questions = criticalQuestions(toGraph(argument({}, wet, shiny, step)), step.id);
 *
 * questions.map(({ id, status }) => `${id} ${status}`); // => ["SIGN.CQ1 answered", "SIGN.CQ2 open"]
 * questions[1].text; // => "What else could the sign come from?"
 * ```
 */
export function criticalQuestions(
  graph: ArgumentGraph,
  inference: Id,
  { messages = englishEvaluation, labelling }: CriticalQuestionOptions = {},
): readonly CriticalQuestion[] {
  const { from: premises, to: conclusion } = ends(graph, inference);
  const node = graph.getNodeAttributes(inference);
  const scheme = schemeNamed(node);
  if (!scheme) return [];
  const about = new Set([inference, conclusion, ...premises]);
  const asking = linksThatAsk(graph, about);
  const labels = asking.length > 0 ? (labelling ?? grounded(toFramework(graph))) : undefined;

  return scheme.questions.map((question, index): CriticalQuestion => {
    const number = `CQ${index + 1}`;
    const id = `${scheme.id}.${number}`;
    const answer = member(node.data?.questions, number) ?? member(node.data?.questions, String(index + 1));
    const links = asking.filter(({ asks }) => asks === number || asks === id || asks === String(index + 1));
    const status = statusOf(answer, links, labels);
    return {
      ...question,
      id,
      text: messages.schemes[scheme.id].questions[index] ?? "",
      status,
      ...(typeof answer === "string" && { answer }),
      links: links.map((link) => link.id),
      target: targetOf(question, { inference, conclusion, premises, roles: node.data?.roles }),
    };
  });
}

/** The scheme of an inference or conflict, if it is one of the catalogue. */
export function schemeNamed(node: NodeAttributes): Scheme | undefined {
  return "scheme" in node && node.scheme !== undefined ? schemeOf(node.scheme) : undefined;
}

interface Asking {
  readonly id: Id;
  readonly asks: string;
  readonly raises: boolean;
}

function linksThatAsk(graph: ArgumentGraph, about: ReadonlySet<Id>): readonly Asking[] {
  return [...about].flatMap((end) =>
    graph.inNeighbors(end).flatMap((id): readonly Asking[] => {
      const { kind, data } = graph.getNodeAttributes(id);
      const asks = data?.question;
      if (kind !== "conflict" && kind !== "inference") return [];
      if (typeof asks !== "string" && typeof asks !== "number") return [];
      return [{ id, asks: String(asks), raises: kind === "conflict" }];
    }),
  );
}

function statusOf(
  answer: Json | undefined,
  links: readonly Asking[],
  labels: Labelling | undefined,
): CriticalQuestion["status"] {
  const holds = ({ id }: Asking): boolean => labels?.get(id) === "in";
  const falls = ({ id }: Asking): boolean => labels?.get(id) === "out";
  const raising = links.filter(({ raises }) => raises);
  if (raising.some((link) => !falls(link))) return "raised";
  if (raising.length > 0 || links.some(holds)) return "answered";
  return answer === undefined || answer === null || answer === false || answer === "" ? "open" : "answered";
}

function targetOf(
  { attack, role }: SchemeQuestion,
  step: {
    readonly inference: Id;
    readonly conclusion: Id;
    readonly premises: readonly Id[];
    readonly roles?: Json | undefined;
  },
): Id {
  if (attack === "rebut") return step.conclusion;
  if (attack === "undercut" || role === undefined) return step.inference;
  const [first = step.inference, ...others] = step.premises;
  const named = member(step.roles, role);
  if (typeof named === "string" && step.premises.includes(named)) return named;
  return others.length === 0 ? first : step.inference;
}

function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value)).get(key);
}
