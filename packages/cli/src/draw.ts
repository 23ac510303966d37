import { type Format, type Rendering, type RenderOptions, read, render } from "argument-graph";
import { type Words, wordsIn } from "./words";

/** A drawing, and the words that it was made with. */
export interface Drawn extends Rendering {
  readonly words: Words;
}

/**
 * Draws a text with words of the language that is asked for, or of its own.
 *
 * @throws UsageError if a language is asked for that is not there.
 */
export function draw(
  text: string,
  { format, language, ...options }: RenderOptions & { readonly format: Format; readonly language: string | undefined },
): Drawn {
  const { document, diagnostics } = read(text, { format });
  const words = wordsIn(language, document.language);
  return { ...render(document, { ...options, ...words }), diagnostics, words };
}
