// Writes a corpus to the standard output: a document in each line, `{"id": …, "text": …}`, of 4 to 20 statements in
// Argdown. The same number gives the same bytes.
//   node tests/bench/corpus.mjs 10000 > corpus.ndjson
import { once } from "node:events";
import { join } from "node:path";
import { runnerImport } from "vite";
import { root } from "../../scripts/packages.mjs";

const { generate } = (await runnerImport(join(root, "tests/bench/generate.ts"))).module;
const [count = "10000"] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(count)) throw new RangeError(`corpus.mjs ${count}: expected how many documents, such as 10000.`);
for (let at = 1; at <= Number(count); at++) {
  const line = JSON.stringify({ id: `case-${at}`, text: generate(4 + (at % 17), at) });
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}
