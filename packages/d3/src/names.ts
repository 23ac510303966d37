import type { ArgumentGraph, Id, Role } from "@argument-graph/core";
import type { BoxContent } from "@argument-graph/scene";
import { ghostsIn } from "./ghosts";
import { minimisedIn } from "./minimised";
import type { PictureMessages } from "./picture-messages";
import { isPill, wordsOf } from "./rows";
import { twins } from "./twins";

/** Longest name by which a description refers to another box, in UTF-16 units. */
const SHORT = 60;

/** What a screen reader is told of one box. */
export interface Spoken {
  readonly name: string;
  /** How the box hangs together with others; empty if with none. */
  readonly description: string;
}

/** The name and the description of a box, so that every relation that a line shows is also said. */
export function spoken(graph: ArgumentGraph, content: BoxContent, messages: PictureMessages): Spoken {
  const { id } = content;
  const parts = isStatement(content)
    ? statementRelations(graph, id, messages)
    : linkRelations(graph, id, content, messages);
  const group = groupTitle(graph, id);
  const more = [...parts, group && messages.inGroup(group), content.hidden > 0 && messages.hides(content.hidden)];
  const name = `${nameOf(graph, content, messages)}${ordinal(graph, id)}`;
  const numbered = content.number === undefined ? name : messages.numbered(content.number, name);
  return { name: numbered, description: more.filter(Boolean).join("; ") };
}

const isStatement = ({ kind }: Pick<BoxContent, "kind">): boolean => kind === "claim" || kind === "evidence";

/**
 * The kind, then the words that are seen, in their order: so that who speaks to the computer can say what is written
 * on a box. A step is told in full first.
 */
function nameOf(graph: ArgumentGraph, content: BoxContent, messages: PictureMessages): string {
  const { id, kind, badges } = content;
  const rows = wordsOf(content);
  const role = messages.role({
    kind,
    badges,
    premises: sources(graph, id, "premise").length + sources(graph, id, "attacker").length,
    target: targetKind(graph, id),
    sketch: content.sketch,
    ghost: content.ghost === true,
  });
  if (kind === "causation") {
    const cause = short(graph, only(sources(graph, id, "cause")), messages);
    const step = messages.stepFrom(cause, short(graph, targetOf(graph, id), messages));
    return messages.name(role, [step, ...(rows.length > 1 ? rows.map(([, text]) => text) : [])]);
  }
  return messages.name(
    role,
    rows.flatMap(([part, text]) => (part === "badges" && !isPill(kind) ? [] : [text])),
  );
}

/** What a statement does for others, and what others do for it. */
function statementRelations(graph: ArgumentGraph, id: Id, m: PictureMessages): readonly string[] {
  const does = (role: Role, say: (target: string, together: readonly string[]) => string) =>
    targets(graph, id, role).map((link) => {
      const others = sources(graph, link, role).filter((other) => other !== id);
      return say(short(graph, targetOf(graph, link), m), names(graph, others, m));
    });
  return [
    ...does("premise", m.supports),
    ...does("attacker", ghostsIn(graph).has(id) ? m.asksAbout : m.attacks),
    ...does("cause", m.ledTo),
    ...suffers(graph, id, m),
  ];
}

/** What a link is for or against, and what is said for and against the link itself. */
function linkRelations(graph: ArgumentGraph, id: Id, { kind }: BoxContent, m: PictureMessages): readonly string[] {
  const target = short(graph, targetOf(graph, id), m);
  const attributes = graph.getNodeAttributes(id);
  const hidden = minimisedIn(graph).get(id);
  const named = "scheme" in attributes && attributes.scheme ? [m.hasScheme(attributes.scheme)] : [];
  const scheme = hidden === undefined ? named : [m.minimised(hidden)];
  const premises = names(graph, [...sources(graph, id, "premise"), ...sources(graph, id, "attacker")], m);
  const own =
    kind === "inference"
      ? [m.supports(target, []), m.supportedBy(premises)]
      : kind === "conflict"
        ? ghostsIn(graph).has(id)
          ? [m.asksAbout(target), ...premises]
          : [m.attacks(target, []), m.supportedBy(premises)]
        : [];
  return [...own, ...scheme, ...suffers(graph, id, m)];
}

