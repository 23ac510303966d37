import type { Format } from "../format";
import { locate, parse } from "./parse";
import { print } from "./print";

/**
 * The document itself, as JSON.
 *
 * @example
 * ```ts
 * import { json } from "@argument-graph/formats/json";
 *
 * json.print?.({ statements: [], links: [] }).text;
 * ```
 */
export const json: Format = { name: "json", extensions: [".json"], parse, print, locate };
