// `npm run bench:layout`: our layout beside other engines on the same seeded argument graphs, judged by one program
// (metrics.ts). Works from the sources: Vite bundles them first, so that what is timed is plain JavaScript. Every engine
// draws every graph in a process of its own; the engines take turns, so that what else the machine does hits all alike.
//   --sizes 12,50,200,1000     boxes a graph
//   --variants flat,cyc,groups
//   --seeds 8                  graphs of each size and variant (default 8 up to 50 boxes, 6 at 200, 3 at 1,000, 1 beyond)
//   --engines ours,graphviz    default: all
//   --limit 120                seconds of CPU time that one process may take
//   --metrics                  all metrics, not only the most important; no times
//   --no-time                  no times
//   --json                     print the figures as JSON
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, runnerImport } from "vite";
import { root } from "../../../scripts/packages.mjs";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "12,50,200,1000" },
    variants: { type: "string", default: "flat,cyc,groups" },
    seeds: { type: "string" },
    engines: { type: "string" },
    limit: { type: "string", default: "120" },
    metrics: { type: "boolean", default: false },
    "no-time": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const here = import.meta.dirname;
const sizes = options.sizes.split(",").map(Number);
const variants = options.variants.split(",");
const timing = !options["no-time"] && !options.metrics;
const { engines } = (await runnerImport(join(here, "engines/index.ts"), { configFile: false, root })).module;
const names = options.engines?.split(",") ?? [...engines.keys()];
for (const name of names)
  if (!engines.has(name)) throw new RangeError(`--engines: ${name} is none of ${[...engines.keys()]}`);

const seedsFor = (size) => Number(options.seeds ?? (size <= 50 ? 8 : size <= 200 ? 6 : size <= 1000 ? 3 : 1));

const bundle = (outDir) =>
  build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    // The engines that ours is compared with stay what npm installed, but for two that Node cannot load as they are.
    ssr: {
      noExternal: true,
      external: ["@dagrejs/dagre", "@hpcc-js/wasm-graphviz", "d3-dag", "elkjs", "elkjs/lib/elk.bundled.js"],
    },
    build: { ssr: join(here, "one.ts"), outDir, minify: false, target: "node20", emptyOutDir: false },
  });

/** What one process says about one engine and one graph: an outcome, or `{ error }`. */
function run(script, args, limit) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--max-old-space-size=4096", "--stack-size=4000", script, ...args]);
    let [out, error] = ["", ""];
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.stderr.on("data", (data) => {
      error += data;
    });
    // The machine may be busy: the limit on the clock is wider than that on CPU time.
    const timer = setTimeout(() => child.kill("SIGKILL"), limit * 2500);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      try {
        if (code !== 0) throw new Error();
        resolve(JSON.parse(out.trim().split("\n").at(-1)));
      } catch {
        const last = error.split("\n").find((line) => /Error/.test(line)) ?? error.trim().split("\n").at(-1);
        resolve({ error: signal === "SIGKILL" ? `more than ${limit} s` : `exit ${code}: ${last?.slice(0, 120)}` });
      }
    });
  });
}

const median = (values) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length === 0 ? undefined : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

async function measureAll(script) {
  const results = [];
  const dead = new Set();
  for (const variant of variants) {
    for (const size of sizes) {
      for (let seed = 1; seed <= seedsFor(size); seed++) {
        for (let turn = 0; turn < names.length; turn++) {
          const engine = names[(turn + seed) % names.length];
          if (dead.has(`${engine} ${variant}`)) continue;
          const repeats = timing ? (size <= 200 ? 15 : size <= 1000 ? 7 : 3) : 0;
          const args = [engine, variant, size, seed, repeats, size <= 200 ? 1500 : 4000, 1].map(String);
          const outcome = await run(script, args, Number(options.limit));
          // What fails at one size is not tried at larger ones.
          if (outcome.error) dead.add(`${engine} ${variant}`);
          if (outcome.error) console.error(`${engine} on ${variant}-${size}-s${seed}: ${outcome.error}`);
          results.push({ engine, variant, size, seed, ...outcome });
        }
      }
    }
  }
  return results;
}

const short = ["crossings", "throughBoxes", "overlaps", "against", "length", "slant", "aspect"];
const shortGroups = ["groupOverlaps", "foreign", "outside", "throughGroups"];

/** A number with as many digits as it deserves. */
const figure = (value) =>
  value === undefined
    ? "–"
    : Math.abs(value) >= 100
      ? value.toFixed(0)
      : value.toFixed(Number.isInteger(value) ? 0 : 2);

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "));
  console.log();
}

function print(results) {
  for (const variant of variants) {
    for (const size of sizes) {
      const of = (engine) => results.filter((r) => r.engine === engine && r.variant === variant && r.size === size);
      const all = options.metrics ? Object.keys(results.find((r) => r.quality)?.quality ?? {}) : short;
      const grouped = shortGroups.filter((key) => variant === "groups" && !all.includes(key));
      const columns = [...all, ...grouped];
      const rows = names.flatMap((engine) => {
        const runs = of(engine).filter((r) => !r.error);
        if (runs.length === 0) return [];
        const times = timing ? [median(runs.map((r) => r.warm)), median(runs.map((r) => r.cold))] : [];
        return [
          [engine, ...times.map(figure), ...columns.map((key) => figure(median(runs.map((r) => r.quality[key]))))],
        ];
      });
      const head = [
        `${variant} ${size} (${seedsFor(size)} seeds)`,
        ...(timing ? ["warm ms", "cold ms"] : []),
        ...columns,
      ];
      table([head, ...rows]);
    }
  }
}

// Inside the repository, so that the bundle finds the engines.
const out = mkdtempSync(join(root, "node_modules/.bench-"));
try {
  await bundle(out);
  const results = await measureAll(join(out, "one.js"));
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}`;
  if (options.json) console.log(JSON.stringify({ machine, results }, null, 2));
  else {
    console.log(`${machine}\n`);
    print(results);
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
