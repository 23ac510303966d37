// `npm run bench:layout`: our layout beside other engines on the same seeded argument graphs, judged by one program
// (metrics.ts, whose head defines every metric), and whether what must hold does (verdicts.ts). Works from the sources: Vite
// bundles them first, so that what is timed is plain JavaScript. Every engine draws every graph in a process of its own; the
// engines take turns, so that what else the machine does hits all alike.
//   --sizes 12,50,200,1000,5000   boxes a graph
//   --variants flat,cyc,groups    also maps and north: real argument maps and the North graphs, if they are beside the
//                                 repository (../shared/corpora)
//   --seeds 8                     graphs of each size and variant (default 8 up to 50 boxes, 6 at 200, 3 at 1,000, 1 beyond)
//   --engines ours,graphviz       default: all
//   --limit 120                   seconds of CPU time that one process may take
//   --metrics                     every metric, and no times nor changes
//   --no-edits                    leave out how much moves after small changes
//   --edits                       only how much moves after small changes
//   --short                       three small sizes, few seeds, the best peers only
//   --json                        print the figures as JSON
//   --load runs.json              print the figures of earlier runs with --json, separated by commas, and run nothing
//   --write                       also write what must hold into docs/layout.md, with date and machine
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";
import { root } from "../../../scripts/packages.mjs";
import { bundle } from "./bundle.mjs";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string" },
    variants: { type: "string", default: "flat,cyc,groups" },
    seeds: { type: "string" },
    engines: { type: "string" },
    limit: { type: "string", default: "120" },
    metrics: { type: "boolean", default: false },
    "no-edits": { type: "boolean", default: false },
    edits: { type: "boolean", default: false },
    short: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    load: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const here = import.meta.dirname;
const load = async (file) =>
  (await runnerImport(join(here, file), { configFile: false, root, resolve: { tsconfigPaths: true } })).module;
const { engines } = await load("engines/index.ts");
const { verdicts } = await load("verdicts.ts");
const { northGraphs, realMaps } = await load("real-maps.ts");
const { movementTables, qualityMarkdown, qualityTables, verdictMarkdown, verdictTable } = await load("report.ts");

const sizes = (options.sizes ?? (options.short ? "12,50,200" : "12,50,200,1000,5000")).split(",").map(Number);
const variants = options.variants.split(",");
const chosen = options.engines ?? (options.short ? "ours,graphviz,elk-best" : undefined);
const names = chosen?.split(",") ?? [...engines.keys()];
for (const name of names)
  if (!engines.has(name)) throw new RangeError(`--engines: ${name} is none of ${[...engines.keys()].join(", ")}`);
const limit = Number(options.limit);
const seedsFor = (size) =>
  Number(options.seeds ?? (options.short ? 3 : size <= 50 ? 8 : size <= 200 ? 6 : size <= 1000 ? 3 : 1));

/** What one process says about one engine and one graph: an outcome, or `{ error }`. */
function run(script, args) {
  return new Promise((resolve) => {
    // The shell ends a process that has had its CPU time; the clock ends only one that hangs: the machine may be busy.
    const command = [process.execPath, "--max-old-space-size=4096", "--stack-size=4000", script, ...args.map(String)];
    const child = spawn("sh", ["-c", `ulimit -t ${limit}; exec "$0" "$@"`, ...command]);
    let [out, error] = ["", ""];
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      error += data;
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), limit * 10_000);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const last = out.trim().split("\n").at(-1);
      if (code === 0 && last) return resolve(JSON.parse(last));
      const said = error.split("\n").find((line) => line.includes("Error")) ?? error.trim().split("\n").at(-1);
      resolve({
        error:
          signal === "SIGKILL" || signal === "SIGXCPU"
            ? `more than ${limit} s`
            : `exit ${code}: ${said?.slice(0, 160)}`,
      });
    });
  });
}

/** Per variant its sizes, and how many graphs there are of each; real graphs are of no one size. */
function* graphs() {
  for (const variant of variants) {
    const real = { maps: realMaps, north: northGraphs }[variant]?.().length;
    if (real === 0) console.error(`${variant}: skipped, ../shared/corpora is not there.`);
    for (const size of real === undefined ? sizes : [0])
      for (let seed = 1; seed <= (real ?? seedsFor(size)); seed++) yield { variant, size, seed };
  }
}

/** Everything that is to be measured, in this order: the engines take turns on each graph. */
function* tasks() {
  for (const { variant, size, seed } of graphs()) {
    for (let turn = 0; turn < names.length; turn++) {
      const graph = { engine: names[(turn + seed) % names.length], variant, size, seed };
      const times =
        options.metrics || size === 0 ? [0, 0] : size <= 200 ? [15, 1500] : size <= 1000 ? [7, 4000] : [3, 8000];
      if (!options.edits) yield { graph, args: ["time", ...times] };
      // Peers lay everything out anew: how much moves says a small size as well.
      const asks = !options.metrics && !options["no-edits"] && (graph.engine === "ours" || size <= 200);
      if (asks && size > 0 && seed <= 3) yield { graph, args: ["edits", size <= 1000 ? 6 : 3] };
    }
  }
}

async function measureAll(script) {
  const runs = [];
  const failed = new Set();
  for (const { graph, args } of tasks()) {
    const { engine, variant, size, seed } = graph;
    // What fails at one size is not tried at the next.
    const key = `${engine} ${variant} ${args[0]}`;
    if (failed.has(key) && size > 0) continue;
    const outcome = await run(script, [engine, variant, size, seed, ...args]);
    if (outcome.error) {
      failed.add(key);
      console.error(`${engine} on ${variant} ${size}, seed ${seed}: ${outcome.error}`);
    }
    runs.push({ ...graph, ...outcome });
  }
  return runs;
}

async function measured() {
  // Inside the repository, so that the bundle finds the engines.
  const out = mkdtempSync(join(root, "node_modules/.bench-"));
  try {
    await bundle("one.ts", out);
    return await measureAll(join(out, "one.js"));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}`;
const runs = options.load
  ? options.load.split(",").flatMap((file) => JSON.parse(readFileSync(file, "utf8")).runs)
  : await measured();
const found = verdicts(runs);
if (options.json) console.log(JSON.stringify({ machine, runs, verdicts: found }, null, 2));
else {
  const lines = [machine, "", ...qualityTables(runs, options.metrics), ...movementTables(runs), ...verdictTable(found)];
  console.log(lines.join("\n"));
}
if (options.write) {
  const page = join(root, "docs/layout.md");
  const date = new Date().toISOString().slice(0, 10);
  const lines = ["", `${date}, ${machine}:`, "", ...verdictMarkdown(found), "", ...qualityMarkdown(runs)];
  const [before, , after] = readFileSync(page, "utf8").split(/<!-- (?:figures|end of figures) -->/);
  if (after === undefined) throw new Error("docs/layout.md has no place for the figures.");
  writeFileSync(page, `${before}<!-- figures -->\n${lines.join("\n")}\n<!-- end of figures -->${after}`);
}
