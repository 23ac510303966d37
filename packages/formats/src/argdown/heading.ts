import { skipSpaces } from "./characters";
import { readContent } from "./content";
import type { Line } from "./line";
import type { Reader } from "./reader";
import { type Inline, scanner } from "./scanner";
import type { Heading } from "./syntax";

/** What a heading begins with, as many as its level says: `#`, `##`, … and a space. */
export const headingMarkAt = scanner(/#+(?=[ \t])/y);

/**
 *     ## Title #tag {data}
 *
 * One line (its data may stand on the next), so that a statement may follow without a blank line.
 */
export const readHeading = (reader: Reader, start: number, { text: mark, end: from }: Inline): Heading => {
  reader.at = skipSpaces(reader.text, from);
  let below = false;
  const isData = (next: Line): boolean => {
    below = !below && reader.data.endAt(reader, next.at) !== undefined;
    return below;
  };
  const { text: title, tags, data, end } = readContent(reader, isData);
  return { type: "heading", level: mark.length, title, tags, data, start, end };
};
