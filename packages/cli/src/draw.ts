import { argdown, type Format, type Rendering, type RenderOptions, read, render, selectMap } from "argument-graph";
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

/**
 * Draws a text with words of the language that is asked for, or of its own.
 *
 * @throws UsageError if a language is asked for that is not there.
 */
export function draw(text: string, { format, language, selection = false, ...options }: DrawOptions): Drawn {
  const { document: whole, diagnostics } = read(text, { format });
  const words = wordsIn(language, whole.language);
  const selected = selection && selectMap(whole, format === argdown ? { text } : {});
  const { document, diagnostics: more } = selected || { document: whole, diagnostics: [] };
  return { ...render(document, { ...options, ...words }), diagnostics: [...diagnostics, ...more], words };
}
