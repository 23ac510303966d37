import type { ArgumentDocument, Diagnostic } from "argument-graph";
import type { Drawn } from "./draw";
import type { Source } from "./read-source";
import type { Typesetter } from "./typesetter";

/** One document on its way into files; what several of them need is made once. */
export interface Job {
  readonly source: Source;
  readonly document: ArgumentDocument;
  drawn(): Drawn;
  /** The drawing in the fonts that pictures and pages carry with them. */
  typeset(): Promise<Typeset>;
  /** A script for pages. */
  readScript(name: string): Promise<string>;
  readonly settings: WriteSettings;
}

export interface Typeset {
  readonly drawn: Drawn;
  readonly typesetter: Typesetter;
  /** A diagnostic for the letters that no font has; empty if there are none. */
  readonly losses: readonly Diagnostic[];
}

/** How files are written, beside how the argument is drawn. */
export interface WriteSettings {
  /** Pixels of a picture for each px. */
  readonly scale: number;
  /** Drawings carry the text that they were made from. */
  readonly withSource: boolean;
  /** Pages carry the script that makes them live. */
  readonly withScript: boolean;
  /** The document is the text's own: nothing was left out or retitled. */
  readonly isWhole: boolean;
  /** The attributes that make an element in a page draw the same. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** What goes into a file, and what it could not carry. */
export interface Written {
  readonly content: string | Uint8Array;
  readonly losses: readonly Diagnostic[];
}

export type Write = (job: Job) => Promise<Written>;
