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
  toReadonlyGraph,
} from "@argument-graph/core";
import { formatKnown, formatSource, sourcesById } from "./citation";
import type { Label, Labelling } from "./contract";
import { summary } from "./describe";
import type { Target } from "./drawn-messages";
import { english, type Messages, type QuestionStatus } from "./messages";

export interface OutlineOptions {
  /** Default {@link english}. */
  readonly messages?: Messages;
  /** Says of every statement and link whether it stands, falls or is unsettled. Default: not said. */
  readonly labelling?: Labelling;
  /** Sentences on what stands and why, such as those of `explain` and `hangsOn` of an evaluation. Default none. */
  readonly verdicts?: readonly string[];
  /** Sentences on what falls with each statement, such as those of `fallsWith` of an evaluation. Default none. */
  readonly hinges?: readonly string[];
  /** The critical questions to reasons, such as those of `criticalQuestions` of an evaluation. Default none. */
  readonly questions?: ReadonlyMap<Id, readonly AskedQuestion[]>;
}

/** A critical question, and what became of it. */
export interface AskedQuestion {
  readonly text: string;
  readonly status: QuestionStatus;
}

/** An argument as a text to be read from the top: what `toOutline` writes as text and `toOutlineHtml` as HTML. */
export interface Outline {
  readonly title: string;
  /** How much there is, as a sentence. */
  readonly summary: string;
  /** The language of what the author wrote, a BCP 47 tag, if the document says it. */
  readonly language?: string;
  /** In reading order; what stands under an item follows it with a greater depth. */
  readonly items: readonly OutlineItem[];
  /** What stands at the end, each part with its heading; those that are empty are left out. */
  readonly parts: readonly OutlinePart[];
  /** The words that were used. */
  readonly messages: Messages;
}

/** One line of an outline. */
export type OutlineItem = OutlineStatement | OutlineStep | OutlineLink | OutlineReference;

interface Line {
  readonly id: Id;
  /** 0 at the top, and one more than that of what it stands under below. */
  readonly depth: number;
}

/** A statement in full. */
export interface OutlineStatement extends Line {
  readonly kind: "claim" | "evidence";
  /** Such as 2.1, the first under 2. */
  readonly number: string;
  /** What is to be known of it, in words: that it is the thesis, that nobody states it, that it stands. */
  readonly marks: readonly string[];
  /** What it begins with, such as "Evidence:"; "" for a claim. */
  readonly lead: string;
  /** Only where it says something else than the text. */
  readonly title?: string;
  readonly text: string;
  /** The language of the text, if it is another one than that of the document: `data.language` of the statement. */
  readonly language?: string;
  /** "" if nothing is cited. */
  readonly citation: string;
  readonly label?: Label;
}

/** A historical step, as a sentence. */
export interface OutlineStep extends Line {
  readonly kind: "causation";
  readonly number: string;
  readonly sentence: string;
  readonly citation: string;
  readonly label?: Label;
}

/**
 * A reason or an objection: the words over what stands under it. It has no number, as what it is about counts on; but where
 * links are about each other in a circle, the first of them stands at the top with a number, and what it is about, further
 * down under it, refers to that.
 */
export interface OutlineLink extends Line {
  readonly kind: "inference" | "conflict";
  readonly number?: string;
  readonly sentence: string;
  readonly citation: string;
  readonly label?: Label;
  /** What it is about. */
  readonly target: Target;
  /** The critical questions to a reason, as sentences; absent if there are none. */
  readonly questions?: readonly OutlineQuestion[];
}

export interface OutlineQuestion {
  readonly status: QuestionStatus;
  readonly sentence: string;
}

/** Something that stands elsewhere in full. */
export interface OutlineReference extends Line {
  readonly kind: "reference";
  readonly number?: string;
  readonly sentence: string;
}

/** Sentences with a heading of their own. */
export interface OutlinePart {
  readonly kind: "verdicts" | "hinges" | "notes" | "sources";
  readonly heading: string;
  readonly sentences: readonly OutlineSentence[];
}

