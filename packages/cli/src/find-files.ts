import { formatOf } from "argument-graph";
import { FileError } from "./exit-code";
import { readProblem } from "./file-problem";
import type { Io } from "./io";

/** A file that was found, and where it lies below the folder that was named. */
export interface FoundFile {
  readonly path: string;
  /** With slashes, such as `week-1/rain.argdown`; for a file that was named itself, its bare name. */
  readonly below: string;
}

/**
 * The files that an operand means: itself; or if it is a folder, everything in and below it that is written in a format
 * that we know, drawings left out; or if it has `*`, `**` or `?` (where no shell has filled them in), the files whose
 * paths are so. In the order of their names, so that the order is the same everywhere. Names that begin with a dot and
 * `node_modules` are passed over.
 *
 * @throws FileError if a folder or pattern leads to nothing.
 */
export async function findFiles(operand: string, io: Io): Promise<readonly FoundFile[]> {
  const path = operand.replaceAll("\\", "/");
  if (/[*?]/.test(path)) return matching(path, operand, io);
  if (operand === "-" || !(await io.isFolder(operand))) return [{ path: operand, below: path.split("/").at(-1) ?? "" }];
  const found = (await walk(operand.replace(/\/+$/, "") || "/", io)).filter(({ below }) => isText(below));
  return found.length > 0 ? found : fail(`There is nothing to read in the folder “${operand}”.`);
}

/** A drawing can be read, but beside the text that it was made from it would be read twice. */
const isText = (name: string): boolean => formatOf(name) !== undefined && !name.toLowerCase().endsWith(".svg");

async function matching(pattern: string, operand: string, io: Io): Promise<readonly FoundFile[]> {
  const parts = pattern.split("/");
  const fixed = parts.findIndex((part) => /[*?]/.test(part));
  const folder = parts.slice(0, fixed).join("/");
  const rule = expression(parts.slice(fixed));
  const found = (await walk(folder === "" ? (fixed > 0 ? "/" : ".") : folder, io)).filter(({ below }) =>
    rule.test(below),
  );
  return found.length > 0 ? found : fail(`No file is called like “${operand}”.`);
}

/** `**` stands for any folders, `*` for any letters but a slash, `?` for one. */
function expression(parts: readonly string[]): RegExp {
  const rules = parts.map((part, index) => {
    if (part === "**") return index === parts.length - 1 ? ".*" : "(?:[^/]*/)*";
    const letters = part
      .replaceAll(/\*+/g, "*")
      .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", "[^/]*")
      .replaceAll("?", "[^/]");
    return index === parts.length - 1 ? letters : `${letters}/`;
  });
  return new RegExp(`^${rules.join("")}$`, "u");
}

/** Every file below a folder, in order. Not by recursion: folders may be deep. */
async function walk(folder: string, io: Io): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const waiting: string[] = [""];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const here = below === "" ? folder : `${folder === "." ? "" : `${folder.replace(/\/$/, "")}/`}${below}`;
    for (const name of await namesIn(here, io)) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const path = here === "." ? name : `${here.replace(/\/$/, "")}/${name}`;
      const inner = below === "" ? name : `${below}/${name}`;
      if (await io.isFolder(path)) waiting.push(inner);
      else found.push({ path, below: inner });
    }
  }
  return found.sort((one, other) => (one.below < other.below ? -1 : 1));
}

async function namesIn(folder: string, io: Io): Promise<readonly string[]> {
  try {
    return await io.listFolder(folder);
  } catch (error) {
    throw new FileError(await readProblem(folder, error, io));
  }
}

function fail(message: string): never {
  throw new FileError(message);
}
