import {
  type ArgumentDocument,
  type Diagnostic,
  decode,
  type Format,
  type Json,
  json,
  read,
  validate,
} from "argument-graph";

/** A document that stood in a line, and what was wrong with it. */
export interface Entry {
  /** As it was given; absent if it was not. */
  readonly id?: Json;
  readonly document: ArgumentDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** The text that it was read from, and how that is written. */
  readonly text: string;
  readonly format: Format;
}

/** A line that is none, and why. */
export interface BadLine {
  readonly id?: Json;
  readonly error: string;
}

/**
 * Reads a line of JSON: `{ "text": … }` or a string is a text in `format` (that of the line, if it names one);
 * `{ "document": … }`, or an object with `statements`, is a document. An `id` beside it is handed on.
 */
export function readLine(bytes: Uint8Array, format: Format, formats: ReadonlyMap<string, Format>): Entry | BadLine {
  const { text: line, diagnostics } = decode(bytes);
  if (diagnostics.length > 0) return { error: "The line is not UTF-8." };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { error: `The line is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof value === "string") return entryOf(value, format);
  if (!isObject(value)) return { error: "The line is neither a text nor an object." };
  const id = Object.hasOwn(value, "id") ? { id: value.id as Json } : {};
  if (typeof value.text === "string") {
    const name = value.format ?? format.name;
    const named = formats.get(String(name));
    return named ? { ...entryOf(value.text, named), ...id } : { ...id, error: `There is no format “${String(name)}”.` };
  }
  const document = isObject(value.document) ? value.document : Array.isArray(value.statements) ? value : undefined;
  if (document)
    return { ...documentOf(document, document === value ? line : undefined), ...(document !== value && id) };
  return { ...id, error: "The line has no “text”, no “document” and no “statements”." };
}

function entryOf(text: string, format: Format): Entry {
  return { ...read(text, { format }), text, format };
}

function documentOf(value: object, line: string | undefined): Entry {
  const { document = { statements: [], links: [] }, diagnostics } = validate(value);
  return { document, diagnostics, text: line ?? JSON.stringify(value), format: json };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
