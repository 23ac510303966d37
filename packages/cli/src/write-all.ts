import { dirname } from "node:path";
import type { ArgumentDocument } from "argument-graph";
import { readDocument } from "./draw";
import { type ExitCode, FileError, UsageError } from "./exit-code";
import { writeProblem } from "./file-problem";
import { type FoundFile, findFiles } from "./find-files";
import type { Io } from "./io";
import type { Job, Written } from "./job";
import { opened } from "./opened";
import { paint } from "./paint";
import type { Call } from "./parse-arguments";
import { printable } from "./printable";
import { type Progress, progress } from "./progress";
import { readSource, type Source } from "./read-source";
import { hasErrors, plural, report, tally } from "./report";
import { type Target, type TargetOptions, targetsFor } from "./targets";

export interface WriteAllOptions extends TargetOptions {
  /** What is said where a document has errors, such as “what could be read is drawn”. */
  readonly all: string;
  readonly selection: boolean;
  readonly job: (source: Source, document: ArgumentDocument) => Job;
}

/**
 * Reads every file that the operands mean and writes what is asked for. What is wrong with them goes to stderr; what
 * could be read is written all the same. One file that fails does not keep the others from being written.
 */
export async function writeAll(call: Call, options: WriteAllOptions, io: Io): Promise<ExitCode> {
  const found = await Promise.all(call.operands.map((operand) => findFiles(operand, io)));
  const files = [...new Map(found.flat().map((file) => [file.path, file])).values()];
  const targets = await targetsFor(files, call, options, io);
  const bar = progress(files.length, io.stderr);
  let code: ExitCode = 0;
  for (const [index, file] of files.entries()) {
    bar.show(index, file.path);
    const [result, problem] = await one(file, targets.get(file) ?? [], call, options, bar, io);
    if (problem) {
      bar.clear();
      if (files.length === 1) throw problem;
      io.stderr.write(`argument-graph: ${printable(problem.message)}\n`);
    }
    code = worse(code, result);
  }
  bar.clear();
  if (files.length > 1)
    io.stderr.write(`${plural(files.length, "file")} read${code === 0 ? "" : ", some with errors"}.\n`);
  return code;
}

const worse = (one: ExitCode, other: ExitCode): ExitCode => (one > other ? one : other);

async function one(
  file: FoundFile,
  targets: readonly Target[],
  { values }: Call,
  options: WriteAllOptions,
  bar: Progress,
  io: Io,
): Promise<readonly [ExitCode, FileError?]> {
  try {
    const source = opened(await readSource(file.path, values.get("format")?.at(-1), io));
    const { document, diagnostics: found } = readDocument(source.text, { ...source, selection: options.selection });
    const diagnostics = [...source.diagnostics, ...found];
    if (diagnostics.length > 0) {
      bar.clear();
      const end = hasErrors(diagnostics) ? `; ${options.all}` : "";
      io.stderr.write(`${report(source, diagnostics, paint(io.stderr.color))}\n${tally(diagnostics)}${end}.\n`);
    }
    const job = options.job(source, document);
    for (const target of targets) await writeTo(target, await target.write(job), bar, io);
    return [hasErrors(diagnostics) ? 1 : 0];
  } catch (error) {
    if (error instanceof FileError) return [2, error];
    if (error instanceof UsageError) bar.clear();
    throw error;
  }
}

async function writeTo(target: Target, { content, losses }: Written, bar: Progress, io: Io): Promise<void> {
  const { path } = target;
  if (path === "-") await io.stdout.write(content);
  else await save(target, content, io);
  if (losses.length === 0) return;
  bar.clear();
  const text = typeof content === "string" ? content : "";
  io.stderr.write(report({ name: path === "-" ? "<stdout>" : path, text }, losses, paint(io.stderr.color)));
}

async function save({ path, inFolder }: Target, content: string | Uint8Array, io: Io): Promise<void> {
  try {
    if (inFolder) await io.makeFolder(dirname(path));
    await io.writeFile(path, content);
  } catch (error) {
    throw new FileError(writeProblem(path, error));
  }
}
