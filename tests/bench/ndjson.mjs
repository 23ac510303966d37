// How fast the command line reads a corpus line by line, and how much memory it takes: as one process, as a shell
// starts it, for 1,000 and for 10,000 documents. Memory that grew with the corpus would make it useless for large ones.
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { root } from "../../scripts/packages.mjs";

const SIZES = [1000, 10_000];
const COMMANDS = [["convert", "--to", "json"], ["evaluate"], ["render", "--to", "svg"]];
/**
 * As much as the live objects may ever take, in MB: some five times what they do take. With more to spare, the peak would
 * say how long the garbage collector likes to wait; with this, a process that kept its documents would end for lack of memory.
 */
const OLD_SPACE = 64;
/** How much more memory ten times as many documents may take: what the garbage collector leaves to chance. */
const MOST_GROWTH = 1.25;

/**
 * Prints what a process took when it ends, behind all else on stderr. Its peak is what the kernel says of it since it was
 * started: `maxRSS` begins with that of the process which started it.
 */
const PEAK = `data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from "node:fs";
  process.on("exit", () => {
    const usage = process.resourceUsage();
    const peak = process.platform === "linux" ? /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1] : usage.maxRSS;
    process.stderr.write(JSON.stringify({ ...usage, maxRSS: Number(peak) }));
  });`)}`;

const run = (argv, into) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, { stdio: ["ignore", into ? "pipe" : "ignore", "pipe"] });
    const written = into ? pipeline(child.stdout, createWriteStream(into)) : Promise.resolve();
    let stderr = "";
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    child.on("close", (code) => {
      if (code === 0) written.then(() => resolve(stderr), reject);
      else reject(new Error(stderr));
    });
  });

/** The figures of each command: documents, seconds of processor time, peak in MB. */
export async function ndjson(main, out) {
  const corpora = new Map();
  for (const size of SIZES) {
    const file = join(out, `${size}.ndjson`);
    await run([join(root, "tests/bench/corpus.mjs"), String(size)], file);
    corpora.set(size, { file, bytes: (await stat(file)).size });
  }
  const figures = [];
  for (const [command, ...options] of COMMANDS)
    for (const [documents, { file, bytes }] of corpora) {
      const stderr = await run([
        `--max-old-space-size=${OLD_SPACE}`,
        "--import",
        PEAK,
        main,
        command,
        "--ndjson",
        ...options,
        file,
      ]);
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr.slice(stderr.lastIndexOf("{")));
      const seconds = (userCPUTime + systemCPUTime) / 1e6;
      figures.push({ command, documents, bytes, seconds, rate: documents / seconds, peak: maxRSS / 1024 });
    }
  return figures;
}

/** What is not as it must be, one sentence each. */
export function ndjsonFaults(figures) {
  const faults = [];
  for (const { command, documents, peak } of figures) {
    const small = figures.find((other) => other.command === command && other.documents === SIZES[0]);
    if (small && peak > small.peak * MOST_GROWTH)
      faults.push(
        `${command}: ${documents} documents take ${peak.toFixed(0)} MB, ${SIZES[0]} take ${small.peak.toFixed(0)} MB.`,
      );
  }
  return faults;
}
