import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { inspect } from "node:util";
import { nodeIo, run } from "@argument-graph/cli";
import { validate } from "@argument-graph/core";
import { argdown } from "@argument-graph/formats/argdown";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packages, root } from "../../scripts/packages.mjs";
import { type CodeBlock, codeBlocks } from "./code-blocks";
import { readHtml } from "./html-faults";
import { runCode } from "./run-code";

// What each kind of block must do:
//
//   ts, js      runs; its `// =>` claims hold; what it prints is the text block after it
//   ts browser  the same, but in a page: documentation.browser.ts runs it; here its types are checked
//   js elsewhere  is well-formed; it needs what is not installed here
//   argdown     has no errors; with a file name after the language, later blocks of the page may read that file
//   json        parses; a document is valid
//   html        is well-formed; the files that it loads are ones that a package publishes
//   sh          names scripts, packages and commands that there are; what argument-graph prints is the text block after it
//   text        drawings and what was printed
//
// Recipes are followed as they stand by tests/recipes, which carries out their commands and saves their files.
const KNOWN = new Set(["ts", "js", "argdown", "json", "html", "sh", "text"]);
const IN_RECIPES = new Set([...KNOWN, "md", "yaml", "jsx", "vue", "svelte"]);
const isRecipe = (page: string) => /^examples\/recipes\/[\w-]+\/README\.md$/.test(page);

const pages: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !file.startsWith("api"))
    .map((file) => join("docs", file)),
  ...readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "README.md")
    .map((file) => join("examples", file)),
  ...packages().map(({ name }) => join("packages", name, "README.md")),
]
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => existsSync(join(root, file)))
  .sort();

const blocksOf = (page: string): readonly CodeBlock[] => codeBlocks(readFileSync(join(root, page), "utf8"));

/** The text block that stands directly behind a block, under the same heading. */
function printedBelow(blocks: readonly CodeBlock[], block: CodeBlock): string | undefined {
  const next = blocks[blocks.indexOf(block) + 1];
  return next?.language === "text" && next.heading === block.heading ? next.text : undefined;
}

const MODULES: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ["@argument-graph/core", () => import("@argument-graph/core")],
  ["@argument-graph/evaluation", () => import("@argument-graph/evaluation")],
  ["@argument-graph/formats", () => import("@argument-graph/formats")],
  ["@argument-graph/formats/argdown", () => import("@argument-graph/formats/argdown")],
  ["@argument-graph/formats/json", () => import("@argument-graph/formats/json")],
  ["@argument-graph/layout", () => import("@argument-graph/layout")],
  ["@argument-graph/scene", () => import("@argument-graph/scene")],
  ["argument-graph", () => import("argument-graph")],
  ["argument-graph/list", () => import("argument-graph/list")],
  ["argument-graph/german", () => import("argument-graph/german")],
  ["node:fs", () => import("node:fs")],
  ["graphology-components", () => import("graphology-components")],
]);

async function load(specifier: string): Promise<unknown> {
  const module = MODULES.get(specifier);
  if (!module) throw new Error(`A code block imports "${specifier}", which this test does not know.`);
  return module();
}

/** JavaScript from TypeScript: the types are gone, the imports and comments stay. */
const strip = (code: string): string =>
  ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  }).outputText;

