#!/usr/bin/env node
import process from "node:process";
import { nodeIo } from "./node-io";
import { run } from "./run";

// A reader that has seen enough, such as `head`, closes the pipe: that is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`argument-graph: The output cannot be written: ${error.message}\n`);
  process.exitCode = 2;
});

// Not process.exit(): what is still in the pipe is written first.
process.exitCode = await run(process.argv.slice(2), nodeIo());
