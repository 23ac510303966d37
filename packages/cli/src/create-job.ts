import type { ArgumentDocument, Diagnostic, RenderOptions } from "argument-graph";
import { type Drawn, draw } from "./draw";
import type { FontBook } from "./font-book";
import type { Job, Typeset, WriteSettings } from "./job";
import type { Source } from "./read-source";
import { typesetter } from "./typesetter";

/** What all documents of one call have in common. */
export interface JobOptions {
  readonly drawing: RenderOptions;
  readonly language: string | undefined;
  readonly settings: WriteSettings;
  /** Opens the fonts when they are needed first. */
  readonly fonts: () => Promise<FontBook>;
  readonly readScript: (name: string) => Promise<string>;
}

export function createJob(source: Source, document: ArgumentDocument, options: JobOptions): Job {
  const { drawing, language, settings, fonts, readScript } = options;
  const drawWith = (more: RenderOptions): Drawn =>
    draw({ document, diagnostics: [] }, { ...drawing, ...more, format: source.format, language });
  const drawn = once(() => drawWith({}));
  const typeset = once(async (): Promise<Typeset> => {
    const book = await fonts();
    const setter = typesetter(book);
    const result = drawWith({ measureText: setter.measure });
    return { drawn: result, typesetter: setter, losses: lacking(book.takeMissing()) };
  });
  const { title } = drawing;
  return {
    source,
    document: title === undefined ? document : { ...document, title },
    drawn,
    typeset,
    readScript,
    settings: { ...settings, isWhole: settings.isWhole && title === undefined },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function lacking(letters: readonly string[]): readonly Diagnostic[] {
  if (letters.length === 0) return [];
  const some = letters.slice(0, 10).join(" ");
  const message = `No font here has ${letters.length > 10 ? `${some} and ${letters.length - 10} others` : some}: boxes stand for them. Add --font FILE with a font that has them.`;
  return [{ code: "missing-letters", severity: "warning", message }];
}
