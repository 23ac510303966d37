import { convertLine } from "./convert-line";
import { createJob } from "./create-job";
import { documentEndings } from "./endings";
import { type ExitCode, UsageError } from "./exit-code";
import type { Io } from "./io";
import { jsonLines } from "./json-lines";
import type { Call } from "./parse-arguments";
import { writeAll } from "./write-all";

/** Writes documents in another format, and says what it cannot carry. */
export async function convertCommand(call: Call, io: Io): Promise<ExitCode> {
  if (call.values.has("ndjson")) return jsonLines(call, convertLine(call), io);
  if (call.operands.length === 0) throw new UsageError("convert needs a FILE, or - for the standard input.");
  return writeAll(
    call,
    {
      endings: documentEndings,
      usual: ".json",
      all: "what could be read is written",
      selection: call.values.has("selection"),
      job: (source, document) => createJob(source, document, NOTHING_DRAWN),
    },
    io,
  );
}

/** Another way to write a document down needs neither drawing nor fonts. */
const NOTHING_DRAWN = {
  drawing: {},
  language: undefined,
  settings: { scale: 1, withSource: false, withScript: false, isWhole: true, attributes: [] },
  fonts: () => Promise.reject(new Error("convert needs no font")),
  readScript: () => Promise.reject(new Error("convert needs no script")),
} as const;
