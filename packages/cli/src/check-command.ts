import { type Diagnostic, read } from "argument-graph";
import { type ExitCode, FileError, UsageError } from "./exit-code";
import type { Io } from "./io";
import { paint } from "./paint";
import type { Call } from "./parse-arguments";
import { readSource, type Source } from "./read-source";
import { hasErrors, inOrder, plural, report, tally } from "./report";

/** A file and what is wrong with it, or why it could not be read. */
type Checked =
  | { readonly file: string; readonly source: Source; readonly diagnostics: readonly Diagnostic[] }
  | { readonly file: string; readonly problem: string };

/** Lists what is wrong with each file, on stdout: it is what was asked for. */
export async function checkCommand({ operands, values }: Call, io: Io): Promise<ExitCode> {
  if (operands.length === 0) throw new UsageError("check needs a FILE, or - for the standard input.");
  const files: Checked[] = [];
  for (const file of operands) files.push(await check(file, values.get("format")?.at(-1), io));
  io.stdout.write(values.has("json") ? asJson(files) : asText(files, io));
  for (const file of files) if ("problem" in file) io.stderr.write(`argument-graph: ${file.problem}\n`);
  if (files.some((file) => "problem" in file)) return 2;
  return hasErrors(allDiagnostics(files)) ? 1 : 0;
}

async function check(file: string, formatName: string | undefined, io: Io): Promise<Checked> {
  try {
    const source = await readSource(file, formatName, io);
    const { diagnostics } = read(source.text, { format: source.format });
    return { file: source.name, source, diagnostics: inOrder([...source.diagnostics, ...diagnostics]) };
  } catch (error) {
    if (error instanceof FileError) return { file, problem: error.message };
    throw error;
  }
}

function asText(files: readonly Checked[], io: Io): string {
  const reports = files.flatMap((file) =>
    "problem" in file || file.diagnostics.length === 0
      ? []
      : [`${report(file.source, file.diagnostics, paint(io.stdout.color))}\n`],
  );
  const read = files.filter((file) => !("problem" in file)).length;
  const summary = tally(allDiagnostics(files));
  return read === 0
    ? ""
    : `${reports.join("")}${summary.charAt(0).toUpperCase()}${summary.slice(1)} in ${plural(read, "file")}.\n`;
}

function asJson(files: readonly Checked[]): string {
  const all = allDiagnostics(files);
  const result = {
    errors: all.filter(({ severity }) => severity === "error").length,
    warnings: all.filter(({ severity }) => severity === "warning").length,
    files: files.map((file) =>
      "problem" in file
        ? { file: file.file, problem: file.problem }
        : { file: file.file, format: file.source.format.name, diagnostics: file.diagnostics },
    ),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function allDiagnostics(files: readonly Checked[]): readonly Diagnostic[] {
  return files.flatMap((file) => ("problem" in file ? [] : file.diagnostics));
}
