import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The path of a file in examples/. */
export const example = (name: string): string => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

/** A file of examples/ as text; empty if it is not there yet, so that it can be made. */
export const readExample = (name: string): string =>
  existsSync(example(name)) ? readFileSync(example(name), "utf8") : "";