export interface OutlineSentence {
  readonly text: string;
  /** An address that the text contains and that leads to the source on the web. */
  readonly url?: string;
}

/**
 * The argument in the order in which a reader should meet it: every statement in full exactly once, a reference to its
 * number where it is used again, notes and gaps and the sources at the end. What is written has no line breaks of its
 * own. Linear.
 *
 * @throws RangeError if the document repeats an id or names one that it lacks: `validate` tells where.
 *
 * @example
 * ```ts
 * import { argument, because, claim } from "@argument-graph/core";
 * import { outline } from "@argument-graph/scene";
 *
 * const wet = claim("The street is wet.", { id: "wet" });
 * const rain = claim("It rained.", { id: "rain" });
 * const { items } = outline(argument({}, wet, rain, because(wet, rain)));
 *
 * items.map(({ depth, kind }) => `${depth} ${kind}`); // => ["0 claim", "1 inference", "2 claim"]
 * items.flatMap((item) => ("sentence" in item ? [item.sentence] : [])); // => ["Reason:"]
 * ```
 */
export function outline(document: ArgumentDocument, options: OutlineOptions = {}): Outline {
  const { messages = english, labelling = new Map(), verdicts = [], hinges = [], questions = new Map() } = options;
  const graph = toReadonlyGraph(document);
  const readings = readingOrder(graph);
  const numbered = withNumbers(graph, readings);
  const numbers = new Map(
    numbered.flatMap(({ id, again, number }) => (again || !number ? [] : [[id, number] as const])),
  );
  const context = {
    graph,
    messages,
    labelling,
    sources: sourcesById(document.sources),
    thesis: thesis(graph),
    numbers,
    places: places(graph, readings),
    questions,
  };
  return {
    title: oneLine(document.title ?? messages.untitled),
    summary: summary(graph, messages),
    ...(document.language !== undefined && { language: document.language }),
    items: numbered.map((item) => itemOf(item, context)),
    parts: [
      part("verdicts", messages.verdicts, verdicts.map(toSentence)),
      part("hinges", messages.hinges, hinges.map(toSentence)),
      part(
        "notes",
        messages.notes,
        (document.notes ?? []).map((note) => ({ text: noteLine(note, context) })),
      ),
      part(
        "sources",
        messages.sources,
        (document.sources ?? []).map((source) => sourceLine(source, messages)),
      ),
    ].filter(({ sentences }) => sentences.length > 0),
    messages,
  };
}

function part(kind: OutlinePart["kind"], heading: string, sentences: readonly OutlineSentence[]): OutlinePart {
  return { kind, heading, sentences };
}

const toSentence = (text: string): OutlineSentence => ({ text: oneLine(text) });

function sourceLine(source: Source, messages: Messages): OutlineSentence {
  const text = oneLine(formatSource(source, messages));
  const { URL: url = "" } = source;
  return /^https?:\/\/[^\s]+$/iu.test(url) && text.includes(url) ? { text, url } : { text };
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
  readonly questions: ReadonlyMap<Id, readonly AskedQuestion[]>;
}

function noteLine({ kind, text, about = [] }: Note, { messages, numbers }: Context): string {
  const said = kind === "gap" ? messages.gap(oneLine(text)) : oneLine(text);
  const on = about.flatMap((id) => numbers.get(id) ?? []);
  return on.length > 0 ? `${said} ${messages.about(on)}` : said;
}

interface Numbered extends Reading {
  /** Absent for reasons and objections below the top: what stands under them is counted with what they are about. */
  readonly number?: string;
}

