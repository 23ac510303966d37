import {
  type ArgumentDocument,
  argdown,
  type Diagnostic,
  type Format,
  type Rendering,
  type RenderOptions,
  read,
  render,
  selectMap,
} from "argument-graph";
import { type Words, wordsIn } from "./words";

/** A drawing, and the words that it was made with. */
export interface Drawn extends Rendering {
  readonly words: Words;
}

export interface DrawOptions extends RenderOptions {
  readonly format: Format;
  readonly language: string | undefined;
  /** Only what Argdown's own map shows. */
  readonly selection?: boolean;
}

/** A document that has been read, and what was wrong with its text. */
export interface ReadDocument {
  readonly document: ArgumentDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text; with `selection`, only what Argdown's own map shows of it. */
export function readDocument(
  text: string,
  { format, selection = false }: Pick<DrawOptions, "format" | "selection">,
): ReadDocument {
  const { document: whole, diagnostics } = read(text, { format });
  if (!selection) return { document: whole, diagnostics };
  const { document, diagnostics: more } = selectMap(whole, format === argdown ? { text } : {});
  return { document, diagnostics: [...diagnostics, ...more] };
}

/**
 * Draws a text, or a document, with words of the language that is asked for, or of its own.
 *
 * @throws UsageError if a language is asked for that is not there.
 */
export function draw(
  input: string | ReadDocument,
  { format, language, selection = false, ...options }: DrawOptions,
): Drawn {
  const { document, diagnostics } = typeof input === "string" ? readDocument(input, { format, selection }) : input;
  const words = wordsIn(language, document.language);
  return { ...render(document, { ...options, ...words }), diagnostics, words };
}
