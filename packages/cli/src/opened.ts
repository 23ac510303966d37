import { carriedSource, formats, svg } from "argument-graph";
import type { Source } from "./read-source";

/** The source; of a drawing the text that it carries, so that places and excerpts are those of the text. */
export function opened(source: Source): Source {
  const carried = source.format === svg ? carriedSource(source.text) : undefined;
  const format = carried && formats.find(({ name }) => name === carried.format);
  return carried && format && format !== svg
    ? { ...source, name: `${source.name}#metadata`, text: carried.text, format }
    : source;
}
