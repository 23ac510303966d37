import { argdown, type Diagnostic, tidy } from "argument-graph";
import { type ExitCode, FileError, UsageError } from "./exit-code";
import { writeProblem } from "./file-problem";
import type { Io } from "./io";
import { paint } from "./paint";
import type { Call } from "./parse-arguments";
import { readSource, type Source } from "./read-source";
import { hasErrors, plural, report } from "./report";

/** A file in the usual layout, or why it stays as it is. */
type Formatted = { readonly text: string } | { readonly problems: readonly Diagnostic[] };

/** Gives files the usual layout; comments and everything else that stands in them are kept. */
export async function formatCommand({ operands, values }: Call, io: Io): Promise<ExitCode> {
  const [write, check] = [values.has("write"), values.has("check")];
  if (operands.length === 0) throw new UsageError("format needs a FILE, or - for the standard input.");
  if (write && check) throw new UsageError("--write changes files, --check does not: take one of the two.");
  if (write && operands.includes("-"))
    throw new UsageError("--write needs files; the standard input cannot be changed.");
  if (!write && !check && operands.length > 1)
    throw new UsageError("format prints one FILE at a time; add --write to change all, or --check to look at all.");
  let code: ExitCode = 0;
  let changed = 0;
  for (const file of operands) {
    const source = await readSource(file, values.get("format")?.at(-1), io);
    const formatted = format(source);
    if ("problems" in formatted) {
      io.stderr.write(report(source, formatted.problems, paint(io.stderr.color)));
      io.stderr.write(`argument-graph: “${source.name}” stays as it is.\n`);
      if (!write && !check) io.stdout.write(source.text);
      code = 1;
    } else if (!write && !check) io.stdout.write(formatted.text);
    else if (formatted.text !== source.text) {
      changed++;
      if (write) await writeFile(file, formatted.text, io);
      io.stdout.write(`${source.name}\n`);
    }
  }
  if (check && changed > 0) {
    io.stderr.write(`${plural(changed, "file")} not in the usual layout; --write changes that.\n`);
    return 1;
  }
  return code;
}

function format({ text, format, diagnostics: bytes }: Source): Formatted {
  if (hasErrors(bytes)) return { problems: bytes };
  if (format === argdown) {
    const { text: tidied, isTidy } = tidy(text);
    return isTidy ? { text: tidied } : { problems: [cannotFormat] };
  }
  const { document, diagnostics } = format.parse(text);
  if (hasErrors(diagnostics) || !format.print) return { problems: diagnostics };
  return { text: format.print(document).text };
}

const cannotFormat: Diagnostic = {
  code: "cannot-format",
  severity: "error",
  message: "Another layout would change what this text says. Look at its other mistakes first.",
};

async function writeFile(file: string, text: string, io: Io): Promise<void> {
  try {
    await io.writeFile(file, text);
  } catch (error) {
    throw new FileError(writeProblem(file, error));
  }
}
