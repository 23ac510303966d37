import { isolate } from "@argument-graph/core";
import type { Label } from "./contract";

/** Every word that is said in or of a drawing in our own notation. */
export interface DrawnMessages {
  /** The BCP 47 tag of these words. */
  readonly language: string;
  /** What stands between the items of a list, and between items that have commas of their own. */
  readonly comma: string;
  readonly semicolon: string;

  /** The words on the lines: why, together or not; against a statement; against a link; a historical step. */
  readonly because: (premises: number) => string;
  readonly but: (attackers: number) => string;
  readonly undercut: (attackers: number, target: Exclude<Target, "statement">) => string;
  readonly leadsTo: string;
  /** A statement's number before what a screen reader says of it. */
  readonly numbered: (number: number, name: string) => string;
  /** The heading over the statements with their numbers. */
  readonly key: string;

  /** The small words on boxes. */
  readonly thesis: string;
  readonly evidence: string;
  readonly notStated: string;
  readonly sketch: string;
  /** An objection that nobody has raised: what a critical question without an answer would come to. */
  readonly openQuestion: string;
  /** What stands on its link, where others have "but". */
  readonly ask: string;
  readonly hidden: (statements: number) => string;
  /** What an evaluation says of a statement or link: it stands, it falls, or it is unsettled. */
  readonly label: (label: Label) => string;

  /** A locator of a citation: `pages` of the CSL label, such as "page", and "57–64". */
  readonly locator: (label: string, locator: string) => string;
  readonly names: (names: readonly string[]) => string;

  readonly untitled: string;
  readonly summary: (counts: Counts) => string;
  readonly summaryThesis: (thesis: string) => string;
  readonly summaryObjection: (objection: string) => string;
  readonly gap: (text: string) => string;
  /** A note with the names of what it is about; `text` may be one of `gap`. The names are none if it is about all. */
  readonly noteOn: (text: string, names: readonly string[]) => string;
  readonly notes: string;
}

/** What a reason or an objection is about: a statement, an inference or objection, or a historical step. */
export type Target = "statement" | "inference" | "conflict" | "causation";

/** What there is in a map, in numbers. */
export interface Counts {
  readonly statements: number;
  readonly evidence: number;
  readonly implicit: number;
  readonly inferences: number;
  readonly conflicts: number;
  readonly causations: number;
}

const plural = new Intl.PluralRules("en");

function count(number: number, one: string, many: string): string {
  return `${number} ${plural.select(number) === "one" ? one : many}`;
}

export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

const LABELS = new Map([
  ["book", ["bk.", "bks."]],
  ["chapter", ["chap.", "chaps."]],
  ["column", ["col.", "cols."]],
  ["figure", ["fig.", "figs."]],
  ["folio", ["fol.", "fols."]],
  ["line", ["l.", "ll."]],
  ["note", ["n.", "nn."]],
  ["page", ["p.", "pp."]],
  ["paragraph", ["para.", "paras."]],
  ["part", ["pt.", "pts."]],
  ["section", ["sec.", "secs."]],
  ["verse", ["v.", "vv."]],
  ["volume", ["vol.", "vols."]],
]);

const UNDERCUT = {
  inference: "but it need not follow",
  conflict: "but that is no objection",
  causation: "but not this step",
} as const;

export const name = (text: string) => isolate(text, false);

/** The words in English. */
export const englishDrawn: DrawnMessages = {
  language: "en",
  comma: ", ",
  semicolon: "; ",
  because: (premises) => (premises > 1 ? "because, together" : "because"),
  but: (attackers) => (attackers > 1 ? "but, together" : "but"),
  undercut: (attackers, target) => `${UNDERCUT[target]}${attackers > 1 ? ", together" : ""}`,
  leadsTo: "leads to",
  numbered: (number, said) => `${number}. ${said}`,
  key: "Statements",
  thesis: "thesis",
  evidence: "evidence",
  notStated: "not stated",
  sketch: "only sketched",
  openQuestion: "open question",
  ask: "?",
  hidden: (statements) => `+${statements}`,
  label: (label) => ({ in: "stands", out: "falls", undecided: "unsettled" })[label],
  locator: (label, locator) => {
    const [one, many] = LABELS.get(label) ?? [label, label];
    return `${/[-–—,&]/.test(locator) ? many : one} ${locator}`;
  },
  names: (names) => (names.length > 3 ? `${name(names[0] ?? "")} and others` : list(names.map(name))),
  untitled: "Argument map",
  summary: ({ statements, evidence, implicit, inferences, conflicts, causations }) => {
    const of = [evidence > 0 ? `${evidence} with evidence` : "", implicit > 0 ? `${implicit} not stated` : ""].filter(
      Boolean,
    );
    const joined = [
      causations > 0 ? count(causations, "historical step", "historical steps") : "",
      inferences > 0 ? count(inferences, "inference", "inferences") : "",
      conflicts > 0 ? count(conflicts, "objection", "objections") : "",
    ].filter(Boolean);
    const said = `${count(statements, "statement", "statements")}${of.length > 0 ? ` (${of.join(", ")})` : ""}`;
    return `${[said, list(joined)].filter(Boolean).join(", joined by ")}.`;
  },
  summaryThesis: (thesis) => `Thesis: ${name(thesis)}.`,
  summaryObjection: (objection) => `Main objection: ${name(objection)}.`,
  gap: (text) => `Gap in the text: ${name(text)}`,
  noteOn: (text, names) => (names.length > 0 ? `${text} (On ${list(names.map((each) => `“${name(each)}”`))}.)` : text),
  notes: "Notes",
};
