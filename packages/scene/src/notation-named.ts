import { type ArgumentGraph, ends, type Id, isLink } from "@argument-graph/core";
import { derivation } from "./derivation";
import type { DrawnMessages } from "./drawn-messages";
import { english, type LinkNumbers, type Messages } from "./messages";
import { type Notation, plainWord } from "./notation";
import { numbering } from "./numbering";
import type { Preset } from "./preset";
import { toulminRoles, toulminWord } from "./toulmin";

/**
 * What a notation says, whichever it is.
 *
 * @param numbers - of the statements, as `numbering` gives them.
 */
export function notationNamed(
  graph: ArgumentGraph,
  preset: Preset,
  drawn: DrawnMessages,
  numbers: ReadonlyMap<Id, number> = numbering(graph, preset.name),
): Notation {
  const messages: Messages = { ...english, ...drawn };
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
  because: ({ graph, link, messages }) => plainWord(graph, link, messages),
  none: ({ graph, link, messages }) => plainWord(graph, link, messages),
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
