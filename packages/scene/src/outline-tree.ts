import type { Id } from "@argument-graph/core";
import type { Outline, OutlineItem, OutlinePart, OutlineSentence } from "./outline";
import { isRightToLeft, runsRightToLeft } from "./right-to-left";

/** How an outline is put into a page. */
export interface OutlineTreeOptions {
  /**
   * The level of the heading over the outline, 1 to 6; the titles of the statements at the top and the headings of the
   * parts at the end are one level below. Default: nothing is a heading.
   */
  readonly headingLevel?: number;
  /** What ids begin with: two outlines in one page need two of them. Default `"argument-"`. */
  readonly idPrefix?: string;
}

/** An element of a page, as a plain value: from it the HTML and the live outline are made. */
export interface OutlineElement {
  readonly name: OutlineElementName;
  readonly attributes: OutlineAttributes;
  readonly children: readonly (OutlineElement | string)[];
}

type Heading = "h1" | "h2" | "h3" | "h4" | "h5" | "h6";

/** Every element that an outline is made of. */
export type OutlineElementName =
  | Heading
  | "a"
  | "bdi"
  | "details"
  | "li"
  | "p"
  | "section"
  | "span"
  | "strong"
  | "summary"
  | "ul";

/** Every attribute that they have. `data-id` is the id of the statement or link, `data-label` what an evaluation says. */
export interface OutlineAttributes {
  readonly class?: string;
  readonly id?: string;
  readonly href?: string;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
  readonly open?: "";
  readonly "data-id"?: string;
  readonly "data-kind"?: string;
  readonly "data-label"?: string;
}

/** Lists are nested no deeper: what stands deeper stays beside what it is under, and its number says where it belongs. */
const DEEPEST = 24;

type Child = OutlineElement | string;
/** An element that still takes children. */
interface Open {
  readonly children: Child[];
}
type Element = OutlineElement & Open;

/**
 * An outline as elements of a page: statements and steps in nested lists, what is said for and against them in parts that
 * fold. Whoever reads it in another direction than the words around it runs is set apart from them.
 *
 *     section
 *     ├ p (or h2)  title
 *     ├ p  summary
 *     ├ ul
 *     │ └ li  1.
 *     │   ├ p  number, marks, title, text, citation
 *     │   └ details  Reason, two premises together:
 *     │     └ ul
 *     │       ├ li  1.1.
 *     │       └ li  1.2. see 3
 *     └ section  notes, sources
 *
 * @example
 * ```ts
 * import { argument, claim } from "@argument-graph/core";
 * import { outline, outlineTree } from "@argument-graph/scene";
 *
 * const tree = outlineTree(outline(argument({ title: "Rain" }, claim("It rained.", { id: "rain" }))));
 *
 * tree.children.map((child) => (typeof child === "string" ? child : child.name)); // => ["p", "p", "ul"]
 * ```
 */
export function outlineTree(outline: Outline, options: OutlineTreeOptions = {}): OutlineElement {
  const { headingLevel, idPrefix = "argument-" } = options;
  const { messages, title, summary, language } = outline;
  const rtl = isRightToLeft(messages);
  const context: Context = {
    rtl,
    language,
    comma: messages.comma,
    words: messages.language,
    idOf: (id) => `${idPrefix}${encodeURIComponent(id.replace(/\p{Surrogate}/gu, halfOf))}`,
    inFull: new Set(outline.items.flatMap((item) => (item.kind === "reference" ? [] : [item.id]))),
    heading: (below) => (headingLevel === undefined ? undefined : levelOf(headingLevel + below)),
  };
  return element("section", { class: "ag-outline-view", lang: messages.language, dir: rtl ? "rtl" : "ltr" }, [
    headed(context.heading(0) ?? "p", "ag-outline-title", [authored(title, context)]),
    element("p", { class: "ag-outline-summary" }, [summary]),
    ...nested(outline.items, context),
    ...outline.parts.map((part) => partElement(part, context)),
  ]);
}

interface Context {
  readonly rtl: boolean;
  /** The language of what the author wrote, and that of the words around it. */
  readonly language: string | undefined;
  readonly words: string;
  readonly comma: string;
  readonly idOf: (id: Id) => string;
  /** What stands somewhere in full, so that a link can lead there. */
  readonly inFull: ReadonlySet<Id>;
  /** The name of a heading so many levels below the uppermost; undefined if there are to be none. */
  readonly heading: (below: number) => Heading | undefined;
}

const LEVELS: readonly Heading[] = ["h1", "h2", "h3", "h4", "h5", "h6"];
const levelOf = (level: number): Heading => LEVELS[Math.min(6, Math.max(1, Math.round(level))) - 1] ?? "h6";

/** Half of a character, which no address can hold, as its number. */
const halfOf = (half: string): string => `\ufffd${half.charCodeAt(0).toString(16)}`;

function element(name: OutlineElementName, attributes: OutlineAttributes, children: Child[] = []): Element {
  return { name, attributes, children };
}

const headed = (name: Heading | "p", className: string, children: Child[]): Element =>
  element(name, { class: className }, children);

