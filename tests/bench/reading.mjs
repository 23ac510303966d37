// Reading beside @argdown/core's parse and model, on the same documents in one run:
//   node tests/bench/reading.mjs [--sizes 100,1000,10000]
// Exits with 1 if ours is less than five times as fast anywhere. The sources are bundled first; no build is needed.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { argdown as reference } from "@argdown/core";
import { build } from "vite";

const { values } = parseArgs({ options: { sizes: { type: "string", default: "100,1000,10000" } } });
const root = join(import.meta.dirname, "../..");
const out = mkdtempSync(join(root, "node_modules/.bench-"));

/** Arguments that are only sketched, each a reason for a claim. */
const sketched = (count) =>
  Array.from(
    { length: count },
    (_, at) => `<Sketch ${at}>: What speaks for it, in one sentence.\n  +> [Claim ${at % 97}]\n`,
  );

/** Arguments with two premises and a conclusion that the next one uses. */
const reconstructed = (count) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<Argument ${at}>\n\n(1) [Claim ${at}]: A first premise of some length.\n(2) [Ground ${at}]: A second premise. #tag\n` +
      `----\n(3) [Claim ${at + 1}]: What follows from both of them.\n`,
  );

/** Milliseconds: the best of up to a hundred runs after a first one, as other work on the machine only adds to it. */
const time = (run) => {
  const first = run();
  let best = Number.POSITIVE_INFINITY;
  const begin = performance.now();
  for (let runs = 0; runs < 100 && (runs < 5 || performance.now() - begin < 4000); runs++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return { first, best };
};

const readByReference = (input) => () => {
  const { parserErrors = [], statements } = reference.run({
    process: ["parse-input", "build-model"],
    input,
    throwExceptions: true,
    logLevel: "silent",
  });
  if (parserErrors.length > 0 || !statements) throw new Error("@argdown/core finds an error in the generated text.");
};

try {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    ssr: { noExternal: true },
    build: { ssr: join(root, "packages/formats/src/argdown/index.ts"), outDir: out, minify: false, target: "node20" },
  });
  const { argdown } = await import(pathToFileURL(join(out, "index.js")).href);
  let slowest = Number.POSITIVE_INFINITY;
  for (const [name, make] of Object.entries({ sketched, reconstructed }))
    for (const size of values.sizes.split(",").map(Number)) {
      const text = make(size).join("\n");
      const ours = time(() => argdown.parse(text));
      const errors = ours.first.diagnostics.filter(({ severity }) => severity === "error");
      if (errors.length > 0) throw new Error(errors[0].message);
      const theirs = time(readByReference(text));
      const ratio = theirs.best / ours.best;
      slowest = Math.min(slowest, ratio);
      console.log(
        `${String(size).padStart(6)} ${name.padEnd(14)} ${(text.length / 1000).toFixed(0).padStart(6)} kB` +
          `${ours.best.toFixed(1).padStart(9)} ms${theirs.best.toFixed(1).padStart(9)} ms  ${ratio.toFixed(1)} ×`,
      );
    }
  if (!(slowest >= 5)) {
    console.error(`Reading is only ${slowest.toFixed(1)} times as fast as @argdown/core; expected at least 5.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
