import { type ArgumentGraph, ends, type Id } from "@argument-graph/core";
import type { DrawnMessages, Target } from "./drawn-messages";
import type { LinkForm, Preset, StatementForm } from "./preset";

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

/** Our own notation: no numbers, no roles, and plain words on links. */
export function ownNotation(graph: ArgumentGraph, preset: Preset, messages: DrawnMessages): Notation {
  return { preset, number: () => undefined, word: (link) => plainWord(graph, link, messages), roles: () => [] };
}

/** What is written on a link in our own notation, and said of it in those that write nothing. */
export function plainWord(graph: ArgumentGraph, link: Id, messages: DrawnMessages): string {
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
