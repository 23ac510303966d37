import { createJob } from "./create-job";
import { drawingOptions } from "./drawing-options";
import { endings } from "./endings";
import { type ExitCode, UsageError } from "./exit-code";
import { type FontBook, fontBook } from "./font-book";
import type { Io } from "./io";
import type { WriteSettings } from "./job";
import { jsonLines } from "./json-lines";
import type { Call } from "./parse-arguments";
import { renderLine } from "./render-line";
import { writeAll } from "./write-all";

/** Draws files, or the documents in the lines of one. */
export async function renderCommand(call: Call, io: Io): Promise<ExitCode> {
  const { operands, values } = call;
  const isLines = values.has("ndjson");
  if (operands.length === 0 && !isLines) throw new UsageError("render needs a FILE, or - for the standard input.");
  let book: Promise<FontBook> | undefined;
  const common = {
    drawing: drawingOptions(call),
    language: values.get("language")?.at(-1),
    settings: settingsOf(call),
    fonts: () => {
      book ??= fontBook(values.get("font") ?? [], io);
      return book;
    },
    readScript: (name: string) => io.readScript(name),
  };
  if (isLines) return jsonLines(call, renderLine(call, common), io);
  const selection = values.has("selection");
  return writeAll(
    call,
    {
      endings,
      usual: ".svg",
      all: "what could be read is drawn",
      selection,
      job: (source, document) => createJob(source, document, common),
    },
    io,
  );
}

function settingsOf({ values }: Call): WriteSettings {
  const last = (name: string): string | undefined => values.get(name)?.at(-1);
  const kept = ["direction", "theme", "language"].flatMap((name) => {
    const value = last(name);
    return value === undefined ? [] : [[name === "language" ? "lang" : name, value] as const];
  });
  return {
    scale: scaleOf(last("scale") ?? "2"),
    withSource: !values.has("bare"),
    withScript: !values.has("static"),
    isWhole: !values.has("selection"),
    attributes: [["view", "both"], ["heading-level", "1"], ...kept, ...(values.has("evaluate") ? EVALUATED : [])],
  };
}

const EVALUATED = [["semantics", "grounded"]] as const;

function scaleOf(value: string): number {
  const scale = /^\d+(\.\d+)?$/.test(value) ? Number(value) : 0;
  if (scale >= 0.1 && scale <= 10) return scale;
  throw new UsageError(`--scale ${value}: expected a number from 0.1 to 10.`);
}
