import { argdown, type Diagnostic, decode, type Format, formatOf, formats } from "argument-graph";
import { choose } from "./choose";
import { FileError } from "./exit-code";
import { readProblem } from "./file-problem";
import type { Io } from "./io";

/** A file or the standard input, as text. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly format: Format;
  /** What was wrong with the bytes. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a file, or the standard input for `-`.
 *
 * @throws FileError if the file cannot be read, or its name does not say how it is written.
 * @throws UsageError if there is no format of this name.
 */
export async function readSource(path: string, formatName: string | undefined, io: Io): Promise<Source> {
  const named = formatNamed(formatName);
  const bytes = await readBytes(path, io);
  const format = named ?? (path === "-" ? argdown : formatOf(path));
  if (!format) throw new FileError(`The name “${path}” does not say how the file is written. Add ${formatOptions}.`);
  return { name: path === "-" ? "<stdin>" : path, format, ...decode(bytes) };
}

/**
 * The format that is asked for; undefined if none is.
 *
 * @throws UsageError if there is none of this name.
 */
export const formatNamed = (name: string | undefined): Format | undefined =>
  name === undefined ? undefined : choose("format", name, formatsByName);

export const formatsByName: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.name, format]));

const formatOptions = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
  formats.map(({ name }) => `--format ${name}`),
);

async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  try {
    return path === "-" ? await io.readStdin() : await io.readFile(path);
  } catch (error) {
    throw new FileError(await readProblem(path === "-" ? "<stdin>" : path, error, io));
  }
}
