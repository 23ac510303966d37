import { type Command, commands, general, type Option } from "./options";

/** The help for everything. */
export function help(): string {
  return `Draw and check how an essay argues.

Usage:
${commands.map((command) => `  ${usage(command)}`).join("\n")}

FILE is an argument in Argdown or JSON, or an SVG that was drawn from one; - is the standard input
(Argdown, if --format does not say otherwise).
${commands.map(section).join("")}
Options everywhere:
${general.map(line).join("\n")}

Exit codes:
  0  all is well
  1  a document has errors, in its writing or (check) in its argument, or is not in the usual layout;
     what could be read is drawn and evaluated all the same
  2  a wrong call, or a file that cannot be read or written

Examples:
  argument-graph render essay.argdown -o essay.svg -o essay.txt
  argument-graph render essays -o pictures --to svg --to png --to alt.txt
  argument-graph render essay.argdown -o essay.html
  argument-graph render - --theme dark < essay.argdown > essay.svg
  argument-graph convert essay.argdown -o essay.json
  argument-graph evaluate --ndjson < corpus.ndjson > judged.ndjson
  argument-graph check essays/*.argdown
  argument-graph evaluate essay.argdown --reject "It rained"
  argument-graph format --write essays/*.argdown
  argument-graph serve essay.argdown
`;
}

/** The help for one command. */
export function helpFor(command: Command): string {
  return `${sentence(command.summary)}

Usage:
  ${usage(command)}

Options:
${[...command.options, ...general].map(line).join("\n")}
`;
}

function usage(command: Command): string {
  return `argument-graph ${command.name} ${command.operands} [options]`;
}

function section(command: Command): string {
  return `\n${command.name}: ${command.summary}\n${command.options.map(line).join("\n")}\n`;
}

function line({ name, short, value, description }: Option): string {
  const left = `${short ? `-${short}, ` : "    "}--${name}${value ? ` ${value}` : ""}`;
  return `  ${left.padEnd(LEFT)} ${wrapped(description).join(`\n${" ".repeat(LEFT + 3)}`)}`;
}

const LEFT = 26;
const WIDTH = 108;

/** A description in lines that a terminal shows whole. */
function wrapped(text: string): readonly string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + LEFT + 4 > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
    return lines;
  }, []);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
