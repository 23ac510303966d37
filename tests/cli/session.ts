import { type ExitCode, type Io, nodeIo, run } from "@argument-graph/cli";

export interface World {
  /** File names and what they hold. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly color?: boolean;
  /** The width of the terminal that stderr is; none if absent. */
  readonly columns?: number;
}

export interface Session {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written as text, by file name. */
  readonly written: ReadonlyMap<string, string>;
  /** What was written as bytes, where anything was. */
  readonly bytes?: ReadonlyMap<string, Uint8Array>;
}

/** Runs a command line, split at spaces, in a world of its own: no disk, no process. */
export async function session(commandLine: string | readonly string[], world: World = {}): Promise<Session> {
  const files = new Map(Object.entries(world.files ?? {}));
  const written = new Map<string, string>();
  const binary = new Map<string, Uint8Array>();
  const out: string[] = [];
  const err: string[] = [];
  const stdin = bytes(world.stdin ?? "");
  const contentOf = (path: string) => bytes(files.get(path) ?? fail("ENOENT", path));
  const io: Io = {
    stdout: { write: (content) => void out.push(text(content)), color: world.color ?? false },
    stderr: {
      write: (content) => void err.push(text(content)),
      color: world.color ?? false,
      ...(world.columns !== undefined && { columns: world.columns }),
    },
    readFile: async (path) => contentOf(path),
    readStdin: async () => stdin,
    async *readPieces(path) {
      const all = path === "-" ? stdin : contentOf(path);
      for (let at = 0; at < all.length; at += 7) yield all.subarray(at, at + 7);
    },
    async writeFile(path, content) {
      if (path.startsWith("missing/")) fail("ENOENT", path);
      if (typeof content === "string") written.set(path, content);
      else binary.set(path, content);
    },
    listFolder: async (path) => namesIn(path, [...files.keys()]),
    isFolder: async (path) => path !== "." && [...files.keys()].some((name) => name.startsWith(`${path}/`)),
    makeFolder: async () => {},
    // The fonts are those that come with the command; the script is not built here.
    readFont: nodeIo().readFont,
    readScript: async (name) => `/* ${name} */ "</script><!--";`,
  };
  const argv = typeof commandLine === "string" ? commandLine.split(" ").filter(Boolean) : commandLine;
  const code = await run(argv, io);
  return { code, stdout: out.join(""), stderr: err.join(""), written, ...(binary.size > 0 && { bytes: binary }) };
}

const text = (content: string | Uint8Array): string =>
  typeof content === "string" ? content : new TextDecoder("latin1").decode(content);

function namesIn(folder: string, paths: readonly string[]): readonly string[] {
  const start = folder === "." ? "" : `${folder}/`;
  const below = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  return [...new Set(below.map((path) => path.split("/")[0] ?? path))];
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: no such file or directory, open '${path}'`), { code });
}
