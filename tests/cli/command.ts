import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../../scripts/packages.mjs";

/** The command as one file, made from the sources, so that what starts it needs no build before. */
export async function bundledCommand(): Promise<{ readonly main: string; readonly remove: () => void }> {
  // Inside the repository, so that it finds the packages that stay outside.
  const folder = mkdtempSync(join(root, "node_modules/.argument-graph-cli-"));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    ssr: { noExternal: true, external: ["@resvg/resvg-js", "pdfkit", "fontkit", "cadical-wasm"] },
    build: { ssr: join(root, "packages/cli/src/main.ts"), outDir: folder, minify: false, target: "node20" },
  });
  return { main: join(folder, "main.js"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export const ended = (program: string, argv: readonly string[], cwd: string): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(program, [...argv], { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) || 1 : 0, stdout, stderr }),
    );
  });
