import type { Diagnostic } from "@argument-graph/core";
import { argdown } from "../argdown/index";
import type { Format, Parsed } from "../format";
import { json } from "../json/index";
import { type CarriedSource, carriedSource } from "./source";

/**
 * Drawings that carry the text from which they were made: reads that text. Nothing is read off a picture itself. Places
 * of diagnostics are those in the text; the `path` says so.
 *
 * @example
 * ```ts
 * import { svg } from "@argument-graph/formats";
 *
 * svg.parse("<svg><metadata><argument-graph>[Rain]: It rained.</argument-graph></metadata></svg>").diagnostics; // => []
 * svg.parse("<svg/>").diagnostics[0].code; // => "no-source"
 * ```
 */
export const svg: Format = {
  name: "svg",
  extensions: [".svg"],
  parse(text) {
    const source = carriedSource(text);
    const format = source && inside.get(source.format);
    if (!source || !format) return { document: { statements: [], links: [] }, diagnostics: [unreadable(source)] };
    const { document, diagnostics } = format.parse(source.text);
    return { document, diagnostics: diagnostics.map(inMetadata) } satisfies Parsed;
  },
};

const inside: ReadonlyMap<string, Format> = new Map([argdown, json].map((format) => [format.name, format]));

function unreadable(source: CarriedSource | undefined): Diagnostic {
  const message = source
    ? `The drawing carries a text in the format “${source.format}”, which is not known here.`
    : "The drawing does not carry the text that it was made from. Open that text, or draw it anew.";
  return { code: source ? "unknown-format" : "no-source", severity: "error", message };
}

/** The range counts in the text that the drawing carries, not in the file. */
function inMetadata({ range, ...diagnostic }: Diagnostic): Diagnostic {
  if (!range) return diagnostic;
  return { ...diagnostic, path: `metadata, line ${range.start.line}, column ${range.start.column}` };
}
