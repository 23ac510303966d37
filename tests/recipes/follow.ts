import { appendFile, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { exec, root } from "../../scripts/packages.mjs";
import type { Shop } from "./shop";
import { stepsOf } from "./steps";

const recipes = join(root, "examples/recipes");

/** A file of this text, in whatever folder. */
export async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** For a command by which npm may fetch something, in the deep run. */
export const ONLINE = { npm_config_offline: "false" };

/** Runs a command as a shell does in a folder; npm may not fetch what is not there. */
export async function run(command: string, cwd: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const bin = join(cwd, "node_modules/.bin");
  const { stdout } = await exec("sh", ["-c", command], {
    cwd,
    env: { ...process.env, npm_config_offline: "true", PATH: `${bin}${delimiter}${process.env.PATH}`, ...env },
    maxBuffer: 1 << 26,
  });
  return stdout;
}

/**
 * Follows the recipe for a host in a folder, from its text alone, and gives what it says to paste into a form of the host.
 * Fails where a command fails, a file is not there or a package is not published.
 */
export async function follow(host: string, folder: string, shop: Shop): Promise<readonly string[]> {
  const pastes: string[] = [];
  for (const step of stepsOf(await readFile(join(recipes, host, "README.md"), "utf8"))) {
    if (step.kind === "paste") pastes.push(step.text);
    else if (step.kind === "write") await write(join(folder, step.file), step.text);
    else if (step.kind === "add") await appendFile(join(folder, step.to), step.text);
    else if (step.kind === "save") {
      await mkdir(dirname(join(folder, step.as)), { recursive: true });
      await copyFile(join(recipes, host, step.from), join(folder, step.as));
    } else {
      const [, names] = /^npm install (.+)$/.exec(step.command) ?? [];
      if (names !== undefined) await shop.install(folder, names.split(" "));
      else await run(step.command, folder);
    }
  }
  return pastes;
}
