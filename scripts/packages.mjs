// The packages of this repository and how to pack them.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const exec = promisify(execFile);

/** Runs npm as the user's own npm does, also on Windows, and gives what it printed. */
export async function npm(args, options = {}) {
  const { stdout } = await exec("npm", args, {
    maxBuffer: 1 << 26,
    shell: process.platform === "win32",
    ...options,
  });
  return stdout;
}

/** Every package: its folder and its parsed package.json. */
export function packages() {
  return readdirSync(join(root, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(root, "packages", name);
      return { name, folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) };
    });
}

/** Packs the package in the folder into another folder and gives the path of the tarball. */
export async function pack(folder, into) {
  const [{ filename }] = JSON.parse(await npm(["pack", "--json", "--pack-destination", into], { cwd: folder }));
  return join(into, filename);
}
