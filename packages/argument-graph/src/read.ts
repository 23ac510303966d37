import { type ArgumentDocument, validate } from "@argument-graph/core";
import { argdown, type Format, type Parsed } from "@argument-graph/formats";

export interface ReadOptions {
  /** How the text is written. Default `argdown`; for a file, `formatOf(fileName)` knows. */
  readonly format?: Format;
}

/**
 * Reads a text, or takes a document as it is, and leaves out whatever does not fit together, such as a link to an id
 * that nothing has. Never throws: each thing left out is a diagnostic. This is the border at which a document is checked;
 * from here on it can be trusted.
 *
 * @example
 * ```ts
 * import { json, read } from "argument-graph";
 *
 * read("[Rain]: It rained.").document.statements.map(({ text }) => text); // => ["It rained."]
 * read("{", { format: json }).diagnostics[0].severity; // => "error"
 * ```
 */
export function read(input: string | ArgumentDocument, { format = argdown }: ReadOptions = {}): Parsed {
  if (typeof input !== "string") return checked(input);
  const parsed = format.parse(input);
  const { document, diagnostics } = checked(parsed.document);
  // A format warns by itself, with the place in the text; what is left is where it keeps less than it promises.
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { document, diagnostics: [...parsed.diagnostics, ...errors] };
}

function checked(value: ArgumentDocument): Parsed {
  const { document = { statements: [], links: [] }, diagnostics } = validate(value);
  return { document, diagnostics };
}
