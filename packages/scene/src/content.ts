import { type ArgumentGraph, ends, type Id, isLink, type Source } from "@argument-graph/core";
import { formatKnown } from "./citation";
import type { BoxContent, Label } from "./contract";
import type { Messages, Target } from "./messages";
import { runsRightToLeft } from "./right-to-left";

/** What is the same for every box of a drawing. */
export interface ContentContext {
  readonly messages: Messages;
  /** The label of a statement or link, if it has one. */
  readonly label: (id: Id) => Label | undefined;
  /** The direction of the drawing; a statement with letters goes by its own. */
  readonly rtl: boolean;
  readonly sources: ReadonlyMap<Id, Source>;
  /** The thesis of the map, if it has one. */
  readonly thesis: Id | undefined;
}

/** What the box of a statement or link says; `hidden` is how many statements are folded away at it. */
export function contentOf(graph: ArgumentGraph, id: Id, hidden: number, context: ContentContext): BoxContent {
  const attributes = graph.getNodeAttributes(id);
  const { messages, rtl, thesis } = context;
  const label = context.label(id);
  const citation = formatKnown(attributes.citations ?? [], context.sources, messages);
  const common = {
    id,
    kind: attributes.kind,
    implicit: attributes.implicit === true,
    hidden,
    ...(citation !== "" && { citation }),
  };
  if (isLink(attributes)) {
    const { from, to } = ends(graph, id);
    const target = graph.getNodeAttributes(to);
    const undercut = attributes.kind === "conflict" && isLink(target);
    const scheme = attributes.kind === "causation" ? undefined : attributes.scheme;
    return {
      ...common,
      undercut,
      linked: from.length > 1,
      rtl,
      thesis: false,
      sketch: false,
      badges: [attributes.implicit ? messages.notStated : "", label ? messages.label(label) : ""].filter(Boolean),
      title: wordOf(attributes.kind, from.length, isLink(target) ? target.kind : "statement", messages),
      ...(attributes.title !== undefined && { name: attributes.title }),
      ...(scheme !== undefined && { scheme }),
    };
  }
  const sketch = attributes.kind === "claim" && attributes.sketch === true;
  return {
    ...common,
    undercut: false,
    linked: false,
    rtl: runsRightToLeft(attributes.text, rtl),
    thesis: id === thesis,
    sketch,
    badges: [
      id === thesis ? messages.thesis : "",
      attributes.kind === "evidence" ? messages.evidence : "",
      attributes.implicit ? messages.notStated : "",
      sketch ? messages.sketch : "",
      label ? messages.label(label) : "",
    ].filter(Boolean),
    ...(attributes.title !== undefined && attributes.title !== attributes.text && { title: attributes.title }),
    text: attributes.text,
  };
}

function wordOf(
  kind: "inference" | "conflict" | "causation",
  from: number,
  target: Target,
  messages: Messages,
): string {
  if (kind === "causation") return messages.leadsTo;
  if (kind === "inference") return messages.because(from);
  return target === "statement" ? messages.but(from) : messages.undercut(from, target);
}
