// `npm run docs:layout`: draws the pictures of docs/layout.md anew. With a folder, draws the real maps beside this repository
// (../shared/corpora) into it, which may not be copied into the repository:
//   node tests/bench/layout/pictures.mjs [FOLDER]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "../../../scripts/packages.mjs";
import { bundle } from "./bundle.mjs";

const [folder] = process.argv.slice(2);
const out = mkdtempSync(join(root, "node_modules/.bench-"));
try {
  await bundle("draw.ts", out);
  const args = folder === undefined ? ["docs/layout"] : [resolve(folder), "maps"];
  const { status } = spawnSync(process.execPath, [join(out, "draw.js"), ...args], { cwd: root, stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
