/** `0`: all is well. `1`: a document has errors. `2`: the command was called wrongly, or a file cannot be read or
 * written. */
export type ExitCode = 0 | 1 | 2;

/** A mistake in calling the command, as a sentence for the user; ends the command with exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A file that cannot be read or written, as a sentence for the user; ends the command with exit code 2. */
export class FileError extends Error {
  override readonly name = "FileError";
}
