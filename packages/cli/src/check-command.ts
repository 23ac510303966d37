import { briefly, checks, type Diagnostic, type Finding, read } from "argument-graph";
import { type ExitCode, FileError, UsageError } from "./exit-code";
import type { Io } from "./io";
import { opened } from "./opened";
import { type Paint, paint } from "./paint";
import type { Call } from "./parse-arguments";
import { readSource, type Source } from "./read-source";
import { counts, hasErrors, inOrder, plural, report, tally } from "./report";

/** A file and what is wrong with it, or why it could not be read. */
type Checked =
  | {
      readonly file: string;
      readonly source: Source;
      /** What is wrong with the writing. */
      readonly diagnostics: readonly Diagnostic[];
      /** What is to be remarked on the argument. */
      readonly findings: readonly Finding[];
    }
  | { readonly file: string; readonly problem: string };

/** Lists what is wrong with each file, and what is to be remarked on its argument, on stdout: it is what was asked for. */
export async function checkCommand({ operands, values }: Call, io: Io): Promise<ExitCode> {
  if (operands.length === 0) throw new UsageError("check needs a FILE, or - for the standard input.");
  const files: Checked[] = [];
  for (const file of operands) files.push(await check(file, values, io));
  io.stdout.write(values.has("json") ? asJson(files) : asText(files, io, values.has("all")));
  for (const file of files) if ("problem" in file) io.stderr.write(`argument-graph: ${file.problem}\n`);
  if (files.some((file) => "problem" in file)) return 2;
  return hasErrors(allDiagnostics(files)) ? 1 : 0;
}

async function check(file: string, values: Call["values"], io: Io): Promise<Checked> {
  try {
    const source = opened(await readSource(file, values.get("format")?.at(-1), io));
    const { document, diagnostics } = read(source.text, { format: source.format });
    const found = values.has("mistakes") ? [] : checks(document);
    const findings = placed(source, found, hasErrors(diagnostics));
    return { file: source.name, source, diagnostics: inOrder([...source.diagnostics, ...diagnostics]), findings };
  } catch (error) {
    if (error instanceof FileError) return { file, problem: error.message };
    throw error;
  }
}

/** The findings with their places in this text; without places if it has errors, because what was read is not all of it. */
function placed({ text, format }: Source, findings: readonly Finding[], isBroken: boolean): readonly Finding[] {
  if (!format.locate) return findings;
  const ranges = isBroken ? [] : format.locate(text, findings).map(({ range }) => range);
  return findings.map(({ range: _, ...finding }, index) => {
    const range = ranges[index];
    return range ? { ...finding, range } : finding;
  });
}

function asText(files: readonly Checked[], io: Io, withAll: boolean): string {
  const style = paint(io.stdout.color);
  const reports = files.flatMap((file) => {
    if ("problem" in file) return [];
    const shown = withAll ? file.findings : briefly(file.findings);
    return [...blocks(file.source, file.diagnostics, style), ...blocks(file.source, shown, style)];
  });
  const read = files.filter((file) => !("problem" in file)).length;
  const summary = tally(allDiagnostics(files));
  return read === 0
    ? ""
    : `${reports.join("")}${summary.charAt(0).toUpperCase()}${summary.slice(1)} in ${plural(read, "file")}.\n`;
}

function blocks(source: Source, diagnostics: readonly Diagnostic[], style: Paint): readonly string[] {
  return diagnostics.length === 0 ? [] : [`${report(source, diagnostics, style)}\n`];
}

function asJson(files: readonly Checked[]): string {
  const all = allDiagnostics(files);
  const { error, warning, info } = counts(all);
  const result = {
    errors: error,
    warnings: warning,
    infos: info,
    files: files.map((file) =>
      "problem" in file
        ? { file: file.file, problem: file.problem }
        : {
            file: file.file,
            format: file.source.format.name,
            diagnostics: file.diagnostics,
            findings: file.findings,
          },
    ),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function allDiagnostics(files: readonly Checked[]): readonly Diagnostic[] {
  return files.flatMap((file) => ("problem" in file ? [] : [...file.diagnostics, ...file.findings]));
}
