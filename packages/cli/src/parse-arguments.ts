import { parseArgs } from "node:util";
import { didYouMean } from "argument-graph";
import { UsageError } from "./exit-code";
import { type Command, commands, general, type Option } from "./options";

/** A command line that has been understood. */
export interface Call {
  /** Absent if none was named. */
  readonly command?: Command;
  readonly operands: readonly string[];
  /** Per option its values, in order; a switch has the value `""`. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a command line without the program's name.
 *
 * @throws UsageError on an unknown command or option, or one whose value is missing or not wanted.
 */
export function parseArguments(argv: readonly string[]): Call {
  const tokens = tokenise(argv);
  const [name, ...operands] = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && !command) throw new UsageError(unknownCommand(name));
  const options = [...(command ? [command] : commands).flatMap((known) => known.options), ...general];
  const values = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options.find((candidate) => candidate.name === token.name);
    if (!option) throw new UsageError(unknownOption(token.rawName, options, command));
    values.set(option.name, [...(values.get(option.name) ?? []), readValue(option, token)]);
  }
  return { ...(command && { command }), operands, values };
}

interface OptionToken {
  readonly kind: "option";
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** By the options of all commands: which command it is, is known only then. */
function tokenise(argv: readonly string[]) {
  const known = [...commands.flatMap((command) => command.options), ...general];
  const options = Object.fromEntries(
    known.map(({ name, short, value }) => [
      name,
      { type: value ? ("string" as const) : ("boolean" as const), multiple: true, ...(short && { short }) },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function readValue({ name, value }: Option, token: OptionToken): string {
  if (!value && token.value !== undefined) throw new UsageError(`--${name} takes no value.`);
  if (!value) return "";
  const looksLikeOption = !token.inlineValue && token.value !== "-" && token.value?.startsWith("-");
  if (token.value === undefined || token.value === "" || looksLikeOption)
    throw new UsageError(`${token.rawName} needs a value: --${name}=${value}.`);
  return token.value;
}

function unknownOption(rawName: string, known: readonly Option[], command: Command | undefined): string {
  const names = known.flatMap(({ name, short }) => [`--${name}`, ...(short ? [`-${short}`] : [])]);
  const elsewhere = commands.find(({ options }) => options.some(({ name }) => `--${name}` === rawName));
  if (command && elsewhere) return `${rawName} belongs to “${elsewhere.name}”, not to “${command.name}”.`;
  return `There is no option ${rawName}.${didYouMean(rawName, names)}`;
}

function unknownCommand(name: string): string {
  const names = commands.map((command) => command.name);
  if (/[./\\]/.test(name)) return `“${name}” is no command. Did you mean “argument-graph render ${name}”?`;
  return `There is no command “${name}”.${didYouMean(name, names) || ` There are: ${names.join(", ")}.`}`;
}
