/** A stream that the command writes to. */
export interface Output {
  /** Answers with a promise where the reader is slower than the command: it waits before it goes on. */
  write(content: string | Uint8Array): void | Promise<void>;
  /** Whether what is written may carry ANSI colours. */
  readonly color: boolean;
  /** How wide the terminal is, in columns; absent if it is none, and then no progress is shown. */
  readonly columns?: number;
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
  /** A file, or the standard input for `-`, piece by piece: no more is read than has been asked for. */
  readPieces(path: string): AsyncIterable<Uint8Array>;
  writeFile(path: string, content: string | Uint8Array): Promise<void>;
  /** The names in a folder. */
  listFolder(path: string): Promise<readonly string[]>;
  /** Whether there is a folder of this name; never throws. */
  isFolder(path: string): Promise<boolean>;
  /** Makes a folder, and those above it, where there are none. */
  makeFolder(path: string): Promise<void>;
  /** A font that comes with the command, by the name of its file. */
  readFont(name: string): Promise<Uint8Array>;
  /** A script for pages that comes with the command, by the name of its file. */
  readScript(name: string): Promise<string>;
  /** Calls `stop` when the user ends the command, as with Ctrl+C; absent where nobody can, and then nothing is served. */
  onInterrupt?(stop: () => void): void;
}
