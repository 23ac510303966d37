import type { ArgumentGraph, Claim, Conflict, Id } from "@argument-graph/core";
import { type CriticalQuestionOptions, criticalQuestions } from "./critical-questions";

/** An objection that nobody has raised yet: what a drawing can show in outline, and a student turn into a real one. */
export interface GhostObjection {
  /** The critical question that it raises, such as `EXPERT_OPINION.CQ4`. */
  readonly question: string;
  readonly statement: Claim;
  readonly conflict: Conflict;
}

/**
 * The open critical questions of an inference as objections, with the question for a text. They are no part of the map:
 * nothing falls because of a question that nobody has asked. Their ids are those of the inference and the question, and
 * both parts carry the tag `ghost`.
 *
 * @throws RangeError if the graph has no such link, or it is a statement.
 *
 * @example
 * ```ts
 * import { argument, because, claim, toGraph } from "@argument-graph/core";
 * import { ghostObjections } from "@argument-graph/evaluation";
 *
 * const wet = claim("The street is wet", { id: "wet" });
 * const shiny = claim("It shines", { id: "shiny" });
 * const step = { ...because(wet, shiny), id: "step", scheme: "sign" };
 * const [rule, others] = ghostObjections(toGraph(argument({}, wet, shiny, step)), "step");
 *
 * rule.statement.text; // => "How reliable is this as a sign of that?"
 * others.conflict.target; // => "step"
 * ```
 */
export function ghostObjections(
  graph: ArgumentGraph,
  inference: Id,
  options: CriticalQuestionOptions = {},
): readonly GhostObjection[] {
  return criticalQuestions(graph, inference, options)
    .filter(({ status }) => status === "open")
    .map(({ id: question, text, target }) => {
      const id = `${inference} ? ${question}`;
      const number = question.slice(question.indexOf(".") + 1);
      return {
        question,
        statement: { kind: "claim", id, text, tags: ["ghost"] },
        conflict: {
          kind: "conflict",
          id: `${id} -> ${target}`,
          attackers: [id],
          target,
          tags: ["ghost"],
          data: { question: number },
        },
      };
    });
}
