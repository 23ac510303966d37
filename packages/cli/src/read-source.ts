import { argdown, type Diagnostic, type Format, formatOf, formats } from "argument-graph";
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
  const named = formatName === undefined ? undefined : choose("format", formatName, formatsByName);
  const bytes = await readBytes(path, io);
  const format = named ?? (path === "-" ? argdown : formatOf(path));
  if (!format) throw new FileError(`The name “${path}” does not say how the file is written. Add ${formatOptions}.`);
  return { name: path === "-" ? "<stdin>" : path, format, ...decode(bytes) };
}

const formatsByName: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.name, format]));

const formatOptions = formats.map(({ name }) => `--format ${name}`).join(" or ");

async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  try {
    return path === "-" ? await io.readStdin() : await io.readFile(path);
  } catch (error) {
    throw new FileError(await readProblem(path === "-" ? "<stdin>" : path, error, io));
  }
}

/**
 * UTF-8, or UTF-16 if the file starts with its byte order mark. Anything else is read as far as it can be: each wrong
 * byte becomes U+FFFD, and a diagnostic points at the first.
 */
function decode(bytes: Uint8Array): Pick<Source, "text" | "diagnostics"> {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const wrong = isValid(bytes, encoding) ? -1 : text.indexOf("\uFFFD");
  return { text, diagnostics: wrong < 0 ? [] : [notText(text, wrong)] };
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function notText(text: string, offset: number): Diagnostic {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const line = lines.length;
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return {
    code: "not-utf-8",
    severity: "error",
    message: "The file is not text in UTF-8: from here on, some of its bytes stand for no character. Save it as UTF-8.",
    range: { start: { line, column, offset }, end: { line, column: column + 1, offset: offset + 1 } },
  };
}
