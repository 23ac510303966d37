// Checks what would be published: publint and "are the types wrong" on the tarball of every package. Tarballs are made
// in a folder of their own, so that several runs do not disturb one another.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { exec, pack, packages, root } from "./packages.mjs";

const ATTW = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
const PUBLINT = join(root, "node_modules/publint/src/cli.js");

/** The entry points that have no types because nobody imports them: scripts in one file and style sheets. */
const untyped = ({ exports = {} }) => Object.keys(exports).filter((path) => /\.((iife|module)\.js|css)$/.test(path));

/** What a tool printed if it failed, else undefined. */
async function complaint(script, args) {
  try {
    await exec(process.execPath, [script, ...args], { cwd: root, maxBuffer: 1 << 26 });
    return undefined;
  } catch (error) {
    return `${error.stdout ?? ""}${error.stderr ?? ""}` || String(error);
  }
}

async function check({ folder, manifest }, into) {
  const tarball = await pack(folder, into);
  const exclude = untyped(manifest).flatMap((path) => ["--exclude-entrypoints", path.slice(2)]);
  return [
    ["publint", await complaint(PUBLINT, ["run", tarball, "--strict"])],
    ["attw", await complaint(ATTW, [tarball, "--profile", "esm-only", "--no-definitely-typed", ...exclude])],
  ].filter(([, text]) => text !== undefined);
}

const into = mkdtempSync(join(tmpdir(), "argument-graph-pack-"));
const queue = [...packages()];
let failed = false;
try {
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const faults = await check(next, into);
      failed ||= faults.length > 0;
      console.log(`${faults.length > 0 ? "✗" : "✓"} ${next.manifest.name}`);
      for (const [tool, text] of faults) console.error(`${tool} on ${next.manifest.name}:\n${text}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
} finally {
  rmSync(into, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
