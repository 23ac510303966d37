import {
  type ArgumentDocument,
  type ArgumentGraph,
  ends,
  type Id,
  isStatement,
  type NodeAttributes,
  type Note,
  type Reading,
  readingOrder,
  type Source,
  thesis,
  toGraph,
} from "@argument-graph/core";
import { formatKnown, formatSource, sourcesById } from "./citation";
import type { Labelling } from "./contract";
import { summary } from "./describe";
import { english, type Messages, type Target } from "./messages";

export interface OutlineOptions {
  /** Default {@link english}. */
  readonly messages?: Messages;
  /** Says of every statement and link whether it stands, falls or is unsettled. Default: not said. */
  readonly labelling?: Labelling;
  /** Sentences on what stands and why, such as those of `explain` and `hangsOn` of an evaluation. Default none. */
  readonly verdicts?: readonly string[];
}

/**
 * The argument as nested text, in the order in which a reader should meet it: every statement in full exactly once,
 * "see 2.1" where it is used again, notes and gaps and the sources at the end. Lines are not wrapped. Linear.
 *
 * ```
 * 1. Lenin's lesson: Only a disciplined party could win. [Lenin, p. 4]
 *   Reason, two premises together:
 *     1.1. Evidence: …
 *     1.2. (not stated) …
 * ```
 *
 * @throws RangeError if the document repeats an id or names one that it lacks: `validate` tells where.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 * import { toOutline } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet.", { id: "wet" });
 * const rain = claim("It rained.", { id: "rain" });
 * const outline = toOutline(argument({ title: "Rain" }, wet, rain, because(wet, rain)));
 *
 * outline.split("\n").slice(3, 6); // => ["1. (thesis) The street is wet.", "  Reason:", "    1.1. It rained."]
 * ```
 */
export function toOutline(document: ArgumentDocument, options: OutlineOptions = {}): string {
  const { messages = english, labelling = new Map(), verdicts = [] } = options;
  const graph = toGraph(document);
  const title = oneLine(document.title ?? messages.untitled);
  const sources = (document.sources ?? []).map((source) => oneLine(formatSource(source, messages)));
  const readings = readingOrder(graph);
  const items = numbered(graph, readings);
  const numbers = new Map(items.flatMap(({ id, again, number }) => (again || !number ? [] : [[id, number] as const])));
  const context = {
    graph,
    messages,
    labelling,
    sources: sourcesById(document.sources),
    thesis: thesis(graph),
    numbers,
    places: places(graph, readings),
  };
  return [
    [title, summary(graph, messages)],
    items.map((item) => `${"  ".repeat(item.depth)}${line(item, context)}`),
    listed(messages.verdicts, verdicts.map(oneLine)),
    listed(
      messages.notes,
      (document.notes ?? []).map((note) => noteLine(note, context)),
    ),
    listed(messages.sources, sources),
  ]
    .filter((part) => part.length > 0)
    .map((part) => `${part.join("\n")}\n`)
    .join("\n");
}

function listed(heading: string, items: readonly string[]): readonly string[] {
  return items.length > 0 ? [heading, ...items.map((item) => `- ${item}`)] : [];
}

/** A text without breaks of its own: those would look like the outline's. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

interface Context {
  readonly graph: ArgumentGraph;
  readonly messages: Messages;
  readonly labelling: Labelling;
  readonly thesis: Id | undefined;
  readonly sources: ReadonlyMap<Id, Source>;
  /** The number of each statement and step, such as 2.1. */
  readonly numbers: ReadonlyMap<Id, string>;
  /** The place of a step among the steps, of a reason among the reasons for the same; 0 where there is only one. */
  readonly places: ReadonlyMap<Id, number>;
}

function noteLine({ kind, text, about = [] }: Note, { messages, numbers }: Context): string {
  const said = kind === "gap" ? messages.gap(oneLine(text)) : oneLine(text);
  const on = about.flatMap((id) => numbers.get(id) ?? []);
  return on.length > 0 ? `${said} ${messages.about(on)}` : said;
}

interface Item extends Reading {
  /** Absent for reasons and objections: what stands under them is counted with what they are about. */
  readonly number?: string;
}

