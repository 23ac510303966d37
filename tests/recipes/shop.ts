import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exec, type Manifest, npm, pack, packages, root } from "../../scripts/packages.mjs";

/** Where somebody who follows a recipe gets the packages from: as they are packed for publishing. */
export interface Shop {
  /** Puts packages into a folder, as `npm install` with their names does; throws on a name that is not published. */
  install(folder: string, names: readonly string[]): Promise<void>;
}

const needs = ({
  dependencies,
  optionalDependencies,
}: Pick<Manifest, "dependencies" | "optionalDependencies">): readonly string[] =>
  Object.keys({ ...dependencies, ...optionalDependencies });

/** All packages, packed into a folder: the archive of each by its name. */
async function packed(into: string): Promise<ReadonlyMap<string, string>> {
  await mkdir(into, { recursive: true });
  const archives = await Promise.all(packages().map(({ folder }) => pack(folder, into)));
  return new Map(packages().map(({ manifest }, at) => [manifest.name, archives[at] ?? ""]));
}

/** Packages of hosts that recipes install, which are not there without a network. */
const PARTS_OF_HOSTS = ["@astrojs/markdown-remark"];

/**
 * A shop without a network: what was packed is unpacked once, and linked into each folder that asks for it. What it needs
 * of others is that of this repository.
 *
 *   shop/node_modules/argument-graph, @argument-graph/*, each with its node_modules/ -> this repository's
 *   site/node_modules/argument-graph -> shop/node_modules/argument-graph
 */
export async function openShop(at: string): Promise<Shop> {
  const hosts = new Set(PARTS_OF_HOSTS);
  const modules = join(at, "node_modules");
  const archives = await packed(join(at, "archives"));
  const ours = new Set(archives.keys());
  for (const { folder: source, manifest } of packages()) {
    const folder = join(modules, manifest.name);
    await mkdir(folder, { recursive: true });
    await exec("tar", ["-xzf", archives.get(manifest.name) ?? "", "--strip-components=1", "-C", folder]);
    for (const name of needs(manifest).filter((need) => !ours.has(need)))
      await link(join(folder, "node_modules"), [name], nearest(source, name));
  }
  return {
    async install(folder, names) {
      const wanted = names.filter((name) => !hosts.has(name));
      for (const name of wanted)
        if (!ours.has(name)) throw new Error(`npm install ${name}: no such package is published here.`);
      await link(join(folder, "node_modules"), wanted, modules);
    },
  };
}

/** Where this repository has a package for one of its own: beside it, else for all. */
const nearest = (folder: string, name: string): string =>
  [folder, root].map((at) => join(at, "node_modules")).find((modules) => existsSync(join(modules, name))) ?? folder;

/** Links packages into a folder of modules, and their commands. */
export async function link(modules: string, names: readonly string[], from: string): Promise<void> {
  for (const name of names) {
    const target = join(from, name);
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await ignoreExisting(symlink(target, join(modules, name)));
    const { bin = {} }: { bin?: Record<string, string> } = JSON.parse(
      await readFile(join(target, "package.json"), "utf8"),
    );
    await mkdir(join(modules, ".bin"), { recursive: true });
    for (const [command, file] of typeof bin === "string" ? [] : Object.entries(bin))
      await ignoreExisting(symlink(join(target, file), join(modules, ".bin", command)));
  }
}

async function ignoreExisting(linked: Promise<void>): Promise<void> {
  await linked.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** A shop with the registry behind it: npm itself installs the archives and all that they need. */
export async function openRealShop(at: string): Promise<Shop> {
  const archives = await packed(at);
  const manifests = new Map(packages().map(({ manifest }) => [manifest.name, manifest]));
  const closure = (names: readonly string[]): readonly string[] => {
    const all = new Set(names);
    // A set that grows while it is walked ends at the closure.
    for (const name of all) for (const next of needs(manifests.get(name) ?? {})) if (archives.has(next)) all.add(next);
    return [...all].map((name) => archives.get(name) ?? name);
  };
  return {
    async install(folder, names) {
      await npm(["install", "--no-audit", "--no-fund", "--loglevel=error", ...closure(names)], { cwd: folder });
      if ((await readdir(join(folder, "node_modules"))).length === 0) throw new Error("npm installed nothing.");
    },
  };
}