/** The items as lists in lists. Reasons and objections stand in what they are about, statements and steps in its list. */
function nested(items: readonly OutlineItem[], context: Context): readonly Child[] {
  const top: Child[] = [];
  const open: Child[][] = [];
  for (const item of items) {
    const depth = Math.min(item.depth, DEEPEST);
    const around = open[depth - 1] ?? top;
    const made = "target" in item ? folding(item, context) : listed(item, context);
    if (made.name === "li") listIn(around).push(made);
    else around.push(made);
    open.length = depth;
    open[depth] = made.children;
  }
  return top;
}

/** The list that is being written, or a new one. */
function listIn(around: Child[]): Child[] {
  const last = around.at(-1);
  if (typeof last === "object" && isOpenList(last)) return last.children;
  const list = element("ul", { class: "ag-outline-list" });
  around.push(list);
  return list.children;
}

const isOpenList = (child: OutlineElement): child is Element => child.name === "ul";

function folding(item: Extract<OutlineItem, { kind: "inference" | "conflict" }>, context: Context): Element {
  const { id, kind, number, sentence, citation, label, target, questions = [] } = item;
  const about = kind === "conflict" && target !== "statement" ? "undercut" : kind;
  return element(
    "details",
    {
      class: "ag-outline-link",
      id: context.idOf(id),
      open: "",
      "data-id": id,
      "data-kind": about,
      ...(label && { "data-label": label }),
    },
    [
      element("summary", {}, [...numbered(number), sentence, ...cited(citation, context)]),
      ...questions.map(({ status, sentence: asked }) =>
        element("p", { class: "ag-outline-question", "data-kind": status }, [asked]),
      ),
    ],
  );
}

const numbered = (number: string | undefined): Child[] =>
  number === undefined ? [] : [element("span", { class: "ag-outline-number" }, [`${number}.`]), " "];

function listed(item: Exclude<OutlineItem, { kind: "inference" | "conflict" }>, context: Context): Element {
  const { id, kind } = item;
  const number = numbered(item.number);
  if (kind === "reference") {
    const sentence = context.inFull.has(id)
      ? element("a", { href: `#${context.idOf(id)}` }, [item.sentence])
      : item.sentence;
    return element("li", { class: "ag-outline-item", "data-kind": kind }, [
      element("p", { class: "ag-outline-line" }, [...number, sentence]),
    ]);
  }
  const attributes = {
    class: "ag-outline-item",
    id: context.idOf(id),
    "data-id": id,
    "data-kind": kind,
    ...(item.label && { "data-label": item.label }),
  };
  const lines =
    kind === "causation"
      ? [
          element("p", { class: "ag-outline-line" }, [
            ...number,
            element("span", { class: "ag-outline-step" }, [item.sentence]),
            ...cited(item.citation, context),
          ]),
        ]
      : statementLines(item, number, context);
  return element("li", attributes, lines);
}

/** A statement runs as its own letters do; at the top its title may be a heading. */
function statementLines(
  item: Extract<OutlineItem, { kind: "claim" | "evidence" }>,
  number: Child[],
  context: Context,
): Child[] {
  const { marks, lead, title, text, citation, depth } = item;
  const rtl = runsRightToLeft(text, context.rtl);
  const direction = rtl === context.rtl ? {} : { dir: rtl ? ("rtl" as const) : ("ltr" as const) };
  const before = [
    ...number,
    ...(marks.length > 0
      ? [element("span", { class: "ag-outline-marks" }, [`(${marks.join(context.comma)})`]), " "]
      : []),
    ...(lead === "" ? [] : [element("span", { class: "ag-outline-lead" }, [lead]), " "]),
  ];
  const said = [authored(text, context, item.language), ...cited(citation, context)];
  const name = title === undefined ? [] : [authored(title, context, item.language)];
  const heading = depth === 0 && title !== undefined ? context.heading(1) : undefined;
  if (heading !== undefined)
    return [
      element(heading, { class: "ag-outline-line ag-outline-name", ...direction }, [...before, ...name]),
      element("p", { class: "ag-outline-line", ...direction }, said),
    ];
  const strong = name.length > 0 ? [element("strong", { class: "ag-outline-name" }, name), " "] : [];
  return [element("p", { class: "ag-outline-line", ...direction }, [...before, ...strong, ...said])];
}

/** What an author wrote, in its language, set apart from the direction of the words around it. */
function authored(text: string, { language, words }: Context, own: string | undefined = language): Element {
  return element("bdi", own === undefined || own === words ? {} : { lang: own }, [text]);
}

function cited(citation: string, { language, words }: Context): Child[] {
  if (citation === "") return [];
  const lang = language === undefined || language === words ? {} : { lang: language };
  return [" ", element("span", { class: "ag-outline-citation", ...lang }, ["[", element("bdi", {}, [citation]), "]"])];
}

function partElement({ kind, heading, sentences }: OutlinePart, context: Context): Element {
  return element("section", { class: "ag-outline-part", "data-kind": kind }, [
    headed(context.heading(1) ?? "p", "ag-outline-heading", [heading]),
    element(
      "ul",
      { class: "ag-outline-sentences" },
      sentences.map((sentence) => element("li", {}, [element("bdi", {}, linked(sentence))])),
    ),
  ]);
}

/** The sentence with its address as a link. */
function linked({ text, url }: OutlineSentence): Child[] {
  if (url === undefined) return [text];
  const at = text.indexOf(url);
  const parts: Child[] = [text.slice(0, at), element("a", { href: url }, [url]), text.slice(at + url.length)];
  return parts.filter((part) => part !== "");
}
