import {
  type ArgumentDocument,
  type AssessedPart,
  assess,
  assessReadings,
  checkSettings,
  type Diagnostic,
  didYouMean,
  type Id,
  mapSemantics,
  type ReadingSemantics,
  read,
  type Semantics,
  type Settings,
  toFramework,
  toReadonlyGraph,
} from "argument-graph";
import { choose } from "./choose";
import { type ExitCode, FileError, UsageError } from "./exit-code";
import type { Io } from "./io";
import { jsonLines } from "./json-lines";
import { opened } from "./opened";
import { type Paint, paint } from "./paint";
import type { Call } from "./parse-arguments";
import { printable } from "./printable";
import { readSource } from "./read-source";
import { hasErrors, report, tally } from "./report";

/** Says what stands and what falls in one file, and why. What is wrong with the file goes to stderr. */
export async function evaluateCommand({ operands, values }: Call, io: Io): Promise<ExitCode> {
  const call = { operands, values };
  const semantics = choose("semantics", values.get("semantics")?.at(-1) ?? "grounded", semanticsByName);
  if (values.has("ndjson"))
    return jsonLines(call, async ({ document }) => lineOf(semantics, evaluation(document, semantics, values)), io);
  const [path, ...others] = operands;
  if (path === undefined) throw new UsageError("evaluate needs a FILE, or - for the standard input.");
  if (others.length > 0) throw new UsageError(`evaluate takes one FILE at a time; “${others[0]}” is one too many.`);

  const source = opened(await readSource(path, values.get("format")?.at(-1), io));
  const { document, diagnostics: inText } = read(source.text, { format: source.format });
  const { diagnostics: inSettings, found } = evaluation(document, semantics, values);
  const diagnostics: readonly Diagnostic[] = [...source.diagnostics, ...inText, ...inSettings];
  if (values.has("json")) {
    const result = { file: source.name, format: source.format.name, semantics, diagnostics, ...found };
    io.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    if (diagnostics.length > 0)
      io.stderr.write(`${report(source, diagnostics, paint(io.stderr.color))}\n${tally(diagnostics)}.\n`);
    io.stdout.write(asText(document.title, found.parts, paint(io.stdout.color)));
  }
  return hasErrors(diagnostics) ? 1 : 0;
}

const lineOf = (semantics: Semantics, { found, diagnostics }: Evaluation) => ({ semantics, ...found, diagnostics });

/** What is printed: as text only the parts, as JSON everything. */
interface Found {
  readonly parts: readonly AssessedPart[];
  readonly [more: string]: unknown;
}

interface Evaluation {
  readonly found: Found;
  /** What makes no sense in what is supposed. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws UsageError on an id or title that the document does not have, or has for something of another kind. */
function evaluation(document: ArgumentDocument, semantics: Semantics, values: Call["values"]): Evaluation {
  const framework = toFramework(toReadonlyGraph(document));
  const { settings, diagnostics } = checkSettings(framework, settingsOf(document, values));
  const found = semantics === "grounded" ? assessed(document, settings) : readings(document, semantics, settings);
  return { found, diagnostics };
}

function assessed(document: ArgumentDocument, settings: Settings): Found {
  const { labelling, ...rest } = assess(document, { settings });
  return { labels: Array.from(labelling, ([id, label]) => ({ id, label })), ...rest };
}

function readings(document: ArgumentDocument, semantics: ReadingSemantics, settings: Settings): Found {
  try {
    const { part, heading, sentences, ...standing } = assessReadings(document, semantics, { settings });
    return { ...standing, parts: [{ part, heading, sentences }] };
  } catch (error) {
    if (error instanceof RangeError)
      throw new FileError(`The map is too large for ${semantics} readings: ${error.message}`);
    throw error;
  }
}

const semanticsByName: ReadonlyMap<string, Semantics> = new Map(mapSemantics.map((name) => [name, name] as const));

function asText(title: string | undefined, parts: readonly AssessedPart[], style: Paint): string {
  const sections = parts.map(
    ({ heading, sentences }) =>
      `${style("bold", heading)}\n${sentences.map(({ text }) => `  - ${printable(text)}\n`).join("")}`,
  );
  return [...(title === undefined ? [] : [`${printable(title)}\n`]), ...sections].join("\n");
}

function settingsOf(document: ArgumentDocument, values: Call["values"]): Settings {
  const steps = document.links.filter(({ kind }) => kind === "causation");
  const assertions = [...document.statements, ...steps];
  const ids = (option: string, parts: readonly Named[], what: string): readonly Id[] =>
    (values.get(option) ?? []).map((name) => idOf(name, option, parts, what));
  const what = "statement or historical step";
  return {
    accepted: ids("accept", assertions, what),
    rejected: ids("reject", assertions, what),
    suspended: ids("suspend", assertions, what),
    disabled: ids("disable", document.links, "link"),
  };
}

interface Named {
  readonly id: Id;
  readonly title?: string;
}

function idOf(name: string, option: string, parts: readonly Named[], what: string): Id {
  const byId = parts.find(({ id }) => id === name);
  const byTitle = parts.filter(({ title }) => title === name);
  const [found = byId] = byId ? [byId] : byTitle;
  if (found && (byId || byTitle.length === 1)) return found.id;
  if (found)
    throw new UsageError(
      `--${option} ${name}: ${byTitle.length} are called so; say which: ${byTitle.map(({ id }) => id).join(", ")}.`,
    );
  const names = parts.flatMap(({ id, title }) => (title === undefined ? [id] : [id, title]));
  throw new UsageError(`--${option} ${name}: there is no ${what} of this id or title.${didYouMean(name, names)}`);
}
