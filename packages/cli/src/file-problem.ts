import { basename, dirname } from "node:path";
import { didYouMean } from "argument-graph";
import type { Io } from "./io";

const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "there is no permission for it"],
  ["EPERM", "there is no permission for it"],
  ["EROFS", "the disk can only be read"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of its path is a file, not a folder"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ELOOP", "its links run in a circle"],
  ["ENOSPC", "the disk is full"],
  ["EMFILE", "too many files are open"],
  ["ERR_FS_FILE_TOO_LARGE", "it is larger than 2 GiB"],
  ["ERR_INVALID_ARG_VALUE", "its name cannot be one"],
]);

/** Why a file could not be read, as a sentence. */
export async function readProblem(path: string, error: unknown, io: Io): Promise<string> {
  if (codeOf(error) === "ENOENT") return `There is no file “${path}”.${await guess(path, io)}`;
  return `“${path}” cannot be read: ${reasonOf(error)}.`;
}

/** Why a file could not be written, as a sentence. */
export function writeProblem(path: string, error: unknown): string {
  if (codeOf(error) === "ENOENT") return `“${path}” cannot be written: there is no folder “${dirname(path)}”.`;
  return `“${path}” cannot be written: ${reasonOf(error)}.`;
}

async function guess(path: string, io: Io): Promise<string> {
  try {
    return didYouMean(basename(path), await io.listFolder(dirname(path)));
  } catch {
    return "";
  }
}

function reasonOf(error: unknown): string {
  const known = reasons.get(codeOf(error));
  if (known) return known;
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