/** Numbers statements and steps by their place: 2.1 is the first under 2. */
function withNumbers(graph: ArgumentGraph, readings: readonly Reading[]): readonly Numbered[] {
  const top = { number: "", count: 0 };
  const open: (typeof top)[] = [];
  return readings.map((reading) => {
    const around = open[reading.depth - 1] ?? top;
    const { kind } = graph.getNodeAttributes(reading.id);
    if (reading.depth > 0 && (kind === "inference" || kind === "conflict")) {
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

function itemOf({ id, depth, again, number }: Numbered, context: Context): OutlineItem {
  const attributes = context.graph.getNodeAttributes(id);
  const line = { id, depth };
  if (again || (number === undefined && isStatement(attributes)))
    return { ...line, kind: "reference", ...(number && { number }), sentence: seen(id, attributes, context) };
  if (isStatement(attributes)) return { ...line, ...statementItem(id, number ?? "", attributes, context) };
  const label = context.labelling.get(id);
  const common = {
    ...line,
    sentence: linkSentence(id, context),
    citation: citationOf(attributes, context),
    ...(label && { label }),
  };
  if (attributes.kind === "causation") return { ...common, kind: "causation", number: number ?? "" };
  const questions = attributes.kind === "inference" ? questionsTo(id, context) : [];
  return {
    ...common,
    kind: attributes.kind,
    ...(number !== undefined && { number }),
    target: targetOf(context.graph, id),
    ...(questions.length > 0 && { questions }),
  };
}

function questionsTo(id: Id, { questions, messages }: Context): readonly OutlineQuestion[] {
  return (questions.get(id) ?? []).map(({ status, text }) => ({
    status,
    sentence: messages.criticalQuestion(status, oneLine(text)),
  }));
}

/** A reference; one to a reason or objection says first what that is for or against: it closes a circle. */
function seen(id: Id, attributes: NodeAttributes, context: Context): string {
  const { title, kind } = attributes;
  const { messages, numbers } = context;
  const see = messages.see(numbers.get(id) ?? id, title === undefined ? undefined : oneLine(title));
  return kind === "inference" || kind === "conflict" ? `${linkSentence(id, context)} ${see}` : see;
}

function citationOf({ citations = [] }: NodeAttributes, { sources, messages }: Context): string {
  return oneLine(formatKnown(citations, sources, messages));
}

type Said = Extract<NodeAttributes, { readonly kind: "claim" | "evidence" }>;

function statementItem(id: Id, number: string, said: Said, context: Context): Omit<OutlineStatement, "id" | "depth"> {
  const { messages, thesis: main, labelling } = context;
  const label = labelling.get(id);
  const language = said.data?.language;
  return {
    kind: said.kind,
    number,
    marks: [
      id === main ? messages.thesis : "",
      said.implicit ? messages.notStated : "",
      said.kind === "claim" && said.sketch ? messages.sketch : "",
      label ? messages.label(label) : "",
    ].filter(Boolean),
    lead: said.kind === "evidence" ? messages.evidenceHeading : "",
    ...(said.title !== undefined && said.title !== said.text && { title: sentence(oneLine(said.title)) }),
    text: oneLine(said.text),
    ...(typeof language === "string" && { language }),
    citation: citationOf(said, context),
    ...(label && { label }),
  };
}

const sentence = (text: string) => (/[.!?…:؟。！？]$/u.test(text) ? text : `${text}.`);

function linkSentence(id: Id, context: Context): string {
  const { graph, messages, labelling } = context;
  const link = graph.getNodeAttributes(id);
  const { from, to } = ends(graph, id);
  const place = context.places.get(id) ?? 0;
  const scheme = link.kind === "inference" || link.kind === "conflict" ? (link.scheme ?? "") : "";
  const label = labelling.get(id);
  const details = [oneLine(scheme), link.implicit ? messages.notStated : "", label ? messages.label(label) : ""]
    .filter(Boolean)
    .join(messages.comma);
  if (link.kind === "causation")
    return messages.step(place, nameOf(from[0] ?? "", context), nameOf(to, context), details);
  const say = link.kind === "inference" ? messages.reason : messages.objection;
  return say(place, from.length, targetOf(graph, id), details);
}

/** What a step is called by: the title and number of its ends. */
function nameOf(id: Id, { graph, numbers }: Context): string {
  const { title } = graph.getNodeAttributes(id);
  const number = numbers.get(id) ?? id;
  return title === undefined ? number : `${oneLine(title)} (${number})`;
}

function targetOf(graph: ArgumentGraph, id: Id): Target {
  const { kind } = graph.getNodeAttributes(ends(graph, id).to);
  return kind === "claim" || kind === "evidence" ? "statement" : kind;
}
