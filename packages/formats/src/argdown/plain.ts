import type { Parsed } from "../format";
import { parsedFrom } from "./parsed";
import { readSyntax } from "./read";
import { withoutData } from "./without-data";

/**
 * Reads Argdown as `parse` does, but for texts with settings or data in them: for those it gives undefined. It comes
 * without a reader of YAML, so that a page need not load one to draw a map of plain text.
 *
 * @example
 * ```ts
 * import { parsePlain } from "@argument-graph/formats/plain";
 *
 * parsePlain("[Rain]: It rains.")?.document.statements.length; // => 1
 * parsePlain("[Rain]: It rains. {weight: 0.5}"); // => undefined
 * ```
 */
export const parsePlain = (text: string): Parsed | undefined => {
  let hasData = false;
  const read = readSyntax(
    text,
    withoutData(() => {
      hasData = true;
    }),
  );
  return hasData ? undefined : parsedFrom(read);
};
