import { isSpace, skipRun, skipSpaces } from "./characters";
import { readContent } from "./content";
import { dataEnd } from "./data";
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
export const readHeading = (reader: Reader, start: number, level: number): Heading => {
  reader.at = skipSpaces(reader.text, start + level);
  let below = false;
  const isData = (next: Line): boolean => {
    below = !below && dataEnd(reader, next.at) !== undefined;
    return below;
  };
  const { text: title, tags, data, end } = readContent(reader, isData);
  return { type: "heading", level, title, tags, data, start, end };
};