describe.each(pages)("%s", (page) => {
  const blocks = blocksOf(page);
  let folder: string;
  const home = process.cwd();

  // The blocks of a page run in one folder, which holds the example's files and those that the page itself gives.
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "argument-graph-docs-"));
    const essay = join(root, "examples/october-1917");
    for (const name of await readdir(essay))
      if (/\.(argdown|json|md)$/.test(name)) await writeFile(join(folder, name), await readFile(join(essay, name)));
    for (const { language, words, text } of blocks)
      if ((language === "argdown" || language === "json") && words[0])
        await writeFile(join(folder, basename(words[0])), text);
    process.chdir(folder);
  });
  afterAll(async () => {
    process.chdir(home);
    await rm(folder, { recursive: true, force: true });
  });

  it("links only to what is there", () => {
    // Without code: what looks like a link there is an example.
    const text = readFileSync(join(root, page), "utf8")
      .replace(/^( *)(`{3,}|~{3,})[\s\S]*?^\1\2/gm, "")
      .replace(/`[^`\n]*`/g, "");
    const dead = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)[^)]*\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !reaches(target));
    expect(dead).toEqual([]);

    function reaches(target: string): boolean {
      const [file = "", anchor] = target.split("#");
      const path = file === "" ? join(root, page) : resolve(root, dirname(page), file);
      if (!existsSync(path)) return false;
      return anchor === undefined || anchors(readFileSync(path, "utf8")).has(anchor);
    }
  });

  // The files that a recipe names are those of somebody's site.
  it.skipIf(isRecipe(page))("names only files and folders of the repository that are there", () => {
    const text = readFileSync(join(root, page), "utf8");
    const named = [...text.matchAll(/`((?:packages|tests|examples|scripts|docs)\/[\w./@-]+)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  if (blocks.length > 0)
    it("says of every block what it is", () => {
      const known = isRecipe(page) ? IN_RECIPES : KNOWN;
      const unknown = blocks.filter(({ language }) => !known.has(language));
      expect(unknown.map(({ line, language }) => `${line}: ${language}`)).toEqual([]);
    });

  for (const block of blocks) {
    const { language, words, text, line } = block;
    const title = `line ${line}: ${[language, ...words].join(" ")}`;
    if (language === "js" && words.includes("elsewhere"))
      it(`${title} is well-formed`, () => {
        const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
        expect((diagnostics ?? []).map(({ messageText }) => messageText)).toEqual([]);
      });
    else if ((language === "ts" || language === "js") && !words.includes("browser"))
      it(`${title} runs and says what it does`, async () => {
        const { printed, claims } = await runCode(language === "ts" ? strip(text) : text, load, inspect);
        expect(claims.length, "claims that were understood").toBe(text.split("// =>").length - 1);
        for (const { source, found, expected } of claims) expect(found, source).toEqual(expected);
        if (printed.length > 0)
          expect(`${printed.join("\n")}\n`, "the text block below").toBe(printedBelow(blocks, block));
      });
    if (language === "argdown")
      it(`${title} has no errors`, () => {
        const { document, diagnostics } = argdown.parse(text);
        expect(diagnostics).toEqual([]);
        expect(document.statements.length).toBeGreaterThan(0);
      });
    if (language === "json")
      it(`${title} is valid`, () => {
        const value: unknown = JSON.parse(text);
        if (typeof value === "object" && value !== null && "statements" in value)
          expect(validate(value).diagnostics).toEqual([]);
      });
    if (language === "html")
      it(`${title} is well-formed and loads what is published`, () => {
        const { tags, faults } = readHtml(text);
        expect(faults).toEqual([]);
        const published = packages().flatMap(({ manifest }) =>
          Object.keys(manifest.exports ?? {}).map((key) => basename(key)),
        );
        for (const { name, attributes } of tags) {
          const source = attributes.get("src");
          if (name === "script" && source !== undefined) expect(published, source).toContain(basename(source));
          if (name === "argument-graph" && source !== undefined)
            expect(existsSync(join(folder, source)), source).toBe(true);
        }
      });
    if (language === "sh" && !isRecipe(page))
      it(`${title} names what there is`, async () => {
        let printed = "";
        for (const command of text.split("\n")) printed += await tryCommand(command.replace(/(^|\s)#.*$/, "").trim());
        const below = printedBelow(blocks, block);
        if (below !== undefined) expect(printed).toBe(below);
      });
  }
});

/** The ids that a Markdown page's headings get on a forge. */
function anchors(markdown: string): ReadonlySet<string> {
  const ids = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
  return new Set(ids);
}

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts;

/** Checks one line of a shell block, runs it if it is the command line's own, and gives what that printed. */
async function tryCommand(line: string): Promise<string> {
  const [program = "", ...words] = line.split(/\s+/);
  const [first = "", second = ""] = words;
  if (line === "" || program === "git" || program === "cd") return "";
  if (program === "npm" && first === "install") {
    const ours = new Set(packages().map(({ manifest }) => manifest.name));
    for (const name of words.slice(1).filter((word) => !word.startsWith("-"))) expect(ours).toContain(name);
    return "";
  }
  if (program === "npm" && first === "ci") return "";
  if (program === "npm" && (first === "run" || first === "start" || first === "test")) {
    expect(scripts, line).toHaveProperty([first === "run" ? second : first]);
    return "";
  }
  if (program === "npx" && first === "vitest") {
    for (const path of words.filter((word) => word.startsWith("tests/")))
      expect(existsSync(join(root, path)), path).toBe(true);
    return "";
  }
  if (program === "npx" && first === "argument-graph") return runCli(words.slice(1));
  throw new Error(`This test cannot tell whether "${line}" works.`);
}

/** Runs the command line within this process, reading and writing real files. */
async function runCli(argv: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const output = { write: (text: string | Uint8Array) => void printed.push(String(text)), color: false };
  // The scripts that pages carry are there only after a build.
  const readScript = async (name: string) => `/* ${name} */`;
  const code = await run(argv, {
    ...nodeIo(),
    stdout: output,
    stderr: output,
    readStdin: async () => new Uint8Array(),
    readScript,
  });
  expect(code, printed.join("")).toBe(0);
  return printed.join("");
}

describe("the code blocks of all pages", () => {
  it("have no type errors", () => {
    const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
    const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
    const files = new Map<string, { page: string; block: CodeBlock }>();
    for (const page of pages)
      for (const block of blocksOf(page))
        if (block.language === "ts")
          files.set(join(root, "tests", `block-${files.size}.ts`), { page: relative(root, join(root, page)), block });
    const host = ts.createCompilerHost(options);
    const readSource = host.getSourceFile.bind(host);
    const exists = host.fileExists.bind(host);
    const textOf = (file: string) => files.get(resolve(file))?.block.text;
    host.fileExists = (file) => files.has(resolve(file)) || exists(file);
    host.getSourceFile = (file, version, ...rest) => {
      const text = textOf(file);
      // `export {}` makes a module of a block without imports, so that two blocks may use the same name.
      return text === undefined
        ? readSource(file, version, ...rest)
        : ts.createSourceFile(file, `${text}export {};\n`, version, true);
    };
    const program = ts.createProgram([...files.keys()], { ...options, noUnusedLocals: false }, host);
    const faults = [...files].flatMap(([file, { page, block }]) => {
      const source = program.getSourceFile(file);
      return ts.getPreEmitDiagnostics(program, source).map(({ messageText, start = 0 }) => {
        const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + block.line + 1;
        return `${page}:${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      });
    });
    expect(faults).toEqual([]);
  }, 60_000);

  it("are looked for in the examples, too", () => {
    expect(pages).toContain("examples/october-1917/README.md");
  });

  it("are there on the pages that promise them", () => {
    for (const page of ["README.md", "CONTRIBUTING.md", ...packages().map(({ name }) => `packages/${name}/README.md`)])
      expect(blocksOf(page).length, page).toBeGreaterThan(0);
  });
});
