// A million mutated inputs for the readers, from our fixtures and examples and, where it is there, ../shared/corpora:
//   node tests/formats/fuzz.mjs [--inputs 1000000] [--seed 1]
// The sources are bundled first; no build is needed. Exits with 1 at the first input that breaks something.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";

const { values } = parseArgs({ options: { inputs: { type: "string", default: "1000000" }, seed: { type: "string" } } });
const root = join(import.meta.dirname, "../..");
const out = mkdtempSync(join(root, "node_modules/.fuzz-"));
const textsBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(?:argdown|json)$/.test(file))
        .map((file) => readFileSync(join(folder, file), "utf8"))
        .filter((text) => text.length < 20_000)
    : [];

try {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    ssr: { noExternal: true },
    build: { ssr: join(root, "tests/formats/fuzzing.ts"), outDir: out, minify: false, target: "node20" },
  });
  const { fuzz } = await import(pathToFileURL(join(out, "fuzzing.js")).href);
  const texts = ["tests/formats/argdown", "examples", "../shared/corpora/fixtures/argdown"].flatMap((folder) =>
    textsBelow(join(root, folder)),
  );
  const first = Number(values.seed ?? Date.now() % 1_000_000);
  const all = Number(values.inputs);
  const slice = 10_000;
  for (let done = 0, seed = first; done < all; done += slice, seed++) {
    const { diagnostics, slowest } = fuzz(texts, seed, Math.min(slice, all - done));
    console.log(`seed ${seed}: ${done + slice} inputs, ${diagnostics} diagnostics, slowest ${slowest.toFixed(0)} ms`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
