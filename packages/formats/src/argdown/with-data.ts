import { dataAt, dataEnd, warnUnclosedData } from "./data";
import { dataFields } from "./data-fields";
import type { DataSyntax } from "./data-syntax";
import { readFrontmatter } from "./frontmatter";
import { placeEntries } from "./link-entries";
import { readSettings } from "./settings";

/** All that reads settings and data. */
export const withData: DataSyntax = {
  frontmatter: readFrontmatter,
  at: dataAt,
  endAt: dataEnd,
  unclosed: warnUnclosedData,
  settings: readSettings,
  fields: dataFields,
  placeEntries,
};
