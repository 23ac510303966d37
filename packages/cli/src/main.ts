#!/usr/bin/env node
import { readdir, readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import type { Io, Output } from "./io";
import { run } from "./run";

const io: Io = {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  readFile: (path) => readFile(path),
  readStdin,
  writeFile: (path, text) => writeFile(path, text),
  listFolder: (path) => readdir(path),
  onInterrupt: (stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  },
};

// A reader that has seen enough, such as `head`, closes the pipe: that is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`argument-graph: The output cannot be written: ${error.message}\n`);
  process.exitCode = 2;
});

// Not process.exit(): what is still in the pipe is written first.
process.exitCode = await run(process.argv.slice(2), io);

function output(stream: NodeJS.WriteStream): Output {
  const color = stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  return { color, write: (text) => void stream.write(text) };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
