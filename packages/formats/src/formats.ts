import { argdown } from "./argdown/index";
import type { Format } from "./format";
import { json } from "./json/index";
import { svg } from "./svg/index";

/** All formats; the first is the one that a person writes. */
export const formats: readonly Format[] = [argdown, json, svg];

/**
 * The format of a file, by the end of its name; undefined if it is none that we know. Upper and lower case count as the
 * same.
 *
 * @example
 * ```ts
 * import { formatOf } from "@argument-graph/formats";
 *
 * formatOf("essay.argdown")?.name; // => "argdown"
 * ```
 */
export const formatOf = (fileName: string): Format | undefined => {
  const name = fileName.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
};
