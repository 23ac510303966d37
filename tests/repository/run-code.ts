/** What a piece of code printed and which of its claims did not hold. */
export interface Ran {
  /** What it wrote to the console, one string a line. */
  readonly printed: readonly string[];
  /** The `// =>` claims of the code, each with what was found. */
  readonly claims: readonly Claim[];
}

export interface Claim {
  readonly source: string;
  readonly found: unknown;
  readonly expected: unknown;
}

/** A value as the console prints it; texts are printed as they are. */
export type Show = (value: unknown) => string;

/** Loads what the code imports. */
export type Load = (specifier: string) => Promise<unknown>;

const IMPORT = /^import\s+(?:(?<clause>[^"';]+?)\s+from\s+)?["'](?<from>[^"']+)["'];?/gm;
const CLAIM = /^(?<indent>\s*)(?:const (?<name>\w+) = )?(?<code>.+?);?\s*\/\/ => (?<expected>.+)$/gm;

/** `{ a, b as c }` as the pattern of a destructuring, `* as all` and a default import as one too. */
function pattern(clause: string): string {
  const all = /^\*\s+as\s+(\w+)$/.exec(clause);
  if (all) return all[1] ?? "";
  if (clause.startsWith("{")) return clause.replace(/\btype\s+\w+,?/g, "").replace(/(\w+)\s+as\s+(\w+)/g, "$1: $2");
  const [, first, rest] = /^(\w+)\s*(?:,\s*\{(.*)\})?$/s.exec(clause) ?? [];
  if (first === undefined) throw new SyntaxError(`Cannot read the import of ${clause}.`);
  return `{ default: ${first}${rest ? `, ${rest.replace(/(\w+)\s+as\s+(\w+)/g, "$1: $2")}` : ""} }`;
}

/**
 * Runs a JavaScript module from a text. Its static imports go through `load`, its console is recorded, and each line
 * `expression; // => value` or `const name = expression; // => value` claims that the expression equals the value.
 */
export async function runCode(javascript: string, load: Load, show: Show = JSON.stringify): Promise<Ran> {
  const printed: string[] = [];
  const claims: Claim[] = [];
  const print = (...values: readonly unknown[]): void => {
    const text = values.map((value) => (typeof value === "string" ? value : show(value))).join(" ");
    printed.push(...text.split("\n"));
  };
  const claim = (source: string, found: unknown, expected: unknown): unknown => {
    claims.push({ source, found, expected });
    return found;
  };
  const body = javascript
    .replace(IMPORT, (_match, clause: string | undefined, from: string) => {
      const loaded = `await __load(${JSON.stringify(from)})`;
      return clause === undefined ? `${loaded};` : `const ${pattern(clause)} = ${loaded};`;
    })
    .replace(CLAIM, (_match, indent: string, name: string | undefined, code: string, expected: string) => {
      const checked = `__claim(${JSON.stringify(code)}, (${code}), (${expected}))`;
      return `${indent}${name === undefined ? "" : `const ${name} = `}${checked};`;
    })
    .replace(/^export /gm, "");
  const AsyncFunction = (async () => {}).constructor as new (
    ...source: readonly string[]
  ) => (load: Load, claim: unknown, console: unknown) => Promise<void>;
  const recorder = { log: print, info: print, warn: print, error: print, table: print };
  await new AsyncFunction("__load", "__claim", "console", body)(load, claim, recorder);
  return { printed, claims };
}
