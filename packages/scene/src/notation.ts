import { type ArgumentGraph, ends, type Id, isLink } from "@argument-graph/core";
import { derivation } from "./derivation";
import type { LinkNumbers, Messages, Target } from "./messages";
import type { LinkForm, Preset, StatementForm } from "./preset";
import { toulminRoles, toulminWord } from "./toulmin";

/** What a notation says of each statement and link. */
export interface Notation {
  readonly preset: Preset;
  readonly number: (id: Id) => number | undefined;
  /** What is written on a link. */
  readonly word: (link: Id) => string;
  /** What a statement is in the argument, where the notation has words for it. */
  readonly roles: (statement: Id) => readonly string[];
}

export const formOfStatement = ({ statement }: Preset): StatementForm => statement;

export function formOfLink(preset: Preset, kind: "inference" | "conflict" | "causation", from: number): LinkForm {
  if (kind === "causation") return preset.step;
  return from > 1 ? preset.linked : preset.alone;
}

/** @param numbers - of the statements, as `numbering` gives them. */
export function notation(
  graph: ArgumentGraph,
  preset: Preset,
  numbers: ReadonlyMap<Id, number>,
  messages: Messages,
): Notation {
  const next = preset.words === "numbers" ? followers(graph) : new Map<Id, Id>();
  return {
    preset,
    number: (id) => numbers.get(id),
    word: (link) => WORDS[preset.words]({ graph, link, messages, numbers, next: next.get(link) }),
    roles: (id) => (preset.words === "toulmin" ? toulminRoles(graph, id).map((role) => messages.toulmin[role]) : []),
  };
}

/** What stands just behind each thing that is written in standard form. */
function followers(graph: ArgumentGraph): ReadonlyMap<Id, Id> {
  const order = derivation(graph);
  return new Map(order.flatMap((id, index) => (order[index + 1] === undefined ? [] : [[id, order[index + 1] ?? id]])));
}

interface Asked {
  readonly graph: ArgumentGraph;
  readonly link: Id;
  readonly messages: Messages;
  readonly numbers: ReadonlyMap<Id, number>;
  readonly next: Id | undefined;
}

const WORDS: { readonly [words in Preset["words"]]: (asked: Asked) => string } = {
  because: plain,
  none: plain,
  brackets: ({ graph, link, messages }) => {
    const { kind } = graph.getNodeAttributes(link);
    if (kind === "inference") return messages.bracket.because;
    return kind === "conflict" ? messages.bracket.however : messages.leadsTo;
  },
  toulmin: ({ graph, link, messages }) => {
    const word = toulminWord(graph, link);
    if (word === undefined) return messages.leadsTo;
    const qualifier = graph.getNodeAttribute(link, "data")?.qualifier;
    const said = messages.toulmin[word];
    return word === "so" && typeof qualifier === "string" ? `${said}${messages.comma}${qualifier}` : said;
  },
  numbers: (asked) => {
    const { graph, link, messages, next } = asked;
    const { to } = ends(graph, link);
    const said = numbersOf(asked, link);
    const target = isLink(graph.getNodeAttributes(to)) ? messages.linkNumbered(numbersOf(asked, to)) : said.to;
    return messages.rule({ ...said, to: target ?? "", follows: next === to });
  },
};

function plain({ graph, link, messages }: Asked): string {
  const { kind } = graph.getNodeAttributes(link);
  const { from, to } = ends(graph, link);
  const target = targetKind(graph, to);
  if (kind === "causation") return messages.leadsTo;
  if (kind === "inference") return messages.because(from.length);
  return target === "statement" ? messages.but(from.length) : messages.undercut(from.length, target);
}

function targetKind(graph: ArgumentGraph, id: Id): Target {
  const { kind } = graph.getNodeAttributes(id);
  return kind === "claim" || kind === "evidence" ? "statement" : kind;
}

/** A link by the numbers of its ends; `to` is absent if it ends on a link: those are not followed any further. */
function numbersOf({ graph, numbers }: Asked, link: Id): LinkNumbers {
  const { kind } = graph.getNodeAttributes(link);
  const { from, to } = ends(graph, link);
  const number = numbers.get(to);
  return {
    kind: kind === "claim" || kind === "evidence" ? "inference" : kind,
    from: from.map((id) => String(numbers.get(id) ?? id)),
    ...(number !== undefined && { to: String(number) }),
  };
}