/** Numbers statements and steps by their place: 2.1 is the first under 2. */
function numbered(graph: ArgumentGraph, readings: readonly Reading[]): readonly Item[] {
  const top = { number: "", count: 0 };
  const open: (typeof top)[] = [];
  return readings.map((reading) => {
    const around = open[reading.depth - 1] ?? top;
    const { kind } = graph.getNodeAttributes(reading.id);
    if (kind === "inference" || kind === "conflict") {
      open[reading.depth] = around;
      return reading;
    }
    around.count += 1;
    const number = around.number === "" ? String(around.count) : `${around.number}.${around.count}`;
    open[reading.depth] = { number, count: 0 };
    return { ...reading, number };
  });
}

function places(graph: ArgumentGraph, readings: readonly Reading[]): ReadonlyMap<Id, number> {
  const alike = new Map<string, Id[]>();
  for (const { id, parent, again } of readings) {
    const { kind } = graph.getNodeAttributes(id);
    if (again || kind === "claim" || kind === "evidence") continue;
    const key = kind === "causation" ? kind : JSON.stringify([kind, parent]);
    const found = alike.get(key);
    if (found) found.push(id);
    else alike.set(key, [id]);
  }
  return new Map(
    [...alike].flatMap(([key, ids]) =>
      ids.map((id, index) => [id, ids.length > 1 || key === "causation" ? index + 1 : 0] as const),
    ),
  );
}

function line({ id, again, number }: Item, context: Context): string {
  const { graph, numbers } = context;
  const attributes = graph.getNodeAttributes(id);
  const start = number === undefined ? "" : `${number}. `;
  if (again) return `${start}${seen(attributes, numbers.get(id) ?? id, context)}`;
  const said = isStatement(attributes) ? statementLine(id, attributes, context) : linkLine(id, context);
  const cited = formatKnown(attributes.citations ?? [], context.sources, context.messages);
  return `${start}${said}${cited === "" ? "" : ` [${oneLine(cited)}]`}`;
}

function seen(attributes: NodeAttributes, number: string, { messages }: Context): string {
  return messages.see(number, attributes.title === undefined ? undefined : oneLine(attributes.title));
}

type Said = Extract<NodeAttributes, { readonly kind: "claim" | "evidence" }>;

function statementLine(id: Id, said: Said, context: Context): string {
  const { messages, thesis: main } = context;
  const marks = [
    id === main ? messages.thesis : "",
    said.implicit ? messages.notStated : "",
    said.kind === "claim" && said.sketch ? messages.sketch : "",
    labelOf(id, context),
  ].filter(Boolean);
  const title = said.title === undefined || said.title === said.text ? "" : sentence(oneLine(said.title));
  return [
    marks.length > 0 ? `(${marks.join(", ")})` : "",
    said.kind === "evidence" ? messages.evidenceHeading : "",
    title,
    oneLine(said.text),
  ]
    .filter(Boolean)
    .join(" ");
}

const sentence = (text: string) => (/[.!?…:]$/u.test(text) ? text : `${text}.`);

function linkLine(id: Id, context: Context): string {
  const { graph, messages } = context;
  const link = graph.getNodeAttributes(id);
  const { from, to } = ends(graph, id);
  const place = context.places.get(id) ?? 0;
  const target = targetOf(graph.getNodeAttributes(to));
  const scheme = link.kind === "inference" || link.kind === "conflict" ? (link.scheme ?? "") : "";
  const details = [oneLine(scheme), link.implicit ? messages.notStated : "", labelOf(id, context)]
    .filter(Boolean)
    .join(", ");
  if (link.kind === "causation")
    return messages.step(place, nameOf(from[0] ?? "", context), nameOf(to, context), details);
  return (link.kind === "inference" ? messages.reason : messages.objection)(place, from.length, target, details);
}

function labelOf(id: Id, { labelling, messages }: Context): string {
  const label = labelling.get(id);
  return label === undefined ? "" : messages.label(label);
}

/** What a step is called by: the title and number of its ends. */
function nameOf(id: Id, { graph, numbers }: Context): string {
  const { title } = graph.getNodeAttributes(id);
  const number = numbers.get(id) ?? id;
  return title === undefined ? number : `${oneLine(title)} (${number})`;
}

function targetOf(attributes: NodeAttributes): Target {
  return attributes.kind === "claim" || attributes.kind === "evidence" ? "statement" : attributes.kind;
}
