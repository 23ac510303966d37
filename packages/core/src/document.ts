/**
 * The name of a statement, link, group, source or text: any string that is not empty. In a document no two statements or
 * links have the same; groups, sources and texts have names of their own.
 *
 * @minLength 1
 */
export type Id = string;

/** A place in a text, as in unist: `line` and `column` count from 1, `offset` counts UTF-16 units from 0. */
export interface Position {
  /**
   * @asType integer
   * @minimum 1
   */
  readonly line: number;
  /**
   * @asType integer
   * @minimum 1
   */
  readonly column: number;
  /**
   * @asType integer
   * @minimum 0
   */
  readonly offset: number;
}

/** A stretch of a text; `end` is the place just after its last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What is wrong with what an author wrote: a value, never an exception. */
export interface Diagnostic {
  /** Stable and kebab-case, such as `unknown-title`: made for programs and for looking it up. */
  readonly code: string;
  /**
   * `error`: something is lost or contradicts itself. `warning`: it is probably not what was meant. `info`: nothing is
   * wrong, and yet worth knowing, such as what a thesis hangs on.
   */
  readonly severity: "error" | "warning" | "info";
  /** A sentence that says what is wrong and what to do about it. */
  readonly message: string;
  /** Where it stands in the text, if it was read from a text. */
  readonly range?: Range;
  /** Where it stands in a JSON value, as a JSON Pointer (RFC 6901), such as `/links/2/premises/0`. */
  readonly path?: string;
}

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Points at an exact quote, with the text around it to tell equal quotes apart (W3C Web Annotation, 4.2.4). */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Points at a stretch by its offsets in UTF-16 units; `end` is not included (W3C Web Annotation, 4.2.5). */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  /**
   * @asType integer
   * @minimum 0
   */
  readonly start: number;
  /**
   * @asType integer
   * @minimum 0
   */
  readonly end: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector;

/** Where a statement or link stands in an essay: several selectors describe the same stretch. */
export interface Anchor {
  /** A text of {@link ArgumentDocument.texts}. */
  readonly source: Id;
  /** @minItems 1 */
  readonly selector: readonly Selector[];
}

/** A reference to a source, as a CSL citation item: what is cited and where in it. */
export interface Citation {
  /** A source of {@link ArgumentDocument.sources}. */
  readonly source: Id;
  /** Where in the source, such as `57–64`. */
  readonly locator?: string;
  /** What the locator counts, a CSL term; `page` if absent. */
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A person or institution, as in CSL-JSON. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly [key: string]: Json | undefined;
}

/** A date, as in CSL-JSON: `{ "date-parts": [[1917, 8]] }` or `{ literal: "n.d." }`. */
export interface CslDate {
  readonly "date-parts"?: readonly (readonly (number | string)[])[];
  readonly literal?: string;
  readonly [key: string]: Json | undefined;
}

/** A bibliographic item in CSL-JSON, which Zotero and Pandoc write. Fields not named here are kept. */
export interface Source {
  readonly id: Id;
  /** A CSL type, such as `book` or `article-journal`. */
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly Name[];
  readonly issued?: CslDate;
  readonly URL?: string;
  readonly note?: string;
  readonly [key: string]: Json | readonly Name[] | CslDate | undefined;
}

/** An essay that anchors point into. */
export interface Text {
  readonly id: Id;
  readonly title?: string;
  /** A BCP 47 language tag. */
  readonly language?: string;
  /** Where the text can be read, if it is not in `content`. */
  readonly url?: string;
  readonly content?: string;
}

/** A named set of statements and links; a group may lie in another. */
export interface Group {
  readonly id: Id;
  readonly title?: string;
  readonly parent?: Id;
  readonly range?: Range;
  readonly tags?: readonly string[];
  readonly data?: JsonObject;
}

/** A remark on the map itself, such as a gap in the essay's text. */
export interface Note {
  readonly text: string;
  /** `gap`: a piece of the essay's text is missing here. */
  readonly kind?: "note" | "gap";
  /** The statements and links that the note is about; the whole map if absent. */
  readonly about?: readonly Id[];
  readonly range?: Range;
}

/** What every statement and link may carry. */
export interface Part {
  readonly id: Id;
  /** A short name to show and to refer by. */
  readonly title?: string;
  /** Where it stands in the text file that it was read from. */
  readonly range?: Range;
  /** Where it stands in the essay. */
  readonly anchors?: readonly Anchor[];
  readonly citations?: readonly Citation[];
  /** Reconstructed by the map's author, not stated in the essay. */
  readonly implicit?: boolean;
  /**
   * How strong it is, from 0 to 1.
   * @minimum 0
   * @maximum 1
   */
  readonly weight?: number;
  readonly tags?: readonly string[];
  /** A group of {@link ArgumentDocument.groups}. */
  readonly group?: Id;
  /** What a format brings that the model does not know. */
  readonly data?: JsonObject;
}

/** A proposition that someone may accept or not (AIF: I-node). */
export interface Claim extends Part {
  readonly kind: "claim";
  readonly text: string;
  /** An argument that is only named or summarised: its premises and its conclusion are not spelt out. */
  readonly sketch?: boolean;
}

/** A statement that reports a named source. */
export interface Evidence extends Part {
  readonly kind: "evidence";
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** Premises that together support one conclusion (AIF: RA-node). */
export interface Inference extends Part {
  readonly kind: "inference";
  /**
   * Statements; several in one inference are linked: none is enough alone.
   * @minItems 1
   * @uniqueItems true
   */
  readonly premises: readonly Id[];
  /** A statement, or a link: then the inference is the backing of that link. */
  readonly conclusion: Id;
  /** The named pattern, such as `argument from analogy`. */
  readonly scheme?: string;
}

/** Attackers that together speak against one target (AIF: CA-node). */
export interface Conflict extends Part {
  readonly kind: "conflict";
  /**
   * Statements.
   * @minItems 1
   * @uniqueItems true
   */
  readonly attackers: readonly Id[];
  /** A statement, or a link: then the conflict is an undercut. */
  readonly target: Id;
  readonly scheme?: string;
}

/** A historical step: the cause leads to the effect. As a step it can itself be supported and attacked. */
export interface Causation extends Part {
  readonly kind: "causation";
  readonly cause: Id;
  readonly effect: Id;
}

export type Statement = Claim | Evidence;
export type Link = Inference | Conflict | Causation;

/** An essay's argument as plain data. The order of `statements` and `links` is the author's. */
export interface ArgumentDocument {
  readonly title?: string;
  /** A BCP 47 language tag; right-to-left languages are drawn from right to left. */
  readonly language?: string;
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
  readonly groups?: readonly Group[];
  readonly sources?: readonly Source[];
  readonly texts?: readonly Text[];
  readonly notes?: readonly Note[];
  readonly data?: JsonObject;
}

/** A document as a JSON file carries it. `validate` reads it and gives back the document alone. */
export interface VersionedDocument extends ArgumentDocument {
  /** Where the JSON Schema of the file form lies, for editors that complete and check JSON. */
  readonly $schema?: string;
  /** The version of the file form, which changes only if readers of the old form would misread the new one. */
  readonly version?: 1;
}
