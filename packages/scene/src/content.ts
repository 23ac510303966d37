import { type ArgumentGraph, ends, type Id, isLink, type Source } from "@argument-graph/core";
import { formatKnown } from "./citation";
import type { BoxContent, Label } from "./contract";
import type { DrawnMessages } from "./drawn-messages";
import { formOfLink, type Notation } from "./notation";
import { runsRightToLeft } from "./right-to-left";

/** What is the same for every box of a drawing. */
export interface ContentContext {
  readonly messages: DrawnMessages;
  /** The label of a statement or link, if it has one. */
  readonly label: (id: Id) => Label | undefined;
  /** The direction of the drawing; a statement with letters goes by its own. */
  readonly rtl: boolean;
  readonly sources: ReadonlyMap<Id, Source>;
  /** The thesis of the map, if it has one. */
  readonly thesis: Id | undefined;
  /** Whether nobody says it: an objection that a critical question would come to. */
  readonly isGhost: (id: Id) => boolean;
  readonly notation: Notation;
}

/** What the box of a statement or link says; `hidden` is how many statements are folded away at it. */
export function contentOf(graph: ArgumentGraph, id: Id, hidden: number, context: ContentContext): BoxContent {
  const attributes = graph.getNodeAttributes(id);
  const { messages, rtl, thesis, notation } = context;
  const { preset } = notation;
  const label = context.label(id);
  const ghost = context.isGhost(id);
  const citation = formatKnown(attributes.citations ?? [], context.sources, messages);
  const common = {
    id,
    kind: attributes.kind,
    implicit: attributes.implicit === true,
    hidden,
    ...(ghost && { ghost }),
    ...(citation !== "" && { citation }),
  };
  if (isLink(attributes)) {
    const { from, to } = ends(graph, id);
    const target = graph.getNodeAttributes(to);
    const undercut = attributes.kind === "conflict" && isLink(target);
    const scheme = attributes.kind === "causation" ? undefined : attributes.scheme;
    const written = formOfLink(preset, attributes.kind, from.length);
    const isNoted = written === "dot" && preset.details && Boolean(scheme || citation || attributes.implicit);
    return {
      ...common,
      // What is to be said of a link needs more room than a point has.
      form: isNoted ? "pill" : written,
      undercut,
      linked: from.length > 1,
      argued: graph.someInEdge(id, (_edge, { role }) => role === "conclusion" || role === "target"),
      rtl,
      thesis: false,
      sketch: false,
      badges: [attributes.implicit ? messages.notStated : "", label ? messages.label(label) : ""].filter(Boolean),
      ...(!isNoted && { title: ghost ? messages.ask : notation.word(id) }),
      ...(attributes.title !== undefined && { name: attributes.title }),
      ...(scheme !== undefined && { scheme }),
    };
  }
  const number = notation.number(id);
  const sketch = attributes.kind === "claim" && attributes.sketch === true;
  return {
    ...common,
    form: preset.statement,
    ...(number !== undefined && { number }),
    undercut: false,
    linked: false,
    argued: false,
    rtl: runsRightToLeft(attributes.text, rtl),
    thesis: id === thesis,
    sketch,
    badges: [
      id === thesis ? messages.thesis : "",
      ghost ? messages.openQuestion : "",
      ...notation.roles(id),
      attributes.kind === "evidence" ? messages.evidence : "",
      attributes.implicit ? messages.notStated : "",
      sketch ? messages.sketch : "",
      label ? messages.label(label) : "",
    ].filter(Boolean),
    ...(attributes.title !== undefined && attributes.title !== attributes.text && { title: attributes.title }),
    text: attributes.text,
  };
}