/** Supported by …, attacked by …, follows from …: what ends on a statement or link. */
function suffers(graph: ArgumentGraph, id: Id, m: PictureMessages): readonly string[] {
  const ghosts = ghostsIn(graph);
  const by = (targetRole: Role, role: Role, asked = false) =>
    sources(graph, id, targetRole)
      .filter((link) => ghosts.has(link) === asked)
      .flatMap((link) => names(graph, sources(graph, link, role), m));
  const attributes = graph.getNodeAttributes(id);
  const supporters = by("conclusion", "premise");
  const attackers = by("target", "attacker");
  const questions = by("target", "attacker", true);
  const causes = by("effect", "cause");
  const onLink = !("text" in attributes);
  return [
    ...(supporters.length > 0 ? [m.supportedBy(supporters)] : []),
    ...(attackers.length > 0 ? [onLink ? m.undercutBy(attackers) : m.attackedBy(attackers)] : []),
    ...(questions.length > 0 ? [m.askedBy(questions)] : []),
    ...causes.map((cause) => m.followsFrom(cause)),
  ];
}

const names = (graph: ArgumentGraph, ids: readonly Id[], messages: PictureMessages): readonly string[] =>
  ids.map((id) => short(graph, id, messages));

/**
 * The title of a statement or link, else the start of its text, else what it does as a link; with a number where several
 * statements would be called so.
 */
export function short(graph: ArgumentGraph, id: Id | undefined, messages: PictureMessages): string {
  if (id === undefined) return "";
  const attributes = graph.getNodeAttributes(id);
  if ("text" in attributes) return `${plain(attributes)}${ordinal(graph, id)}`;
  if (attributes.title) return attributes.title;
  const target = words(graph, targetOf(graph, id), messages);
  if (attributes.kind !== "causation") return messages.link(attributes.kind, target);
  return messages.stepFrom(words(graph, only(sources(graph, id, "cause")), messages), target);
}

/** As {@link short}, but a link without a title stays "an inference": links on links on links are not followed. */
function words(graph: ArgumentGraph, id: Id | undefined, messages: PictureMessages): string {
  if (id === undefined) return "";
  const attributes = graph.getNodeAttributes(id);
  if ("text" in attributes) return short(graph, id, messages);
  return attributes.title || messages.link(attributes.kind);
}

/** What a statement is called by itself. */
const plain = ({ title, text }: { readonly title?: string; readonly text: string }): string => title || cut(text);

/** " (2)" for the second of the statements that are called alike; "" for those with a name of their own. */
function ordinal(graph: ArgumentGraph, id: Id): string {
  const number = twins(graph, (each) => {
    const attributes = graph.getNodeAttributes(each);
    return "text" in attributes ? plain(attributes) : "";
  }).get(id);
  return number === undefined ? "" : ` (${number})`;
}

/** The first words of a text, cut between words and never within a character. */
export function cut(text: string, length: number = SHORT): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length + 1).replace(/\s+\S*$/u, "");
  const whole = start.length > length ? start.slice(0, length).replace(/[\uD800-\uDBFF]$/u, "") : start;
  return `${whole}…`;
}

/** The nodes from which edges with the role lead to the node. */
export function sources(graph: ArgumentGraph, id: Id, role: Role): readonly Id[] {
  return graph.filterInEdges(id, (_edge, attributes) => attributes.role === role).map((edge) => graph.source(edge));
}

/** The nodes to which edges with the role lead from the node. */
export function targets(graph: ArgumentGraph, id: Id, role: Role): readonly Id[] {
  return graph.filterOutEdges(id, (_edge, attributes) => attributes.role === role).map((edge) => graph.target(edge));
}

/** What a link is for, against or leads to; undefined for a statement. */
export function targetOf(graph: ArgumentGraph, id: Id): Id | undefined {
  return only([...targets(graph, id, "conclusion"), ...targets(graph, id, "target"), ...targets(graph, id, "effect")]);
}

function targetKind(graph: ArgumentGraph, id: Id): "statement" | "inference" | "conflict" | "causation" {
  const target = targetOf(graph, id);
  const kind = target === undefined ? "claim" : graph.getNodeAttribute(target, "kind");
  return kind === "claim" || kind === "evidence" ? "statement" : kind;
}

function groupTitle(graph: ArgumentGraph, id: Id): string | undefined {
  const { group } = graph.getNodeAttributes(id);
  return group === undefined
    ? undefined
    : graph.getAttributes().groups?.find((candidate) => candidate.id === group)?.title;
}

const only = (ids: readonly Id[]): Id | undefined => ids[0];
