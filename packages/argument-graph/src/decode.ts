import type { Diagnostic } from "@argument-graph/core";

/** The bytes of a file as text. */
export interface Decoded {
  readonly text: string;
  /** What was wrong with the bytes: empty, or one error `not-utf-8` at the first of them. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads bytes as UTF-8, or as UTF-16 if they start with its byte order mark; the mark itself is left out. Never throws:
 * anything else is read as far as it can be, each wrong byte becomes U+FFFD, and a diagnostic points at the first.
 *
 * @example
 * ```ts
 * import { decode } from "argument-graph";
 *
 * decode(new TextEncoder().encode("[Café]: Open.")); // => { text: "[Café]: Open.", diagnostics: [] }
 * decode(Uint8Array.of(0x43, 0xe9)).diagnostics[0].code; // => "not-utf-8"
 * ```
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const wrong = isValid(bytes, encoding) ? -1 : text.indexOf("\uFFFD");
  return { text, diagnostics: wrong < 0 ? [] : [notText(text, wrong)] };
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function notText(text: string, offset: number): Diagnostic {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const line = lines.length;
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return {
    code: "not-utf-8",
    severity: "error",
    message: "The file is not text in UTF-8: from here on, some of its bytes stand for no character. Save it as UTF-8.",
    range: { start: { line, column, offset }, end: { line, column: column + 1, offset: offset + 1 } },
  };
}
