// Random sequences of fifty changes, each from one of our fixtures, examples and printed documents and, where they are
// there, the files in ../shared/corpora:
//   node tests/formats/fuzz-edit.mjs [--sequences 1000] [--seed 1] [--refusals]
// The sources are bundled first; no build is needed. Exits with 1 at the first sequence that breaks something; the same
// seed makes the same changes. `--refusals` prints every change that was refused.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withBundle } from "./bundle.mjs";

const { values } = parseArgs({
  options: {
    sequences: { type: "string", default: "1000" },
    seed: { type: "string" },
    refusals: { type: "boolean", default: false },
  },
});

await withBundle("edit-fuzzing.ts", async ({ changeAtRandom, startsOf, randomOf, filesBelow }) => {
  const root = join(import.meta.dirname, "../..");
  const files = ["tests/formats/argdown", "examples", "../shared/corpora"].flatMap((folder) =>
    filesBelow(join(root, folder)),
  );
  const starts = startsOf(files.map((file) => readFileSync(file, "utf8")));
  const first = Number(values.seed ?? Date.now() % 1_000_000);
  const all = Number(values.sequences);
  const refused = new Map();
  let made = 0;
  console.log(`${starts.length} texts; ${all} sequences of 50 changes, seeds from ${first} on`);
  for (let count = 0; count < all; count++) {
    const seed = first + count;
    try {
      const sequence = changeAtRandom(starts[seed % starts.length], randomOf(seed), 50);
      made += sequence.made;
      for (const refusal of sequence.refused) {
        const { kind } = refusal.change;
        refused.set(kind, (refused.get(kind) ?? 0) + 1);
        if (values.refusals) console.log(`seed ${seed}: refused ${JSON.stringify(refusal.change)}\n${refusal.text}\n`);
      }
    } catch (error) {
      throw new Error(`seed ${seed}: ${error.message}`, { cause: error });
    }
    if ((count + 1) % 100 === 0 || count + 1 === all)
      console.log(
        `${count + 1} sequences: ${made} changes made, refused ${JSON.stringify(Object.fromEntries(refused))}`,
      );
  }
});
