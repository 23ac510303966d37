import { criticalQuestions, schemeNamed } from "../schemes/critical-questions";
import type { Examined } from "./examined";
import type { Remark } from "./finding";

/** Critical questions of the schemes that inferences name, as long as nobody has asked or answered them. */
export function unansweredQuestion({ inferences, graph, messages, labelling, name }: Examined): readonly Remark[] {
  return inferences.flatMap(({ id }) => {
    const scheme = schemeNamed(graph.getNodeAttributes(id));
    if (!scheme) return [];
    return criticalQuestions(graph, id, labelling ? { messages, labelling } : { messages })
      .filter(({ status }) => status === "open")
      .map(({ text }): Remark => {
        const message = messages.unansweredQuestion(messages.schemes[scheme.id].name, name(id), text);
        return { code: "unanswered-question", about: [id], message };
      });
  });
}
