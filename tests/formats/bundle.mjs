// Bundles a test's TypeScript sources, so that a script can run them without a build.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");

/** Bundles a file of this folder, hands the module and its path to `use`, and removes the bundle behind it. */
export const withBundle = async (file, use) => {
  const out = mkdtempSync(join(root, "node_modules/.fuzz-"));
  try {
    await build({
      configFile: false,
      root,
      logLevel: "error",
      resolve: { tsconfigPaths: true },
      ssr: { noExternal: true },
      build: { ssr: join(import.meta.dirname, file), outDir: out, minify: false, target: "node20" },
    });
    const path = pathToFileURL(join(out, file.replace(/\.ts$/, ".js"))).href;
    await use(await import(path), path);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};
