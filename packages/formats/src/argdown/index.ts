import type { Format } from "../format";
import { parse } from "./parse";
import { print } from "./print";

export { applyChange, type Change, type NewStatement } from "./change";
export { type Edited, edit } from "./edit";
export { type SelectMapOptions, selectMap } from "./map-selection";
export { parse } from "./parse";
export { type Tidied, tidy } from "./tidy";

/**
 * Argdown, the syntax of argdown.org, with additions that every other Argdown tool reads too.
 *
 * @example
 * ```ts
 * import { argdown } from "@argument-graph/formats/argdown";
 *
 * const { document, diagnostics } = argdown.parse("[Rain]: It rains. #evidence {cite: radio}");
 * ```
 */
export const argdown: Format = { name: "argdown", extensions: [".argdown", ".ad"], parse, print };
