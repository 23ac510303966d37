// The examples in doc comments, as code that can be run.
//
//   /**
//    * @example
//    * ```ts
//    * import { claim } from "@argument-graph/core";
//    *
//    * claim("It rains").id; // => "it-rains"
//    * ```
//    */
//
// A line that ends in `// => value` claims that its expression deeply equals the value, a JavaScript literal. The expression
// stands on that one line; what needs several lines is given a name first. Blocks marked `ts` run in Node, those of d3 and
// element and blocks marked `ts dom` in a page, others (`html`, `sh`, …) are not run. Examples have no type annotations, so that they run as they are.

import { runCode } from "./run-code";

/** One example of a doc comment. */
export interface DocExample {
  /** Such as `core/src/claim.ts:14`. */
  readonly where: string;
  readonly code: string;
  readonly needsPage: boolean;
  /** How many lines claim a value. */
  readonly claims: number;
}

const sources = import.meta.glob<string>("../../packages/*/src/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const modules = import.meta.glob<Record<string, unknown>>("../../packages/*/src/**/*.ts");

/** All examples of all packages. */
export function docExamples(): readonly DocExample[] {
  return Object.entries(sources).flatMap(([path, source]) => examplesIn(source, path.replace("../../packages/", "")));
}

/** The examples of one file. */
export function examplesIn(source: string, name: string): readonly DocExample[] {
  return [...source.matchAll(/\/\*\*.*?\*\//gs)].flatMap(({ 0: comment, index }) => {
    const start = comment.indexOf("@example");
    if (start < 0) return [];
    return [...comment.matchAll(/^\s*\* ```(.*)\n((?:.*\n)*?)\s*\* ```$/gm)]
      .filter((block) => block.index > start && /^tsx?\b|^js\b/.test(block[1] ?? ""))
      .map(([, mark = "", body = ""], _number, all) => {
        const line = source.slice(0, index + (all[_number]?.index ?? 0)).split("\n").length + 1;
        const code = body.replaceAll(/^\s*\* ?/gm, "");
        return {
          where: `${name}:${line}`,
          code,
          needsPage: /\bdom\b/.test(mark) || /^(d3|element)\//.test(name),
          claims: code.split(" // => ").length - 1,
        };
      });
  });
}

/** Exported functions and classes without a runnable example, such as `core/src/claim.ts: claim`. */
export function withoutExample(source: string, name: string): readonly string[] {
  const exported = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export (?:async )?(?:function|class) (\w+)/g;
  return [...source.matchAll(exported)]
    .filter(([, comment = ""]) => !comment.includes("@example"))
    .map(([, , exportedName]) => `${name}: ${exportedName}`);
}

/** Runs an example; rejects if it throws, and calls `equal(actual, expected, source)` for every value that it claims. */
export async function runExample(
  { code }: Pick<DocExample, "code">,
  equal: (actual: unknown, expected: unknown, source: string) => void,
): Promise<void> {
  const { claims } = await runCode(code, load);
  for (const { found, expected, source } of claims) equal(found, expected, source);
}

/** The hosts of plugins, which examples import as their readers do. */
const HOSTS: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ["markdown-it", () => import("markdown-it")],
  ["rehype-parse", () => import("rehype-parse")],
  ["rehype-stringify", () => import("rehype-stringify")],
  ["remark-parse", () => import("remark-parse")],
  ["remark-rehype", () => import("remark-rehype")],
  ["unified", () => import("unified")],
]);

/** Entry points whose source has another name. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["@argument-graph/formats/plain", "../../packages/formats/src/argdown/plain.ts"],
]);

/** A module of ours by the name under which it is published, from its source. */
async function load(name: string): Promise<unknown> {
  const host = HOSTS.get(name);
  if (host) return host();
  const [folder = "", ...rest] = name.replace(/^@argument-graph\//, "").split("/");
  const entry = `../../packages/${folder}/src/${rest.join("/") || "index"}`;
  const found = modules[ELSEWHERE.get(name) ?? `${entry}.ts`] ?? modules[`${entry}/index.ts`];
  if (!found) throw new Error(`No source is known for "${name}". Examples import packages of this repository by name.`);
  return found();
}
