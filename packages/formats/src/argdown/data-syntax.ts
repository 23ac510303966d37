import type { dataFields } from "./data-fields";
import type { placeEntries } from "./link-entries";
import type { Reader } from "./reader";
import type { Settings } from "./settings";
import type { Data } from "./syntax";

/** What reads settings and data, handed in: a text that has neither needs none of it. */
export interface DataSyntax {
  /** The settings at the beginning of a text, which they leave behind them. */
  readonly frontmatter: (reader: Reader) => Data | undefined;
  /** The data that begins at an offset; the offset of its last brace. */
  readonly at: (reader: Reader, at: number) => Data | undefined;
  readonly endAt: (reader: Reader, at: number) => number | undefined;
  /** Warns of data that begins at an offset and is never closed. */
  readonly unclosed: (reader: Reader, at: number) => void;
  readonly settings: (reader: Reader, frontmatter: Data | undefined) => Settings;
  /** What the data of a statement or link says, of links, and of the whole. */
  readonly fields: typeof dataFields;
  readonly placeEntries: typeof placeEntries;
}
