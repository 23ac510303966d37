// Builds packages/element/dist/on-demand: a module that has what it takes to draw a map of plain Argdown, and beside it,
// in pieces that are loaded when they are needed, all the rest.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../", import.meta.url));
const element = join(root, "packages/element");
const outDir = join(element, "dist/on-demand");

/** Bundles the element in pieces, of which those in `groups` are put together. */
async function bundle(groups) {
  const built = await build({
    configFile: false,
    root,
    logLevel: "warn",
    resolve: { tsconfigPaths: true },
    build: {
      write: groups.length > 0,
      outDir,
      emptyOutDir: false,
      sourcemap: groups.length > 0,
      target: "es2022",
      // As a library: else each import on demand would go through 2 kB of code that preloads style sheets, of which we have none.
      lib: { entry: join(element, "src/auto.ts"), formats: ["es"] },
      rolldownOptions: {
        input: { "argument-graph": join(element, "src/auto.ts") },
        preserveEntrySignatures: "strict",
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "[name]-[hash].js",
          minify: true,
          ...(groups.length > 0 && { codeSplitting: { groups } }),
        },
      },
    },
  });
  return [built].flat().flatMap(({ output }) => output.filter(({ type }) => type === "chunk"));
}

/** What is loaded with the entry point, without anybody asking for more. */
function firstOf(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set();
  const open = chunks.filter(({ isEntry }) => isEntry);
  for (let chunk = open.pop(); chunk; chunk = open.pop()) {
    if (first.has(chunk)) continue;
    first.add(chunk);
    open.push(...chunk.imports.flatMap((name) => byName.get(name) ?? []));
  }
  return [...first];
}

/** Chunks that load each other may meet what is not there yet. */
function checkOrder(chunks) {
  const waiting = new Map(chunks.map(({ fileName, imports }) => [fileName, new Set(imports)]));
  const ready = () => [...waiting.keys()].find((name) => waiting.get(name).size === 0);
  for (let next = ready(); next !== undefined; next = ready()) {
    waiting.delete(next);
    for (const imports of waiting.values()) imports.delete(next);
  }
  if (waiting.size > 0) throw new Error(`These chunks import each other: ${[...waiting.keys()].join(", ")}.`);
}

/**
 * In two passes: what the first finds to be needed at once is one piece in the second, so that a page fetches one file and
 * not a dozen.
 *
 * @returns the chunks, and which of them are loaded first.
 */
export async function buildOnDemand() {
  const modules = new Set(firstOf(await bundle([])).flatMap(({ moduleIds }) => moduleIds));
  await rm(outDir, { recursive: true, force: true });
  const chunks = await bundle([{ name: "first", test: (id) => modules.has(id) }]);
  checkOrder(chunks);
  return { chunks, first: firstOf(chunks) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { chunks, first } = await buildOnDemand();
  const names = (some) => some.map(({ fileName }) => fileName).sort();
  const files = { first: names(first), later: names(chunks.filter((chunk) => !first.includes(chunk))) };
  await writeFile(join(outDir, "files.json"), `${JSON.stringify(files, null, 2)}\n`);
}
