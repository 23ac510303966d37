/** The words that the element says by itself, around the drawing. What formats say of a text is in English. */
export interface ElementMessages {
  /** The BCP 47 tag of these words. */
  readonly language: string;
  /** The buttons that choose between the map and the outline, and their group. */
  readonly view: string;
  readonly views: { readonly [view in "map" | "outline" | "both"]: string };
  /** The accessible name of the outline, and how to move in it, read once with the name. */
  readonly outline: (title: string) => string;
  readonly outlineHint: string;
  /** The button and the field by which the reader finds in the outline. */
  readonly find: string;

  readonly problems: (count: number) => string;
  /** Where a problem is, before what it is. */
  readonly place: (line: number, column: number) => string;
  readonly nothingGiven: string;
  readonly noStatement: string;
  readonly noFormat: (name: string, known: readonly string[]) => string;
  readonly noPreset: (name: string, known: readonly string[]) => string;

  /** Why the file at an address could not be loaded. */
  readonly noAnswer: (src: string) => string;
  readonly refused: (src: string, status: number) => string;
  readonly isPage: (src: string) => string;
  readonly isFile: (src: string) => string;
  readonly noAddress: (src: string) => string;
  readonly tooLarge: (src: string) => string;
}

/** The words in English. */
export const englishElement: ElementMessages = {
  language: "en",
  view: "View",
  views: { map: "Map", outline: "Outline", both: "Both" },
  outline: (title) => `Outline: ${title}`,
  outlineHint: "Up and down arrow move between what folds; left and right fold; slash finds.",
  find: "Find in the outline",
  problems: (count) => `${count} ${count === 1 ? "problem" : "problems"} in the text`,
  place: (line, column) => `Line ${line}, column ${column}`,
  nothingGiven: "There is nothing to draw: give the element a text, or a src.",
  noStatement: "There is no statement in the text, so there is nothing to draw.",
  noFormat: (name, known) => `No format is called “${name}”. There are: ${known.join(", ")}.`,
  noPreset: (name, known) => `No notation (preset) is called “${name}”. There are: ${known.join(", ")}.`,
  noAnswer: (src) => `“${src}” could not be loaded: the server did not answer, or does not let this page read it.`,
  refused: (src, status) => `“${src}” could not be loaded: the server answered ${status}.`,
  isPage: (src) => `“${src}” is a web page, not the text of an argument.`,
  isFile: (src) =>
    `“${src}” cannot be loaded: a page opened from a file may not read other files. Put the text inside the element.`,
  noAddress: (src) => `“${src}” is no address that can be loaded: expected a relative one, or http or https.`,
  tooLarge: (src) => `“${src}” is larger than 4 MB.`,
};
