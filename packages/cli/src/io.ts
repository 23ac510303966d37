/** A stream that the command writes to. */
export interface Output {
  write(text: string): void;
  /** Whether what is written may carry ANSI colours. */
  readonly color: boolean;
}

/**
 * All that the command does to the world around it. Paths are as the user wrote them. What goes wrong is thrown, as
 * Node does: an Error with a `code` such as `ENOENT`.
 */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readFile(path: string): Promise<Uint8Array>;
  readStdin(): Promise<Uint8Array>;
  writeFile(path: string, text: string): Promise<void>;
  /** The names in a folder; used to guess what a mistyped file name means. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Calls `stop` when the user ends the command, as with Ctrl+C; absent where nobody can, and then nothing is served. */
  onInterrupt?(stop: () => void): void;
}
