import { argdown, type Diagnostic } from "argument-graph";
import { type ExitCode, FileError, UsageError } from "./exit-code";
import { readProblem } from "./file-problem";
import type { Io } from "./io";
import { type Entry, readLine } from "./json-line";
import type { Call } from "./parse-arguments";
import { formatNamed, formatsByName } from "./read-source";
import { hasErrors, plural } from "./report";
import { splitLines } from "./split-lines";

/** What is made of the document in a line: the rest of its line in the output. */
export type OfLine = (entry: Entry) => Promise<LineResult>;

export interface LineResult {
  /** What could not be carried, beside what was wrong with the document. */
  readonly diagnostics?: readonly Diagnostic[];
  readonly [name: string]: unknown;
}

/** The longest line, in bytes: four times what an element in a page reads. */
const LONGEST = 16 * 1024 * 1024;

/**
 * Reads a document from each line of a file or of the standard input, and writes a line of JSON for each: what was asked
 * for, the line's number, the `id` that stood in it, and the diagnostics. A line that cannot be read gives an `error`
 * and does not stop the others; an empty line gives nothing. Holds one document at a time, and waits for its reader.
 */
export async function jsonLines({ operands, values }: Call, ofLine: OfLine, io: Io): Promise<ExitCode> {
  const [path = "-", ...others] = operands;
  if (others.length > 0) throw new UsageError(`--ndjson reads one FILE; “${others[0]}” is one too many.`);
  if (values.has("output")) throw new UsageError("--ndjson writes to the standard output; -o does not go with it.");
  const format = formatNamed(values.get("format")?.at(-1)) ?? argdown;
  let [number, read, failed] = [0, 0, 0];
  for await (const line of readable(path, io)) {
    number++;
    if ("bytes" in line && isBlank(line.bytes)) continue;
    read++;
    const entry = "bytes" in line ? readLine(line.bytes, format, formatsByName) : { error: TOO_LONG };
    const result = "error" in entry ? { ...entry } : await resultOf(entry, ofLine);
    if ("error" in result || ("document" in entry && hasErrors(entry.diagnostics))) failed++;
    await io.stdout.write(`${JSON.stringify({ line: number, ...result })}\n`);
  }
  if (failed > 0) io.stderr.write(`${plural(read, "document")} read, ${failed} with errors.\n`);
  return failed > 0 ? 1 : 0;
}

const TOO_LONG = `The line is longer than ${LONGEST / 1024 / 1024} MB.`;

async function resultOf({ id, ...entry }: Entry, ofLine: OfLine): Promise<object> {
  const named = id === undefined ? {} : { id };
  try {
    const { diagnostics = [], ...result } = await ofLine({ ...named, ...entry });
    return { ...named, ...result, diagnostics: [...entry.diagnostics, ...diagnostics] };
  } catch (error) {
    return { ...named, error: error instanceof Error ? error.message : String(error), diagnostics: entry.diagnostics };
  }
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);

async function* readable(path: string, io: Io) {
  try {
    yield* splitLines(io.readPieces(path), LONGEST);
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error && "code" in error)) throw error;
    throw new FileError(await readProblem(path === "-" ? "<stdin>" : path, error, io));
  }
}
