import { type ExitCode, type Io, run } from "@argument-graph/cli";

export interface World {
  /** File names and what they hold. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly color?: boolean;
}

export interface Session {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written, by file name. */
  readonly written: ReadonlyMap<string, string>;
}

/** Runs a command line, split at spaces, in a world of its own: no disk, no process. */
export async function session(commandLine: string | readonly string[], world: World = {}): Promise<Session> {
  const files = new Map(Object.entries(world.files ?? {}));
  const written = new Map<string, string>();
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    stdout: { write: (text) => void out.push(text), color: world.color ?? false },
    stderr: { write: (text) => void err.push(text), color: world.color ?? false },
    readFile: async (path) => bytes(files.get(path) ?? fail("ENOENT", path)),
    readStdin: async () => bytes(world.stdin ?? ""),
    writeFile: async (path, text) =>
      void (path.startsWith("missing/") ? fail("ENOENT", path) : written.set(path, text)),
    listFolder: async () => [...files.keys()],
  };
  const argv = typeof commandLine === "string" ? commandLine.split(" ").filter(Boolean) : commandLine;
  const code = await run(argv, io);
  return { code, stdout: out.join(""), stderr: err.join(""), written };
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: no such file or directory, open '${path}'`), { code });
}
