// A million mutated inputs for the readers, from our fixtures and examples and, where it is there, ../shared/corpora:
//   node tests/formats/fuzz.mjs [--inputs 1000000] [--seed 1]
// The sources are bundled first; no build is needed. Every 10,000 inputs have a seed of their own, which is printed: the
// same seed makes the same inputs. Exits with 1 at the first input that breaks something, or on which a reader hangs.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { withBundle } from "./bundle.mjs";

const slice = 10_000;
const root = join(import.meta.dirname, "../..");

const textsBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(?:argdown|json)$/.test(file))
        .sort()
        .map((file) => readFileSync(join(folder, file), "utf8"))
        .filter((text) => text.length < 20_000)
    : [];

/** In the worker: slice after slice; the number of the input that is being read stands where the main thread sees it. */
const work = async ({ path, pool, first, all, place }) => {
  const { fuzz } = await import(path);
  for (let done = 0, seed = first; done < all; done += slice, seed++) {
    place[0] = seed;
    const inputs = Math.min(slice, all - done);
    const { diagnostics, slowest } = fuzz(pool, seed, inputs, (number) => Atomics.store(place, 1, number));
    parentPort.postMessage(
      `seed ${seed}: ${done + inputs} inputs, ${diagnostics} diagnostics, slowest ${slowest.toFixed(0)} ms`,
    );
  }
};

/** In the main thread: prints what the worker says, and stops it where an input takes longer than the limit. */
const watch = async ({ inputAt, poolOf, limit }, path) => {
  const options = { inputs: { type: "string", default: "1000000" }, seed: { type: "string" } };
  const { values } = parseArgs({ options });
  const folders = ["tests/formats/argdown", "examples", "../shared/corpora/fixtures/argdown"];
  const pool = poolOf(folders.flatMap((folder) => textsBelow(join(root, folder))));
  console.log(`${pool.length} texts to begin with`);
  const place = new Int32Array(new SharedArrayBuffer(8));
  const first = Number(values.seed ?? Date.now() % 1_000_000);
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { path, pool, first, all: Number(values.inputs), place },
  });
  let watchdog;
  try {
    await new Promise((resolve, reject) => {
      let before = "";
      watchdog = setInterval(() => {
        const [seed, number] = place;
        if (place.join() === before && seed !== 0)
          reject(new Error(`seed ${seed}, input ${number}: hangs\n${JSON.stringify(inputAt(pool, seed, number))}`));
        before = place.join();
      }, limit);
      worker
        .on("message", (line) => console.log(line))
        .on("error", reject)
        .on("exit", resolve);
    });
  } finally {
    clearInterval(watchdog);
    await worker.terminate();
  }
};

if (isMainThread) await withBundle("fuzzing.ts", watch);
else await work(workerData);
