import { extname, resolve } from "node:path";
import type { Printed } from "argument-graph";
import { draw } from "./draw";
import { drawingOptions } from "./drawing-options";
import { endings, type Write } from "./endings";
import { type ExitCode, FileError, UsageError } from "./exit-code";
import { writeProblem } from "./file-problem";
import type { Io } from "./io";
import { paint } from "./paint";
import type { Call } from "./parse-arguments";
import { readSource } from "./read-source";
import { hasErrors, report, tally } from "./report";

/** Draws one file. What is wrong with it goes to stderr; what could be read is drawn all the same. */
export async function renderCommand({ operands, values }: Call, io: Io): Promise<ExitCode> {
  const [path, ...others] = operands;
  if (path === undefined) throw new UsageError("render needs a FILE, or - for the standard input.");
  if (others.length > 0) throw new UsageError(`render draws one FILE at a time; “${others[0]}” is one too many.`);
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const options = drawingOptions({ operands, values });
  const targets = (values.get("output") ?? ["-"]).map((target) => [target, writerFor(target, path)] as const);

  const source = await readSource(path, last("format"), io);
  const drawn = draw(source.text, {
    ...options,
    format: source.format,
    language: last("language"),
    selection: values.has("selection"),
  });
  const diagnostics = [...source.diagnostics, ...drawn.diagnostics];
  if (diagnostics.length > 0) {
    io.stderr.write(report(source, diagnostics, paint(io.stderr.color)));
    io.stderr.write(`\n${tally(diagnostics)}${hasErrors(diagnostics) ? "; what could be read is drawn" : ""}.\n`);
  }
  for (const [target, write] of targets) await writeTo(target, write(drawn), io);
  return hasErrors(diagnostics) ? 1 : 0;
}

/** What a file is to hold, by its name. */
function writerFor(target: string, source: string): Write {
  if (target === "-") return ({ svg }) => ({ text: svg, losses: [] });
  if (source !== "-" && resolve(target) === resolve(source))
    throw new UsageError(`-o ${target} would overwrite the FILE that is read.`);
  const write = endings.get(extname(target).toLowerCase());
  if (write) return write;
  throw new UsageError(`-o ${target}: its name must end in one of ${[...endings.keys()].join(", ")}.`);
}

async function writeTo(target: string, { text, losses }: Printed, io: Io): Promise<void> {
  if (target === "-") return io.stdout.write(text);
  try {
    await io.writeFile(target, text);
  } catch (error) {
    throw new FileError(writeProblem(target, error));
  }
  if (losses.length > 0) io.stderr.write(report({ name: target, text }, losses, paint(io.stderr.color)));
}
