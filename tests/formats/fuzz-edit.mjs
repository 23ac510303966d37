// Random sequences of fifty changes: half of them from random texts, half from our fixtures, examples and printed
// documents and, where they are there, the files in ../shared/corpora:
//   node tests/formats/fuzz-edit.mjs [--sequences 1000] [--seed 1] [--refusals] [--on]
// The sources are bundled first; no build is needed. Exits with 1 at the first sequence that breaks something, or with
// `--on` behind the last; the same seed makes the same changes. `--refusals` prints every change that was refused
// although it could be.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withBundle } from "./bundle.mjs";

const { values } = parseArgs({
  options: {
    sequences: { type: "string", default: "1000" },
    seed: { type: "string" },
    refusals: { type: "boolean", default: false },
    on: { type: "boolean", default: false },
  },
});

/** Adds to a count of one name. */
const count = (counts, name, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);

/** Each name with its count, the largest first. */
const table = (counts) =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, times]) => `${String(times).padStart(7)}  ${name}`)
    .join("\n");

const sum = (counts) => [...counts.values()].reduce((a, b) => a + b, 0);

await withBundle(
  "edit-fuzzing.ts",
  async ({ changeAtRandom, randomText, reasonOf, startsOf, randomOf, filesBelow }) => {
    const root = join(import.meta.dirname, "../..");
    const files = ["tests/formats/argdown", "examples", "../shared/corpora"].flatMap((folder) =>
      filesBelow(join(root, folder)),
    );
    const starts = startsOf(files.map((file) => readFileSync(file, "utf8")));
    const first = Number(values.seed ?? Date.now() % 1_000_000);
    const all = Number(values.sequences);
    const [made, refused] = [new Map(), new Map()];
    let broken = 0;
    console.log(`${starts.length} texts and random ones; ${all} sequences of 50 changes, seeds from ${first} on`);
    for (let seed = first; seed < first + all; seed++) {
      const random = randomOf(seed);
      const text = seed % 2 === 0 ? randomText(random) : starts[((seed - 1) / 2) % starts.length];
      try {
        const sequence = changeAtRandom(text, random, 50);
        for (const [kind, times] of sequence.made) count(made, kind, times);
        for (const { change, text, why } of sequence.refused) {
          const reason = reasonOf(why);
          count(refused, reason);
          if (values.refusals && reason.startsWith("No way"))
            console.log(`seed ${seed}: refused ${JSON.stringify(change)}\n${text}\n`);
        }
      } catch (error) {
        if (!values.on) throw new Error(`seed ${seed}: ${error.message}`, { cause: error });
        broken++;
        console.log(`seed ${seed}: ${error.message}\n`);
      }
      if ((seed - first + 1) % 100 === 0) console.log(`${seed - first + 1} sequences: ${sum(made)} changes made`);
    }
    console.log(`${sum(made)} changes made:\n${table(made)}\n${sum(refused)} refused:\n${table(refused)}`);
    if (broken > 0) throw new Error(`${broken} sequences broke something`);
  },
);
