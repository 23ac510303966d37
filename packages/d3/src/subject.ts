import type { Id } from "@argument-graph/core";
import type { BoxContent } from "@argument-graph/scene";
import { fillCard, NOTHING } from "./card";
import type { Frame } from "./frame";
import { ghostsIn } from "./ghosts";
import type { Told } from "./told";

/** Fills the card: on what is selected, else on the thesis. Gives what the label of the selected box rests on. */
export function tellOf(frame: Frame, told: Told): ReadonlySet<Id> {
  const { card } = frame;
  const { graph, selected, evaluation, judging, suppositions, messages } = told;
  const content = subjectOf(told);
  card.root.hidden = evaluation === undefined || content === undefined;
  if (!evaluation || !content) return new Set();
  const { id } = content;
  const why = judging.judgement?.explain(id);
  fillCard(card, {
    graph,
    content,
    suppositions,
    why: why?.sentence,
    hangsOn: suppositions.has(id) ? NOTHING : judging.hangsOn(id),
    questions: evaluation.questions(id),
    asked: (evaluation.ghosts?.(id).length ?? 0) > 0 ? told.asked.has(id) : undefined,
    hinges: content.thesis ? judging.hinges() : [],
    hints: evaluation.hints(id),
    messages,
  });
  return (selected === undefined ? undefined : why?.proof) ?? new Set();
}

/**
 * What the card is about: the selected box, the inference that a selected question is to, else the thesis. A link that stands
 * for a hidden path is none of the argument's own.
 */
function subjectOf({ graph, shown: { contents, wanted }, selected }: Told): BoxContent | undefined {
  const asked = selected === undefined ? undefined : (ghostsIn(wanted.graph).get(selected) ?? selected);
  if (asked !== undefined && graph.hasNode(asked)) return contents.get(asked);
  return [...contents.values()].find((content) => content.thesis);
}
