import type { Facet } from "./filter";
import type { HelpKey, KeyName } from "./help";
import { statements } from "./picture-messages";
import type { Side } from "./sides";

/** The words for what a reader can do with a map: find, filter, look at a part, step through, save, undo, ask for help. */
export interface ReaderMessages {
  readonly close: string;
  readonly redo: string;
  /** Announced after a change has been taken back, and done again. */
  readonly undone: string;
  readonly redone: string;
  readonly findNext: string;
  readonly findPrevious: string;
  /** Where one is among what was found: 3 of 12; shown beside the field and announced. */
  readonly found: (at: number, count: number) => string;

  /** What can be done with a statement or link, with its name. */
  readonly actions: (name: string) => string;
  readonly unfoldHere: string;
  readonly foldHere: string;
  readonly focusHere: string;
  readonly details: string;
  readonly places: string;
  readonly placesOf: (name: string) => string;
  readonly objections: string;
  readonly objectionsTo: (name: string) => string;
  /** Switches on and off that questions without an answer stand in the map as objections; how many do now is announced. */
  readonly showQuestions: string;
  readonly asked: (count: number) => string;
  readonly copyText: string;
  readonly copyLink: string;

  /** Said above the map while only a part of it is shown, and announced. */
  readonly focusedOn: (name: string) => string;
  readonly filtered: (shown: number, all: number) => string;
  readonly showAll: string;
  readonly shownAll: string;
  readonly filter: string;
  readonly facet: { readonly [facet in Facet]: string };
  readonly kinds: { readonly [kind in "claim" | "evidence" | "implicit"]: string };
  readonly sides: { readonly [side in Side]: string };
  /** A value of a facet, with the number of statements that have it. */
  readonly counted: (value: string, count: number) => string;
  /** Written on a link that stands for a path through hidden statements. */
  readonly between: (hidden: number) => string;

  /** Fold everything deeper than so many levels of statements. */
  readonly levels: string;
  readonly level: (depth: number) => string;
  readonly allLevels: string;
  readonly foldedTo: (depth: number) => string;

  /** Through the statements in the author's order. */
  readonly steps: string;
  readonly stepNext: string;
  readonly stepPrevious: string;
  readonly stepAt: (at: number, count: number) => string;

  readonly overview: string;
  readonly copyAndSave: string;
  readonly copySvg: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly copyOutline: string;
  readonly copyHtml: string;
  readonly copyAlt: string;
  readonly copySource: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly saved: (file: string) => string;
  readonly notSaved: string;
  /** The name of a saved file, without its ending, for a map without a title. */
  readonly fileName: string;
  readonly helpIntro: string;
  /** What each key does, and how keys are called. */
  readonly helpKeys: { readonly [key in HelpKey]: string };
  readonly keyNames: { readonly [key in KeyName]: string };
}

/** The words in English. */
export const englishReader: ReaderMessages = {
  close: "Close",
  redo: "Do again",
  undone: "Undone.",
  redone: "Done again.",
  findNext: "Next match",
  findPrevious: "Previous match",
  found: (at, count) => (count === 0 ? "Nothing found" : `${at} of ${count}`),
  actions: (name) => `What to do with ${name}`,
  unfoldHere: "Unfold what is below",
  foldHere: "Fold what is below",
  focusHere: "Show only this, what it rests on and what it carries",
  details: "Details",
  places: "Go to where it is used",
  placesOf: (name) => `Where ${name} is used`,
  objections: "Go to an objection",
  objectionsTo: (name) => `Objections to ${name}`,
  showQuestions: "Show open questions in the map",
  asked: (count) =>
    count === 0 ? "Open questions are hidden." : `${count} open ${count === 1 ? "question" : "questions"} shown.`,
  copyText: "Copy the text",
  copyLink: "Copy a link to this",
  focusedOn: (name) => `Only ${name}, what it rests on and what it carries`,
  filtered: (shown, all) => `${shown} of ${statements(all)} shown`,
  showAll: "Show all",
  shownAll: "Everything is shown.",
  filter: "Filter",
  facet: { kind: "Kind", side: "Side", tag: "Tag", group: "Group", source: "Source" },
  kinds: { claim: "Claims", evidence: "Evidence", implicit: "Not stated" },
  sides: { for: "For the thesis", against: "Against the thesis" },
  counted: (value, count) => `${value} (${count})`,
  between: (hidden) => `${hidden} between`,
  levels: "Levels",
  level: (depth) => `Down to level ${depth}`,
  allLevels: "All levels",
  foldedTo: (depth) => `Folded below level ${depth}.`,
  steps: "Step through the argument",
  stepNext: "Next statement",
  stepPrevious: "Previous statement",
  stepAt: (at, count) => `${at} of ${count}`,
  overview: "Overview in the corner",
  copyAndSave: "Copy and save",
  copySvg: "Copy as SVG",
  saveSvg: "Save as SVG",
  savePng: "Save as PNG",
  copyOutline: "Copy as outline",
  copyHtml: "Copy as outline in HTML",
  copyAlt: "Copy a description in words",
  copySource: "Copy the source",
  copied: "Copied.",
  notCopied: "The browser does not allow copying.",
  saved: (file) => `Saved as ${file}.`,
  notSaved: "The browser cannot draw a picture of this size.",
  fileName: "argument-map",
  helpIntro:
    "Each box is a statement or a link between statements. The arrow keys walk from one to the next as the lines run.",
  helpKeys: {
    child: "to what is below; unfolds it first",
    parent: "to what it is below of",
    siblings: "to the neighbours",
    ends: "to the first and the last box",
    letters: "to the next text that begins so",
    fold: "fold or unfold; where nothing is below, open the menu",
    star: "unfold the neighbours, then everything",
    select: "select",
    details: "everything about it, on a card",
    places: "all that the statement is used for",
    objections: "objections to the statement or link",
    menu: "what can be done with it",
    find: "find",
    suppose: "suppose that it is not so",
    undo: "undo; do again",
    zoom: "on the zoom buttons: closer, further, whole map",
    leave: "clear the selection; show everything",
    tab: "leave the map; back again",
    help: "this help",
  },
  keyNames: {
    alt: "Alt",
    ctrl: "Ctrl",
    shift: "Shift",
    enter: "Enter",
    space: "Space",
    home: "Home",
    end: "End",
    escape: "Esc",
    delete: "Delete",
    tab: "Tab",
    letters: "a b c",
    menu: "Menu",
  },
};
