import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** All Argdown files in a folder and the folders below it, always in the same order; none if it is not there. */
export const argdownFilesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(?:argdown|ad)$/.test(file))
        .sort()
        .map((file) => join(folder, file))
    : [];
