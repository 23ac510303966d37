import { checkCommand } from "./check-command";
import { convertCommand } from "./convert-command";
import { evaluateCommand } from "./evaluate-command";
import { type ExitCode, FileError, UsageError } from "./exit-code";
import { formatCommand } from "./format-command";
import { help, helpFor } from "./help";
import type { Io } from "./io";
import { parseArguments } from "./parse-arguments";
import { printable } from "./printable";
import { renderCommand } from "./render-command";
import { serveCommand } from "./serve-command";
import { version } from "./version";

/**
 * Runs a command line (without the program's name) and gives its exit code. It reads and writes only through `io`, and
 * does not throw: whatever goes wrong is a sentence on stderr.
 *
 * @example
 * ```ts
 * import { nodeIo, run } from "@argument-graph/cli";
 *
 * const printed = [];
 * const stderr = { color: false, write: (text) => void printed.push(text) };
 *
 * await run(["rendr"], { ...nodeIo(), stderr }); // => 2
 * printed[0]; // => "argument-graph: There is no command “rendr”. Did you mean “render”?\n"
 * ```
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    io.stderr.write(`argument-graph: ${printable(sentence(error))}\n`);
    if (error instanceof UsageError) io.stderr.write("“argument-graph --help” shows how to call it.\n");
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const call = parseArguments(argv[0] === "help" ? [...argv.slice(1), "--help"] : argv);
  if (call.values.has("help")) return show(call.command ? helpFor(call.command) : help(), io);
  if (call.values.has("version")) return show(`${version}\n`, io);
  switch (call.command?.name) {
    case "render":
      return renderCommand(call, io);
    case "convert":
      return convertCommand(call, io);
    case "check":
      return checkCommand(call, io);
    case "evaluate":
      return evaluateCommand(call, io);
    case "format":
      return formatCommand(call, io);
    case "serve":
      return serveCommand(call, io);
    default:
      io.stderr.write(help());
      return 2;
  }
}

function show(text: string, io: Io): ExitCode {
  io.stdout.write(text);
  return 0;
}

function sentence(error: unknown): string {
  if (error instanceof UsageError || error instanceof FileError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `This is a mistake of the program, not yours: ${message}`;
}
