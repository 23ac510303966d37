import type { Parsed } from "../format";
import { parsedFrom } from "./parsed";
import { readSyntax } from "./read";
import { withData } from "./with-data";

/**
 * Reads Argdown. Never throws: a mistake is a diagnostic with its place, costs at most the block it stands in, and
 * everything else is in the document. Takes time linear in the length of the text.
 *
 * @example
 * ```ts
 * import { argdown } from "@argument-graph/formats/argdown";
 *
 * const { document } = argdown.parse("[It rains]: It rains.\n  + [Wet streets]: The streets are wet.");
 * document.statements.length; // => 2
 * ```
 */
export const parse = (text: string): Parsed => parsedFrom(readSyntax(text, withData));
