import { basename, join, resolve } from "node:path";
import { choose } from "./choose";
import { endingOf, kinds } from "./endings";
import { FileError, UsageError } from "./exit-code";
import type { FoundFile } from "./find-files";
import type { Io } from "./io";
import type { Write } from "./job";
import type { Call } from "./parse-arguments";

/** Where a document goes, and how it is written there. */
export interface Target {
  /** The path of a file, or `-` for the standard output. */
  readonly path: string;
  readonly write: Write;
  /** It lies in a folder that is made where there is none. */
  readonly inFolder: boolean;
}

export interface TargetOptions {
  /** What can be written. */
  readonly endings: ReadonlyMap<string, Write>;
  /** The ending of what goes to the standard output, or into a folder, where the call does not say. */
  readonly usual: string;
}

/**
 * What each file is to be written as. `-o` names files, or one folder, in which each file keeps its name, with the
 * ending of what it holds; `--to` says what that is.
 *
 * @throws UsageError if the call makes no sense, and FileError if two documents would go into one file.
 */
export async function targetsFor(
  files: readonly FoundFile[],
  { values }: Pick<Call, "values">,
  { endings, usual }: TargetOptions,
  io: Io,
): Promise<ReadonlyMap<FoundFile, readonly Target[]>> {
  const known = kinds(endings);
  const asked = (values.get("to") ?? []).map((name) => choose("kind of file", name.replace(/^\./, ""), known));
  const wanted = asked.length > 0 ? asked : [usual];
  const outputs = values.get("output") ?? ["-"];
  const meansFolders = files.length > 1 || asked.length > 0;
  const folders = await Promise.all(
    outputs.map(
      async (output) =>
        output !== "-" && ((meansFolders && !endingOf(output, endings)) || (await isFolder(output, io))),
    ),
  );
  if (folders.includes(true) && outputs.length > 1)
    throw new UsageError(
      `-o ${outputs[folders.indexOf(true)]} is a folder: give it alone, with --to for each kind of file.`,
    );
  if (!folders.includes(true) && files.length > 1)
    throw new UsageError(`${files.length} files need -o FOLDER/ to be written to.`);
  const [folder = "."] = outputs;
  const targets = new Map(
    files.map((file) => [file, folders[0] ? inFolder(folder, file, wanted) : namedTargets(outputs)] as const),
  );
  for (const [file, all] of targets) for (const { path } of all) spare(path, file);
  for (const [path, count] of tally([...targets.values()].flat()))
    if (count > 1 && path !== "-")
      throw new FileError(`Two files would be written to “${path}”. Give them other names.`);
  return targets;

  function inFolder(into: string, { below }: FoundFile, all: readonly string[]): readonly Target[] {
    const name = below === "-" ? "stdin" : below;
    const bare = name.replace(/\.[^./]+$/, "");
    return all.map((ending) => ({ path: join(into, `${bare}${ending}`), write: writer(ending), inFolder: true }));
  }

  function namedTargets(all: readonly string[]): readonly Target[] {
    return all.map((path) => ({ path, write: writer(path === "-" ? onlyOne() : endingIn(path)), inFolder: false }));
  }

  function onlyOne(): string {
    const [ending = usual, other] = wanted;
    if (other !== undefined) throw new UsageError("The standard output takes one kind of file; -o FOLDER/ takes more.");
    return ending;
  }

  function endingIn(path: string): string {
    const ending = endingOf(basename(path), endings);
    if (ending && asked.length === 0) return ending;
    if (ending) throw new UsageError(`-o ${path} says by its name what it is; --to is for folders.`);
    throw new UsageError(`-o ${path}: its name must end in one of ${[...endings.keys()].join(", ")}.`);
  }

  function writer(ending: string): Write {
    const write = endings.get(ending);
    if (!write) throw new Error(`targetsFor: there is nothing to write ${ending}`);
    return write;
  }
}

async function isFolder(output: string, io: Io): Promise<boolean> {
  return /[/\\]$/.test(output) || (await io.isFolder(output));
}

function spare(target: string, { path }: FoundFile): void {
  if (target !== "-" && path !== "-" && resolve(target) === resolve(path))
    throw new UsageError(`-o ${target} would overwrite the FILE that is read.`);
}

function tally(targets: readonly Target[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of targets) counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}
