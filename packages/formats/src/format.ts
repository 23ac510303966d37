import type { ArgumentDocument, Diagnostic } from "@argument-graph/core";

/** What a text says, as far as it could be read, and what is wrong with it. */
export interface Parsed {
  readonly document: ArgumentDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** A document as text, and what the format could not carry. */
export interface Printed {
  readonly text: string;
  readonly losses: readonly Diagnostic[];
}

/** A way of writing arguments down. */
export interface Format {
  readonly name: string;
  /** File name extensions with the dot, such as `.argdown`. */
  readonly extensions: readonly string[];
  /** Never throws on any text: what cannot be read is a diagnostic, and the rest is in the document. */
  parse(text: string): Parsed;
  print?(document: ArgumentDocument): Printed;
  /**
   * Gives diagnostics of a document that was read from the text without an error the range in the text that their `path`
   * leads to. For formats whose documents carry ranges of another text, or none.
   */
  locate?(text: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[];
}
