import { isSpace, skipRun, skipSpaces } from "./characters";
import { readContent } from "./content";
import { dataAt } from "./data";
import type { Line } from "./line";
import type { Reader } from "./reader";
import type { Heading } from "./syntax";

/** The level of the heading that begins at `at`, or undefined: `#`, `##`, … and a space. */
export const headingLevel = (text: string, at: number): number | undefined => {
  if (text[at] !== "#") return undefined;
  const end = skipRun(text, at, "#");
  return isSpace(text[end]) ? end - at : undefined;
};

/**
 *     ## Title #tag {data}
 *
 * One line (its data may stand on the next), so that a statement may follow without a blank line.
 */
export const readHeading = (
  reader: Reader,
  line: Line,
  level: number,
): { readonly heading: Heading; readonly next: Line | undefined } => {
  const start = line.at;
  reader.at = skipSpaces(reader.text, start + level);
  let below = false;
  const isData = (next: Line): boolean => {
    below = !below && reader.text[next.at] === "{" && dataAt({ ...reader, diagnostics: [] }, next.at) !== undefined;
    return below;
  };
  const { next, text, tags, data, end } = readContent(reader, isData);
  return { heading: { type: "heading", level, title: text, tags, data, start, end }, next };
};
