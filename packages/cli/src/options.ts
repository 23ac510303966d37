import { mapSemantics } from "argument-graph";
import { documentEndings, endings, kinds } from "./endings";

/** An option of the command line, as the parser and the help know it. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands behind it, such as `FILE`; absent for a switch. */
  readonly value?: string;
  readonly description: string;
}

export interface Command {
  readonly name: string;
  /** What stands behind the command's name. */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly Option[];
}

const format: Option = {
  name: "format",
  value: "FORMAT",
  description: "how FILE is written, argdown or json (default: as its name says)",
};

const ndjson: Option = {
  name: "ndjson",
  description: "a document in each line of FILE or the standard input, a result in each line of the output",
};

const output = (what: string): Option => ({ name: "output", short: "o", value: "FILE", description: what });

const to = (of: typeof endings, usual: string): Option => ({
  name: "to",
  value: "KIND",
  description: `what to write where no file name says it: ${[...kinds(of).keys()].join(", ")} (default: ${usual})`,
});

const selection: Option = {
  name: "selection",
  description: "only what Argdown's own map shows, by FILE's selection, group and isInMap",
};

/** Understood by every command, and without one. */
export const general: readonly Option[] = [
  { name: "help", short: "h", description: "show this help" },
  { name: "version", short: "V", description: "show the version" },
];

const drawing: readonly Option[] = [
  { name: "theme", value: "THEME", description: "light or dark (default: light)" },
  {
    name: "preset",
    value: "PRESET",
    description: "default, rationale, textbook, standard-form, toulmin or classic",
  },
  {
    name: "direction",
    value: "DIRECTION",
    description: "where reasons lie: down, up, left or right (default: as PRESET)",
  },
  { name: "width", value: "PX", description: "a width to keep to, or none (default: 1280; none for left and right)" },
  { name: "title", value: "TEXT", description: "use this title, not the one in FILE" },
  { name: "evaluate", description: "show what stands and what falls" },
  {
    name: "language",
    value: "LANGUAGE",
    description: "en, de or ar: what the drawing says itself (default: as FILE, else en)",
  },
];

export const commands: readonly Command[] = [
  {
    name: "render",
    operands: "FILE...",
    summary: "draw the argument in each FILE, or in everything below a folder",
    options: [
      output(`write ${[...endings.keys()].join(", ")}, repeatable; or a folder for all files`),
      to(endings, "svg"),
      ...drawing,
      selection,
      { name: "scale", value: "NUMBER", description: "pixels of a PNG for each px (default: 2)" },
      { name: "font", value: "FILE", description: "a font for letters that PNG and PDF lack; repeatable" },
      { name: "bare", description: "leave the text out of the SVG, which could be opened again with it" },
      { name: "static", description: "leave the script out of the HTML, which makes the map live" },
      ndjson,
      format,
    ],
  },
  {
    name: "convert",
    operands: "FILE...",
    summary: "write the document in each FILE in another format, and say what it cannot carry",
    options: [
      output(`write ${[...documentEndings.keys()].join(", ")}, repeatable; or a folder for all files`),
      to(documentEndings, "json"),
      selection,
      ndjson,
      format,
    ],
  },
  {
    name: "check",
    operands: "FILE...",
    summary: "list the mistakes in each FILE, and what an instructor would remark on",
    options: [
      { name: "mistakes", description: "only mistakes in the writing, no remarks on the argument" },
      { name: "all", description: "every remark, also where many are of one kind" },
      { name: "json", description: "print the result as JSON" },
      format,
    ],
  },
  {
    name: "evaluate",
    operands: "FILE",
    summary: "say what stands and what falls in FILE, why, and what everything hangs on",
    options: [
      {
        name: "reject",
        value: "ID",
        description: "read the map as if this statement, by id or title, fell; repeatable",
      },
      { name: "accept", value: "ID", description: "as if this statement stood, come what may; repeatable" },
      { name: "suspend", value: "ID", description: "as if judgement on this statement were withheld; repeatable" },
      {
        name: "disable",
        value: "ID",
        description: "as if this inference, objection or step were left out; repeatable",
      },
      {
        name: "semantics",
        value: "NAME",
        description: mapSemantics.join(", "),
      },
      { name: "json", description: "print the result as JSON" },
      ndjson,
      format,
    ],
  },
  {
    name: "format",
    operands: "FILE...",
    summary: "print FILE in the usual layout; comments and all words stay",
    options: [
      { name: "write", short: "w", description: "change the files, and list those that were changed" },
      { name: "check", description: "list the files that would be changed, and end with 1 if there are any" },
      format,
    ],
  },
  {
    name: "serve",
    operands: "FILE",
    summary: "show FILE in a page on this computer that is drawn anew on every save",
    options: [
      { name: "port", short: "p", value: "NUMBER", description: "the port of the page (default: any that is free)" },
      ...drawing,
      format,
    ],
  },
];
