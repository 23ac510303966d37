import { argdown, type Format, json } from "@argument-graph/formats";

/** An argument that stands in a text between fences, and what its opening fence says of it. */
export interface Fence {
  readonly text: string;
  readonly format: Format;
  /** The words behind the language, such as `direction=right`. */
  readonly settings: ReadonlyMap<string, string>;
}

const LANGUAGES: ReadonlySet<string> = new Set(["argdown", "argument-graph"]);

/**
 * The argument in a fence whose language is `argdown` or `argument-graph`; undefined for any other, and where the word
 * `off` follows, for a page that shows how arguments are written.
 */
export function fenceOf(language: string, words: string, text: string): Fence | undefined {
  if (!LANGUAGES.has(language.toLowerCase())) return undefined;
  const settings = new Map<string, string>();
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const [name = "", value = ""] = word.split("=", 2);
    settings.set(name.toLowerCase(), value.replace(/^(["'])(.*)\1$/, "$2"));
  }
  if (settings.has("off")) return undefined;
  return { text, format: /^\s*\{/.test(text) && language !== "argdown" ? json : argdown, settings };
}
