import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import process from "node:process";
import type { Io, Output } from "./io";
import { load } from "./load";

/** The world of this process: its files and streams. */
export function nodeIo(): Io {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readFile: (path) => readFile(path),
    readStdin,
    readPieces: (path) => (path === "-" ? process.stdin : createReadStream(path)),
    writeFile: (path, content) => writeFile(path, content),
    listFolder: (path) => readdir(path),
    isFolder: (path) =>
      stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
    readFont: (name) =>
      load("dejavu-fonts-ttf", async () =>
        readFile(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}`)),
      ),
    readScript: (name) => readFile(new URL(name, import.meta.url), "utf8"),
    onInterrupt(stop) {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
    },
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let drained: Promise<void> | undefined;
  const color = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  return {
    color,
    ...(stream.isTTY && process.env.TERM !== "dumb" && { columns: stream.columns }),
    write(content) {
      if (stream.write(content)) return undefined;
      drained ??= new Promise((resolve) => {
        stream.once("drain", () => {
          drained = undefined;
          resolve();
        });
      });
      return drained;
    },
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
