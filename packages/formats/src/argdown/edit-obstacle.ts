import type { ArgumentDocument, Id, Link } from "@argument-graph/core";
import { linkEnds, nearest } from "@argument-graph/core";
import { applyChange, type Change, newStatement } from "./change";

/**
 * Why a change cannot be, and what to do instead: it speaks of something that is not there, or the result would be no
 * document, or two things could no longer be told apart. Undefined if nothing stands in its way.
 */
export const obstacleTo = (document: ArgumentDocument, change: Change): string | undefined =>
  unknownIn(document, change) ?? circleOf(document, change) ?? takenTitle(document, change) ?? twinOf(document, change);

/** The part that a change is about; a new statement is about none. */
export const subjectOf = (change: Change): Id | undefined => {
  if (change.kind === "add") return undefined;
  return change.kind === "add-reason" || change.kind === "add-objection" ? change.to : change.id;
};

const unknownIn = (document: ArgumentDocument, change: Change): string | undefined => {
  const ids = new Set([...document.statements, ...document.links].map(({ id }) => id));
  const named = [
    subjectOf(change),
    change.kind === "move" ? change.to : undefined,
    "statement" in change && typeof change.statement === "string" ? change.statement : undefined,
  ];
  const unknown = named.find((id) => id !== undefined && !ids.has(id));
  if (unknown === undefined) return undefined;
  const near = nearest(unknown, ids);
  return `Nothing has the id “${unknown}”. ${near === undefined ? "Choose one that is there." : `Did you mean “${near}”?`}`;
};

/** A step of history ends on a statement, and no link ends on itself. */
const circleOf = (document: ArgumentDocument, change: Change): string | undefined => {
  if (change.kind !== "move") return undefined;
  const { id, to } = change;
  if (reaches(document, to, id)) return `“${id}” would end on itself. Choose a target that does not speak of it.`;
  const isStep = document.links.some((link) => link.id === id && link.kind === "causation");
  return isStep && document.links.some((link) => link.id === to)
    ? `“${id}” leads to something that happened. Choose a statement, not a link.`
    : undefined;
};

/** Whether a part ends, over links or at once, on another: a link that ended on such a part would end on itself. */
const reaches = ({ links }: ArgumentDocument, from: Id, to: Id): boolean => {
  const targets = new Map(links.map((link) => [link.id, linkEnds(link).to]));
  const seen = new Set<Id>();
  let at: Id | undefined = from;
  for (; at !== undefined && at !== to && !seen.has(at); at = targets.get(at)) seen.add(at);
  return at === to;
};

/** What is referred to by its title has one of its own. */
const takenTitle = ({ statements, links }: ArgumentDocument, change: Change): string | undefined => {
  const title = change.kind === "retitle" ? change.title : newStatement(change)?.title;
  if (title === undefined) return undefined;
  if (title === "") return "A title is not empty. Write one.";
  const id = subjectOf(change);
  const isOfOther = [...statements, ...links].some((one) => one.id !== id && (one.title === title || one.id === title));
  return isOfOther ? `“${title}” is the name of something else. Choose another title.` : undefined;
};

/** Two links of the same kind, from the same statements to the same target, are one in a text. */
const twinOf = (document: ArgumentDocument, change: Change): string | undefined => {
  const isLinking = ["move", "turn", "add-reason", "add-objection"].includes(change.kind);
  const twin = isLinking ? newTwin(document, applyChange(document, change)) : undefined;
  return twin && `“${twin.id}” says the same already. Delete it first, or leave this as it is.`;
};

/** A link of the document before, and after, that has a twin after only. */
const newTwin = (before: ArgumentDocument, after: ArgumentDocument): Link | undefined => {
  const had = countsOf(before);
  const has = countsOf(after);
  return before.links.find((link) => (has.get(sayingOf(link)) ?? 0) > Math.max(1, had.get(sayingOf(link)) ?? 0));
};

const countsOf = ({ links }: ArgumentDocument): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const link of links) counts.set(sayingOf(link), (counts.get(sayingOf(link)) ?? 0) + 1);
  return counts;
};

const sayingOf = (link: Link): string =>
  JSON.stringify([link.kind, [...linkEnds(link).from].sort(), linkEnds(link).to]);
