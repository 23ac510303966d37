import type { Json } from "@argument-graph/core";

/** A piece of text, or a value that is still to be written. */
type Task = string | { readonly value: Json };

/**
 * Writes a value as YAML on one line, which YAML 1.1 and 1.2 read alike: `{id: u1, cite: [{source: marx, locator: "60"}]}`.
 * Words stand plain, other strings in double quotes, with braces, runs of equals signs and whatever is not printable as
 * escapes, so that no reader of Argdown takes them for the end of the data.
 */
export const writeFlow = (value: Json): string => {
  const written: string[] = [];
  const open: Task[] = [{ value }];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    if (typeof task === "string") written.push(task);
    else for (const next of tasksOf(task.value).reverse()) open.push(next);
  }
  return written.join("");
};

const tasksOf = (value: Json): Task[] => {
  if (typeof value === "string") return [writeString(value)];
  if (typeof value === "number") return [writeNumber(value)];
  if (typeof value !== "object" || value === null) return [String(value)];
  const items: Task[][] = Array.isArray(value)
    ? value.map((item: Json): Task[] => [{ value: item }])
    : Object.entries(value).map(([key, item]): Task[] => [`${writeString(key)}: `, { value: item }]);
  const [before, behind] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return [before, ...items.flatMap((item, index) => (index === 0 ? item : [", ", ...item])), behind];
};

const writeNumber = (value: number): string => {
  if (Object.is(value, -0)) return "-0.0";
  return Number.isFinite(value) ? JSON.stringify(value) : "null";
};

/** Letters and digits in words, and nothing that some YAML reads as a truth value, nothing or a number. */
const plain = /^\p{L}[\p{L}\p{N}_-]*(?: \p{L}[\p{L}\p{N}_-]*)*$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

export const writeString = (value: string): string =>
  plain.test(value) && !reserved.test(value) ? value : quoted(value);

const toEscape =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be escaped.
  /[\0-\x1f"\\{}\x7f-\xa0\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff0-\uffff]|==|\p{Cs}/gu;

const quoted = (value: string): string => `"${value.replace(toEscape, escaped)}"`;

const escaped = (found: string): string => {
  if (found === '"' || found === "\\") return `\\${found}`;
  if (found === "==") return "=\\u003d";
  return `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;
};
